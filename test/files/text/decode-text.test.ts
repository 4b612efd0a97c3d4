import { decodeText } from '../../../src/files/text/decode-text';

const TEXT = 'KPI\tWhere we are – now\n£';

test.each([
  ['UTF-8', Buffer.from(TEXT)],
  ['UTF-8 with a byte order mark', Buffer.from(`\ufeff${TEXT}`)],
  ['UTF-16, little end first', Buffer.from(`\ufeff${TEXT}`, 'utf16le')],
  ['UTF-16, big end first', Buffer.from(`\ufeff${TEXT}`, 'utf16le').swap16()],
  ['UTF-16 without a mark, little end first', Buffer.from(TEXT, 'utf16le')],
  ['UTF-16 without a mark, big end first', Buffer.from(TEXT, 'utf16le').swap16()],
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

test('text that has lost a character already stays UTF-8', () => {
  expect(decodeText(Buffer.from('Caf\ufffd – now'))).toBe('Caf\ufffd – now');
});
