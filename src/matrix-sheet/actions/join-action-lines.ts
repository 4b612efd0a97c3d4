import { appendItem } from '../read/append-item';
import { columnIndexAt } from '../read/cell-names';
import type { MatrixRow } from '../read/matrix-rows';
import { breaksOff, endsSentence, startsLowerCase, tidyText } from '../read/tidy-text';
import type { Vocabulary } from '../repair/doubled-lines';
import { chooseSounderLine, isDoubledLine, lastWords } from '../repair/doubled-lines';
import type { DueAt } from './read-dues';
import { isSoundDue } from './read-dues';

/** One action before its dues are settled. */
export interface ActionDraft {
  /** The rows that hold its text, each a line of it. */
  readonly rows: MatrixRow[];
  readonly dues: DueAt[];
  /** First and last row, with those of a worse second reading. */
  readonly firstRowIndex: number;
  lastRowIndex: number;
}

/** What the joining of lines needs to know besides the rows. */
export interface JoiningContext {
  /** Whether a line may be a scanner's second reading of the one above. */
  readonly mayDouble: boolean;
  readonly vocabulary: () => Vocabulary;
  readonly readDue: (row: MatrixRow) => DueAt | null;
}

/** A second reading of a line's end alone has at most this many words. */
const MOST_WORDS_OF_A_DOUBLED_END = 3;

/** A block's actions before their dues are settled, and the dues left over. */
export interface JoinedLines {
  readonly drafts: readonly ActionDraft[];
  /** Dues in rows without an action's text. */
  readonly looseDues: readonly DueAt[];
}

/** Joins the rows of a block into its actions: one printed sentence may stand in several rows. */
export function joinActionLines(rows: readonly MatrixRow[], context: JoiningContext): JoinedLines {
  let drafts: ActionDraft[] = [];
  let looseDues: DueAt[] = [];
  for (let index = 0; index < rows.length; index += 1) {
    const row = rows[index]!;
    const due = context.readDue(row);
    if (row.action === '') {
      if (due) looseDues = appendItem(looseDues, due);
      continue;
    }
    const draft = drafts.at(-1);
    const joined =
      draft !== undefined &&
      draft.lastRowIndex + 1 === row.rowIndex &&
      columnIndexAt(draft.rows.at(-1)!, 'actions') === columnIndexAt(row, 'actions') &&
      !haveBothSoundDues(draft, due) &&
      (absorbDoubled(draft, row, context) || appendContinuation(draft, row));
    if (!joined) {
      drafts = appendItem(drafts, {
        rows: [row],
        dues: due ? [due] : [],
        firstRowIndex: row.rowIndex,
        lastRowIndex: row.rowIndex,
      });
      continue;
    }
    draft.lastRowIndex = row.rowIndex;
    if (due) draft.dues.push(due);
  }
  return { drafts, looseDues };
}

/** Two lines that each have a sound due of their own are two actions, whatever they say. */
function haveBothSoundDues(draft: ActionDraft, due: DueAt | null): boolean {
  return due !== null && isSoundDue(due.due) && draft.dues.some((other) => isSoundDue(other.due));
}

/**
 * Adds a line that goes on with the sentence above: that one breaks off ("work with"), or it has no full stop and
 * began with a capital while this line does not. False when the line starts an action.
 */
function appendContinuation(draft: ActionDraft, row: MatrixRow): boolean {
  const above = draft.rows.at(-1)!.action.trim();
  if (endsSentence(above)) return false;
  const continues =
    breaksOff(above) ||
    (startsLowerCase(row.action.trim()) && !startsLowerCase(draft.rows[0]!.action.trim()));
  if (!continues) return false;
  draft.rows.push(row);
  return true;
}

/** Takes in a scanner's second reading of the line above, or of its end; false when the line is none. */
function absorbDoubled(
  draft: ActionDraft,
  row: MatrixRow,
  { mayDouble, vocabulary }: JoiningContext,
): boolean {
  if (!mayDouble) return false;
  const line = tidyText(row.action);
  const above = tidyText(draft.rows.at(-1)!.action);
  if (isDoubledLine(above, line)) {
    if (chooseSounderLine(above, line, vocabulary()) === line) draft.rows.splice(-1, 1, row);
    return true;
  }
  const wordCount = line.split(' ').length;
  return (
    wordCount <= MOST_WORDS_OF_A_DOUBLED_END && isDoubledLine(lastWords(above, wordCount), line)
  );
}
