/** The character that Excel takes off and that keeps the rest from being read as a formula, number or date. */
const TEXT_PREFIX = "'";

/** The number format of cells in which whatever is written is text; the character may stay there as part of it. */
const TEXT_FORMAT = '@';

/** What to put into `Range.values` so that a cell holds exactly this text; '' empties the cell. */
export function textValue(text: string, numberFormat?: string): string {
  return text === '' || numberFormat === TEXT_FORMAT ? text : TEXT_PREFIX + text;
}
