import type {
  ChartSeriesData,
  ConditionalFormatData,
  SheetData,
  ValidationData,
  WorkbookData,
} from '../../../workbook/workbook-data';
import type { FormulaReference } from './rewrite-references';
import { rewriteReferences } from './rewrite-references';

/** Decides on a reference in a formula that stands on the named sheet; null for names of the whole workbook. */
export type RewriteOnSheet = (
  reference: FormulaReference,
  ownSheetName: string | null,
) => FormulaReference | null;

type RewriteFormula = (formula: string) => string;

/** Rewrites the references in everything of the workbook that holds formulas: cells, names, formats, validations, charts. */
export function rewriteWorkbook(workbook: WorkbookData, rewrite: RewriteOnSheet): void {
  const on =
    (sheetName: string | null): RewriteFormula =>
    (formula) =>
      rewriteReferences(formula, (reference) => rewrite(reference, sheetName));
  for (const name of workbook.names) name.formula = on(name.sheet)(name.formula);
  for (const sheet of workbook.sheets) rewriteSheet(sheet, on(sheet.name));
}

/** Rewrites the references in everything of a sheet that holds formulas. */
export function rewriteSheet(sheet: SheetData, rewrite: RewriteFormula): void {
  for (const { cell } of sheet.cells.formulas()) cell.formula = rewrite(cell.formula);
  for (const format of sheet.conditionalFormats) rewriteFormat(format, rewrite);
  for (const validation of sheet.validations) rewriteValidation(validation, rewrite);
  for (const chart of sheet.charts) {
    for (const series of chart.series) rewriteSeries(series, rewrite);
  }
}

function rewriteFormat(format: ConditionalFormatData, rewrite: RewriteFormula): void {
  if (format.kind === 'formula') format.formula = rewrite(format.formula);
  if (format.kind === 'cell-value') {
    format.formula1 = rewrite(format.formula1);
    format.formula2 = format.formula2 === null ? null : rewrite(format.formula2);
  }
}

function rewriteValidation(validation: ValidationData, rewrite: RewriteFormula): void {
  const withoutEquals = (formula: string | null): string | null =>
    formula === null ? null : rewritePlain(formula, rewrite);
  validation.formula1 = withoutEquals(validation.formula1);
  validation.formula2 = withoutEquals(validation.formula2);
}

function rewriteSeries(series: ChartSeriesData, rewrite: RewriteFormula): void {
  series.values = rewritePlain(series.values, rewrite);
  series.categories = rewritePlain(series.categories, rewrite);
  if (series.nameReference !== null) {
    series.nameReference = rewritePlain(series.nameReference, rewrite);
  }
}

/** For formulas that are kept without "=". */
function rewritePlain(formula: string, rewrite: RewriteFormula): string {
  if (formula === '' || formula.startsWith('=')) return rewrite(formula);
  return rewrite(`=${formula}`).slice(1);
}
