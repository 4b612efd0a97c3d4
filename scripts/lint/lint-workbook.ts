import type { WorkbookData } from '../../src/workbook/workbook-data';
import { conditionalFormatFormula } from './conditional-format-formula';
import { conditionalFormatWithoutEffect } from './conditional-format-without-effect';
import { duplicateName } from './duplicate-name';
import { invalidName } from './invalid-name';
import { invalidSheetName } from './invalid-sheet-name';
import type { LintCheck, LintFinding } from './lint-finding';
import { longListValidation } from './long-list-validation';
import { longText } from './long-text';
import { missingSheetReference } from './missing-sheet-reference';
import { overlappingBlocks } from './overlapping-blocks';
import { printAreaOutside } from './print-area-outside';
import { tableColumns } from './table-columns';
import { tableHeaderMismatch } from './table-header-mismatch';
import { unbalancedFormula } from './unbalanced-formula';

/** All checks, in the order in which they report. */
const CHECKS: readonly LintCheck[] = [
  invalidSheetName,
  invalidName,
  duplicateName,
  unbalancedFormula,
  missingSheetReference,
  conditionalFormatFormula,
  conditionalFormatWithoutEffect,
  longListValidation,
  tableColumns,
  tableHeaderMismatch,
  overlappingBlocks,
  printAreaOutside,
  longText,
];

/** Finds what Excel would refuse, repair or ignore and what a schema does not tell; empty for a sound workbook. */
export function lintWorkbook(workbook: WorkbookData): LintFinding[] {
  return CHECKS.flatMap((check) => check(workbook));
}
