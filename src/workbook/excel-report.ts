import type { StopSignal } from './port';

/** A plain value, as it stands in a report. */
export type Observation = string | number | boolean | null | readonly Observation[];

/** Such as ExcelApi 1.9. */
export interface RequirementSet {
  readonly name: string;
  readonly version: string;
}

/** What came of trying one assumption. */
export interface AssumptionOutcome {
  readonly id: string;
  readonly claim: string;
  readonly source: string;
  /** "not-asked": this Excel does not have the requirement set that it needs. */
  readonly result: 'holds' | 'differs' | 'not-asked';
  readonly expected: Observation;
  /** Null where it was not asked. */
  readonly observed: Observation;
  /** What the add-in does, or a person can do, where it differs. */
  readonly otherwise: string;
  readonly milliseconds: number;
}

/** Which Excel answered. */
export interface ExcelIdentity {
  /** Such as "Excel". */
  readonly host: string;
  /** Such as "OfficeOnline", "PC" or "Mac". */
  readonly platform: string;
  readonly version: string;
  /** The highest version of each requirement set that the add-in may ask for; null where there is none. */
  readonly requirementSets: Readonly<Record<string, string | null>>;
}

/** How long Excel takes to answer a request that asks for next to nothing, in milliseconds. */
export interface RoundTrips {
  readonly count: number;
  readonly least: number;
  readonly median: number;
  readonly most: number;
}

/** What "Check this Excel" found. Holds nothing of the user's workbook. */
export interface ExcelReport {
  readonly kind: 'maturity-matrix-excel-report';
  readonly formatVersion: 1;
  /** As "2023-10-15". */
  readonly madeOn: string;
  readonly excel: ExcelIdentity;
  readonly roundTrips: RoundTrips;
  readonly outcomes: readonly AssumptionOutcome[];
  /** How many there were to try; fewer outcomes where somebody has cancelled. */
  readonly total: number;
}

/** How far a check is. */
export interface CheckProgress {
  readonly done: number;
  readonly total: number;
  /** The claim that is being tried; null before the first. */
  readonly claim: string | null;
}

/** How a check is to be made. */
export interface CheckOptions {
  /** Tells that somebody has cancelled. */
  readonly signal: StopSignal;
  readonly onProgress: (progress: CheckProgress) => void;
  /** Whether what opens a window is tried as well. */
  readonly opensWindows: boolean;
  /** As "2023-10-15". */
  readonly today: string;
}

/** Tries, in the Excel that is open, what the add-in takes for granted. */
export interface ExcelCheck {
  /** Throws workbook-protected where no sheet can be added. Nothing of it stays in the workbook, whatever happens. */
  checkExcel(options: CheckOptions): Promise<ExcelReport>;
  /** Opens an empty workbook to check in; false where this Excel does not. */
  openEmptyWorkbook(): Promise<boolean>;
  /** The report as the bytes of a JSON file. */
  encodeReport(report: ExcelReport): Uint8Array;
}
