import type { CalendarDate } from '../domain/calendar-date';
import type { Finding } from '../domain/finding';
import type { LevelAlias, LevelScale } from '../domain/level-scale';
import { leaveAliasesOut, setAlias } from '../domain/level-scale';
import type { Area, MatrixColumn, MaturityMatrix } from '../domain/matrix';
import type { Steps } from '../domain/steps';
import { runAtOnce } from '../domain/steps';
import { readSheetsInSteps } from '../matrix-sheet/read-matrix';
import type { GivenColumn, MarkMeanings } from '../domain/reading-question';
import type { HeaderLocation } from '../matrix-sheet/read/find-matrix';
import type { LevelKey } from '../matrix-sheet/read/level-key';
import { listLevelKeys } from '../matrix-sheet/read/level-key';
import type { MatrixSheet } from '../matrix-sheet/read/split-sections';
import { listColumnIndices } from '../matrix-sheet/read/split-sections';
import { createMatrixChecker } from '../rules/check-matrix';
import { sheetPrefix } from '../workbook/address';
import type {
  AsksMerged,
  GridRequest,
  SheetSurvey,
  WorkbookContent,
  WorkbookPort,
} from '../workbook/port';
import type { AreaName, StoredSettings } from '../workbook/settings';
import { DEFAULT_SETTINGS } from '../workbook/settings';
import type { SheetGrid } from '../workbook/sheet-grid';
import type { MatrixLocation } from './choose-matrix';
import { chooseMatrix, listSheetLocations, listStoredSheets } from './choose-matrix';
import type { AllowedTexts } from './read-allowed-texts';
import type { SheetLocation } from './sheets-of-areas';

/** What a person asked for; null where the workbook's own settings, or else the defaults, decide. */
export interface ReviewRequest {
  /** Names of sheets: several are one matrix; none leaves it to the workbook. */
  readonly sheets: readonly string[];
  readonly asAt: CalendarDate | null;
  /** Month in which Q1 starts, 1 to 12. */
  readonly startMonth: number | null;
  readonly scale: LevelScale | null;
  /** Words that are read as levels, beside those that the workbook's settings say. */
  readonly treatedAs?: readonly LevelAlias[];
  /** What a person says that columns are, in place of what their headings say. */
  readonly given?: readonly GivenColumn[];
  /** What marks in columns for levels say. */
  readonly marks?: MarkMeanings | null;
  /** The as-at date when nobody has said any. */
  readonly today: CalendarDate;
}

/** A matrix as read and checked. */
export interface Review {
  /** The cells that the matrix was read from: of its first sheet, and mostly its only one. */
  readonly grid: SheetGrid;
  /** Those of its other sheets. */
  readonly furtherGrids: readonly SheetGrid[];
  readonly matrix: MaturityMatrix;
  readonly findings: readonly Finding[];
  /** The settings that the matrix was read and judged with. */
  readonly settings: StoredSettings;
}

/** Finds the matrix in a workbook, reads it and checks it. */
export async function reviewMatrix(
  workbook: Pick<WorkbookPort, 'readWorkbook' | 'readGrids'>,
  request: ReviewRequest,
): Promise<Review> {
  return reviewContent(workbook, await workbook.readWorkbook(), request);
}

/** Finds the matrix in a workbook of which everything else is read, reads it and checks it. */
export async function reviewContent(
  workbook: Pick<WorkbookPort, 'readGrids'>,
  { surveys, settings: stored }: Pick<WorkbookContent, 'surveys' | 'settings'>,
  request: ReviewRequest,
): Promise<Review> {
  const settings = settleSettings(request, stored);
  const wanted = request.sheets.length > 0 ? request.sheets : listStoredSheets(settings);
  const location = chooseMatrix(surveys, wanted, settings.mapping, request.given);
  const grids = await workbook.readGrids(requestGrids(location, surveys, 'always'));
  const { readAllowed } = await import('./read-allowed-texts');
  const allowed = readAllowed(grids, surveys);
  return createReviewer(findLevelKeys(surveys, location), allowed)(
    joinSheets(grids, location),
    settings,
  );
}

