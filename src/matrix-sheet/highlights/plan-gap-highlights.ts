import type { MaturityMatrix } from '../../domain/matrix';
import type { HighlightRule } from '../../workbook/highlight-plan';
import type { SheetGrid } from '../../workbook/sheet-grid';
import { buildRules } from './build-rules';
import type { GapKind } from './cell-highlights';
import { gapKind } from './cell-highlights';
import type { CellSpan } from './column-ranges';
import { spanRows, spanRowsExcept } from './column-ranges';
import { allOf, negate } from './conditions';
import { GAP_KINDS, gapCondition } from './generic-gap';
import type { ColumnCell } from './grid-cells';
import { rowReference, valueAt } from './grid-cells';
import type { LevelPair } from './level-cells';
import { listLevelPairs } from './level-cells';
import { lookOfHighlight } from './looks';
import { groupByTexts, surveyGaps } from './odd-gaps';
import { saysValue } from './says-value';

/** Where a highlight of a gap stands, and where the current level stands from there. */
interface GapPlace {
  readonly targetColumn: string;
  readonly currentColumn: string;
  /** Rows from the target's cell down to the current level's. */
  readonly rowOffset: number;
  readonly spans: readonly CellSpan[];
}

/**
 * Highlights of the target column, or of the target's mark: formulas over the whole column where both levels stand in one row, formulas
 * with the same meaning where they do not, and rules for single cells whose levels a formula cannot read.
 */
export function planGapHighlights(matrix: MaturityMatrix, grid: SheetGrid): HighlightRule[] {
  const { columns, firstRowNumber, lastRowNumber } = matrix.source;
  const current = columns.currentLevel ?? columns.current;
  const target = columns.targetLevel ?? columns.target;
  const showAsRead = (groups: readonly (readonly LevelPair[])[]): HighlightRule[] =>
    groups.flatMap((pairs) =>
      planKind(gapKind(pairs[0]!.levelGap)!, placeOf(pairs), (from, to) =>
        saysPair(pairs[0]!, grid, from, to),
      ),
    );
  // Marks in columns for each level say nothing that a formula over one column could read.
  if (current === undefined || target === undefined) {
    return showAsRead(groupByTexts(listLevelPairs(matrix, grid), grid));
  }

  const survey = surveyGaps(matrix, grid, { current, target });
  const rows = { first: firstRowNumber, last: lastRowNumber };
  const spans = spanRowsExcept(rows, survey.excludedRowNumbers);
  const whole = { targetColumn: target, currentColumn: current, rowOffset: 0, spans };
  const readAll = (place: GapPlace, guards?: PairConditions): HighlightRule[] =>
    GAP_KINDS.flatMap((kind) =>
      planKind(kind, place, (from, to) => [
        ...(guards?.(from, to) ?? []),
        gapCondition(kind, from, to, matrix.scale),
      ]),
    );
  return [
    ...readAll(whole),
    ...survey.displaced.flatMap((pairs) => readAll(placeOf(pairs))),
    ...survey.misread.flatMap((pairs) =>
      readAll(placeOf(pairs), (from, to) => [
        String(negate(allOf(saysPair(pairs[0]!, grid, from, to)))),
      ]),
    ),
    ...showAsRead(survey.unreadable),
  ];
}

/** Conditions on the cells of the current and the target level. */
type PairConditions = (current: string, target: string) => string[];

function planKind(kind: GapKind, place: GapPlace, conditions: PairConditions): HighlightRule[] {
  const currentCell = ({ rowNumber }: ColumnCell): ColumnCell => ({
    column: place.currentColumn,
    rowNumber: rowNumber + place.rowOffset,
  });
  return buildRules({
    kind,
    look: lookOfHighlight(kind),
    column: place.targetColumn,
    spans: place.spans,
    conditions: (cell) => conditions(rowReference(currentCell(cell)), rowReference(cell)),
  });
}

/** `pairs` are placed alike. */
function placeOf(pairs: readonly LevelPair[]): GapPlace {
  const { current, target } = pairs[0]!;
  return {
    targetColumn: target.column,
    currentColumn: current.column,
    rowOffset: current.rowNumber - target.rowNumber,
    spans: spanRows(pairs.map((pair) => pair.target.rowNumber)),
  };
}

function saysPair(pair: LevelPair, grid: SheetGrid, current: string, target: string): string[] {
  return [
    ...saysValue(current, valueAt(grid, pair.current)),
    ...saysValue(target, valueAt(grid, pair.target)),
  ];
}
