import fc from 'fast-check';
import type { Delimiter } from '../../../src/files/text/cut-lines';
import { cutLines, findDelimiter } from '../../../src/files/text/cut-lines';
import { writeCsv } from '../../../src/files/chase/write-csv';

const cut = (text: string, delimiter: Delimiter = '\t'): (readonly string[])[] =>
  cutLines(text, delimiter).map(({ cells }) => cells);

describe('cutting a text into lines', () => {
  test('cuts lines at tabs and keeps blanks', () => {
    expect(cut('KPI\tNow\n\n \t04.00\t\n')).toEqual([['KPI', 'Now'], [''], [' ', '04.00', '']]);
  });

  test('reads any line break', () => {
    expect(cut('a\tb\r\nc\rd\n\re')).toEqual([['a', 'b'], ['c'], ['d'], [''], ['e']]);
  });

  test('has no rows in an empty text', () => {
    expect(cut('')).toEqual([]);
  });

  test('keeps what stands in quotation marks together, and counts its lines', () => {
    expect(cutLines('a,"b, ""c""\r\nd"\ne,"f"\n', ',')).toEqual([
      { lineNumber: 1, cells: ['a', 'b, "c"\r\nd'] },
      { lineNumber: 3, cells: ['e', 'f'] },
    ]);
  });

  test.each([
    ['opened and not closed', '"Knowledge library\tQ1 23\nCulture\tQ2 23'],
    ['closed within the cell', '"Knowledge" library\tQ1 23\nCulture\tQ2 23'],
    ['closed in a later cell', '"Knowledge\tlibrary"\nCulture\tQ2 23'],
    ['in the middle', 'The "library"\tQ1 23\nCulture\tQ2 23'],
  ])('takes quotation marks that hold no cell for text: %s', (_, text) => {
    expect(cut(text)).toEqual(text.split('\n').map((line) => line.split('\t')));
  });

  test('reads back whatever is written as CSV', () => {
    const texts = fc.array(
      fc.array(fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r', '\t', ';') }), {
        minLength: 2,
        maxLength: 4,
      }),
      { minLength: 1 },
    );
    fc.assert(
      fc.property(texts, (rows) => {
        // A text that a spreadsheet would read as a formula is written with an apostrophe.
        fc.pre(!rows.flat().some((text) => /^[=+\-@\t\r]/.test(text)));
        const written = new TextDecoder().decode(writeCsv(rows));
        expect(cut(written, ',')).toEqual(rows);
      }),
    );
  });
});

describe('finding what parts the cells', () => {
  test.each<[Delimiter, string]>([
    ['\t', 'KPI\tNow, today\tWhen\nCulture, all of it\t\n'],
    ['\t', 'KPI\tNow\n"a","b"\nc,d\n'],
    [',', `KPI,Now\n"Culture\t1",Minimum\n${'Reporting,Mature\n'.repeat(12)}`],
    [';', 'KPI;Now;When\nCulture, and more;Minimum, 1;Q1 23\n'],
    ['|', 'KPI|Now\nCulture|Minimum\n'],
    ['\t', 'Dear all\nthe minutes follow\n'],
  ])('%j', (delimiter, text) => {
    expect(findDelimiter(text)).toBe(delimiter);
  });
});
