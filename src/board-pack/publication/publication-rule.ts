import type { SheetData, WorkbookData } from '../../workbook/workbook-data';

/** Where a workbook breaks a rule of published spreadsheets, and what to do about it. */
export interface PublicationFinding {
  readonly rule: string;
  /** Null for the workbook as a whole. */
  readonly sheet: string | null;
  /** A1; null for the sheet as a whole. */
  readonly cell: string | null;
  /** What is wrong and the remedy, in two sentences. */
  readonly message: string;
}

/** What a rule found: without the rule's own name, which the check adds. */
export type Breach = Omit<PublicationFinding, 'rule'>;

/**
 * One rule of "Releasing statistics in spreadsheets", the guidance of the UK Government Analysis Function:
 * https://analysisfunction.civilservice.gov.uk/policy-store/releasing-statistics-in-spreadsheets/
 */
export interface PublicationRule {
  readonly id: string;
  readonly check: (workbook: WorkbookData) => Breach[];
}

/** A rule that looks at one sheet after the other. */
export function sheetRule(
  id: string,
  check: (
    sheet: SheetData,
  ) => readonly { readonly cell: string | null; readonly message: string }[],
): PublicationRule {
  return {
    id,
    check: ({ sheets }) =>
      sheets.flatMap((sheet) => check(sheet).map((breach) => ({ sheet: sheet.name, ...breach }))),
  };
}

/** The breach of a whole sheet where something holds, none otherwise. */
export function when(
  holds: boolean,
  message: string,
): { readonly cell: null; readonly message: string }[] {
  return holds ? [{ cell: null, message }] : [];
}
