import type { OfficialValue } from '../board-pack/roll-up/official-values';
import {
  OFFICIAL_HEADINGS,
  officialSheet,
  WHOLE_AREA,
} from '../board-pack/roll-up/sheets/official';
import { parseBlock } from '../workbook/address';
import { valuesOfCells } from '../workbook/compiled-sheet';
import { FILLED_IN_BEFORE, readKept } from '../workbook/filled-in';
import { PACK_CONTENT_NAME, SHEET_MARK_NAME } from '../workbook/names';
import { parseContentNote } from '../workbook/pack-fingerprint';
import type { FilledSheet } from '../workbook/port';
import type { CellValue } from '../workbook/sheet-grid';
import type { SheetData, WorkbookData } from '../workbook/workbook-data';

const COLUMNS = Object.keys(OFFICIAL_HEADINGS) as (keyof typeof OFFICIAL_HEADINGS)[];

/**
 * The official values that people have set in an earlier roll-up, in the order of their rows: whatever has a level or a
 * reason. Rows below the table count too, and columns are found by their headings wherever they stand. None where there is no
 * such sheet, or a heading of it is gone.
 */
export function readOfficialValues(filledIn: FilledSheet | null): OfficialValue[] {
  if (!filledIn) return [];
  const { rows, table } = filledIn;
  const textAt = (row: readonly CellValue[] | undefined, columnIndex: number): string =>
    String(row?.[columnIndex] ?? '').trim();
  const headings = Array.from({ length: table.columnCount }, (_, offset) =>
    textAt(rows[table.rowIndex], table.columnIndex + offset),
  );
  const offsets = COLUMNS.map((column) => headings.indexOf(OFFICIAL_HEADINGS[column]));
  if (offsets.includes(-1)) return [];
  return rows.slice(table.rowIndex + 1).flatMap((row) => {
    const texts = offsets.map((offset) => textAt(row, table.columnIndex + offset));
    const value = Object.fromEntries(
      COLUMNS.map((column, index) => [column, texts[index]!]),
    ) as unknown as OfficialValue;
    const kpi = value.kpi === WHOLE_AREA ? '' : value.kpi;
    return value.level === '' && value.reason === '' ? [] : [{ ...value, kpi }];
  });
}

/**
 * The sheet of a workbook that official values are set on, by its mark: a person may have given it another name. Where it was left
 * half written, what was kept of it before.
 */
export function findOfficialSheet(workbook: WorkbookData): FilledSheet | null {
  const sheet = findMarked(workbook, officialSheet.id);
  const before = findMarked(workbook, FILLED_IN_BEFORE.id);
  if (before && !(sheet && isWhole(workbook, sheet))) return readKept(valuesOfCells(before.cells));
  const table = sheet?.tables[0] && parseBlock(sheet.tables[0].address);
  return sheet && table ? { rows: valuesOfCells(sheet.cells), table } : null;
}

function findMarked({ sheets, names }: WorkbookData, id: string): SheetData | undefined {
  const mark = names.find(
    ({ name, formula }) => name === SHEET_MARK_NAME && formula === `="${id}"`,
  );
  return sheets.find(({ name }) => name === mark?.sheet);
}

/** Whether a sheet of ours was written to its end, as is noted of it then. */
const isWhole = ({ names }: WorkbookData, sheet: SheetData): boolean =>
  names.some(
    ({ name, formula, sheet: of }) =>
      name === PACK_CONTENT_NAME && of === sheet.name && parseContentNote(formula) !== null,
  );
