import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Action, Kpi, LevelStatement, MaturityMatrix } from '../../src/domain/matrix';
import { listActions, listKpis } from '../../src/domain/matrix';
import { runAtOnce } from '../../src/domain/steps';
import { readText } from '../../src/files/text/read-text';
import { importLines } from '../../src/import/import-lines';
import { readGrid } from './read-sheet';

const GOLDEN = join(__dirname, '../golden/seed-matrix.json');
const REBASELINE = 'UPDATE_GOLDEN=1 npx jest test/matrix-sheet/seed-matrix';

const SEED = join(__dirname, '../../seeds/maturity-matrix.txt');

const { grid: SEED_GRID } = runAtOnce(importLines(readText(readFileSync(SEED), SEED)));

const readSeed = (): MaturityMatrix => readGrid(SEED_GRID);

function describeLevel({ level, inferred, word, suggestion, cell, text }: LevelStatement): string {
  const missing = suggestion === null ? 'missing' : `missing, perhaps ${suggestion}`;
  const stated = level === null ? `${missing}${word && ` (${word})`}` : level;
  return `${cell} ${stated}${inferred ? ' (inferred)' : ''}: ${text}`;
}

function describeAction({ cells, text, due, dueCell, refersTo }: Action): string {
  const doubts = due.doubts.length > 0 ? ` (${due.doubts.join(', ')})` : '';
  const stated = due.state === 'blank' ? 'no due' : `${dueCell} ${due.raw} = ${due.state}${doubts}`;
  const reference = refersTo === null ? '' : ` [${refersTo.texts.join(' | ')}]`;
  return `${cells.join('+')} ${text}${reference} -> ${stated}`;
}

const describeKpi = (kpi: Kpi): object => ({
  kpi: `${kpi.cell} ${kpi.name} (rows ${kpi.firstRowNumber} to ${kpi.lastRowNumber})`,
  current: describeLevel(kpi.current),
  target: describeLevel(kpi.target),
  actions: kpi.actions.map(describeAction),
});

/** The matrix as a person would check it against the text: one line for each level, action and due. */
function describeMatrix(matrix: MaturityMatrix): object {
  return {
    source: matrix.source.address,
    areas: matrix.areas.map(({ name, inferred, kpis }) => ({
      area: `${name}${inferred ? ' (inferred)' : ''}`,
      kpis: kpis.map(describeKpi),
    })),
    strayDues: matrix.strayDues.map(({ cell, due, kpiId }) => `${cell} ${due.raw} in ${kpiId}`),
    observations: matrix.observations,
  };
}

test(`the seed reads as in test/golden/seed-matrix.json`, () => {
  const actual = `${JSON.stringify(describeMatrix(readSeed()), null, 2)}\n`;
  if (process.env.UPDATE_GOLDEN === '1') writeFileSync(GOLDEN, actual);
  const expected = existsSync(GOLDEN) ? readFileSync(GOLDEN, 'utf8') : '';
  try {
    expect(actual).toBe(expected);
  } catch (failure) {
    const hint = `If the new reading is right, accept it with: ${REBASELINE}`;
    throw new Error(`${hint}\n\n${(failure as Error).message}`, { cause: failure });
  }
});

test('a careful reader finds 65 KPIs in ten areas', () => {
  const matrix = readSeed();
  expect(matrix.areas.map(({ kpis }) => kpis.length)).toEqual([4, 5, 4, 4, 7, 7, 6, 11, 8, 9]);
  expect(listKpis(matrix).every(({ name }) => name !== null)).toBe(true);
});

test('no text of the seed’s actions and no due is lost', () => {
  const matrix = readSeed();
  const rows = SEED_GRID.values;
  const cellsWith = (columnIndex: number, letter: string): string[] =>
    rows.flatMap((row, index) =>
      index > 0 && row[columnIndex] !== '' ? [`${letter}${index + 1}`] : [],
    );
  const actionCells = new Set(listActions(matrix).flatMap(({ cells }) => cells));
  const dueCells = new Set([
    ...listActions(matrix).map(({ dueCell }) => dueCell),
    ...matrix.strayDues.map(({ cell }) => cell),
  ]);
  // Left out: two crumbs without a word, and three lines that the scanner printed twice.
  expect(cellsWith(3, 'D').filter((cell) => !actionCells.has(cell))).toEqual([
    'D94',
    'D99',
    'D111',
    'D122',
    'D125',
  ]);
  expect(cellsWith(4, 'E').filter((cell) => !dueCells.has(cell))).toEqual([]);
});