/** Reads and checks a grid whose header row is known. */
export function reviewGrid(
  grid: SheetGrid,
  header: HeaderLocation,
  settings: StoredSettings,
): Review {
  return createReviewer()([{ grid, header }], settings);
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
    marks: request.marks ?? settled.marks,
    treatedAs: (request.treatedAs ?? []).reduce<readonly LevelAlias[]>(setAlias, settled.treatedAs),
    ...(request.scale && { scale: request.scale, isScaleChosen: true }),
  };
}

/** The cells that a matrix was read from, sheet by sheet. */
export function listGrids({
  grid,
  furtherGrids,
}: Pick<Review, 'grid' | 'furtherGrids'>): readonly SheetGrid[] {
  return furtherGrids.length === 0 ? [grid] : [grid, ...furtherGrids];
}

/** Grids with the header of the sheet that each was read from. */
export function joinSheets(grids: readonly SheetGrid[], location: MatrixLocation): MatrixSheet[] {
  return listSheetLocations(location).map(({ header }, index) => ({ grid: grids[index]!, header }));
}

/** What to read of the sheets that a matrix is on; `surveys` are all that were looked at. */
export function requestGrids(
  location: MatrixLocation,
  surveys: readonly SheetSurvey[],
  asksMerged: AsksMerged,
): GridRequest[] {
  const surveyedSheets = surveys.map(({ sheet }) => sheet);
  return listSheetLocations(location).map((place) =>
    requestGrid(place, surveyedSheets, asksMerged),
  );
}

/** A caption stands so many rows above its header at most. */
const CAPTION_ROWS = 2;
/** A sheet that is used in more columns is read only where its headings are. */
const MOST_COLUMNS = 40;

/** Columns whose numbers say something only as they are displayed. */
const DISPLAYED_COLUMNS = [
  'reference',
  'actionReference',
  'due',
  'originalDue',
  'start',
  'updated',
  'cost',
] as const;

/** From the caption above the first header down; all columns in use, since a further header may have others. */
function requestGrid(
  { survey, header }: SheetLocation,
  surveyedSheets: readonly string[],
  asksMerged: AsksMerged,
): GridRequest {
  const used = survey.used!;
  const columnIndices = listColumnIndices(header);
  if (used.columnCount <= MOST_COLUMNS) {
    columnIndices.push(used.columnIndex, used.columnIndex + used.columnCount - 1);
  }
  const rowIndex = Math.max(used.rowIndex, header.headerRowIndex - CAPTION_ROWS);
  const columnIndex = Math.min(...columnIndices);
  return {
    sheet: survey.sheet,
    block: {
      rowIndex,
      columnIndex,
      rowCount: used.rowIndex + used.rowCount - rowIndex,
      columnCount: Math.max(...columnIndices) - columnIndex + 1,
    },
    displayedColumnIndices: listActionColumns(header, DISPLAYED_COLUMNS),
    listed: {
      rowIndex: header.headerRowIndex + header.headerRowCount,
      columnIndices: listLevelColumns(header),
      dueColumnIndices: listActionColumns(header, ['due']),
      surveyedSheets,
    },
    actionColumnIndices: listActionColumns(header, ['actions']),
    bytesPerCell: estimateBytesPerCell(survey),
    asksMerged,
  };
}

/** Where these columns stand, of each KPI's further actions as well. */
function listActionColumns(
  { columns, furtherActions = [] }: HeaderLocation,
  wanted: readonly MatrixColumn[],
): number[] {
  return [columns, ...furtherActions].flatMap((each) =>
    wanted.flatMap((column) => each[column] ?? []),
  );
}

function listLevelColumns({ columns }: HeaderLocation): number[] {
  const { current, currentLevel, target, targetLevel } = columns;
  return [currentLevel ?? current, targetLevel ?? target].filter((index) => index !== undefined);
}

/** Room for quotes, comma and the displayed text of a due. */
const LEAST_BYTES_PER_CELL = 12;

