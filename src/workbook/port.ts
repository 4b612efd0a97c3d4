import type { CalendarDate } from '../domain/calendar-date';
import type { CellBlock } from './address';
import type { HighlightPlan } from './highlight-plan';
import type { PackSheet } from './pack-sheet';
import type { SheetGrid } from './sheet-grid';

/**
 * What the use cases need of a workbook. Implemented over Office.js; every method costs a fixed number of
 * round trips whatever the size, until the host's payload limit makes it read or write in chunks.
 * All methods throw AddInErrors only.
 */
export interface WorkbookPort {
  /** All sheets in tab order, sheets of ours left out, each with its first rows: where to look for the matrix. */
  surveySheets(): Promise<SheetSurvey[]>;
  readGrid(request: GridRequest): Promise<SheetGrid>;
  /** What the settings sheet says; null when there is none. */
  readSettings(): Promise<StoredSettings | null>;
  /** Writes the settings sheet and replaces our conditional formats on the plan's sheet by the plan's. */
  applyHighlights(plan: HighlightPlan, settings: StoredSettings): Promise<HighlightOutcome>;
  /** Removes exactly our own conditional formats from all sheets. */
  clearHighlights(): Promise<HighlightOutcome>;
  /** Replaces our pack sheets by these and shows the first; sheets that are not ours are never touched. */
  writePack(pack: readonly PackSheet[]): Promise<PackOutcome>;
}

export interface SheetSurvey {
  readonly sheet: string;
  readonly visible: boolean;
  /** Cells with values; null on a blank sheet. */
  readonly used: CellBlock | null;
  /** The first rows of `used`: enough to find a header row; null on a blank sheet. */
  readonly top: SheetGrid | null;
}

export interface GridRequest {
  readonly sheet: string;
  readonly block: CellBlock;
  /** Absolute 0-based column to read with its displayed text as well, for dates; null for none. */
  readonly displayedColumnIndex: number | null;
  /** Expected size of a cell in an answer, to choose how many rows to ask for at a time. */
  readonly bytesPerCell: number;
}

export interface StoredSettings {
  readonly asAt: CalendarDate;
  readonly startMonth: number;
  /** Level names, lowest first. */
  readonly levels: readonly string[];
}

export interface HighlightOutcome {
  readonly formatsAdded: number;
  readonly formatsRemoved: number;
}

export interface PackOutcome {
  /** Tab names as written, in the order of the pack. */
  readonly sheets: readonly { readonly id: string; readonly name: string }[];
}
