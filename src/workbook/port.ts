import type { CalendarDate } from '../domain/calendar-date';
import type { HighlightPlan } from './highlight-plan';
import type { PackSheet } from './pack-sheet';
import type { SheetGrid } from './sheet-grid';

/**
 * What the use cases need of a workbook. Implemented over Office.js; every method costs a fixed number of
 * round trips whatever the size, until the host's payload limit makes it read or write in chunks.
 */
export interface WorkbookPort {
  /** All visible sheets in tab order with their first rows, to find the matrix by its header. Sheets of ours are left out. */
  surveySheets(): Promise<SheetSurvey[]>;
  /** The whole used range of a sheet, from `headerRowIndex` down. `dueColumnIndex` (absolute) is read with its displayed text. */
  readGrid(request: GridRequest): Promise<SheetGrid>;
  /** What the settings sheet says; null when there is none. */
  readSettings(): Promise<StoredSettings | null>;
  /** Writes settings and replaces our conditional formats on the plan's sheet by the plan's. */
  applyHighlights(plan: HighlightPlan, settings: StoredSettings): Promise<HighlightOutcome>;
  /** Removes exactly our own conditional formats from all sheets. */
  clearHighlights(): Promise<HighlightOutcome>;
  /** Replaces our pack sheets by these; sheets that are not ours are never touched. */
  writePack(pack: readonly PackSheet[]): Promise<PackOutcome>;
}

export interface SheetSurvey {
  readonly sheet: string;
  /** Used range with values; null on a blank sheet. */
  readonly usedAddress: string | null;
  /** The first rows of the used range (at most 60 rows). */
  readonly top: SheetGrid | null;
}

export interface GridRequest {
  readonly sheet: string;
  /** 0-based row of the header row. */
  readonly headerRowIndex: number;
  /** 0-based, absolute, inclusive; the columns that the matrix uses. */
  readonly firstColumnIndex: number;
  readonly lastColumnIndex: number;
  readonly dueColumnIndex: number | null;
}

export interface StoredSettings {
  readonly asAt: CalendarDate;
  readonly startMonth: number;
  readonly levels: readonly string[];
}

export interface HighlightOutcome {
  readonly sheet: string | null;
  readonly formatsAdded: number;
  readonly formatsRemoved: number;
}

export interface PackOutcome {
  /** Tab names as written, in the order of the pack. */
  readonly sheets: readonly { readonly id: string; readonly name: string }[];
}
