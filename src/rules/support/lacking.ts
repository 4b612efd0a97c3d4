import type { DetailColumn } from '../../domain/details';
import type { Action, MaturityMatrix } from '../../domain/matrix';
import { listActions, listKpis } from '../../domain/matrix';
import { isOpenStatus } from '../../domain/roll-up';
import { parseBlock } from '../../workbook/address';
import type { RuleFinding, RuleTerms } from '../rule';

/** What says that something is still to be filled in. */
const TO_BE_FILLED_IN =
  /^(?:tb[acd]|to be (?:confirmed|agreed|decided|advised)|none|nil|unassigned|not assigned|unallocated|vacant|unknown)\.?$/i;

/** Whether a text says anything: not a dash or a dot, and not that it is to be confirmed. */
function isStated(text: string | undefined): boolean {
  return text !== undefined && /[\p{L}\p{N}]/u.test(text) && !TO_BE_FILLED_IN.test(text.trim());
}

/** Whether work is still to be done for an action. */
export function isOpenAction({ settled }: Action): boolean {
  return isOpenStatus(settled.state);
}

/** What is said of actions that lack what others have. */
interface Lacking {
  /** Which actions have to have it; `cell` is where it would stand. */
  readonly of: (action: Action, cell: string) => boolean;
  readonly one: (action: Action) => string;
  /** Said of all where most lack it; `count` is at least 2. */
  readonly all: (count: number) => string;
}

/**
 * Reports the actions that say nothing in a column which others fill in. Where more lack it than have it that is one
 * matter, and one finding with all cells.
 */
export function reportLacking(
  { matrix, cellsBeside }: RuleTerms,
  column: DetailColumn,
  { of, one, all }: Lacking,
): RuleFinding[] {
  // Most matrices have few of these columns, and many actions.
  if (matrix.source.sections.every(({ columns }) => columns[column] === undefined)) return [];
  const says = ({ details }: Action): boolean => isStated(details[column]);
  const statedCount = listActions(matrix).filter(says).length;
  if (statedCount === 0) return [];
  const lacking = listUnsaid(matrix, says).flatMap((action) => {
    const [cell] = cellsBeside(action.cell, column);
    const isAsked = cell !== undefined && action.refersTo === null && of(action, cell);
    return isAsked ? { action, cell } : [];
  });
  if (lacking.length === 0) return [];
  if (lacking.length > 1 && lacking.length > statedCount) {
    return [
      {
        cells: lacking.map(({ cell }) => cell),
        message: all(lacking.length),
        fix: null,
        recurs: true,
      },
    ];
  }
  return lacking.map(({ action, cell }) => ({
    cells: [cell, action.cell],
    message: one(action),
    fix: null,
  }));
}

/**
 * The actions beside which nothing is said, and for which nothing is said of their KPI as a whole: where no KPI says
 * anything beside a later action than its first, what stands there is of the KPI.
 */
function listUnsaid(matrix: MaturityMatrix, says: (action: Action) => boolean): Action[] {
  const kpis = listKpis(matrix);
  const isOfKpis = kpis.every(({ actions }) => !actions.slice(1).some(says));
  return kpis.flatMap(({ actions }) =>
    isOfKpis && actions.some(says) ? [] : actions.filter((action) => !says(action)),
  );
}

/** Whether a cell stands to the right of another one. */
export function isRightOf(cell: string, other: string): boolean {
  return parseBlock(cell)!.columnIndex > parseBlock(other)!.columnIndex;
}
