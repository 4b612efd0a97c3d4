/** The character that Excel takes off and that keeps the rest from being read as a formula, number or date. */
const TEXT_PREFIX = "'";

/** What to put into `Range.values` so that a cell holds exactly this text; '' empties the cell. */
export function textValue(text: string): string {
  return text === '' ? '' : TEXT_PREFIX + text;
}
