import type { CalendarDate } from '../../domain/calendar-date';
import type { PackOutcome, SheetSurvey, WorkbookPort } from '../../workbook/port';
import type { MatrixRecords } from '../../workbook/records';
import type { StoredSettings } from '../../workbook/settings';
import type { SheetGrid } from '../../workbook/sheet-grid';
import type { MatrixLocation } from '../choose-matrix';
import { partFindings } from '../part-findings';
import type { ReadyState } from '../matrix-session';
import type { Review } from '../review-matrix';
import { defaultSettings, requestGrid, reviewGrid } from '../review-matrix';

/** What a workbook says besides its matrix. */
export interface WorkbookFacts {
  readonly surveys: readonly SheetSurvey[];
  readonly settings: StoredSettings;
  readonly records: MatrixRecords;
  readonly packSheets: PackOutcome['sheets'];
}

/** The matrix as last read, with everything that it was judged by. */
export interface Reading {
  readonly surveys: readonly SheetSurvey[];
  readonly location: MatrixLocation;
  readonly review: Review;
  readonly records: MatrixRecords;
  readonly packSheets: PackOutcome['sheets'];
}

/** Reads everything but the matrix, at the same time. */
export async function readFacts(
  workbook: WorkbookPort,
  today: CalendarDate,
): Promise<WorkbookFacts> {
  const [surveys, settings, records, { sheets: packSheets }] = await Promise.all([
    workbook.surveySheets(),
    readSettings(workbook, today),
    workbook.readRecords(),
    workbook.listPackSheets(),
  ]);
  return { surveys, settings, records, packSheets };
}

/** What the workbook says, and the defaults for what it does not say. */
export async function readSettings(
  workbook: WorkbookPort,
  today: CalendarDate,
): Promise<StoredSettings> {
  return { ...defaultSettings(today), ...(await workbook.readSettings()) };
}

/** Reads and judges the matrix; `known` are its cells when they are in hand. */
export async function readMatrixAt(
  workbook: WorkbookPort,
  location: MatrixLocation,
  { surveys, settings, records, packSheets }: WorkbookFacts,
  known: SheetGrid | null,
): Promise<Reading> {
  const grid = known ?? (await workbook.readGrid(requestGrid(location)));
  const review = reviewGrid(grid, location.header, settings);
  return { surveys, location, review, records, packSheets };
}

/** The reading with other cells or settings, judged again. */
export function judgeAgain(
  reading: Reading,
  { grid = reading.review.grid, settings = reading.review.settings }: Partial<Review>,
): Reading {
  return { ...reading, review: reviewGrid(grid, reading.location.header, settings) };
}

/** Whether a matrix stands where it stood, so that its cells need not be read again. */
export function isSamePlace(left: MatrixLocation, right: MatrixLocation): boolean {
  const describe = ({ survey, header }: MatrixLocation): string =>
    JSON.stringify([survey.sheet, survey.used, header]);
  return describe(left) === describe(right);
}

/** What the pane shows of a reading. */
export function describeReading({
  review,
  records,
  packSheets,
  surveys,
}: Reading): Omit<ReadyState, 'trouble'> {
  const { open, accepted } = partFindings(review, records.acceptances);
  const changes = [...records.changes].reverse();
  return { kind: 'ready', review, findings: open, accepted, changes, packSheets, surveys };
}
