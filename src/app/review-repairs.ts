import type { CalendarDate } from '../domain/calendar-date';
import { groupBy } from '../domain/group-by';
import type { RepairKind } from '../domain/repair';
import { SOURCE_HEADING } from '../matrix-sheet/standard-form/standard-form';
import { formatCell } from '../workbook/address';
import type { BlockContent, RecordedEdit, SheetEdits } from '../workbook/port';
import type { MatrixRecords, RepairRecord } from '../workbook/records';

/** A repair, and where its cell stands now. */
export interface PlacedRepair {
  readonly record: RepairRecord;
  /** The tab of its sheet. */
  readonly sheet: string;
  /** Its cell there, and those of the same KPI or area that say the same; none where the row is gone. */
  readonly cells: readonly string[];
  /** What the first of them shows now; null where there is none. */
  readonly says: string | null;
}

/** What a person says of a repair: right, right with another text, wrong, or to be looked at once more. */
export type RepairAnswer =
  | { readonly kind: 'accept' }
  | { readonly kind: 'edit'; readonly text: string }
  | { readonly kind: 'reject' }
  | { readonly kind: 'reopen' };

/** Headings of columns that say the same on each row of a KPI, and of an area. */
const OF_KPI: ReadonlySet<string> = new Set([
  'Ref',
  'KPI',
  'Level now',
  'Where we are now',
  'Target level',
  'Where we want to be',
]);
const OF_AREA = 'Area';

/**
 * Where the repairs' cells stand on their sheet, whose cells are given from A1 on: a row is known by what its last
 * column says, a column by its heading, so that both may be moved.
 */
export function placeRepairs(
  records: readonly RepairRecord[],
  sheet: string,
  { displayed }: Pick<BlockContent, 'displayed'>,
): PlacedRepair[] {
  const [headings = [], ...rows] = displayed;
  const sourceIndex = headings.indexOf(SOURCE_HEADING);
  const rowOf = new Map<string, number>();
  rows.forEach((row, index) => {
    const words = row[sourceIndex] ?? '';
    if (words !== '' && !rowOf.has(words)) rowOf.set(words, index);
  });
  const kpiIndex = headings.indexOf('KPI');
  return records.map((record) => {
    const row = rowOf.get(record.row);
    const column = headings.indexOf(record.heading);
    if (row === undefined || column < 0) return { record, sheet, cells: [], says: null };
    const says = rows[row]![column]!;
    const isAlike = (other: readonly string[] | undefined): boolean =>
      other?.[column] === says &&
      (record.heading === OF_AREA ||
        (OF_KPI.has(record.heading) && other[kpiIndex] === rows[row]![kpiIndex]));
    let first = row;
    let last = row;
    while (isAlike(rows[first - 1])) first -= 1;
    while (isAlike(rows[last + 1])) last += 1;
    const cells = Array.from({ length: last - first + 1 }, (_, offset) =>
      formatCell(1 + first + offset, column),
    );
    return { record, sheet, cells, says };
  });
}

/** What the cell of a repair was made to say: of a text that was cut, its first part. */
export function textMade({ kind, became }: RepairRecord): string {
  return kind === 'cell-split' ? became.split('\n')[0]! : became;
}

/** Whether a repair changed what a text says; one that only doubts it, or moved it, did not. */
export const changesText = (record: RepairRecord): boolean =>
  textMade(record) !== textBefore(record);

/**
 * Whether a repair can be taken back: there has to be another text to go back to, and a value that is said on each row
 * is said there by the form.
 */
export const mayReject = (record: RepairRecord): boolean =>
  record.kind !== 'value-repeated' && changesText(record);

/** Kinds that change a piece of what a cell says, and leave the rest of it. */
const OF_A_PIECE: ReadonlySet<RepairKind> = new Set([
  'letters-mended',
  'letters-doubted',
  'word-joined',
] as const);

/** Whether a repair changed a piece of its cell, such as a word, which may be changed again without the rest. */
export const isOfPiece = ({ kind }: RepairRecord): boolean => OF_A_PIECE.has(kind);

/** What stands for a repair by what was decided about it. */
function textStanding(record: RepairRecord): string {
  if (record.decision === 'edited') return record.edited;
  return record.decision === 'rejected' ? textBefore(record) : textMade(record);
}

/** What stood there before a repair; of a word that was cut, its parts on one line. */
const textBefore = (record: RepairRecord): string =>
  isOfPiece(record) ? record.was.replace(/\n/g, ' ') : record.was;

/** What an answer has stand for a repair; null where it stays as it is. */
function textWanted(record: RepairRecord, answer: RepairAnswer): string | null {
  switch (answer.kind) {
    case 'accept':
      return record.decision === 'open' ? null : textMade(record);
    case 'edit':
      return answer.text;
    case 'reject':
      return textBefore(record);
    case 'reopen':
      // What was accepted stands there already, or was changed by hand since.
      return record.decision === 'accepted' ? null : textMade(record);
  }
}

