import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { freezeRecords } from '../../src/board-pack/movement/freeze-records';
import { listKpiRecords } from '../../src/board-pack/records';
import { buildPack } from '../../src/board-pack/sheets/index';
import type { FrozenMatrix } from '../../src/board-pack/movement/frozen-matrix';
import type { PackContext } from '../../src/board-pack/pack-context';
import { preparePack } from '../../src/board-pack/pack-context';
import type { CalendarDate } from '../../src/domain/calendar-date';
import { parseIsoDate } from '../../src/domain/calendar-date';
import { DEFAULT_SCALE } from '../../src/domain/level-scale';
import type { MaturityMatrix } from '../../src/domain/matrix';
import { FINANCIAL_YEAR } from '../../src/domain/quarter';
import { readMatrix } from '../../src/matrix-sheet/read-matrix';
import { findHeader } from '../../src/matrix-sheet/read/find-matrix';
import { RULES } from '../../src/rules';
import { checkMatrix } from '../../src/rules/check-matrix';
import { formatCell } from '../../src/workbook/address';
import { rewindQuarters } from './rewind-matrix';
import type { PackSheet } from '../../src/workbook/pack-sheet';
import type { PackCover } from '../../src/workbook/settings';
import { DEFAULT_SETTINGS } from '../../src/workbook/settings';
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

/** The days of the first pack and of the one after it; between them the matrix was frozen and edited. */
const FIRST_DAY = parseIsoDate('2023-10-15')!;
const LATER_DAY = parseIsoDate('2024-01-15')!;

/** What an officer changed on the seed between the two: a level, dues, words, a row that went. */
const EDITS: Readonly<Record<string, string>> = {
  B2: 'Mature',
  E2: 'Complete',
  E5: 'Q4 23',
  D8: 'Policy developed and drafted for Member engagement and decision making',
  E8: 'Q4 23 / Q1 24',
  D10: '',
  E10: '',
};

function readSeedMatrix(edits: Readonly<Record<string, string>> = {}): MaturityMatrix {
  const seed = readSeedGrid();
  const grid = {
    ...seed,
    values: seed.values.map((row, rowIndex) =>
      row.map((value, columnIndex) => edits[formatCell(rowIndex, columnIndex)] ?? value),
    ),
  };
  const header = findHeader(grid);
  if (!header) throw new Error('The seed has no header row');
  return readMatrix(grid, header, { scale: DEFAULT_SCALE, basis: FINANCIAL_YEAR });
}

/** The seed's matrix and its board pack as at the first day. */
export function buildSeedPack(): { matrix: MaturityMatrix; pack: PackSheet[] } {
  const matrix = readSeedMatrix();
  const asAt = FIRST_DAY;
  const findings = checkMatrix(matrix, { asAt, widestExpectedGap: 2 });
  return { matrix, pack: buildPack(matrix, findings, { asAt, rules: RULES }) };
}

/** What the papers of the seed are made from: plain, and with a freeze between. */
export function prepareSeedPapers(
  cover: PackCover = DEFAULT_SETTINGS.cover,
): Readonly<Record<'plain' | 'moved', PackContext>> {
  const prepare = (matrix: MaturityMatrix, asAt: CalendarDate, freezes: readonly FrozenMatrix[]) =>
    preparePack(matrix, checkMatrix(matrix, { asAt, widestExpectedGap: 2 }), {
      asAt,
      rules: RULES,
      cover,
      freezes,
    });
  const frozen = freezeRecords(listKpiRecords(readSeedMatrix(), FIRST_DAY), FIRST_DAY);
  return {
    plain: prepare(readSeedMatrix(), FIRST_DAY, []),
    moved: prepare(readSeedMatrix(EDITS), LATER_DAY, [frozen]),
  };
}

/** What pack and paper of the seed, as edited by the later day, are made from after so many freezes, a quarter apart. */
export function prepareSeedAfter(freezeCount: number): PackContext {
  const matrix = readSeedMatrix(EDITS);
  const asAt = LATER_DAY;
  return preparePack(matrix, checkMatrix(matrix, { asAt, widestExpectedGap: 2 }), {
    asAt,
    rules: RULES,
    freezes: rewindQuarters(matrix, asAt, freezeCount),
  });
}

/** The pack of the seed as edited by the later day, with the seed frozen as at the first. */
export function buildMovedSeedPack(): PackSheet[] {
  const frozen = freezeRecords(listKpiRecords(readSeedMatrix(), FIRST_DAY), FIRST_DAY);
  const matrix = readSeedMatrix(EDITS);
  const asAt = LATER_DAY;
  const findings = checkMatrix(matrix, { asAt, widestExpectedGap: 2 });
  return buildPack(matrix, findings, { asAt, rules: RULES, freezes: [frozen] });
}
