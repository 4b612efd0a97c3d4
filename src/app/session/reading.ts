import type { CalendarDate } from '../../domain/calendar-date';
import type { Pause, Steps } from '../../domain/steps';
import { runWithPauses } from '../../domain/steps';
import type { MatrixSheet } from '../../matrix-sheet/read/split-sections';
import type {
  AsksMerged,
  MadeSheet,
  PackOutcome,
  SheetSurvey,
  WorkbookContent,
  WorkbookPort,
} from '../../workbook/port';
import type { MatrixRecords } from '../../workbook/records';
import { keepMadeSheets } from '../../workbook/records';
import type { StoredSettings } from '../../workbook/settings';
import type { SheetGrid } from '../../workbook/sheet-grid';
import type { MatrixLocation } from '../choose-matrix';
import { listSheetLocations } from '../choose-matrix';
import { prepareLocating } from '../locate-findings';
import type { ReadyState } from '../matrix-session';
import { partFindings } from '../part-findings';
import type { Review, SteppingReviewer } from '../review-matrix';
import {
  createSteppingReviewer,
  defaultSettings,
  findLevelKeys,
  joinSheets,
  listGrids,
  requestGrids,
} from '../review-matrix';
import { rollUpAreas } from '../roll-up-areas';
import { carryMerged } from './patch-grid';

/** What a workbook says besides its matrix. */
export interface WorkbookFacts {
  readonly surveys: readonly SheetSurvey[];
  readonly settings: StoredSettings;
  /** Whether the workbook says any of them itself. */
  readonly hasSettings: boolean;
  readonly records: MatrixRecords;
  readonly packSheets: PackOutcome['sheets'];
  /** The sheets that were made in the standard form. */
  readonly madeSheets: readonly Pick<MadeSheet, 'id' | 'sheet'>[];
}

/** The matrix as last read, with everything that it was judged by. */
export interface Reading {
  readonly surveys: readonly SheetSurvey[];
  readonly location: MatrixLocation;
  readonly review: Review;
  /** Judges this matrix again by what has changed. */
  readonly reviewer: SteppingReviewer;
  readonly hasSettings: boolean;
  readonly records: MatrixRecords;
  readonly packSheets: PackOutcome['sheets'];
  /** The sheets that were made in the standard form. */
  readonly madeSheets: readonly Pick<MadeSheet, 'id' | 'sheet'>[];
}

/** Reads everything but the matrix. */
export async function readFacts(
  workbook: WorkbookPort,
  today: CalendarDate,
): Promise<WorkbookFacts> {
  return toFacts(await workbook.readWorkbook(), today);
}

/** What was read of a workbook, with the defaults for settings that it does not say. */
export function toFacts(
  { settings, ...others }: WorkbookContent,
  today: CalendarDate,
): WorkbookFacts {
  return { ...others, ...settleKnown(settings, today) };
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
  { surveys, settings, hasSettings, records, packSheets, madeSheets }: WorkbookFacts,
  { known, before, asksMerged }: CellSource,
  pause: Pause,
): Promise<Reading> {
  const [read, { readAllowed }] = await Promise.all([
    known ?? workbook.readGrids(requestGrids(location, surveys, asksMerged)),
    import('../read-allowed-texts'),
  ]);
  const grids =
    known || asksMerged !== 'never' ? read : read.map((grid) => carryFrom(before, grid));
  const keys = findLevelKeys(surveys, location);
  const reviewer = createSteppingReviewer(keys, readAllowed(grids, surveys));
  const review = await runWithPauses(
    reviewToShow(reviewer, joinSheets(grids, location), settings),
    pause,
  );
  return { surveys, location, review, reviewer, hasSettings, records, packSheets, madeSheets };
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

/** The reading with other cells or settings, judged again. To be called in a turn, which others wait for. */
export async function judgeAgain(
  reading: Reading,
  change: ReadingChange,
  pause: Pause,
): Promise<Reading> {
  const { review, reviewer, location } = reading;
  const { grids = listGrids(review), settings = review.settings } = change;
  const steps = reviewToShow(reviewer, joinSheets(grids, location), settings);
  return { ...reading, review: await runWithPauses(steps, pause) };
}

/** A review, with what is shown of it at once worked out too: drawing is one step, however large the matrix is. */
function* reviewToShow(
  reviewer: SteppingReviewer,
  sheets: readonly MatrixSheet[],
  settings: StoredSettings,
): Steps<Review> {
  const review = yield* reviewer(sheets, settings);
  yield* prepareLocating(review.matrix, review.findings);
  rollUpAreas(review);
  yield;
  return review;
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
  madeSheets,
  surveys,
}: Reading): Omit<ReadyState, 'trouble'> {
  const { open, accepted } = partFindings(review, records.acceptances);
  const changes = [...records.changes].reverse();
  // What is recorded of a sheet that somebody has deleted goes with the next that is written.
  const standing = keepMadeSheets(records, (id) => madeSheets.some((made) => made.id === id));
  return {
    kind: 'ready',
    review,
    hasSettings,
    findings: open,
    accepted,
    changes,
    rounds: records.rounds,
    packSheets,
    madeSheets: madeSheets.map(({ id, sheet }) => ({
      id,
      sheet,
      record: standing.made.find((made) => made.id === id) ?? null,
    })),
    repairs: standing.repairs,
    noise: standing.noise,
    surveys,
  };
}
