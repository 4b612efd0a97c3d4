import { toExcelSerial } from '../../domain/calendar-date';
import type { Certainty, NoiseKind, RepairKind } from '../../domain/repair';
import { NOISE_KINDS, REPAIR_KINDS } from '../../domain/repair';
import { parseCell } from '../../workbook/address';
import type { NoiseRecord, RepairDecision, RepairRecord } from '../../workbook/records';
import type { RecordTable } from './record-tables';
import { dateColumn, readDate, textColumn } from './record-tables';
import { ROUND_TABLE } from './round-table';

const CERTAINTIES: Readonly<Record<Certainty, string>> = {
  certain: 'Certain',
  likely: 'Likely',
  doubtful: 'Doubtful',
};

const DECISIONS: Readonly<Record<RepairDecision, string>> = {
  open: 'Open',
  accepted: 'Accepted',
  edited: 'Edited',
  rejected: 'Rejected',
};

/** The key of a table of words that says these; null for none. */
function keyOf<Key extends string>(words: Readonly<Record<Key, string>>, text: string): Key | null {
  const found = (Object.keys(words) as Key[]).find((key) => words[key] === text);
  return found ?? null;
}

const KIND_WORDS = Object.fromEntries(
  Object.entries(REPAIR_KINDS).map(([kind, { title }]) => [kind, title]),
) as Readonly<Record<RepairKind, string>>;

/** What was changed between the source and the tidy copy, and what people decided about it. */
export const REPAIR_TABLE: RecordTable<RepairRecord> = {
  name: 'Matrix_Repairs',
  title: 'What the tidy copy has changed',
  comesFilled: true,
  firstColumnIndex: ROUND_TABLE.firstColumnIndex + ROUND_TABLE.columns.length + 1,
  columns: [
    textColumn('Repair', 150),
    textColumn('How sure', 60),
    textColumn('Was', 200),
    textColumn('Became', 200),
    textColumn('Row', 110),
    textColumn('Column', 90),
    textColumn('Made in', 50),
    textColumn('Made from', 110),
    textColumn('Decision', 60),
    textColumn('Written instead', 160),
    dateColumn('Decided on'),
  ],
  toRow: (record) => [
    KIND_WORDS[record.kind],
    CERTAINTIES[record.certainty],
    record.was,
    record.became,
    record.row,
    record.heading,
    record.cell,
    record.from,
    DECISIONS[record.decision],
    record.edited,
    record.decidedOn === null ? '' : toExcelSerial(record.decidedOn),
  ],
  fromRow(cells) {
    const [kindWords, sureWords, was, became, row, heading, cell, from, decided, edited] =
      cells.map(String);
    const kind = keyOf(KIND_WORDS, kindWords!);
    const certainty = keyOf(CERTAINTIES, sureWords!);
    const decision = keyOf(DECISIONS, decided!);
    if (!kind || !certainty || !decision || !parseCell(cell!)) return null;
    return {
      kind,
      certainty,
      was: was!,
      became: became!,
      row: row!,
      heading: heading!,
      cell: cell!,
      from: from!,
      decision,
      edited: edited!,
      decidedOn: readDate(cells[10]),
    };
  },
};

/** What of the source is in no cell of the tidy copy. */
export const NOISE_TABLE: RecordTable<NoiseRecord> = {
  name: 'Matrix_Noise',
  title: 'What the tidy copy leaves out',
  comesFilled: true,
  firstColumnIndex: REPAIR_TABLE.firstColumnIndex + REPAIR_TABLE.columns.length + 1,
  columns: [textColumn('What it is', 150), textColumn('Text', 220), textColumn('Stands in', 110)],
  toRow: ({ kind, text, from }) => [NOISE_KINDS[kind], text, from],
  fromRow(cells) {
    const [words, text, from] = cells.map(String);
    const kind: NoiseKind | null = keyOf(NOISE_KINDS, words!);
    return kind && { kind, text: text!, from: from! };
  },
};
