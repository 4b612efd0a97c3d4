import type { CellBlock } from '../../workbook/address';
import { columnIndexOf, formatBlock, referTo } from '../../workbook/address';
import type { LookupCell, LookupTable } from '../../workbook/highlight-plan';
import { LOOKUP_ROW_INDEX } from '../../workbook/highlight-plan';
import { LOOKUPS_NAME, SETTINGS_SHEET } from '../../workbook/names';
import type { StoredSettings } from '../../workbook/settings';
import type { CellValue } from '../../workbook/sheet-grid';
import { TITLE_STYLE } from '../../workbook/sheet-styles';
import type {
  CellData,
  CellStyleData,
  NameData,
  SheetData,
  WorkbookData,
} from '../../workbook/workbook-data';
import { createSheetData } from '../../workbook/workbook-data';
import { blockOfLookups, LOOKUP_COMMENT, LOOKUPS_TITLE, placeLookups } from '../lookup-cells';
import { freeSheetName } from '../our-sheets';
import {
  FIRST_SETTING_ROW_INDEX,
  placeSettings,
  SETTING_COLUMN_POINTS,
  SETTING_DATE_FORMAT,
  SETTINGS_PAGES_WIDE,
  SETTINGS_SUBTITLE,
} from '../settings/place-settings';
import { commentOf, SETTING_FIELDS } from '../settings/setting-fields';
import { listSettingRows } from '../settings/setting-rows';
import { SETTINGS_SHEET_ID } from '../settings/setting-tops';
import { markOfSheet } from './draw-file-sheet';
import { findSheet } from './file-cells';
import type { FormulaScope } from './formula-results';
import { resultOfFormula } from './formula-results';

/** A sheet that a workbook has not got yet, and the names for it. */
interface AddedSheet {
  readonly sheet: SheetData;
  readonly names: readonly NameData[];
}

/** A sheet that is being drawn, the names that are new with it, and which of its cells have names by now. */
export interface SettingsDrawing extends AddedSheet {
  readonly names: NameData[];
  readonly named: Map<string, CellBlock>;
}

/**
 * The settings sheet, with look-ups in hidden columns, of a workbook that counts its days from 1900 and has none: as Excel
 * draws it, and with what each formula gives. Null where that cannot be told of one.
 */
export function drawFileSettings(
  workbook: WorkbookData,
  settings: StoredSettings,
  lookups: readonly LookupTable[],
): AddedSheet | null {
  const taken = workbook.sheets.map(({ name }) => name);
  const sheet = createSheetData(freeSheetName(SETTINGS_SHEET, taken));
  const names = [markOfSheet(SETTINGS_SHEET_ID, sheet.name)];
  const drawing: SettingsDrawing = { sheet, names, named: new Map() };
  drawSettings(drawing, settings);
  return drawFileLookups(drawing, workbook, lookups) ? drawing : null;
}

/**
 * Draws look-ups in hidden columns beside settings whose cells have names, where nothing stands. Answers whether it is told what
 * each formula gives; else not all of them are drawn.
 */
export function drawFileLookups(
  drawing: SettingsDrawing,
  workbook: WorkbookData,
  lookups: readonly LookupTable[],
): boolean {
  drawLookups(drawing, lookups);
  return drawLookupRows(drawing, workbook, lookups);
}

function drawSettings(drawing: SettingsDrawing, settings: StoredSettings): void {
  const { sheet } = drawing;
  put(sheet, 0, 0, SETTINGS_SHEET, TITLE_STYLE);
  put(sheet, 1, 0, SETTINGS_SUBTITLE);
  sheet.page.orientation = 'Landscape';
  sheet.page.paper = 'A4';
  sheet.page.fitToPagesWide = SETTINGS_PAGES_WIDE;
  for (const [column, points] of Object.entries(SETTING_COLUMN_POINTS)) {
    sheet.columnWidths.set(columnIndexOf(column), charsOf(points));
  }
  const rows = listSettingRows(settings, 1900);
  for (const placed of placeSettings(SETTING_FIELDS, rows, FIRST_SETTING_ROW_INDEX)) {
    const { field, rowIndex, labels } = placed;
    const { shape, columnIndex, headings } = field;
    const cells = rows[field.key];
    const style: CellStyleData = {
      ...(shape === 'date' && { numberFormat: SETTING_DATE_FORMAT }),
      horizontal: 'Left',
    };
    putRows(sheet, rowIndex, columnIndex, cells, style);
    const [rowCount, columnCount] = [cells.length, cells[0]!.length];
    const block = { rowIndex, columnIndex, rowCount, columnCount };
    nameCells(drawing, field.name, block, commentOf(field));
    const bold = shape === 'list' ? { font: { bold: true } } : undefined;
    putRows(sheet, labels.rowIndex, labels.columnIndex, [headings], bold);
  }
}

