import type { WorkbookFileKind } from '../../workbook/pack-files';
import type { Paragraph } from '../../workbook/pack-sheet';
import type { CellLook } from '../../workbook/palette';
import { CELL_LOOKS, LINE_COLORS, PACK_COLORS } from '../../workbook/palette';
import { HEADER_STYLE, TITLE_STYLE } from '../../workbook/sheet-styles';
import type { CellStyleData } from '../../workbook/workbook-data';

/** How a pack looks: all that tells one of its editions from the others to the eye. */
export interface PackStyle {
  readonly title: CellStyleData;
  readonly subtitle: CellStyleData;
  /** Of the lines above and below the table. */
  readonly lines: Readonly<Record<Paragraph['style'], CellStyleData>>;
  readonly header: CellStyleData;
  /** Of the cells of the table's body, by what they mean. */
  readonly cells: Readonly<Record<CellLook, CellStyleData>>;
  /** Of the row that sums up the others, beside the looks of its cells. */
  readonly total: CellStyleData;
  /** Of a figure that leads to its rows. */
  readonly link: CellStyleData;
  readonly hasCharts: boolean;
  /** Whether what rows say once is left blank in those that follow. */
  readonly saysOnce: boolean;
  readonly showGridlines: boolean;
  readonly freezesHeader: boolean;
  readonly hasFooter: boolean;
}

const HEADING_POINTS = 12;
/** Of the figures that a member is to remember. */
export const FIGURE_POINTS = 14;
const INK = { color: PACK_COLORS.ink };
const RULE = { style: 'thin', color: PACK_COLORS.rule } as const;
/** Drawn rather than left to the table's style, which other programs do not show. */
const RULED = { borders: { bottom: RULE }, vertical: 'Top' } as const;

const LINES: PackStyle['lines'] = {
  heading: { font: { color: LINE_COLORS.heading, bold: true, size: HEADING_POINTS } },
  figure: { font: { color: LINE_COLORS.figure, bold: true, size: FIGURE_POINTS } },
  body: { font: { color: LINE_COLORS.body } },
  label: { font: { color: LINE_COLORS.label } },
};

/** As the pack looks beside the matrix, on paper and in committee papers. */
const BOARD_STYLE: PackStyle = {
  title: TITLE_STYLE,
  subtitle: { font: INK },
  lines: LINES,
  header: HEADER_STYLE,
  cells: styleCells((look) => {
    const { fill, ink, bold, italic } = CELL_LOOKS[look];
    const font = { color: ink, ...(bold && { bold }), ...(italic && { italic }) };
    return { font, ...RULED, ...(fill && { fill }) };
  }),
  total: { font: { ...INK, bold: true }, ...RULED },
  link: { font: { ...INK, underline: true }, ...RULED },
  hasCharts: true,
  saysOnce: true,
  showGridlines: false,
  freezesHeader: true,
  hasFooter: true,
};

/**
 * As the UK Government Analysis Function asks of published spreadsheets ("Releasing statistics in spreadsheets"): no
 * fills, no frozen panes, no headers or footers, nothing that a screen reader would not read out.
 */
const PUBLICATION_STYLE: PackStyle = {
  title: TITLE_STYLE,
  subtitle: { font: INK },
  lines: LINES,
  header: { font: { ...INK, bold: true }, vertical: 'Bottom' },
  cells: styleCells(() => ({ font: INK, vertical: 'Top' })),
  total: { font: { ...INK, bold: true }, vertical: 'Top' },
  link: { font: { color: PACK_COLORS.linkInk, underline: true }, vertical: 'Top' },
  hasCharts: false,
  saysOnce: false,
  showGridlines: true,
  freezesHeader: false,
  hasFooter: false,
};

/** What a pack can be compiled as: sheets beside the matrix, or a file of its own. */
export type PackEdition = 'workbook-pack' | WorkbookFileKind | 'word-paper';

/** The one table of how the editions of a pack look. */
export const PACK_STYLES: Readonly<Record<PackEdition, PackStyle>> = {
  'workbook-pack': BOARD_STYLE,
  'board-print': BOARD_STYLE,
  'publication-copy': PUBLICATION_STYLE,
  'word-paper': BOARD_STYLE,
};

function styleCells(style: (look: CellLook) => CellStyleData): PackStyle['cells'] {
  const looks = Object.keys(CELL_LOOKS) as CellLook[];
  return Object.fromEntries(looks.map((look) => [look, style(look)])) as PackStyle['cells'];
}
