import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildPack } from '../../src/board-pack/build-pack';
import { parseIsoDate } from '../../src/domain/calendar-date';
import { DEFAULT_SCALE } from '../../src/domain/level-scale';
import type { MaturityMatrix } from '../../src/domain/matrix';
import { FINANCIAL_YEAR } from '../../src/domain/quarter';
import { findHeader } from '../../src/matrix-sheet/find-matrix';
import { readMatrix } from '../../src/matrix-sheet/read-matrix';
import { RULES } from '../../src/rules';
import { checkMatrix } from '../../src/rules/check-matrix';
import type { PackSheet } from '../../src/workbook/pack-sheet';
import type { SheetGrid } from '../../src/workbook/sheet-grid';

const SEED_FILE = join(__dirname, '../../seeds/maturity-matrix.txt');

/** The seed document as a sheet: each line a row, each tab a cell, nothing repaired. */
function readSeedGrid(): SheetGrid {
  const lines = readFileSync(SEED_FILE, 'utf8').replace(/\n$/, '').split('\n');
  const rows = lines.map((line) => line.split('\t'));
  const columnCount = Math.max(...rows.map((row) => row.length));
  return {
    sheet: 'Maturity matrix',
    rowIndex: 0,
    columnIndex: 0,
    values: rows.map((row) => Array.from({ length: columnCount }, (_, index) => row[index] ?? '')),
    displayed: new Map(),
    hiddenRows: [],
    mergedAreas: [],
  };
}

/** The seed's matrix and its board pack as at 15 October 2023. */
export function buildSeedPack(): { matrix: MaturityMatrix; pack: PackSheet[] } {
  const grid = readSeedGrid();
  const header = findHeader(grid);
  if (!header) throw new Error('The seed has no header row');
  const matrix = readMatrix(grid, header, { scale: DEFAULT_SCALE, basis: FINANCIAL_YEAR });
  const asAt = parseIsoDate('2023-10-15')!;
  const findings = checkMatrix(matrix, { asAt, widestExpectedGap: 2 });
  return { matrix, pack: buildPack(matrix, findings, { asAt, rules: RULES }) };
}
