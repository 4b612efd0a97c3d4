import type { Kpi, LevelStatement, MaturityMatrix } from '../../domain/matrix';
import { isNotApplicable, listKpis } from '../../domain/matrix';
import { readNumberLevel } from '../../domain/number-level';
import { listErrorCells } from './error-cells';
import type { Side } from './wording';

/** Trouble with levels that has one cause for many cells, and is therefore said once. */
export interface LevelColumns {
  /** Sides in whose column no level stands anywhere, with the cells. */
  readonly withoutLevels: readonly { readonly side: Side; readonly cells: readonly string[] }[];
  /** Statements that hold a number or a percentage where levels are words. */
  readonly ofAnotherScale: readonly { readonly side: Side; readonly statement: LevelStatement }[];
}

/** Fewer cells than this are told one by one. */
const FEWEST_WITHOUT_LEVEL = 3;
const FEWEST_OF_ANOTHER_SCALE = 2;

/** Looks at the columns of levels as wholes. */
export function surveyLevelColumns(matrix: MaturityMatrix): LevelColumns {
  const sides = ['current', 'target'] as const;
  const kpis = listKpis(matrix);
  const errorCells = listErrorCells(matrix);
  const withoutLevels = sides.flatMap((side) => {
    const cells = cellsWithoutLevel(kpis, side, errorCells);
    return cells === null ? [] : { side, cells };
  });
  const ofAnotherScale =
    matrix.scale.lowestNumber === null
      ? sides.flatMap((side) =>
          withoutLevels.some((found) => found.side === side)
            ? []
            : kpis
                .filter((kpi) => isNumber(kpi[side]))
                .map((kpi) => ({ side, statement: kpi[side] })),
        )
      : [];
  return {
    withoutLevels,
    ofAnotherScale: ofAnotherScale.length < FEWEST_OF_ANOTHER_SCALE ? [] : ofAnotherScale,
  };
}

/** The level cells of a side; null where a level stands in one, or something that may have meant one. */
function cellsWithoutLevel(
  kpis: readonly Kpi[],
  side: Side,
  errorCells: ReadonlySet<string>,
): string[] | null {
  const cells: string[] = [];
  for (const { [side]: statement } of kpis) {
    if (statement.level !== null) return null;
    if (statement.suggestion !== null && !isNumber(statement)) return null;
    // Without a cell the side has no column.
    if (statement.cell === '') continue;
    if (!errorCells.has(statement.cell) && !isNotApplicable(statement)) cells.push(statement.cell);
  }
  return cells.length < FEWEST_WITHOUT_LEVEL ? null : cells;
}

function isNumber({ level, word }: LevelStatement): boolean {
  return level === null && (/^\d+(?:\.\d+)?\s*%$/.test(word) || readNumberLevel(word) !== null);
}
