import type { Details } from '../domain/details';
import type { CellEdit, Finding } from '../domain/finding';
import type { Action, MatrixColumn } from '../domain/matrix';
import { listActions } from '../domain/matrix';
import { parseDue } from '../domain/parse-due';
import { readStatus, saysOnCourse } from '../domain/read-status';
import { cellBeside, parseCell, splitAddress } from '../workbook/address';
import { columnsAt, createSectionFinder } from '../workbook/matrix-places';
import { textOfCell } from './cell-text';
import type { Review } from './review-matrix';
import { listGrids } from './review-matrix';

/** What an officer says of an action. */
export type ActionAnswer =
  | { readonly kind: 'done' }
  | { readonly kind: 'on-course' }
  | { readonly kind: 'moved'; readonly due: string; readonly reason: string }
  | { readonly kind: 'dropped'; readonly reason: string }
  | { readonly kind: 'note'; readonly text: string };

/** Why an answer cannot be written into the matrix. */
export type AnswerObstacle =
  /** The text is no due that has an end. */
  | 'due-unreadable'
  /** The cell counts for other actions as well. */
  | 'cell-shared'
  /** Dues are marks in columns of quarters, or a quarter and a year in two columns. */
  | 'due-in-columns'
  /** The matrix has no column that could say it. */
  | 'column-missing';

/** What an answer writes, cell by cell and each once, or why it writes nothing. */
export type PlannedAnswer =
  | {
      readonly edits: readonly CellEdit[];
      readonly obstacle: null;
      /** Whether the matrix has no column for the reason that was given: the record of the change has it. */
      readonly isReasonKeptAside: boolean;
    }
  | { readonly edits: readonly []; readonly obstacle: AnswerObstacle };

/**
 * What to write so that the matrix says what an officer answers: into Status where there is such a column, else into
 * the due; in the words that the council itself uses for it most. That an action is on course is said in Status alone. What stands under Reason and Notes stays, and
 * the answer is added below it.
 */
export function planActionAnswer(
  answer: ActionAnswer,
  action: Action,
  review: Review,
): PlannedAnswer {
  const cells = createActionCells(action, review);
  switch (answer.kind) {
    case 'done':
      return planState('complete', '', cells, review);
    case 'on-course':
      return planOnCourse(cells, review);
    case 'dropped':
      return planState('cancelled', answer.reason, cells, review);
    case 'moved':
      return planMove(answer, cells, review);
    case 'note': {
      const note = addBelow(cells, 'notes', answer.text);
      return note
        ? { edits: note, obstacle: null, isReasonKeptAside: false }
        : { edits: [], obstacle: 'column-missing' };
    }
  }
}

/** The action that a finding is about; null where it is about none, or about several. */
export function findActionOf({ cells }: Finding, { matrix }: Review): Action | null {
  const meant = listActions(matrix).filter(
    ({ cell, dueCell }) => cells.includes(cell) || cells.includes(dueCell),
  );
  return meant.length === 1 ? meant[0]! : null;
}

/** The cells that say something of one action. */
interface ActionCells {
  readonly action: Action;
  /** Null where the matrix has no such column beside the action. */
  readonly at: (column: MatrixColumn) => string | null;
  readonly textAt: (cell: string) => string;
  /** Whether other actions are told by the cell as well: one merged over several rows, or with several dues in it. */
  readonly isShared: (column: 'due' | 'status') => boolean;
}

function createActionCells(action: Action, review: Review): ActionCells {
  const { matrix } = review;
  const sectionAt = createSectionFinder(matrix.source);
  const grids = listGrids(review);
  const cellOf = ({ cell }: Action, column: MatrixColumn): string | null => {
    const section = sectionAt(cell);
    const letter = section && columnsAt(section, cell)[column];
    const rowNumber = parseCell(splitAddress(cell).local)!.rowIndex + 1;
    return letter == null ? null : cellBeside(cell, letter, rowNumber);
  };
  const at = (column: MatrixColumn): string | null => cellOf(action, column);
  const textAt = (cell: string): string => textOfCell(grids, cell);
  return {
    action,
    at,
    textAt,
    isShared(column) {
      const others = listActions(matrix).filter((other) => other !== action);
      if (column === 'due') return others.some(({ dueCell }) => dueCell === action.dueCell);
      // An empty cell of which something was read says it from above.
      const cell = at('status');
      const isFromAbove =
        cell !== null && textAt(cell).trim() === '' && action.details.status !== undefined;
      return isFromAbove || others.some((other) => cellOf(other, 'status') === cell);
    },
  };
}

/** What is written where the council has no word of its own. */
const PLAIN_WORDS = { complete: 'Complete', cancelled: 'Cancelled' } as const;

