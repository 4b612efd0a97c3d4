import { PACK_COLORS } from './palette';
import type { CellStyleData } from './workbook-data';

/** Of the title in A1 of every sheet of ours, those of the pack and those for settings and records alike. */
export const TITLE_STYLE: CellStyleData = {
  font: { color: PACK_COLORS.title, bold: true, size: 16 },
};

/** Of the header row of every table of ours. */
export const HEADER_STYLE: CellStyleData = {
  font: { color: PACK_COLORS.headerInk, bold: true },
  fill: PACK_COLORS.headerFill,
  vertical: 'Bottom',
};

/** Points that a character of the body font takes of a column's width. */
export const POINTS_PER_CHAR = 5.25;
