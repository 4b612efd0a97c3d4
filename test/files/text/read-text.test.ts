import { readText } from '../../../src/files/text/read-text';

test('a text is cut where its cells are parted', () => {
  expect(readText(Buffer.from('KPI;Now\nCulture;Minimum'), 'plan.csv').rows).toEqual([
    { lineNumber: 1, cells: ['KPI', 'Now'] },
    { lineNumber: 2, cells: ['Culture', 'Minimum'] },
  ]);
});

test('bytes that are no text are refused, and more than any matrix before it is read', () => {
  const picture = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3, 0, 0, 0, 13]);
  expect(() => readText(picture, 'plan.txt')).toThrow(/^plan\.txt is not a kind of file/);
  const huge = { length: 2 ** 29 } as Uint8Array;
  expect(() => readText(huge, 'plan.txt')).toThrow(/is larger than any matrix/);
});

test.each([
  ['a million lines', 'Culture\tMinimum\n'.repeat(1_000_000), /^log\.txt has 1000000 rows, more/],
  ['lines of old Macs', 'a\r'.repeat(50_001), /has 50001 rows/],
  ['one endless line', 'word '.repeat(500_000), /has a line of 2500000 characters/],
  ['one endless line of cells', 'word\t'.repeat(500_000), /has a line of 2500000 characters/],
  ['an endless line after others', `KPI\r\n${'x'.repeat(2 ** 20 + 1)}`, /a line of 1048577/],
])('%s is refused before it is cut into cells', (_, text, message) => {
  expect(() => readText(Buffer.from(text), 'log.txt')).toThrow(message);
});

test('as many lines as a matrix may have are read', () => {
  const lines = 'Culture\tMinimum\r\n'.repeat(50_000);
  expect(readText(Buffer.from(lines), 'plan.txt').rows).toHaveLength(50_000);
});
