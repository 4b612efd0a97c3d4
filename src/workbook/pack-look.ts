/** Sizes of a pack sheet that every rendering keeps, in points. */
export const TITLE_POINTS = 16;
export const HEADING_POINTS = 12;
/** Half a line. */
export const SPACER_POINTS = 7.5;

/** More frozen rows than this would leave too little of a small screen for the rows that scroll. */
export const MOST_FROZEN_ROWS = 12;

/** Percent of a bar's width between groups of bars: less than Excel leaves, so that they are thick enough to label. */
export const CHART_GAP_WIDTH = 70;
/** A chart's text is as large as that of the table beside it. */
export const CHART_TEXT_POINTS = 11;

/** A text in a header or footer, where "&" starts a code; doubled it is itself. */
export function escapeFooter(text: string): string {
  return text.replace(/&/g, '&&');
}
