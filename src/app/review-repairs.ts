import type { CalendarDate } from '../domain/calendar-date';
import { SOURCE_HEADING } from '../matrix-sheet/standard-form/standard-form';
import { formatCell } from '../workbook/address';
import type { BlockContent, EditRequest, RecordedEdit } from '../workbook/port';
import type { MatrixRecords, RepairRecord } from '../workbook/records';

/** A repair, and where its cell stands now. */
export interface PlacedRepair {
  readonly record: RepairRecord;
  /** Its cell on the tidy copy, and those of the same KPI or area that say the same; none where the row is gone. */
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
 * Where the repairs' cells stand on the tidy copy, whose cells are given from A1 on: a row is known by what its last
 * column says, a column by its heading, so that both may be moved.
 */
export function placeRepairs(
  records: readonly RepairRecord[],
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
    if (row === undefined || column < 0) return { record, cells: [], says: null };
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
    return { record, cells, says };
  });
}

/** What the cell of a repair was made to say: of a text that was cut, its first part. */
export function textMade({ kind, became }: RepairRecord): string {
  return kind === 'cell-split' ? became.split('\n')[0]! : became;
}

/** Whether a repair can be taken back: a value that is said on each row is said there by the form. */
export function mayReject({ kind }: RepairRecord): boolean {
  return kind !== 'value-repeated';
}

/** What an answer has a repair's cell say; null where it stays as it is. */
function textWanted(record: RepairRecord, answer: RepairAnswer): string | null {
  switch (answer.kind) {
    case 'accept':
      return record.decision === 'open' ? null : textMade(record);
    case 'edit':
      return answer.text;
    case 'reject':
      return record.was;
    case 'reopen':
      // What was accepted stands there already, or was changed by hand since.
      return record.decision === 'accepted' ? null : textMade(record);
  }
}

/** What is to be written for an answer to some repairs, and what the records say then. */
export interface RepairPlan {
  /** Null where no cell has to change. */
  readonly request: EditRequest | null;
  /** Repairs that cannot be answered so: they cannot be rejected, or their cells are gone or say something else by now. */
  readonly skipped: readonly RepairRecord[];
  readonly change: (records: MatrixRecords) => MatrixRecords;
}

/** Plans an answer. A cell is written only while it still says what was made of it, or what was decided before. */
export function planAnswer(
  placed: readonly PlacedRepair[],
  answer: RepairAnswer,
  sheet: string,
  on: CalendarDate,
): RepairPlan {
  const answered: RepairRecord[] = [];
  const skipped: RepairRecord[] = [];
  const edits = new Map<string, RecordedEdit>();
  for (const { record, cells, says } of placed) {
    const wanted = textWanted(record, answer);
    const isWritten = wanted !== null && wanted !== says;
    const known = [textMade(record), record.edited, record.was];
    const isRefused = answer.kind === 'reject' && !mayReject(record);
    if (isRefused || (isWritten && (says === null || !known.includes(says)))) {
      skipped.push(record);
      continue;
    }
    answered.push(record);
    if (!isWritten || says === null) continue;
    for (const cell of cells) {
      edits.set(cell, { cell, from: says, to: wanted, rows: null, recorded: [], undone: [] });
    }
  }
  const decided = new Map(answered.map((record) => [record, decide(record, answer, on)]));
  return {
    request:
      edits.size === 0 ? null : { sheet, edits: [...edits.values()], grid: null, forgotten: [] },
    skipped,
    change: (records) => ({
      ...records,
      repairs: records.repairs.map((record) => {
        const same = answered.find((one) => isSameRepair(one, record));
        return same ? decided.get(same)! : record;
      }),
    }),
  };
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

/** Whether two records are of one repair, whatever was decided about it. */
export function isSameRepair(left: RepairRecord, right: RepairRecord): boolean {
  return (
    left.kind === right.kind &&
    left.cell === right.cell &&
    left.row === right.row &&
    left.heading === right.heading
  );
}
