import { parseSeedLines } from '../../src/import/parse-seed-lines';

describe('parseSeedLines', () => {
  test('cuts lines at tabs and keeps blanks', () => {
    expect(parseSeedLines('KPI\tNow\n\n \t04.00\t\n')).toEqual([
      ['KPI', 'Now'],
      [''],
      [' ', '04.00', ''],
    ]);
  });

  test('reads any line break and leaves a byte order mark out', () => {
    expect(parseSeedLines('\uFEFFa\tb\r\nc\rd')).toEqual([['a', 'b'], ['c'], ['d']]);
  });

  test('has no rows in an empty text', () => {
    expect(parseSeedLines('')).toEqual([]);
  });
});
