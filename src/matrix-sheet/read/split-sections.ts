import { formatCell, parseBlock, sheetPrefix } from '../../workbook/address';
import type { CellValue, SheetGrid } from '../../workbook/sheet-grid';
import type { AreaHeading } from '../areas/restore-areas';
import type { HeaderFacts, HeaderLocation } from './find-matrix';
import { findHeader, KNOWN_LEVEL_NAMES } from './find-matrix';
import { isSign, readGridCell, sideOfWord } from './grid-marks';
import { findEndAboveKey } from './level-key';
import { namesByNumber } from './numbered-texts';
import type { ContentKind } from './sample-column';
import { sampleColumn } from './sample-column';
import { foldCell, tidyCell } from './tidy-text';

/** A sheet of a matrix: its cells, which may begin above the header, and its first header. */
export interface MatrixSheet {
  readonly grid: SheetGrid;
  readonly header: HeaderLocation;
}

/** A header and the rows of its sheet that are read by it. Row indices are 0-based, on the sheet. */
export interface SheetSection {
  readonly grid: SheetGrid;
  readonly header: HeaderLocation;
  /** Stands in front of the addresses of its cells: '' where the matrix stands on one sheet. */
  readonly prefix: string;
  readonly firstRowIndex: number;
  /** The row after the last. */
  readonly endRowIndex: number;
  /** Whether its rows are actions of KPIs that stand elsewhere. */
  readonly isActionList: boolean;
  /** Rows in between that say the header once more, as on every page of a printed sheet. */
  readonly repeatedHeaders: ReadonlySet<number>;
  /** The area of all its rows that do not say theirs; null where nothing above the header tells. */
  readonly heading: AreaHeading | null;
  /** The text above the only header of its sheet, which may be the area's name or the document's; null where there is none. */
  readonly caption: AreaHeading | null;
  /** Added to a row index of the sheet it gives the row's place among those of all sheets. */
  readonly shift: number;
}

/**
 * The first header of a sheet's matrix: the one that fits best, or one above it by which rows can be read as well.
 * Null when nothing comes near.
 */
export function findFirstHeader(top: SheetGrid, facts: HeaderFacts = {}): HeaderLocation | null {
  let first = findHeader(top, facts);
  for (;;) {
    const rowCount = first ? first.headerRowIndex - top.rowIndex : 0;
    const above = findHeader({ ...top, values: top.values.slice(0, rowCount) }, facts);
    if (!above || !saysWhereThingsStand(above)) return first;
    first = above;
  }
}

/** Whether a header names actions and whose they are, and nothing of where things stand. */
export function listsActions({ columns, levelGrid }: HeaderLocation): boolean {
  const { kpi, reference, actions, current, currentLevel, target, targetLevel } = columns;
  const isOfKpis = [current, currentLevel, target, targetLevel].some(
    (index) => index !== undefined,
  );
  return actions !== undefined && (kpi ?? reference) !== undefined && !isOfKpis && !levelGrid;
}

/** Whether a header names KPIs and both their levels. */
function saysWhereThingsStand({ columns, levelGrid }: HeaderLocation): boolean {
  const { kpi, current, currentLevel, target, targetLevel } = columns;
  const bothSides =
    (current ?? currentLevel) !== undefined && (target ?? targetLevel) !== undefined;
  return kpi !== undefined && (bothSides || levelGrid !== null);
}

/** The columns that a header names, those of a grid of levels or quarters and of further actions among them; absolute and 0-based. */
export function listColumnIndices(header: HeaderLocation): number[] {
  const { columns, levelGrid, quarterGrid, furtherActions = [] } = header;
  const marked = [...(levelGrid ?? []), ...(quarterGrid ?? [])];
  return [
    ...[columns, ...furtherActions].flatMap((each) => Object.values(each)),
    ...marked.map(({ columnIndex }) => columnIndex),
  ];
}