function estimateBytesPerCell({ top }: SheetSurvey): number {
  const cells = top ? top.values.length * (top.values[0]?.length ?? 0) : 0;
  if (cells === 0) return LEAST_BYTES_PER_CELL;
  return LEAST_BYTES_PER_CELL + JSON.stringify(top!.values).length / cells;
}

/**
 * The keys among the first rows of all sheets, hidden ones too: a list that cells are chosen from is often hidden. Levels
 * of the matrix itself, with an action beside each, are none.
 */
export function findLevelKeys(
  surveys: readonly SheetSurvey[],
  location: MatrixLocation,
): LevelKey[] {
  const places = listSheetLocations(location);
  return surveys.flatMap((survey) => {
    if (!survey.top) return [];
    const place = places.find((one) => one.survey === survey);
    return listLevelKeys(
      place ? hideColumns(survey.top, listNumberedColumns(place)) : survey.top.values,
    );
  });
}

/** Columns of a matrix that may hold levels: those read as such, and those of which nothing is made between others. */
function listNumberedColumns({ header }: SheetLocation): number[] {
  const { current, currentLevel, target, targetLevel } = header.columns;
  const ofLevels = [current, currentLevel, target, targetLevel];
  const read = new Set(Object.values(header.columns));
  return [
    ...ofLevels.filter((index) => index !== undefined),
    ...header.leftOver.flatMap(({ columnIndex }) => (read.has(columnIndex + 1) ? columnIndex : [])),
  ];
}

function hideColumns(
  { values, columnIndex }: SheetGrid,
  columnIndices: readonly number[],
): SheetGrid['values'] {
  const offsets = new Set(columnIndices.map((index) => index - columnIndex));
  return values.map((row) => row.map((value, offset) => (offsets.has(offset) ? '' : value)));
}

/** Reads and checks sheets whose headers are known. */
export type Reviewer = (sheets: readonly MatrixSheet[], settings: StoredSettings) => Review;

/** The same in steps, for a page that must not stand still meanwhile. */
export type SteppingReviewer = (
  sheets: readonly MatrixSheet[],
  settings: StoredSettings,
) => Steps<Review>;

/** Makes a reviewer as {@link createSteppingReviewer} does, which does all at once. */
export function createReviewer(keys?: readonly LevelKey[], allowed?: AllowedTexts): Reviewer {
  const reviewInSteps = createSteppingReviewer(keys, allowed);
  return (sheets, settings) => runAtOnce(reviewInSteps(sheets, settings));
}

/**
 * Makes a reviewer for sheets that are reviewed after every edit. Each review is what a first review would be; findings
 * that say the same as before are the same objects. `keys`: what other sheets of the workbook say that
 * levels mean; `allowed`: what level cells and due cells allow.
 */
export function createSteppingReviewer(
  keys: readonly LevelKey[] = [],
  allowed: AllowedTexts = { levels: [], dues: [] },
): SteppingReviewer {
  const checkMatrix = createMatrixChecker();
  return function* (sheets, settings) {
    const read = yield* readSheetsInSteps(sheets, {
      scale: settings.isScaleChosen ? settings.scale : null,
      treatedAs: settings.treatedAs,
      lists: allowed.levels,
      dueSpellings: allowed.dues,
      marks: settings.marks,
      keys,
      basis: { startMonth: settings.startMonth },
    });
    const matrix = nameAreas(read, settings.areaNames);
    const { asAt, widestExpectedGap } = settings;
    const [grid, ...furtherGrids] = sheets.map((sheet) => sheet.grid);
    return {
      grid: grid!,
      furtherGrids,
      matrix,
      findings: yield* checkMatrix(matrix, { asAt, widestExpectedGap }),
      settings: settings.isScaleChosen
        ? settings
        : { ...settings, scale: leaveAliasesOut(matrix.scale) },
    };
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

/** The name of a sheet's cell in the review: with the sheet only where the matrix stands on several. */
export function nameCell({ furtherGrids }: Review, sheet: string, cell: string): string {
  return furtherGrids.length === 0 ? cell : `${sheetPrefix(sheet)}${cell}`;
}