/** What a cell says with an answer's text in place of what stands for the repair; null where that cannot be told any more. */
function rewrite(says: string, record: RepairRecord, wanted: string): string | null {
  if (isOfPiece(record)) {
    const standing = textStanding(record);
    const at = findPiece(says, standing);
    return at < 0 ? null : says.slice(0, at) + wanted + says.slice(at + standing.length);
  }
  return [textMade(record), record.edited, record.was].includes(says) ? wanted : null;
}

/** Where a text first stands by itself, and not within a longer word; -1 for nowhere. */
function findPiece(says: string, piece: string): number {
  if (piece === '') return -1;
  const isLetter = (text: string | undefined): boolean =>
    text !== undefined && /[\p{L}\p{N}]/u.test(text);
  for (let at = says.indexOf(piece); at >= 0; at = says.indexOf(piece, at + 1)) {
    if (!isLetter(says[at - 1]) && !isLetter(says[at + piece.length])) return at;
  }
  return -1;
}

/** What is to be written for an answer to some repairs, and what the records say then. */
export interface RepairPlan {
  /** By sheet; none where no cell has to change. */
  readonly sheets: readonly SheetEdits[];
  /** Repairs that cannot be answered so: they cannot be rejected, or their cells are gone or say something else by now. */
  readonly skipped: readonly RepairRecord[];
  readonly change: (records: MatrixRecords) => MatrixRecords;
}

/** Plans an answer. A cell is written only while it still says what was made of it, or what was decided before. */
export function planAnswer(
  placed: readonly PlacedRepair[],
  answer: RepairAnswer,
  on: CalendarDate,
): RepairPlan {
  const answered: RepairRecord[] = [];
  const skipped: RepairRecord[] = [];
  const edits = new Map<string, { readonly sheet: string; readonly edit: RecordedEdit }>();
  for (const { record, sheet, cells, says } of placed) {
    const wanted = textWanted(record, answer);
    const [first] = cells;
    // Several pieces of a cell are changed one after the other.
    const now = (first === undefined ? undefined : edits.get(`${first}!${sheet}`)?.edit.to) ?? says;
    const next = wanted === null || now === null ? now : rewrite(now, record, wanted);
    const isStanding = wanted === now;
    const isRefused = answer.kind === 'reject' && !mayReject(record);
    if (isRefused || (wanted !== null && !isStanding && next === null)) {
      skipped.push(record);
      continue;
    }
    answered.push(record);
    if (wanted === null || isStanding || next === null || next === now) continue;
    for (const cell of cells) {
      const edit = { cell, from: says!, to: next, rows: null, recorded: [], undone: [] };
      edits.set(`${cell}!${sheet}`, { sheet, edit });
    }
  }
  const decided = new Map(answered.map((record) => [record, decide(record, answer, on)]));
  const bySheet = groupBy([...edits.values()], ({ sheet }) => sheet);
  return {
    sheets: [...bySheet].map(([sheet, ofSheet]) => ({
      sheet,
      edits: ofSheet.map(({ edit }) => edit),
      grid: null,
    })),
    skipped,
    change: (records) => ({ ...records, repairs: recordDecided(records.repairs, decided) }),
  };
}

/** The repairs with those that were decided, by what they were before, as they are now. */
function recordDecided(
  repairs: readonly RepairRecord[],
  decided: ReadonlyMap<RepairRecord, RepairRecord>,
): RepairRecord[] {
  const decidedByKey = new Map([...decided].map(([record, now]) => [keyOfRepair(record), now]));
  // Of tens of thousands few are decided at once.
  const cells = new Set([...decided.keys()].map(({ cell }) => cell));
  const isAtDecided = ({ cell }: RepairRecord): boolean => cells.has(cell);
  const left = new Map(
    [...groupBy(repairs.filter(isAtDecided), keyOfRepair)].map(([key, same]) => [
      key,
      countRepairs(same),
    ]),
  );
  return repairs.flatMap((record) => {
    if (!isAtDecided(record)) return record;
    const key = keyOfRepair(record);
    const now = decidedByKey.get(key);
    if (!now) return record;
    const more = left.get(key)!;
    left.set(key, more - 1);
    return more > 0 ? now : [];
  });
}

/** How many repairs records are of: an answer that was cut off has left each twice, as it was and as it was decided. */
function countRepairs(same: readonly RepairRecord[]): number {
  const alike = groupBy(same, ({ decision, edited, decidedOn }) =>
    JSON.stringify([decision, edited, decidedOn]),
  );
  return Math.max(...[...alike.values()].map(({ length }) => length));
}

function decide(record: RepairRecord, answer: RepairAnswer, on: CalendarDate): RepairRecord {
  switch (answer.kind) {
    case 'accept':
      return { ...record, decision: 'accepted', edited: '', decidedOn: on };
    case 'edit':
      return { ...record, decision: 'edited', edited: answer.text, decidedOn: on };
    case 'reject':
      return { ...record, decision: 'rejected', edited: '', decidedOn: on };
    case 'reopen':
      return { ...record, decision: 'open', edited: '', decidedOn: null };
  }
}

/** The same of records of one repair, whatever was decided about it, and different for any two others of a sheet that do not say the very same. */
export function keyOfRepair({ of, kind, cell, row, heading, was, became }: RepairRecord): string {
  return JSON.stringify([of, kind, cell, row, heading, was, became]);
}
