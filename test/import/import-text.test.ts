import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DEFAULT_SCALE } from '../../src/domain/level-scale';
import type { MaturityMatrix } from '../../src/domain/matrix';
import { FINANCIAL_YEAR } from '../../src/domain/quarter';
import { readWorkbook } from '../../src/files/xlsx/read-workbook';
import { importText } from '../../src/import/import-text';
import { readMatrix } from '../../src/matrix-sheet/read-matrix';
import { findHeader } from '../../src/matrix-sheet/read/find-matrix';
import type { CellValue, SheetGrid } from '../../src/workbook/sheet-grid';

const seed = (name: string): Buffer => readFileSync(join(__dirname, '../../seeds', name));

describe('importing a text', () => {
  test('makes each line a row and each tab the border of two cells, and fills rows up', () => {
    expect(importText('KPI\tTarget\n\nCulture\r\n 1 \t\t04.00\n')).toEqual({
      grid: {
        sheet: 'Maturity matrix',
        rowIndex: 0,
        columnIndex: 0,
        values: [
          ['KPI', 'Target', ''],
          ['', '', ''],
          ['Culture', '', ''],
          [' 1 ', '', '04.00'],
        ],
        displayed: new Map(),
        hiddenRows: [],
        mergedAreas: [],
      },
      repairs: [
        { kind: 'row-filled-up', rowNumber: 1, cellsAdded: 1 },
        { kind: 'row-filled-up', rowNumber: 3, cellsAdded: 2 },
      ],
    });
  });

  test('leaves a byte order mark out and says so', () => {
    const { grid, repairs } = importText('\uFEFFKPI\n');
    expect(grid.values).toEqual([['KPI']]);
    expect(repairs).toEqual([{ kind: 'byte-order-mark-removed' }]);
  });

  test('of no text at all gives no rows', () => {
    expect(importText('').grid.values).toEqual([]);
  });
});

test('the seed text gives the cells of the seed workbook, so that both read alike', async () => {
  const { grid, repairs } = importText(seed('maturity-matrix.txt').toString('utf8'));
  const { sheets } = await readWorkbook(seed('maturity-matrix.xlsx'), 'seed');
  const [sheet] = sheets;
  const values = grid.values.map((row, rowIndex) =>
    row.map((_, columnIndex): CellValue => sheet!.cells.get(rowIndex, columnIndex)?.value ?? ''),
  );
  const read = (from: SheetGrid): MaturityMatrix =>
    readMatrix(from, findHeader(from)!, { scale: DEFAULT_SCALE, basis: FINANCIAL_YEAR });
  expect(values).toEqual(grid.values);
  expect(repairs).toEqual([]);
  expect(read({ ...grid, sheet: sheet!.name, values })).toEqual(read(grid));
});
