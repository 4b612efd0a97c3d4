import type { WorkbookData } from '../../src/workbook/workbook-data';

/** Something in a workbook that Excel would refuse, repair or quietly ignore. */
export interface LintFinding {
  /** Name of the check, which is also its file's. */
  readonly check: string;
  /** Null when it is about the whole workbook. */
  readonly sheet: string | null;
  /** A1 address of the cell or block; null when it is about the whole sheet. */
  readonly cell: string | null;
  /** What is wrong, and what to do. */
  readonly message: string;
}

/** One check: everything it finds in a workbook. */
export type LintCheck = (workbook: WorkbookData) => LintFinding[];
