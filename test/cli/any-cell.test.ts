import fc from 'fast-check';
import { describeReview } from '../../src/app/describe-review';
import { generatePack } from '../../src/app/generate-pack';
import { highlightMatrix } from '../../src/app/highlight-matrix';
import { reviewMatrix } from '../../src/app/review-matrix';
import { excelWorkbook } from '../../src/excel/excel-workbook';
import { readWorkbook } from '../../src/files/xlsx/read-workbook';
import { writeWorkbook } from '../../src/files/xlsx/write-workbook';
import { readHeading } from '../../src/matrix-sheet/read/read-heading';
import type { CellValue } from '../../src/workbook/sheet-grid';
import type { CellData, SheetData } from '../../src/workbook/workbook-data';
import { CellStore } from '../../src/workbook/workbook-data';
import { PACK_NAMES } from '../support/main-job';
import { closeHost, openHost, sheetOf, SMALL_MATRIX, workbookOf } from '../support/matrix-host';

/** Whatever stands in whichever cell: a matrix with a header row is always read, highlighted and packed. */
const REQUEST = {
  sheets: ['Plan'],
  asAt: { year: 2023, month: 10, day: 15 },
  startMonth: null,
  scale: null,
  today: { year: 2023, month: 10, day: 15 },
};

const ERRORS = ['#REF!', '#N/A', '#DIV/0!', '#VALUE!', '#NAME?', '#NULL!', '#NUM!', '#SPILL!'];
const LONGEST_TEXT = 32_767;

const oddText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom(
    'x'.repeat(LONGEST_TEXT),
    'Developing '.repeat(LONGEST_TEXT / 11),
    'Q1 23 / '.repeat(4000),
    '\n'.repeat(1000),
    '\u00a0Q1\u00a023\u00a0',
    '\u202bמתפתח\u202c: עברית',
    '\u0645\u062a\u0642\u062f\u0645 Q1 \u0662\u0663',
    '👩‍👩‍👧 Développement',
    '=1+1',
    "'text",
    '-',
    '\u200b',
  ),
);

const oddCell: fc.Arbitrary<CellData> = fc.oneof(
  oddText.map((value) => ({ value })),
  fc.constantFrom(...ERRORS).map((value) => ({ value, formula: '=A1' })),
  fc.boolean().map((value) => ({ value })),
  fc
    .oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }))
    // A file knows no negative zero.
    .map((value) => ({ value: value + 0 })),
  fc
    .integer({ min: -1, max: 2_958_466 })
    .map((value) => ({ value, style: { numberFormat: 'dd/mm/yyyy' } })),
  fc.constant({ value: '', style: { numberFormat: '@' } }),
);

const HEADER_ROW = 2;

/** Rows beside, above and below the matrix as well, but not the header: it is what makes it a matrix. */
const place = fc
  .record({ row: fc.integer({ min: 0, max: 9 }), column: fc.integer({ min: 0, max: 7 }) })
  .filter(({ row, column }) => !(row === HEADER_ROW && column >= 1 && column <= 5));

/** Drawn texts are "ref" and "key" now and then, which beside or above the header may be headings as well. */
const placedCell = fc
  .record({ place, cell: oddCell })
  .filter(
    ({ place: { row }, cell: { value } }) =>
      row > HEADER_ROW || readHeading(String(value)).meanings.length === 0,
  );

const oddCells = fc.array(placedCell, { minLength: 1, maxLength: 12 });

/** The small matrix from B3 on, with odd cells anywhere. */
function fillWith(
  sheet: SheetData,
  cells: { place: { row: number; column: number }; cell: CellData }[],
) {
  sheet.cells = new CellStore();
  for (const { rowIndex, columnIndex, cell } of sheetOf('', SMALL_MATRIX).cells.entries()) {
    sheet.cells.set(rowIndex + HEADER_ROW, columnIndex + 1, cell);
  }
  for (const { place, cell } of cells) sheet.cells.set(place.row, place.column, cell);
}

/** Each cell with a value by its position. */
function valuesOf(sheet: SheetData): Map<string, CellValue> {
  const entries = [...sheet.cells.entries()].filter(({ cell }) => cell.value !== '');
  return new Map(
    entries.map(({ rowIndex, columnIndex, cell }) => [`${rowIndex}:${columnIndex}`, cell.value]),
  );
}

async function openPlan(): Promise<SheetData> {
  const { workbook } = await openHost(workbookOf(sheetOf('Plan', [])), { calculator: null });
  return workbook.sheets[0]!;
}

afterEach(closeHost);

test('a matrix with odd cells anywhere is read and checked, and the cells stay as they are', async () => {
  const sheet = await openPlan();
  await fc.assert(
    fc.asyncProperty(oddCells, async (cells) => {
      fillWith(sheet, cells);
      const before = valuesOf(sheet);
      const review = await reviewMatrix(excelWorkbook, REQUEST);
      const { source, findings } = describeReview(review);
      expect(source.address).toMatch(/^B3:F\d+$/);
      for (const { message, cells: found } of findings) {
        expect(message).toMatch(/^\S[^]*[.?]$/);
        expect(message.length).toBeLessThan(1500);
        for (const cell of found) expect(cell).toMatch(/^[A-F]\d+$/);
      }
      expect(valuesOf(sheet)).toEqual(before);
    }),
    { numRuns: 50 },
  );
});

test('every formula error in the matrix is found', async () => {
  const sheet = await openPlan();
  const inMatrix = { row: fc.integer({ min: 3, max: 6 }), column: fc.integer({ min: 1, max: 5 }) };
  await fc.assert(
    fc.asyncProperty(fc.record(inMatrix), fc.constantFrom(...ERRORS), async (at, error) => {
      fillWith(sheet, [{ place: at, cell: { value: error, formula: '=A1' } }]);
      const { findings } = await reviewMatrix(excelWorkbook, REQUEST);
      const address = `${'ABCDEF'[at.column]!}${at.row + 1}`;
      expect(findings.filter(({ rule }) => rule === 'formula-error')).toMatchObject([
        { severity: 'error', cells: [address] },
      ]);
    }),
    { numRuns: 20 },
  );
});

test('it is highlighted, packed and saved as well, and every cell is still as it was', async () => {
  await fc.assert(
    fc.asyncProperty(oddCells, async (cells) => {
      const workbook = workbookOf(sheetOf('Plan', []));
      await openHost(workbook, { calculator: null });
      const sheet = workbook.sheets[0]!;
      fillWith(sheet, cells);
      const before = valuesOf(sheet);
      const review = await reviewMatrix(excelWorkbook, REQUEST);
      await highlightMatrix(excelWorkbook, review);
      const { sheets } = await generatePack(excelWorkbook, review);
      const names = sheets.map(({ name }) => name);
      expect(PACK_NAMES.filter((name) => names.includes(name))).toEqual(names);
      expect(names[0]).toBe('Summary');
      const saved = await readWorkbook(await writeWorkbook(workbook), 'plan.xlsx');
      expect(saved.sheets).toHaveLength(names.length + 2);
      expect(valuesOf(sheet)).toEqual(before);
      expect(valuesOf(saved.sheets[0]!)).toEqual(before);
    }),
    { numRuns: 5 },
  );
});
