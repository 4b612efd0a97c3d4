import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runAtOnce } from '../../src/domain/steps';
import { DEFAULT_SCALE } from '../../src/domain/level-scale';
import type { MaturityMatrix } from '../../src/domain/matrix';
import { FINANCIAL_YEAR } from '../../src/domain/quarter';
import { readText } from '../../src/files/text/read-text';
import { readWorkbook } from '../../src/files/xlsx/read-workbook';
import { importLines } from '../../src/import/import-lines';
import { readMatrix } from '../../src/matrix-sheet/read-matrix';
import { findHeader } from '../../src/matrix-sheet/read/find-matrix';
import type { ImportedSheet } from '../../src/workbook/imported-sheet';
import type { CellValue, SheetGrid } from '../../src/workbook/sheet-grid';

const seed = (name: string): Buffer => readFileSync(join(__dirname, '../../seeds', name));
const importText = (text: string): ImportedSheet =>
  runAtOnce(importLines(readText(Buffer.from(text), 'plan.txt')));

describe('importing lines', () => {
  test('makes each line a row and fills rows up, and says where each cell comes from', () => {
    const { grid, origins } = importText('KPI\tTarget\n"Cul\nture"\r\n 1 \t\t04.00\n');
    expect(grid).toEqual({
      sheet: 'Maturity matrix',
      rowIndex: 0,
      columnIndex: 0,
      values: [
        ['KPI', 'Target', ''],
        ['Cul\nture', '', ''],
        [' 1 ', '', '04.00'],
      ],
      displayed: new Map(),
      hiddenRows: [],
      mergedAreas: [],
    });
    expect(origins.get('C3')).toEqual([
      { text: '04.00', place: { kind: 'line', lineNumber: 4, columnNumber: 3 } },
    ]);
  });

  test('of no text at all gives no rows', () => {
    expect(importText('').grid.values).toEqual([]);
  });

  test('keeps every cell, and each has its origin', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', ' ', '"', ',', '•') });
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 1, maxLength: 4 })), (rows) => {
        const lines = rows.map((cells, index) => ({ lineNumber: index + 1, cells }));
        const { grid, origins, noise } = runAtOnce(
          importLines({ kind: 'lines', name: 'x', rows: lines }),
        );
        const kept = [...origins.values()].flat();
        expect([...kept, ...noise].map(({ text }) => text).sort()).toEqual(
          rows
            .flat()
            .filter((text) => text !== '')
            .sort(),
        );
        for (const { text, place } of kept) {
          if (place.kind !== 'line') throw new Error('A line has no other places');
          expect(grid.values[place.lineNumber - 1]![place.columnNumber - 1]).toBe(text);
        }
      }),
    );
  });
});

test('the seed text gives the cells of the seed workbook, so that both read alike', async () => {
  const { grid } = runAtOnce(importLines(readText(seed('maturity-matrix.txt'), 'seed')));
  const { sheets } = await readWorkbook(seed('maturity-matrix.xlsx'), 'seed');
  const [sheet] = sheets;
  const values = grid.values.map((row, rowIndex) =>
    row.map((_, columnIndex): CellValue => sheet!.cells.get(rowIndex, columnIndex)?.value ?? ''),
  );
  const read = (from: SheetGrid): MaturityMatrix =>
    readMatrix(from, findHeader(from)!, { scale: DEFAULT_SCALE, basis: FINANCIAL_YEAR });
  expect(values).toEqual(grid.values);
  expect(read({ ...grid, sheet: sheet!.name, values })).toEqual(read(grid));
});
