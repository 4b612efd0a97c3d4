import type { CellValue } from '../../workbook/sheet-grid';
import { isLeftover } from '../our-sheets';
import type { RecordTable } from './record-tables';

/** A table of records, once loaded; null objects where there is none. */
export interface LoadedTable<Entry> {
  readonly spec: RecordTable<Entry>;
  readonly table: Excel.Table;
  readonly range: Excel.Range;
  readonly sheet: Excel.Worksheet;
  readonly protection: Excel.WorksheetProtection;
}

/** A row of a table: what it records, or null for one that cannot be read. */
export interface RecordRow<Entry> {
  /** 0-based, in the table's body. */
  readonly index: number;
  readonly entry: Entry | null;
  readonly isBlank: boolean;
}

/** Queues loading a table of records, found by its name wherever a person has moved it. The caller syncs. */
export function loadTable<Entry>(
  context: Excel.RequestContext,
  spec: RecordTable<Entry>,
): LoadedTable<Entry> {
  const table = context.workbook.tables.getItemOrNullObject(spec.name);
  table.load('showHeaders,showTotals');
  const range = table.getRange().load('values');
  const sheet = table.worksheet.load('name');
  return { spec, table, range, sheet, protection: sheet.protection.load('protected') };
}

/** Whether the table is there: not when it stands on a sheet that was left unfinished. */
export function isThere({ table, sheet }: LoadedTable<unknown>): boolean {
  return !table.isNullObject && !isLeftover({ sheet });
}

/** The rows of a loaded table; none where there is no table. */
export function listRecordRows<Entry>(loaded: LoadedTable<Entry>): RecordRow<Entry>[] {
  if (!isThere(loaded)) return [];
  const { spec, table, range } = loaded;
  const positions = placeColumns(loaded);
  const values = range.values as CellValue[][];
  const end = values.length - Number(table.showTotals);
  return values.slice(Number(table.showHeaders), end).map((row, index) => ({
    index,
    entry: spec.fromRow(positions.map((position) => row[position] ?? '')),
    isBlank: row.every((value) => value === ''),
  }));
}

/** Where each column of ours stands in the table: under its heading, or where it was made when that was renamed. */
export function placeColumns({ spec, table, range }: LoadedTable<unknown>): number[] {
  const headings = table.showHeaders ? range.values[0]! : [];
  return spec.columns.map(({ header }, index) => {
    const found = headings.indexOf(header);
    return found < 0 ? index : found;
  });
}

/** How many columns the table has, those that a person has added among them. */
export function countColumns({ range }: LoadedTable<unknown>): number {
  return range.values[0]!.length;
}
