import type { CalendarDate } from '../../domain/calendar-date';
import type { AsksMerged, PackOutcome, SheetSurvey, WorkbookPort } from '../../workbook/port';
import type { MatrixRecords } from '../../workbook/records';
import type { StoredSettings } from '../../workbook/settings';
import type { SheetGrid } from '../../workbook/sheet-grid';
import type { MatrixLocation } from '../choose-matrix';
import { listSheetLocations } from '../choose-matrix';
import type { ReadyState } from '../matrix-session';
import { partFindings } from '../part-findings';
import type { Review, Reviewer } from '../review-matrix';
import {
  createReviewer,
  defaultSettings,
  findLevelKeys,
  joinSheets,
  listGrids,
  requestGrids,
} from '../review-matrix';
import { carryMerged } from './patch-grid';

/** What a workbook says besides its matrix. */
export interface WorkbookFacts {
  readonly surveys: readonly SheetSurvey[];
  readonly settings: StoredSettings;
  /** Whether the workbook says any of them itself. */
  readonly hasSettings: boolean;
  readonly records: MatrixRecords;
  readonly packSheets: PackOutcome['sheets'];
  /** The tab of the tidy copy. */
  readonly tidyCopy: string | null;
}

/** The matrix as last read, with everything that it was judged by. */
export interface Reading {
  readonly surveys: readonly SheetSurvey[];
  readonly location: MatrixLocation;
  readonly review: Review;
  /** Judges this matrix again by what has changed. */
  readonly reviewer: Reviewer;
  readonly hasSettings: boolean;
  readonly records: MatrixRecords;
  readonly packSheets: PackOutcome['sheets'];
  /** The tab of the tidy copy. */
  readonly tidyCopy: string | null;
}

/** Reads everything but the matrix. */
export async function readFacts(
  workbook: WorkbookPort,
  today: CalendarDate,
): Promise<WorkbookFacts> {
  const { settings, tidyCopy, ...others } = await workbook.readWorkbook();
  return { ...others, tidyCopy: tidyCopy?.sheet ?? null, ...settleKnown(settings, today) };
}

/** What the workbook says, and the defaults for what it does not say. */
export async function readSettledSettings(
  workbook: WorkbookPort,
  today: CalendarDate,
): Promise<Pick<WorkbookFacts, 'settings' | 'hasSettings'>> {
  return settleKnown(await workbook.readSettings(), today);
}

function settleKnown(
  stored: Partial<StoredSettings>,
  today: CalendarDate,
): Pick<WorkbookFacts, 'settings' | 'hasSettings'> {
  return {
    settings: { ...defaultSettings(today), ...stored },
    hasSettings: Object.keys(stored).length > 0,
  };
}

/** How the cells of a matrix are come by. */
export interface CellSource {
  /** The cells when they are in hand. */
  readonly known: readonly SheetGrid[] | null;
  /** The cells as they were before, on the same sheets: for what only a person's wish lets us ask. */
  readonly before: readonly SheetGrid[];
  readonly asksMerged: AsksMerged;
}

/** Reads and judges the matrix. */
export async function readMatrixAt(
  workbook: WorkbookPort,
  location: MatrixLocation,
  { surveys, settings, hasSettings, records, packSheets, tidyCopy }: WorkbookFacts,
  { known, before, asksMerged }: CellSource,
): Promise<Reading> {
  const read = known ?? (await workbook.readGrids(requestGrids(location, asksMerged)));
  const grids =
    known || asksMerged !== 'never' ? read : read.map((grid) => carryFrom(before, grid));
  const { readAllowed } = await import('../read-allowed-texts');
  const keys = findLevelKeys(surveys, location);
  const reviewer = createReviewer(keys, readAllowed(grids, surveys));
  const review = reviewer(joinSheets(grids, location), settings);
  return { surveys, location, review, reviewer, hasSettings, records, packSheets, tidyCopy };
}

function carryFrom(before: readonly SheetGrid[], grid: SheetGrid): SheetGrid {
  const same = before.find(({ sheet }) => sheet === grid.sheet) ?? before[0];
  if (!same) return grid;
  const { isMergingUnknown = false } = same;
  return { ...carryMerged(same, grid), ...(isMergingUnknown && { isMergingUnknown }) };
}

/** What has changed since a reading. */
interface ReadingChange {
  readonly grids?: readonly SheetGrid[];
  readonly settings?: StoredSettings;
}

/** The reading with other cells or settings, judged again. */
export function judgeAgain(reading: Reading, change: ReadingChange): Reading {
  const { review, reviewer, location } = reading;
  const { grids = listGrids(review), settings = review.settings } = change;
  return { ...reading, review: reviewer(joinSheets(grids, location), settings) };
}

/** Whether a matrix stands where it stood, so that its cells need not be read again. */
export function isSamePlace(left: MatrixLocation, right: MatrixLocation): boolean {
  const describe = (location: MatrixLocation): string =>
    JSON.stringify(
      listSheetLocations(location).map(({ survey, header }) => [survey.sheet, survey.used, header]),
    );
  return describe(left) === describe(right);
}

/** What the pane shows of a reading. */
export function toReadyState({
  review,
  hasSettings,
  records,
  packSheets,
  tidyCopy,
  surveys,
}: Reading): Omit<ReadyState, 'trouble'> {
  const { open, accepted } = partFindings(review, records.acceptances);
  const changes = [...records.changes].reverse();
  return {
    kind: 'ready',
    review,
    hasSettings,
    findings: open,
    accepted,
    changes,
    rounds: records.rounds,
    packSheets,
    tidyCopy,
    repairs: records.repairs,
    noise: records.noise,
    surveys,
  };
}
