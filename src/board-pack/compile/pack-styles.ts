import type { CellLook } from '../../workbook/palette';
import { CELL_LOOKS, PACK_COLORS } from '../../workbook/palette';
import type { CellStyleData } from '../../workbook/workbook-data';

/** How a pack looks in a file of its own. */
export interface PackStyle {
  readonly header: CellStyleData;
  /** Of a cell of the table's body, by its look. */
  readonly cell: (look: CellLook) => CellStyleData;
  readonly link: CellStyleData;
  readonly hasCharts: boolean;
  readonly showGridlines: boolean;
  readonly freezesHeader: boolean;
  readonly hasFooter: boolean;
}

const RULE = { style: 'thin', color: PACK_COLORS.rule } as const;
const INK = { color: PACK_COLORS.ink };

/** As the pack looks beside the matrix: for the screen and for paper. */
export const BOARD_PRINT: PackStyle = {
  header: {
    font: { color: PACK_COLORS.headerInk, bold: true },
    fill: PACK_COLORS.headerFill,
    vertical: 'Bottom',
  },
  cell: (look) => {
    const { fill, ink, bold } = CELL_LOOKS[look];
    const font = bold ? { color: ink, bold } : { color: ink };
    return { font, borders: { bottom: RULE }, vertical: 'Top', ...(fill && { fill }) };
  },
  link: { font: { ...INK, underline: true }, borders: { bottom: RULE }, vertical: 'Top' },
  hasCharts: true,
  showGridlines: false,
  freezesHeader: true,
  hasFooter: true,
};

/**
 * As the UK Government Analysis Function asks of published spreadsheets ("Releasing statistics in spreadsheets"): no
 * fills, no frozen panes, no headers or footers, nothing that a screen reader would not read out.
 */
export const PUBLICATION_COPY: PackStyle = {
  header: { font: { ...INK, bold: true }, vertical: 'Bottom' },
  cell: () => ({ font: INK, vertical: 'Top' }),
  link: { font: { color: PACK_COLORS.linkInk, underline: true }, vertical: 'Top' },
  hasCharts: false,
  showGridlines: true,
  freezesHeader: false,
  hasFooter: false,
};