/** Cuts sheets into sections. Of several sheets each one's name is an area, where nothing on the sheet says another. */
export function listSections(sheets: readonly MatrixSheet[]): SheetSection[] {
  let shift = 0;
  const kpiSheets = sheets.filter(({ header }) => !listsActions(header));
  return sheets.flatMap((sheet) => {
    const prefix = sheets.length > 1 ? sheetPrefix(sheet.grid.sheet) : '';
    const heading = { name: sheet.grid.sheet, inferred: false, cell: null };
    const sections = splitSheet(sheet, prefix, kpiSheets.length > 1 ? heading : null, shift);
    // Rows of two sheets are never next to each other.
    shift += sheet.grid.rowIndex + sheet.grid.values.length + 2;
    return sections;
  });
}

/** A header of a sheet, and the row of the caption above it. */
interface CaptionedHeader {
  readonly header: HeaderLocation;
  readonly captionRowIndex: number | null;
}

/** Finds the headers below the first in one pass over the rows. */
function splitSheet(
  { grid, header }: MatrixSheet,
  prefix: string,
  heading: AreaHeading | null,
  shift: number,
): SheetSection[] {
  const { headers, repeatedHeaders } = listHeaders(grid, header);
  const only = headers.length === 1 ? findCaption(grid, header, null) : null;
  const caption = only === null ? null : readCaption(grid, only, prefix);
  return headers.map(({ header: own, captionRowIndex }, index) => {
    const next = headers[index + 1];
    const end = next && (next.captionRowIndex ?? next.header.headerRowIndex);
    const firstRowIndex = findRowBelow(grid, own);
    return {
      grid,
      header: own,
      prefix,
      firstRowIndex,
      endRowIndex: findEndAboveKey(grid, firstRowIndex, end ?? grid.rowIndex + grid.values.length),
      isActionList: listsActions(own),
      repeatedHeaders,
      heading: captionRowIndex === null ? heading : readCaption(grid, captionRowIndex, prefix),
      caption,
      shift,
    };
  });
}

/** The first row below a header that the grid holds: a chosen header may stand above all that the sheet says. */
const findRowBelow = (
  { rowIndex }: SheetGrid,
  { headerRowIndex, headerRowCount }: HeaderLocation,
): number => Math.max(rowIndex, headerRowIndex + headerRowCount);

function listHeaders(
  grid: SheetGrid,
  header: HeaderLocation,
): { readonly headers: CaptionedHeader[]; readonly repeatedHeaders: ReadonlySet<number> } {
  const caption = findCaption(grid, header, null);
  const further: CaptionedHeader[] = [];
  const repeatedHeaders = new Set<number>();
  const findFurther = createHeaderFinder(grid, header);
  const firstOffset = findRowBelow(grid, header) - grid.rowIndex;
  for (let offset = firstOffset; offset < grid.values.length; offset += 1) {
    const found = findFurther(offset);
    if (found === null) continue;
    const above = further.at(-1)?.header ?? header;
    const captionRowIndex = findCaption(grid, found, { above, isUsual: caption !== null });
    const repeats = captionRowIndex === null && hasSameColumns(found, above);
    if (!repeats) further.push({ header: found, captionRowIndex });
    for (let row = 0; row < found.headerRowCount; row += 1) {
      if (repeats) repeatedHeaders.add(found.headerRowIndex + row);
    }
    offset += found.headerRowCount - 1;
  }
  const isCaptioned = further.some(({ captionRowIndex }) => captionRowIndex !== null);
  const first = { header, captionRowIndex: isCaptioned ? caption : null };
  return { headers: [first, ...further], repeatedHeaders };
}

/** So many rows tell what the columns below a header hold. */
const ROWS_BELOW_HEADER = 8;
/** Longer texts in a row show that it is no header. */
const LONGEST_HEADING = 120;

