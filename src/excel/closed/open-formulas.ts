import { isSameSheetName } from '../../workbook/address';
import { listNames, listReferences } from '../../workbook/formula-references';
import type { WorkbookData } from '../../workbook/workbook-data';
import { lacksResults } from './closed-workbook';

/** How all names of ours begin that stand for something in the whole workbook, or mark a sheet; in lower case. */
const OUR_NAMES = 'matrix_';

/**
 * Functions that give something else at another time, that count or describe sheets, or that read cells which their formula does
 * not name.
 */
const OPEN_FUNCTIONS =
  /\b(?:CELL|FORMULATEXT|INDIRECT|INFO|NOW|OFFSET|RAND|RANDARRAY|RANDBETWEEN|RTD|SHEETS?|TODAY)\(/i;

/** Of the cells of several sheets, as in "Jan:Mar!A1", or of those between two that are made up. */
const SEVERAL_SHEETS = /:[^!"(),]*!/;

/** A formula without the texts in it; the names of sheets stay. */
const withoutTexts = (formula: string): string =>
  formula.replace(/'(?:[^']|'')*'|"(?:[^"]|"")*"/g, (quoted) =>
    quoted.startsWith('"') ? ' ' : quoted,
  );

/**
 * Whether a formula outside our own sheets may give another result once these are written: then only Excel tells which. It has to
 * have a result, to name every cell that it reads on sheets that are there, and none of these may be ours.
 */
export function hasOpenFormulas(workbook: WorkbookData): boolean {
  const { sheets, names } = workbook;
  const isThere = (wanted: string): boolean =>
    sheets.some(({ name }) => isSameSheetName(name, wanted));
  const readsOpenly = (written: string, home: string | null, openNames: Set<string>): boolean => {
    const formula = withoutTexts(written);
    return (
      OPEN_FUNCTIONS.test(formula) ||
      SEVERAL_SHEETS.test(formula) ||
      // A sheet is called so.
      formula.includes('"') ||
      listReferences(formula, home ?? sheets[0]!.name).some(({ sheet }) => !isThere(sheet)) ||
      [...listNames(formula)].some((word) => word.startsWith(OUR_NAMES) || openNames.has(word))
    );
  };
  if (sheets.every(({ cells }) => cells.formulas().next().done === true)) return false;
  if (lacksResults(workbook)) return true;
  const openNames = new Set<string>();
  // A name may stand for another.
  for (let count = -1; count < openNames.size;) {
    count = openNames.size;
    for (const { name, formula, sheet } of names) {
      if (readsOpenly(formula, sheet, openNames)) openNames.add(name.toLowerCase());
    }
  }
  return sheets.some(({ name, cells }) => {
    for (const { cell } of cells.formulas()) {
      if (readsOpenly(cell.formula, name, openNames)) return true;
    }
    return false;
  });
}
