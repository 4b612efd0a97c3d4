import type { CalendarDate } from '../domain/calendar-date';
import type { Finding } from '../domain/finding';
import type { Area, MaturityMatrix } from '../domain/matrix';
import { readMatrix } from '../matrix-sheet/read-matrix';
import type { HeaderLocation } from '../matrix-sheet/read/find-matrix';
import { createMatrixChecker } from '../rules/check-matrix';
import type { GridRequest, SheetSurvey, WorkbookPort } from '../workbook/port';
import type { AreaName, StoredSettings } from '../workbook/settings';
import { DEFAULT_SETTINGS } from '../workbook/settings';
import type { SheetGrid } from '../workbook/sheet-grid';
import type { MatrixLocation } from './choose-matrix';
import { chooseMatrix } from './choose-matrix';

/** What a person asked for; null where the workbook's own settings, or else the defaults, decide. */
export interface ReviewRequest {
  readonly sheet: string | null;
  readonly asAt: CalendarDate | null;
  /** Month in which Q1 starts, 1 to 12. */
  readonly startMonth: number | null;
  /** The as-at date when nobody has said any. */
  readonly today: CalendarDate;
}

/** A matrix as read and checked. */
export interface Review {
  /** The cells that the matrix was read from. */
  readonly grid: SheetGrid;
  readonly matrix: MaturityMatrix;
  readonly findings: readonly Finding[];
  /** The settings that the matrix was read and judged with. */
  readonly settings: StoredSettings;
}

/** Finds the matrix in a workbook, reads it and checks it. */
export async function reviewMatrix(
  workbook: WorkbookPort,
  request: ReviewRequest,
): Promise<Review> {
  const { surveys, settings: stored } = await workbook.readWorkbook();
  const settings = settleSettings(request, stored);
  const location = chooseMatrix(surveys, request.sheet, settings.mapping);
  const grid = await workbook.readGrid(requestGrid(location, true));
  return reviewGrid(grid, location.header, settings);
}

/** Reads and checks a grid whose header row is known. */
export function reviewGrid(
  grid: SheetGrid,
  header: HeaderLocation,
  settings: StoredSettings,
): Review {
  return createReviewer()(grid, header, settings);
}

/** The settings of a workbook in which nobody has set anything. */
export function defaultSettings(today: CalendarDate): StoredSettings {
  return { ...DEFAULT_SETTINGS, asAt: today };
}

/** What was asked for, else what the workbook says, else the defaults. */
export function settleSettings(
  request: ReviewRequest,
  stored: Partial<StoredSettings>,
): StoredSettings {
  const settled = { ...defaultSettings(request.today), ...stored };
  return {
    ...settled,
    asAt: request.asAt ?? settled.asAt,
    startMonth: request.startMonth ?? settled.startMonth,
  };
}

/** What to read of the sheet that a matrix is on: from its header row down, and from its first column to its last. */
export function requestGrid(
  { survey, header }: MatrixLocation,
  /** Whether a person asked for the reading: only then is it asked which cells are merged. */
  isAsked: boolean,
): GridRequest {
  const used = survey.used!;
  const columnIndices = Object.values(header.columns);
  const firstColumn = Math.min(...columnIndices);
  return {
    sheet: survey.sheet,
    block: {
      rowIndex: header.headerRowIndex,
      columnIndex: firstColumn,
      rowCount: used.rowIndex + used.rowCount - header.headerRowIndex,
      columnCount: Math.max(...columnIndices) - firstColumn + 1,
    },
    displayedColumnIndex: header.columns.due ?? null,
    bytesPerCell: estimateBytesPerCell(survey),
    asksMerged: isAsked,
  };
}

/** Room for quotes, comma and the displayed text of a due. */
const LEAST_BYTES_PER_CELL = 12;

function estimateBytesPerCell({ top }: SheetSurvey): number {
  const cells = top ? top.values.length * (top.values[0]?.length ?? 0) : 0;
  if (cells === 0) return LEAST_BYTES_PER_CELL;
  return LEAST_BYTES_PER_CELL + JSON.stringify(top!.values).length / cells;
}

/** Reads and checks a grid whose header row is known. */
export type Reviewer = (
  grid: SheetGrid,
  header: HeaderLocation,
  settings: StoredSettings,
) => Review;

/**
 * Makes a reviewer for one sheet that is reviewed after every edit. Each review is what a first review would be; findings
 * that say the same as before are the same objects.
 */
export function createReviewer(): Reviewer {
  const checkMatrix = createMatrixChecker();
  return (grid, header, settings) => {
    const read = readMatrix(grid, header, {
      scale: { levels: settings.levels },
      basis: { startMonth: settings.startMonth },
    });
    const matrix = nameAreas(read, settings.areaNames);
    const { asAt, widestExpectedGap } = settings;
    return { grid, matrix, findings: checkMatrix(matrix, { asAt, widestExpectedGap }), settings };
  };
}

/** The matrix with the names that a person gave its areas or confirmed; ids of KPIs stay as they were read. */
function nameAreas(matrix: MaturityMatrix, areaNames: readonly AreaName[]): MaturityMatrix {
  if (areaNames.length === 0) return matrix;
  const given = new Map(areaNames.map(({ read, name }) => [read, name]));
  const areas = matrix.areas.map((area): Area => {
    const name = given.get(area.name);
    return name === undefined ? area : { ...area, name, inferred: false };
  });
  return { ...matrix, areas };
}
