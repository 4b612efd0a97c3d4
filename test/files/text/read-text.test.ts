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
