import type { OwnSheetId, PackCell, PackSheet } from '../../src/workbook/pack-sheet';

export function sheetOf(pack: readonly PackSheet[], id: string): PackSheet {
  const sheet = pack.find((candidate) => candidate.id === id);
  if (!sheet) throw new Error(`The pack has no sheet ${id}`);
  return sheet;
}

/** What a reader sees in a cell; numbers stay numbers, dates and looks become text. */
export function plainCell(cell: PackCell): string | number | null {
  if (cell === null || typeof cell !== 'object') return cell;
  if ('text' in cell) return cell.text;
  if ('figure' in cell) return cell.figure;
  const { year, month, day } = cell.date;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

export type PlainRow = Readonly<Record<string, string | number | null>>;

/** A sheet's rows by header; none when it has no records, with or without a sheet that says so. */
export function rowsOf(pack: readonly PackSheet[], id: OwnSheetId): PlainRow[] {
  const sheet = pack.find((candidate) => candidate.id === id);
  if (!sheet || sheet.empty) return [];
  const { columns, rows } = sheet.table;
  return rows.map((row) =>
    Object.fromEntries(columns.map(({ header }, index) => [header, plainCell(row[index]!)])),
  );
}

export function sumOf(rows: readonly PlainRow[], header: string): number {
  return rows.reduce((sum, row) => sum + Number(row[header]), 0);
}

/** All lines above and below the table as one text. */
export function wordsOf(sheet: PackSheet): string {
  return [...sheet.paragraphs, ...sheet.footnotes].map(({ text }) => text).join('\n');
}
