import type {
  ConditionalFormatData,
  SheetData,
  TableData,
  WorkbookData,
} from '../../../workbook/workbook-data';
import { createSheetData } from '../../../workbook/workbook-data';
import { apiNotFound } from '../errors';
import { freeFormatId } from './conditional-format-store';
import { findSheet } from './find-name';
import { rewriteReferences } from './rewrite-references';
import { rewriteSheet } from './rewrite-workbook';
import { freeCopiedTableName } from './table-store';

const MAX_NAME_LENGTH = 31;

/** "Plan (2)", or with the next number that is free. */
function copiedName(workbook: WorkbookData, name: string): string {
  const base = name.replace(/ \(\d+\)$/, '');
  for (let number = 2; ; number += 1) {
    const suffix = ` (${number})`;
    const copy = base.slice(0, MAX_NAME_LENGTH - suffix.length) + suffix;
    if (!findSheet(workbook, copy)) return copy;
  }
}

/**
 * Puts a copy of a sheet into the workbook at a position, with its tables under new names, its own defined names and,
 * as names of its own, those of the workbook that refer to it; references to the sheet itself become such to the copy.
 * Throws ApiNotFound where something would be lost.
 */
export function copySheet(workbook: WorkbookData, sheet: SheetData, position: number): SheetData {
  requireCopyable(sheet);
  const copy: SheetData = {
    ...structuredClone({ ...sheet, cells: null, carried: null, conditionalFormats: [] }),
    name: copiedName(workbook, sheet.name),
    cells: createSheetData('').cells,
    conditionalFormats: [],
    tables: [],
  };
  for (const { rowIndex, columnIndex, cell } of sheet.cells.entries()) {
    copy.cells.set(rowIndex, columnIndex, { ...cell });
  }
  workbook.sheets.splice(position, 0, copy);
  for (const format of sheet.conditionalFormats) {
    copy.conditionalFormats.push(copiedFormat(format, freeFormatId(workbook)));
  }
  for (const table of sheet.tables) copy.tables.push(copiedTable(workbook, table));
  turnToCopy(workbook, sheet, copy);
  return copy;
}

function requireCopyable(sheet: SheetData): void {
  if (sheet.charts.some(({ carried }) => carried !== null)) {
    throw apiNotFound('Worksheet', 'copy with charts that came with the file');
  }
  if (sheet.tables.some(({ name }) => mentions(sheet, `${name}[`))) {
    throw apiNotFound('Worksheet', 'copy with references to tables');
  }
}

function mentions(sheet: SheetData, text: string): boolean {
  const lower = text.toLowerCase();
  return [...sheet.cells.formulas()].some(({ cell }) => cell.formula.toLowerCase().includes(lower));
}

/** What is carried with a format is not changed by anybody and may be shared. */
function copiedFormat(format: ConditionalFormatData, id: string): ConditionalFormatData {
  if (format.kind === 'carried') return { ...format, ranges: [...format.ranges], id };
  return { ...structuredClone(format), id };
}

const copiedTable = (workbook: WorkbookData, table: TableData): TableData => ({
  ...table,
  columns: [...table.columns],
  name: freeCopiedTableName(workbook, table.name),
  carried: null,
});

function turnToCopy(workbook: WorkbookData, sheet: SheetData, copy: SheetData): void {
  const lower = sheet.name.toLowerCase();
  const toCopy = (formula: string): string =>
    rewriteReferences(formula, (reference) =>
      reference.sheetName?.toLowerCase() === lower
        ? { ...reference, sheetName: copy.name }
        : reference,
    );
  rewriteSheet(copy, toCopy);
  const own = workbook.names.filter((name) => name.sheet === sheet.name);
  const taken = new Set(own.map(({ name }) => name.toLowerCase()));
  const referring = workbook.names.filter(
    ({ name, sheet: scope, formula }) =>
      scope === null && toCopy(formula) !== formula && !taken.has(name.toLowerCase()),
  );
  for (const name of [...own, ...referring]) {
    workbook.names.push({ ...name, sheet: copy.name, formula: toCopy(name.formula) });
  }
}