/** Makes a function that reads the header in a row of the grid, if the row is one. */
function createHeaderFinder(
  grid: SheetGrid,
  header: HeaderLocation,
): (offset: number) => HeaderLocation | null {
  const isHeaderAgain = createHeaderMatcher(grid, header);
  const headings = grid.values[header.headerRowIndex + header.headerRowCount - 1 - grid.rowIndex];
  const isHeading = (value: CellValue, offset: number): boolean => value === headings?.[offset];
  return (offset) => {
    const values = grid.values[offset]!;
    if (isHeaderAgain(offset)) return { ...header, headerRowIndex: grid.rowIndex + offset };
    // Another header stands below a blank row or a caption, and holds short words alone.
    if (countFilled(grid.values[offset - 1] ?? []) > 1) return null;
    if (countFilled(values) < 2 || !values.every(mayBeHeading)) return null;
    if (marksLevels(grid, header, values)) return null;
    const rows = grid.values.slice(offset, offset + ROWS_BELOW_HEADER);
    const rowIndex = grid.rowIndex + offset;
    const found = findHeader({ ...grid, rowIndex, values: rows, displayed: new Map() });
    if (found?.headerRowIndex !== rowIndex) return null;
    const isRow =
      saysLevels(grid, header, found, values) ||
      namesByNumber(values, isHeading) ||
      saysFacts(grid, values, found);
    return isRow ? null : found;
  };
}

/** Whether a row says levels by marks in the columns of the first header's grid, as "Now" and "Target" do. */
function marksLevels(
  grid: SheetGrid,
  { levelGrid }: HeaderLocation,
  values: readonly CellValue[],
): boolean {
  const cells = (levelGrid ?? []).map(
    ({ columnIndex }) => values[columnIndex - grid.columnIndex] ?? '',
  );
  const filled = cells.filter((value) => value !== '');
  return filled.length > 0 && filled.every(isMark);
}

const isMark = (value: CellValue): boolean => {
  const { marks } = readGridCell(value);
  return marks.length > 0 && marks.every((mark) => sideOfWord(mark) ?? isSign(mark));
};

/** Whether a row says a level where the first header has levels, and heads no column of levels there itself. */
function saysLevels(
  grid: SheetGrid,
  { columns }: HeaderLocation,
  found: HeaderLocation,
  values: readonly CellValue[],
): boolean {
  const ofGrid = new Set(found.levelGrid?.map(({ columnIndex }) => columnIndex));
  return [columns.current, columns.currentLevel, columns.target, columns.targetLevel].some(
    (columnIndex) =>
      columnIndex !== undefined &&
      !ofGrid.has(columnIndex) &&
      kindOfStart(values[columnIndex - grid.columnIndex] ?? '') === 'level',
  );
}

const FACTS: ReadonlySet<ContentKind> = new Set(['date', 'level', 'rag', 'percent']);
/** A row says one level now and one to come; a header that names more of them has a column for each. */
const MOST_LEVELS_OF_A_ROW = 2;
/** Where levels are numbers, a third may be what a hidden column says. */
const MOST_NUMBERS_OF_A_ROW = 3;

/** Whether a row that could be a header says a level or a due under no heading of its own, as a KPI's row does. */
function saysFacts(grid: SheetGrid, values: readonly CellValue[], found: HeaderLocation): boolean {
  const ofGrids = [...(found.levelGrid ?? []), ...(found.quarterGrid ?? [])];
  const heading = new Set(ofGrids.map(({ columnIndex }) => columnIndex - grid.columnIndex));
  const besides = values.filter(
    (value, offset) => !heading.has(offset) && !/^rag$/i.test(String(value)),
  );
  const levels = besides.filter((value) => kindOfStart(value) === 'level');
  const areNumbers = levels.every((level) => /\d/.test(String(level)));
  const most = areNumbers ? MOST_NUMBERS_OF_A_ROW : MOST_LEVELS_OF_A_ROW;
  const saysLevel = levels.length > 0 && levels.length <= most;
  return saysLevel || besides.some((value) => isFactBesideLevels(value));
}

function isFactBesideLevels(value: CellValue): boolean {
  const kind = kindOfStart(value);
  return kind !== 'level' && FACTS.has(kind);
}

/** What a cell holds, by what is set off at its start where that is a level: "Developing: ad hoc". */
function kindOfStart(value: CellValue): ContentKind {
  const { kind } = sampleColumn([value], KNOWN_LEVEL_NAMES);
  const [start] = String(value).split(/[:.\n–]| - /);
  const ofStart = sampleColumn([start!], KNOWN_LEVEL_NAMES).kind;
  return ofStart === 'level' ? ofStart : kind;
}

