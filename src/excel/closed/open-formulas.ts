import { isSameSheetName } from '../../workbook/address';
import { listNames, listReferences } from '../../workbook/formula-references';
import type { SheetData, WorkbookData } from '../../workbook/workbook-data';

/** How all names of ours begin that stand for something in the whole workbook, or mark a sheet; in lower case. */
export const OUR_NAMES = 'matrix_';

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
 * Whether what stands outside these sheets of ours may show something else once they are written, or may have to say something
 * else where one of them goes: then only Excel tells what. A formula in a cell has to name every cell that it reads on sheets
 * that are there; and nothing may refer to the sheets themselves or to names of ours.
 */
export function mayFollow(workbook: WorkbookData, ours: ReadonlySet<SheetData>): boolean {
  const { sheets, names } = workbook;
  const others = sheets.filter((sheet) => !ours.has(sheet));
  const tables = new Set(
    [...ours].flatMap((sheet) => sheet.tables.map(({ name }) => name.toLowerCase())),
  );
  const openNames = new Set<string>();
  const refersToOurs = (formula: string, home: string): boolean =>
    SEVERAL_SHEETS.test(formula) ||
    // A sheet is called so.
    formula.includes('"') ||
    listReferences(formula, home).some(
      ({ sheet }) => !others.some(({ name }) => isSameSheetName(name, sheet)),
    ) ||
    [...listNames(formula)].some((word) => tables.has(word));
  const isOpen = (written: string, home: string): boolean => {
    const formula = withoutTexts(written);
    return (
      OPEN_FUNCTIONS.test(formula) ||
      refersToOurs(formula, home) ||
      [...listNames(formula)].some((word) => word.startsWith(OUR_NAMES) || openNames.has(word))
    );
  };
  const theirs = names.filter(({ name }) => !name.toLowerCase().startsWith(OUR_NAMES));
  const homeOf = (sheet: string | null): string => sheet ?? others[0]?.name ?? '';
  const areNamed = theirs.some(({ formula, sheet }) =>
    refersToOurs(withoutTexts(formula), homeOf(sheet)),
  );
  if (areNamed) return true;
  // A name may stand for another.
  for (let count = -1; count < openNames.size;) {
    count = openNames.size;
    for (const { name, formula, sheet } of theirs) {
      if (isOpen(formula, homeOf(sheet))) openNames.add(name.toLowerCase());
    }
  }
  return others.some((sheet) => {
    for (const { cell } of sheet.cells.formulas()) {
      if (isOpen(cell.formula, sheet.name)) return true;
    }
    return listOtherFormulas(sheet).some((formula) =>
      refersToOurs(withoutTexts(formula), sheet.name),
    );
  });
}

/** The formulas of a sheet that stand in no cell, and of which no result is kept. */
function listOtherFormulas({ conditionalFormats, validations, charts }: SheetData): string[] {
  const formulas = [
    ...conditionalFormats.flatMap((format) => {
      if (format.kind === 'formula') return [format.formula];
      return format.kind === 'cell-value' ? [format.formula1, format.formula2] : [];
    }),
    ...validations.flatMap(({ formula1, formula2 }) => [formula1, formula2]),
    ...charts.flatMap(({ series }) =>
      series.flatMap(({ values, categories, nameReference }) => [
        values,
        categories,
        nameReference,
      ]),
    ),
  ];
  return formulas.filter((formula) => formula !== null);
}
