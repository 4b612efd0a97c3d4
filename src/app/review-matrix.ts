import type { CalendarDate } from '../domain/calendar-date';
import type { Finding } from '../domain/finding';
import { DEFAULT_SCALE } from '../domain/level-scale';
import type { MaturityMatrix } from '../domain/matrix';
import { FINANCIAL_YEAR } from '../domain/quarter';
import type { HeaderLocation } from '../matrix-sheet/find-matrix';
import { readMatrix } from '../matrix-sheet/read-matrix';
import { checkMatrix } from '../rules/check-matrix';
import type { GridRequest, SheetSurvey, StoredSettings, WorkbookPort } from '../workbook/port';
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

export interface Review {
  /** The cells that the matrix was read from. */
  readonly grid: SheetGrid;
  readonly matrix: MaturityMatrix;
  readonly findings: readonly Finding[];
  /** The settings that the matrix was read and judged with. */
  readonly settings: StoredSettings;
}

/** A gap of more levels than this is reported: two levels is as much as councils plan for in a strategy's life. */
const WIDEST_EXPECTED_GAP = 2;

/** Finds the matrix in a workbook, reads it and checks it. */
export async function reviewMatrix(
  workbook: WorkbookPort,
  request: ReviewRequest,
): Promise<Review> {
  const location = chooseMatrix(await workbook.surveySheets(), request.sheet);
  const settings = settleSettings(request, await workbook.readSettings());
  const grid = await workbook.readGrid(requestGrid(location));
  return reviewGrid(grid, location.header, settings);
}

/** Reads and checks a grid whose header row is known. */
export function reviewGrid(
  grid: SheetGrid,
  header: HeaderLocation,
  settings: StoredSettings,
): Review {
  const matrix = readMatrix(grid, header, {
    scale: { levels: settings.levels },
    basis: { startMonth: settings.startMonth },
  });
  const findings = checkMatrix(matrix, {
    asAt: settings.asAt,
    widestExpectedGap: WIDEST_EXPECTED_GAP,
  });
  return { grid, matrix, findings, settings };
}

/** What was asked for, else what the workbook says, else the defaults. */
export function settleSettings(
  request: ReviewRequest,
  stored: StoredSettings | null,
): StoredSettings {
  return {
    asAt: request.asAt ?? stored?.asAt ?? request.today,
    startMonth: request.startMonth ?? stored?.startMonth ?? FINANCIAL_YEAR.startMonth,
    levels: stored?.levels ?? DEFAULT_SCALE.levels,
  };
}

function requestGrid({ survey, header }: MatrixLocation): GridRequest {
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
  };
}

/** Room for quotes, comma and the displayed text of a due. */
const LEAST_BYTES_PER_CELL = 12;

function estimateBytesPerCell({ top }: SheetSurvey): number {
  const cells = top ? top.values.length * (top.values[0]?.length ?? 0) : 0;
  if (cells === 0) return LEAST_BYTES_PER_CELL;
  return LEAST_BYTES_PER_CELL + JSON.stringify(top!.values).length / cells;
}
