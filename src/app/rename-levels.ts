import type { Finding } from '../domain/finding';
import type { LevelScale } from '../domain/level-scale';
import { isNamedByNumbers, rankLevel } from '../domain/level-scale';
import type { LevelStatement, MaturityMatrix } from '../domain/matrix';
import { listKpis } from '../domain/matrix';
import { readLevel } from '../domain/read-level';
import { respellLevel } from '../domain/level-trouble';
import { parseCell, sheetPrefix, splitAddress } from '../workbook/address';
import { textOfCell } from './cell-text';
import type { Review } from './review-matrix';
import { listGrids } from './review-matrix';

/** A level that cells say and that another scale does not have. */
export interface LostLevel {
  readonly level: string;
  /** How many KPIs’ levels, now or wanted, say it. */
  readonly count: number;
  /** The level that took its place where it was merely renamed; null where that cannot be told. */
  readonly renamedTo: string | null;
  /** Whether a name can be written in its place: not where cells hold numbers. */
  readonly canWrite: boolean;
}

/** The levels of the matrix that its cells would lose by another scale, lowest first. */
export function findLostLevels(matrix: MaturityMatrix, scale: LevelScale): LostLevel[] {
  const counts = new Map<string, number>();
  for (const { level, cellText } of listStatements(matrix)) {
    // A level at the end of a text, or beside debris, is not what the text starts with: its name is kept all the same.
    const isKept = rankLevel(level, scale) !== null || readLevel(cellText, scale).level !== null;
    if (level === null || isKept) continue;
    counts.set(level, (counts.get(level) ?? 0) + 1);
  }
  const before = matrix.scale.levels;
  const isRenamed = before.length === scale.levels.length;
  return [...counts]
    .map(([level, count]) => {
      const rank = before.indexOf(level);
      const inPlace = isRenamed ? (scale.levels[rank] ?? null) : null;
      const isNew = inPlace !== null && !before.includes(inPlace);
      const canWrite = !isNamedByNumbers(matrix.scale) && !isNamedByNumbers(scale);
      const lost = { level, count, renamedTo: isNew && canWrite ? inPlace : null, canWrite };
      return { rank, lost };
    })
    .sort((left, right) => left.rank - right.rank)
    .map(({ lost }) => lost);
}

/** Fixes that write other names of levels into the cells that say the old ones, rows that repeat them among them. */
export function planRenames(review: Review, newNames: ReadonlyMap<string, string>): Finding[] {
  const grids = listGrids(review);
  const findings: Finding[] = [];
  for (const kpi of listKpis(review.matrix)) {
    for (const statement of [kpi.current, kpi.target]) {
      const name = newNames.get(statement.level ?? '');
      const to = name === undefined ? null : respellLevel(statement, name);
      if (name === undefined || to === null) continue;
      const { cellText: from } = statement;
      const edits = listRepeats(statement, kpi.firstRowNumber, kpi.lastRowNumber)
        .filter((cell) => cell === statement.cell || textOfCell(grids, cell) === from)
        .map((cell) => ({ cell, from, to }));
      const cells = edits.map(({ cell }) => cell);
      const fix = { label: `Write ${name}`, edits };
      findings.push({ rule: 'renamed-level', severity: 'warning', cells, message: '', fix });
    }
  }
  return findings;
}

const listStatements = (matrix: MaturityMatrix): LevelStatement[] =>
  listKpis(matrix).flatMap(({ current, target }) => [current, target]);

/** The cells of a statement's column in all the rows of its KPI. */
function listRepeats({ cell }: LevelStatement, firstRow: number, lastRow: number): string[] {
  const { sheet, local } = splitAddress(cell);
  if (!parseCell(local)) return [];
  const column = /^[A-Z]+/.exec(local)![0];
  const prefix = sheet === null ? '' : sheetPrefix(sheet);
  return Array.from(
    { length: lastRow - firstRow + 1 },
    (_, index) => `${prefix}${column}${firstRow + index}`,
  );
}