/** A state that an answer puts an action into. */
type Meaning = keyof typeof PLAIN_WORDS;

function planState(
  meaning: Meaning,
  reason: string,
  cells: ActionCells,
  review: Review,
): PlannedAnswer {
  const status = cells.at('status');
  const column = status === null ? 'due' : 'status';
  if (cells.isShared(column)) return { edits: [], obstacle: 'cell-shared' };
  if (column === 'due' && isDueInColumns(cells)) return { edits: [], obstacle: 'due-in-columns' };
  const cell = status ?? cells.action.dueCell;
  const word = findUsualWord(column, meaning, review) ?? PLAIN_WORDS[meaning];
  return withReason([writeAt(cells, cell, word)], reason, cells);
}

/** Written only where the council has a Status with a word for it: the due says already when it is to be done. */
function planOnCourse(cells: ActionCells, review: Review): PlannedAnswer {
  const nothing = { edits: [], obstacle: null, isReasonKeptAside: false } as const;
  const status = cells.at('status');
  const word = findUsualWord('status', 'on-course', review);
  if (status === null || word === null || cells.isShared('status')) return nothing;
  if (saysOnCourse(cells.textAt(status))) return nothing;
  return { ...nothing, edits: [writeAt(cells, status, word)] };
}

function planMove(
  { due: text, reason }: Extract<ActionAnswer, { kind: 'moved' }>,
  cells: ActionCells,
  { matrix }: Review,
): PlannedAnswer {
  const due = parseDue(text.trim(), { basis: matrix.basis, neighbourYear: null });
  if (!due.certain || due.end === null || due.state !== 'scheduled') {
    return { edits: [], obstacle: 'due-unreadable' };
  }
  if (cells.isShared('due')) return { edits: [], obstacle: 'cell-shared' };
  if (isDueInColumns(cells)) return { edits: [], obstacle: 'due-in-columns' };
  const { action } = cells;
  const original = cells.at('originalDue');
  const before = cells.textAt(action.dueCell);
  const keepsOriginal = original !== null && action.originalDue === null && before.trim() !== '';
  return withReason(
    [
      ...(keepsOriginal ? [writeAt(cells, original, before)] : []),
      writeAt(cells, action.dueCell, text.trim()),
    ],
    reason,
    cells,
  );
}

function withReason(edits: readonly CellEdit[], reason: string, cells: ActionCells): PlannedAnswer {
  if (reason.trim() === '') return { edits, obstacle: null, isReasonKeptAside: false };
  const said = addBelow(cells, 'reason', reason) ?? addBelow(cells, 'notes', reason);
  return { edits: [...edits, ...(said ?? [])], obstacle: null, isReasonKeptAside: said === null };
}

/** Null where the matrix has no such column. */
function addBelow(
  cells: ActionCells,
  column: 'reason' | 'notes',
  text: string,
): readonly CellEdit[] | null {
  const cell = cells.at(column);
  if (cell === null) return null;
  const before = cells.textAt(cell);
  const to = before.trim() === '' ? text.trim() : `${before.trimEnd()}\n${text.trim()}`;
  return [{ cell, from: before, to }];
}

function writeAt({ textAt }: ActionCells, cell: string, to: string): CellEdit {
  return { cell, from: textAt(cell), to };
}

function isDueInColumns({ action, at, textAt }: ActionCells): boolean {
  if (at('due') === null || at('dueYear') !== null) return true;
  // Another due in the cell, of no action, would be written over.
  return textAt(action.dueCell) !== action.due.raw;
}

/** What one action says beside its state belongs to no other: "Completed March 2023", "Closed (see minutes)". */
const SAYS_MORE = /[\d\n(,;:]|.{25}/;

/** What the council writes most in a column for what is complete, cancelled or on course; null where it nowhere does. */
function findUsualWord(
  column: 'due' | 'status',
  meaning: Meaning | 'on-course',
  { matrix }: Review,
): string | null {
  const counts = new Map<string, number>();
  for (const { due, details } of listActions(matrix)) {
    const word = column === 'due' ? wordOfDue(due, meaning) : wordOfStatus(details, meaning);
    if (word !== null && !SAYS_MORE.test(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const [most] = [...counts].sort(([, left], [, right]) => right - left);
  return most?.[0] ?? null;
}

function wordOfDue({ state, raw, by, certain }: Action['due'], meaning: string): string | null {
  return certain && state === meaning && by === null ? raw.trim() : null;
}

function wordOfStatus({ status }: Details, meaning: Meaning | 'on-course'): string | null {
  if (status === undefined) return null;
  const isMeant = meaning === 'on-course' ? saysOnCourse(status) : readStatus(status) === meaning;
  return isMeant ? status.trim() : null;
}
