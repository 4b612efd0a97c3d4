import type { Check } from '../../domain/check';
import type { CellStyleData, SheetData, WorkbookData } from '../../workbook/workbook-data';

/** Where a workbook breaks a rule of published spreadsheets, and what to do about it. */
export interface PublicationFinding extends Breach {
  /** The rule's id. */
  readonly rule: string;
}

/** What a rule found: without the rule's own id, which the check adds. */
export interface Breach extends SheetBreach {
  /** Null for the workbook as a whole. */
  readonly sheet: string | null;
}

/** What a rule found on the sheet that it was given. */
export interface SheetBreach {
  /** A1; null for the sheet as a whole. */
  readonly cell: string | null;
  /** What is wrong and the remedy, in two sentences. */
  readonly message: string;
}

/** What a rule of publications can look at: the workbook as a whole, or each of its sheets in turn. */
export interface PublicationRuns {
  readonly workbook: (workbook: WorkbookData) => readonly Breach[];
  readonly sheet: (sheet: SheetData) => readonly SheetBreach[];
}

/**
 * One rule of "Releasing statistics in spreadsheets", the guidance of the UK Government Analysis Function:
 * https://analysisfunction.civilservice.gov.uk/policy-store/releasing-statistics-in-spreadsheets/
 */
export type PublicationRule = Check<PublicationRuns, PublicationExample, Breach>;

/**
 * A small workbook of one sheet that keeps all rules but for what is said here: a title, a date, and in A3:B5 a table
 * with the columns "KPI" and "Late by".
 */
export interface PublicationExample {
  readonly title: string;
  /** The cells from A1, row by row. */
  readonly rows?: readonly (readonly (string | number)[])[];
  /** Where the tables lie; one at A3:B5 when not given. */
  readonly tables?: readonly string[];
  /** The alternative text of each chart. */
  readonly charts?: readonly string[];
  /** By A1 address. */
  readonly styles?: Readonly<Record<string, CellStyleData>>;
  readonly sheetName?: string;
  readonly visibility?: SheetData['visibility'];
  /** 1-based. */
  readonly hiddenRowNumbers?: readonly number[];
  /** Letters. */
  readonly hiddenColumns?: readonly string[];
  readonly mergedAreas?: readonly string[];
  readonly frozenRowCount?: number;
  /** What stands at the left of the footer. */
  readonly footer?: string;
  /** The texts of the notes on a sheet "Notes", which are numbered from 1; no such sheet when not given. */
  readonly notes?: readonly string[];
  /** The sheet that the workbook opens at, 0-based. */
  readonly activeSheetIndex?: number;
  readonly properties?: WorkbookData['properties'];
}

/** The breach of a whole sheet where something holds, none otherwise. */
export function when(holds: boolean, message: string): SheetBreach[] {
  return holds ? [{ cell: null, message }] : [];
}

/** What one rule finds in a workbook. */
export function runPublicationRule(rule: PublicationRule, workbook: WorkbookData): Breach[] {
  if (rule.looksAt === 'workbook') return [...rule.run(workbook)];
  return workbook.sheets.flatMap((sheet) =>
    rule.run(sheet).map((breach) => ({ sheet: sheet.name, ...breach })),
  );
}
