import fc from 'fast-check';
import { readAroundMatrix } from '../../src/app/read-around-matrix';
import { formatCell, parseCell } from '../../src/workbook/address';
import type { CellBlock } from '../../src/workbook/address';
import type { NoisePiece } from '../../src/workbook/imported-sheet';
import type { CellValue } from '../../src/workbook/sheet-grid';
import { createGrid } from '../matrix-sheet/read-sheet';

type Rows = readonly (readonly CellValue[])[];

/** A sheet from B3 on, of which a block is the grid that a matrix was read from. */
const ORIGIN = { rowIndex: 2, columnIndex: 1 };

const cut = (rows: Rows, block: CellBlock): CellValue[][] =>
  rows
    .slice(block.rowIndex - ORIGIN.rowIndex)
    .slice(0, block.rowCount)
    .map((row) => row.slice(block.columnIndex - ORIGIN.columnIndex).slice(0, block.columnCount));

async function readAround(rows: Rows, block: CellBlock): Promise<NoisePiece[]> {
  const used = { ...ORIGIN, rowCount: rows.length, columnCount: rows[0]!.length };
  const { rowIndex, columnIndex } = block;
  const grid = { ...createGrid(cut(rows, block)), sheet: 'Plan', rowIndex, columnIndex };
  const survey = { sheet: 'Plan', visible: true, used, top: null };
  return readAroundMatrix(
    {
      readWorkbook: () => Promise.resolve({ surveys: [survey] } as never),
      readBlock: (request) => {
        const values = cut(rows, request.block);
        const displayed = values.map((row) => row.map((value) => `${String(value)} shown`));
        return Promise.resolve({ values, displayed });
      },
    },
    [grid],
  );
}

const someSheet = fc
  .tuple(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 8 }))
  .chain(([rowCount, columnCount]) =>
    fc.record({
      rows: fc.array(
        fc.array(fc.constantFrom<CellValue>('', ' ', 'text', 7, true), {
          minLength: columnCount,
          maxLength: columnCount,
        }),
        { minLength: rowCount, maxLength: rowCount },
      ),
      above: fc.nat(rowCount - 1),
      left: fc.nat(columnCount - 1),
      height: fc.integer({ min: 1, max: 8 }),
      width: fc.integer({ min: 1, max: 8 }),
    }),
  );

test('each cell that holds anything is in the grid or among the pieces around it, once', async () => {
  await fc.assert(
    fc.asyncProperty(someSheet, async ({ rows, above, left, height, width }) => {
      const block = {
        rowIndex: ORIGIN.rowIndex + above,
        columnIndex: ORIGIN.columnIndex + left,
        rowCount: Math.min(height, rows.length - above),
        columnCount: Math.min(width, rows[0]!.length - left),
      };
      const isIn = (cell: string): boolean => {
        const { rowIndex, columnIndex } = parseCell(cell)!;
        const [down, along] = [rowIndex - block.rowIndex, columnIndex - block.columnIndex];
        return down >= 0 && along >= 0 && down < block.rowCount && along < block.columnCount;
      };
      const outside = rows.flatMap((row, down) =>
        row.flatMap((value, along) => {
          const cell = formatCell(ORIGIN.rowIndex + down, ORIGIN.columnIndex + along);
          return String(value).trim() === '' || isIn(cell) ? [] : [cell];
        }),
      );
      const pieces = await readAround(rows, block);
      const found = pieces.map(({ place }) => (place.kind === 'cell' ? place.cell : ''));
      expect(found.sort()).toEqual(outside.sort());
    }),
  );
});

test('a number is told as it is shown, and where it stood', async () => {
  const block = { rowIndex: 3, columnIndex: 1, rowCount: 1, columnCount: 1 };
  expect(await readAround([[7], ['KPI'], ['note']], block)).toEqual([
    { kind: 'above-matrix', text: '7 shown', place: { kind: 'cell', sheet: 'Plan', cell: 'B3' } },
    { kind: 'below-matrix', text: 'note', place: { kind: 'cell', sheet: 'Plan', cell: 'B5' } },
  ]);
});

test('a block that is too large to be looked at is told as one', async () => {
  const rows = [['KPI', ...new Array<string>(250_000).fill('')]];
  const block = { rowIndex: 2, columnIndex: 1, rowCount: 1, columnCount: 1 };
  const [piece, ...others] = await readAround(rows, block);
  expect(others).toEqual([]);
  expect(piece).toMatchObject({ kind: 'column-not-read' });
  expect(piece!.text).toMatch(/^The cells C3:\w+3 were not looked at/);
});
