import type { SheetData } from '../../../workbook/workbook-data';
import {
  pointsOfColumn,
  DEFAULT_COLUMN_CHARS,
  DEFAULT_ROW_POINTS,
} from '../../host/sheet-model/size-units';

export const PX_PER_POINT = 4 / 3;
/** What Excel keeps free beside a cell's text, left and right, the gridline included. */
export const CELL_PADDING_PX = { left: 2, right: 3 } as const;
/** What a level of indentation takes. */
export const INDENT_PX = 10;
/** Height of a line over its font's size: Excel gives 11 points a line of 15. */
export const LINE_HEIGHT = 15 / 11;
export const DEFAULT_ROW_PX = DEFAULT_ROW_POINTS * PX_PER_POINT;

/** 0 for a hidden column. */
export function columnPixels(sheet: SheetData, columnIndex: number): number {
  if (sheet.hiddenColumns.has(columnIndex)) return 0;
  const chars = sheet.columnWidths.get(columnIndex) ?? DEFAULT_COLUMN_CHARS;
  return Math.round(pointsOfColumn(chars) * PX_PER_POINT);
}

/** 0 for a hidden row; `autoPixels` for one without a height of its own. */
export function rowPixels(sheet: SheetData, rowIndex: number, autoPixels: number): number {
  if (sheet.hiddenRows.has(rowIndex)) return 0;
  const points = sheet.rowHeights.get(rowIndex);
  return points === undefined ? autoPixels : Math.round(points * PX_PER_POINT);
}
