import type { CalendarDate } from '../../domain/calendar-date';
import { fromExcelSerial, toExcelSerial } from '../../domain/calendar-date';
import { parseCell } from '../../workbook/address';
import type { AcceptanceRecord, ChangeRecord } from '../../workbook/records';
import type { CellValue, TypedContent } from '../../workbook/sheet-grid';

/**
 * A column of a table of records. Cells of kind "date" hold serial numbers; of kind "content" what a cell held, by type
 * and in its format; the others text.
 */
export interface RecordColumn {
  /** Unique within the table. */
  readonly header: string;
  readonly kind: 'text' | 'date' | 'content';
  readonly widthPoints: number;
}

/** A cell to record: text, a date as a serial number, or what a cell held that is no text. */
export type RecordCell = string | number | TypedContent;

/** What a cell of a table holds that is no text, and what it shows. */
export interface ShownContent extends TypedContent {
  readonly text: string;
}

/** One table on the sheet of records: how its rows and what they record turn into each other. */
export interface RecordTable<Entry> {
  /** The table is found by it, or by it with a number where something of the user's has it. */
  readonly name: string;
  readonly title: string;
  /** 0-based. The tables stand side by side, so that each can grow without moving the other. */
  readonly firstColumnIndex: number;
  readonly columns: readonly RecordColumn[];
  /** Whether it is added once there is something to record, and not with the other tables. */
  readonly comesFilled?: true;
  /**
   * Columns beside each other that say what was decided of a record, 0-based and ascending: written where they stand, while
   * the rest of the record stays. None where a record never changes.
   */
  readonly decided?: readonly number[];
  /** Cells in the order of `columns`. */
  toRow(entry: Entry): RecordCell[];
  /** What it is called in the catalogue of errors when a row cannot be read. */
  readonly fault: 'round-unreadable' | 'record-unreadable';
  /**
   * `cells` of a row that is not blank, in the order of `columns`, and what stands in the one of kind "content" where
   * that is no text.
   */
  fromRow(cells: readonly CellValue[], content: ShownContent | null): Entry | RowFault;
}

/** Why a row cannot be read: passed over, it would be missed in silence. */
export class RowFault {
  constructor(
    /** 0-based, in the order of the table's columns. */
    readonly columnIndex: number,
    /** What should stand there: "a date". */
    readonly expected: string,
  ) {}
}

/** A column of texts. */
export const textColumn = (header: string, widthPoints: number): RecordColumn => ({
  header,
  kind: 'text',
  widthPoints,
});

/** A column of dates. */
export const dateColumn = (header: string): RecordColumn => ({
  header,
  kind: 'date',
  widthPoints: 80,
});

/** What a date is asked for as. */
export const A_DATE = 'a date such as 15/10/2023';

export const ACCEPTANCE_TABLE: RecordTable<AcceptanceRecord> = {
  name: 'Matrix_Accepted',
  title: 'Accepted findings',
  fault: 'record-unreadable',
  firstColumnIndex: 0,
  columns: [
    dateColumn('Accepted on'),
    textColumn('Finding', 280),
    textColumn('Reason', 180),
    textColumn('KPI', 180),
    textColumn('Column', 55),
    textColumn('Cell says', 140),
    textColumn('Rule', 120),
  ],
  toRow: (record) => [
    toExcelSerial(record.acceptedOn),
    record.message,
    signReason(record),
    record.kpiId,
    record.column,
    record.cellText,
    record.rule,
  ],
  fromRow([on, message, signed, kpiId, column, cellText, rule]) {
    const acceptedOn = readDate(on);
    if (!acceptedOn) return new RowFault(0, A_DATE);
    if (!rule) return new RowFault(6, 'the rule that the finding comes from');
    const { reason, by } = readSigned(String(signed));
    return {
      rule: String(rule),
      kpiId: String(kpiId),
      column: String(column),
      cellText: String(cellText),
      message: String(message),
      reason,
      acceptedOn,
      ...(by !== undefined && { by }),
    };
  },
};

const SIGNED = /^(?<reason>.*) \[accepted by (?<by>[^[\]]+)\]$/s;

/**
 * The reason with who gave it behind it, in one cell: a table that was made when nobody was asked has no column for them,
 * nor room for one beside the table next to it.
 */
const signReason = ({ reason, by }: AcceptanceRecord): string =>
  by === undefined ? reason : `${reason} [accepted by ${by}]`;

function readSigned(text: string): { readonly reason: string; readonly by: string | undefined } {
  const { reason = text, by } = SIGNED.exec(text)?.groups ?? {};
  return { reason, by };
}

export const CHANGE_TABLE: RecordTable<ChangeRecord> = {
  name: 'Matrix_Changes',
  title: 'Cells that a fix has written',
  fault: 'record-unreadable',
  firstColumnIndex: ACCEPTANCE_TABLE.columns.length + 1,
  columns: [
    dateColumn('Changed on'),
    textColumn('What was done', 150),
    textColumn('Sheet', 110),
    textColumn('Cell', 50),
    { header: 'Said before', kind: 'content', widthPoints: 160 },
    textColumn('Written', 160),
    textColumn('KPI', 180),
  ],
  toRow: (record) => [
    toExcelSerial(record.changedOn),
    record.label,
    record.sheet,
    record.cell,
    record.was ?? record.from,
    record.to,
    record.kpiId,
  ],
  fromRow([on, label, sheet, cell, from, to, kpiId], content) {
    const changedOn = readDate(on);
    if (!changedOn) return new RowFault(0, A_DATE);
    if (!sheet) return new RowFault(2, 'the sheet of the cell that was written');
    if (!parseCell(String(cell))) return new RowFault(3, 'a cell such as E5');
    return {
      sheet: String(sheet),
      cell: String(cell),
      kpiId: String(kpiId),
      from: content?.text ?? String(from),
      ...(content && { was: { value: content.value, numberFormat: content.numberFormat } }),
      to: String(to),
      label: String(label),
      changedOn,
    };
  },
};

/** From 1900 to 2199; null for anything that is no date. */
export function readDate(value: CellValue | undefined): CalendarDate | null {
  return typeof value === 'number' && value >= 61 && value < 109_575
    ? fromExcelSerial(value)
    : null;
}