/** All but the rows. */
function drawLookups(drawing: SettingsDrawing, lookups: readonly LookupTable[]): void {
  const { sheet } = drawing;
  const block = blockOfLookups(lookups);
  nameCells(drawing, LOOKUPS_NAME, block, LOOKUP_COMMENT);
  for (let offset = 0; offset < block.columnCount; offset += 1) {
    sheet.hiddenColumns.add(block.columnIndex + offset);
  }
  put(sheet, block.rowIndex, block.columnIndex, LOOKUPS_TITLE);
  for (const { title, headings, names, rows, ...place } of placeLookups(lookups)) {
    put(sheet, place.titleRowIndex, place.columnIndex, title);
    putRows(sheet, place.headingsRowIndex, place.columnIndex, [headings]);
    for (const [offset, name] of names.entries()) {
      const columnIndex = place.columnIndex + offset;
      const size = { rowCount: rows.length, columnCount: 1 };
      nameCells(
        drawing,
        name,
        { rowIndex: LOOKUP_ROW_INDEX, columnIndex, ...size },
        LOOKUP_COMMENT,
      );
    }
  }
}

/** Whether the result of every formula is told. What one refers to stands behind it, or in a look-up before its own. */
function drawLookupRows(
  drawing: SettingsDrawing,
  workbook: WorkbookData,
  lookups: readonly LookupTable[],
): boolean {
  const scope = scopeOf(drawing, workbook);
  return placeLookups(lookups).every(({ rows, columnIndex }) =>
    rows.every((cells, offset) => {
      for (let index = cells.length - 1; index >= 0; index -= 1) {
        const cell = contentOf(cells[index]!, scope);
        if (cell === null) return false;
        const { value } = cell;
        if (value === '' && cell.formula === undefined) continue;
        drawing.sheet.cells.set(LOOKUP_ROW_INDEX + offset, columnIndex + index, cell);
      }
      return true;
    }),
  );
}

/** Null where the result of a formula is not told. */
function contentOf(cell: LookupCell, scope: FormulaScope): CellData | null {
  if (typeof cell === 'number') return { value: cell };
  if ('text' in cell) return { value: cell.text };
  const { formula } = cell;
  const value = resultOfFormula(formula, scope);
  if (value === undefined) return null;
  return { value, formula, ...(value === '' && { isEmptyResult: true }) };
}

/** What formulas on the sheet refer to: cells with names stand on it, any other on sheets of the workbook. */
function scopeOf({ sheet: home, named }: SettingsDrawing, workbook: WorkbookData): FormulaScope {
  const valueAt = (sheet: SheetData, rowIndex: number, columnIndex: number): CellValue | null => {
    const { value, formula } = sheet.cells.get(rowIndex, columnIndex) ?? { value: '' };
    return value === '' && formula === undefined ? null : value;
  };
  const sheetNamed = once((name) => findSheet(workbook, name));
  return {
    name: once((name) => {
      const block = named.get(name);
      if (block?.columnCount !== 1) return undefined;
      const { rowIndex, columnIndex, rowCount } = block;
      return Array.from({ length: rowCount }, (_, row) =>
        valueAt(home, rowIndex + row, columnIndex),
      );
    }),
    cell(name, rowIndex, columnIndex) {
      const sheet = name === null ? home : sheetNamed(name);
      return sheet && valueAt(sheet, rowIndex, columnIndex);
    },
  };
}

/** Asks for each name once. */
function once<Found>(find: (name: string) => Found): (name: string) => Found {
  const found = new Map<string, Found>();
  return (name) => {
    if (!found.has(name)) found.set(name, find(name));
    return found.get(name)!;
  };
}

/** An empty cell without a style is none. */
function put(
  { cells }: SheetData,
  rowIndex: number,
  columnIndex: number,
  value: CellValue,
  style?: CellStyleData,
): void {
  if (value === '' && !style) return;
  cells.set(rowIndex, columnIndex, style ? { value, style } : { value });
}

function putRows(
  sheet: SheetData,
  rowIndex: number,
  columnIndex: number,
  rows: readonly (readonly CellValue[])[],
  style?: CellStyleData,
): void {
  rows.forEach((row, down) =>
    row.forEach((value, right) => put(sheet, rowIndex + down, columnIndex + right, value, style)),
  );
}

function nameCells(
  { sheet, names, named }: SettingsDrawing,
  name: string,
  block: CellBlock,
  comment: string,
): void {
  const formula = `=${referTo(sheet.name, formatBlock(block))}`;
  names.push({ name, formula, sheet: null, comment, visible: true });
  named.set(name, block);
}

/** What a file has for a width in points: digits of the default font, 7 pixels wide, to two decimals. */
const charsOf = (points: number): number =>
  Math.round((Math.round(points / POINTS_PER_PIXEL) / PIXELS_PER_DIGIT) * 100) / 100;
const POINTS_PER_PIXEL = 0.75;
const PIXELS_PER_DIGIT = 7;