function countFilled(values: readonly CellValue[]): number {
  let count = 0;
  for (let index = 0; index < values.length; index += 1) if (values[index] !== '') count += 1;
  return count;
}

const mayBeHeading = (value: CellValue): boolean =>
  typeof value === 'string' && value.length <= LONGEST_HEADING;

/** Tells rows that say the header once more. */
function createHeaderMatcher(grid: SheetGrid, header: HeaderLocation): (offset: number) => boolean {
  const { headerRowIndex, headerRowCount } = header;
  const firstOffset = headerRowIndex - grid.rowIndex;
  const columnIndices = listColumnIndices(header);
  const headingRow = grid.values[firstOffset + headerRowCount - 1];
  // A chosen row outside what the sheet holds says nothing.
  if (firstOffset < 0 || !headingRow) return () => false;
  if (columnIndices.every((index) => headingRow[index - grid.columnIndex] === '')) {
    return () => false;
  }
  const headings = Array.from({ length: headerRowCount }, (_, row) =>
    columnIndices.map((columnIndex) => {
      const columnOffset = columnIndex - grid.columnIndex;
      const value = grid.values[firstOffset + row]![columnOffset]!;
      return { columnOffset, value, text: foldCell(value) };
    }),
  );
  return (offset) => {
    for (let row = 0; row < headerRowCount; row += 1) {
      const values = grid.values[offset + row];
      if (!values) return false;
      for (const { columnOffset, value, text } of headings[row]!) {
        const found = values[columnOffset]!;
        if (found !== value && foldCell(found) !== text) return false;
      }
    }
    return true;
  };
}

function hasSameColumns(left: HeaderLocation, right: HeaderLocation): boolean {
  const describe = (header: HeaderLocation): string => {
    const { columns, levelGrid, quarterGrid, furtherActions } = header;
    return JSON.stringify([Object.entries(columns).sort(), levelGrid, quarterGrid, furtherActions]);
  };
  return describe(left) === describe(right);
}

/** What tells a caption from the last row of the section above. */
interface CaptionContext {
  /** The header above. */
  readonly above: HeaderLocation;
  /** Whether the first header has a caption. */
  readonly isUsual: boolean;
}

/**
 * The row of the only text above a header, next to it or one row off, which is its caption; null where there is none.
 * Below another section it has a blank row above it, is merged across, or is how the first section is captioned too.
 */
function findCaption(
  grid: SheetGrid,
  { headerRowIndex }: HeaderLocation,
  context: CaptionContext | null,
): number | null {
  const floor = context ? context.above.headerRowIndex + context.above.headerRowCount : 0;
  const rowAt = (rowIndex: number): readonly CellValue[] | undefined =>
    rowIndex < floor ? undefined : grid.values[rowIndex - grid.rowIndex];
  const next = rowAt(headerRowIndex - 1);
  const rowIndex = next && countFilled(next) === 0 ? headerRowIndex - 2 : headerRowIndex - 1;
  const values = rowAt(rowIndex);
  if (!values || countFilled(values) !== 1 || !values.some(isCaption)) return null;
  if (!context || context.isUsual) return rowIndex;
  const above = rowAt(rowIndex - 1);
  const followsBlankRow = !above || countFilled(above) === 0;
  return followsBlankRow || isMergedAcross(grid, rowIndex) ? rowIndex : null;
}

const isCaption = (value: CellValue): boolean => typeof value === 'string' && /\p{L}/u.test(value);

function isMergedAcross({ mergedAreas }: SheetGrid, rowIndex: number): boolean {
  return mergedAreas.some((address) => {
    const block = parseBlock(address);
    return block !== null && block.rowIndex === rowIndex && block.columnCount > 1;
  });
}

function readCaption(grid: SheetGrid, rowIndex: number, prefix: string): AreaHeading {
  const values = grid.values[rowIndex - grid.rowIndex]!;
  const offset = values.findIndex((value) => value !== '');
  return {
    name: tidyCell(values[offset]!).replace(/\s*:$/, ''),
    inferred: false,
    cell: `${prefix}${formatCell(rowIndex, grid.columnIndex + offset)}`,
  };
}
