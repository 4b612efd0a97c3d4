import { decodeText } from '../../src/cli/decode-text';

const TEXT = 'KPI\tWhere we are – now\n£';

test.each([
  ['UTF-8', Buffer.from(TEXT)],
  ['UTF-8 with a byte order mark', Buffer.from(`\ufeff${TEXT}`)],
  ['UTF-16, little end first', Buffer.from(`\ufeff${TEXT}`, 'utf16le')],
  ['UTF-16, big end first', Buffer.from(`\ufeff${TEXT}`, 'utf16le').swap16()],
  [
    'Windows-1252',
    Buffer.concat([
      Buffer.from('KPI\tWhere we are '),
      Buffer.from([0x96]),
      Buffer.from(' now\n'),
      Buffer.from([0xa3]),
    ]),
  ],
])('text saved as %s', (_, bytes) => {
  expect(decodeText(bytes)).toBe(TEXT);
});
