/**
 * What Excel takes at most; it repairs a file that goes beyond, and what it takes away then is lost.
 * https://support.microsoft.com/office/excel-specifications-and-limits-1672b34d-7043-467e-8e27-269d656771c3
 */

/** Characters (UTF-16 codes) of the text in a cell. */
export const LONGEST_TEXT = 32_767;
/** Characters of a formula without its "=". */
export const LONGEST_FORMULA = 8_192;
/** Functions in one another. */
export const MOST_NESTED_FUNCTIONS = 64;
const LONGEST_SHEET_NAME = 31;

/** Why Excel takes no sheet of this name, as the end of a sentence, such as “is blank”; null where it does. */
export function findSheetNameFault(name: string): string | null {
  if (name === '') return 'is blank';
  if (name.length > LONGEST_SHEET_NAME) {
    return `has ${name.length} characters and may have ${LONGEST_SHEET_NAME}`;
  }
  if (/[[\]:*?/\\]/.test(name)) return 'holds one of [ ] : * ? / \\';
  if (/^'|'$/.test(name)) return 'starts or ends with an apostrophe';
  return name.toLowerCase() === 'history' ? 'is kept by Excel for itself' : null;
}

/** How many of a formula's functions stand in one another. */
export function countNestedFunctions(formula: string): number {
  const bare = formula.replace(/"[^"]*"|'[^']*'/g, '');
  const open: boolean[] = [];
  let depth = 0;
  let most = 0;
  for (const [, name, bracket] of bare.matchAll(/([\p{L}\p{N}_.]?)([()])/gu)) {
    if (bracket === '(') open.push(name !== '');
    if (bracket === '(' && name !== '') depth += 1;
    if (bracket === ')' && open.pop() === true) depth -= 1;
    most = Math.max(most, depth);
  }
  return most;
}
