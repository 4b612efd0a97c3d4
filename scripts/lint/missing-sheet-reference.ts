import { parseA1Ref, tokenize } from '@borgar/fx';
import type { LintCheck } from './lint-finding';
import { listFormulas } from './list-formulas';

/** Formulas that point to a sheet that is not there. */
export const missingSheetReference: LintCheck = (workbook) => {
  const known = new Set(workbook.sheets.map((sheet) => sheet.name.toLowerCase()));
  return listFormulas(workbook).flatMap(({ formula, sheet, cell, subject }) =>
    referencedSheets(formula)
      .filter((name) => !known.has(name.toLowerCase()))
      .map((name) => ({
        check: 'missing-sheet-reference',
        sheet,
        cell,
        message: `${subject} ${formula} points to the sheet “${name}”, which is not there. Point it elsewhere or remove it.`,
      })),
  );
};

/** Sheets of this workbook that a formula names, each once; other workbooks' sheets are left out. */
function referencedSheets(formula: string): string[] {
  const names = tokenize(formula).flatMap(({ type, value }) => {
    if (!type.startsWith('range')) return [];
    const context = parseA1Ref(value)?.context ?? [];
    return context.length === 1 ? context[0]!.split(':') : [];
  });
  return [...new Set(names)];
}
