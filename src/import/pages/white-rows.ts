import type { PageRule } from '../../workbook/source-document';
import { hadRoom } from './cell-text';
import type { FoundCell, FoundTable } from './found-table';
import type { PlacedText, TextLine } from './text-lines';
import { findLines } from './text-lines';
import type { WhiteColumn } from './white-columns';

/** Lines further apart than this begin anew, whatever stands there, in pitches. */
const NEW_TEXT = 1.5;
/** Of the table's width, what a line under a row is long. */
const RULED_SHARE = 0.6;
/** Lines of a text that are further apart than this are not set single, in parts of the font's size. */
const WIDEST_SINGLE = 1.3;
/** Of the lines of texts, at least so many begin in the middle of a sentence. */
const GOING_ON_SHARE = 0.1;
const SMALL_START = /^[\p{Ll},;)]/u;
/** How much further apart than the lines of a text rows may be, in pitches. */
const PADDINGS = [1.03, 1.08, 1.2] as const;
/** Rows whose cells begin or end together may have no more between them than lines of a text, or this, in pitches. */
const TIGHT_PADDING = 1.12;

/** Of the columns, how many have a text where all do but for a few that are empty. */
const FULL_SHARE = 0.75;
const FEWEST_OF_FULL = 3;

/** Within so many levels the next line of a column stands, if it is near: lines may stand between each other's. */
const NEAR_LEVELS = 4;

/** A line of one column. */
interface ColumnLine extends TextLine {
  readonly columnIndex: number;
}

/** A height at which lines stand, and how each of them goes on with its column. */
interface Level {
  readonly baseline: number;
  readonly lines: readonly ColumnLine[];
  /** How many columns the table has. */
  readonly columnCount: number;
  /** Whether a line goes on with the text above it, begins anew though that had room, or has nothing near above. */
  readonly starts: readonly ('goes on' | 'had room' | 'begins')[];
  /** Whether a line of its column stands near below. */
  readonly isFollowed: readonly boolean[];
  /** Whether a line is ruled between it and the level above. */
  readonly isBelowRule: boolean;
}

/** A way of telling where a row begins, by its first level and the one above. */
type RowCut = (before: Level, level: Level, pitch: number) => boolean;

/** Lines that follow each other on a page, of columns that are known, and the rules of that page. */
export interface WhiteLines {
  readonly lines: readonly TextLine[];
  readonly rules: readonly PageRule[];
}

/**
 * Cuts lines into rows, each group of them a table. Rows are told by ruled lines, by the room between them, or by cells that
 * begin or end together; what leaves the fewest cells with two texts, and the fewest rows with one, is how the papers is laid out.
 */
export function findWhiteTables(
  groups: readonly WhiteLines[],
  found: readonly WhiteColumn[],
): FoundTable[] {
  const columns = widenColumns(found);
  const pitch = findUsualPitch(
    groups.flatMap(({ lines }) => lines),
    columns,
  );
  const levels = groups.map((group) => findLevels(group, columns, pitch));
  const isPadded = isEachFullApart(levels, pitch);
  const cuts = ROW_CUTS.map((cut) => {
    const rows = levels.map((each) => cutRows(each, cut, pitch));
    const faults = rows.flat().reduce((sum, row) => sum + countFaults(row), 0);
    return { rows, faults: faults + (isPadded ? countTightRows(rows, pitch) : 0) };
  });
  const best = cuts.reduce((one, other) => (other.faults < one.faults ? other : one));
  return groups.map(({ lines }, index) => ({
    pageNumber: lines[0]!.pageNumber,
    top: Math.min(...lines.map(({ baseline, fontSize }) => baseline - fontSize)),
    bottom: Math.max(...lines.map(({ baseline }) => baseline)),
    edges: [...columns.map(({ from }) => from), columns.at(-1)!.to],
    rows: best.rows[index]!.map((row) => cellsOf(row, columns)),
  }));
}

/** Columns to where their texts could go on: as near to the next as any text comes, though their own be short. */
function widenColumns(columns: readonly WhiteColumn[]): WhiteColumn[] {
  const gaps = columns.slice(1).map(({ from }, index) => from - columns[index]!.to);
  const least = Math.min(...gaps);
  return columns.map((column, index) => {
    const next = columns[index + 1];
    return next ? { ...column, to: next.from - least } : column;
  });
}

const isApart =
  (padding: number): RowCut =>
  (before, level, pitch) =>
    level.baseline - before.baseline > padding * pitch;

const ROW_CUTS: readonly RowCut[] = [
  () => false,
  ...PADDINGS.map(isApart),
  // Cells that are set against the top of their rows.
  (before, level, pitch) =>
    level.starts.includes('begins') ||
    isApart(TIGHT_PADDING)(before, level, pitch) ||
    (level.starts.length > 1 && level.starts.every((start) => start === 'had room')),
  // And against the bottom.
  (before, level, pitch) =>
    before.isFollowed.includes(false) || isApart(TIGHT_PADDING)(before, level, pitch),
  // Rows with a text in each column.
  (before, level, pitch) =>
    (isFull(before) && isFull(level)) || isApart(TIGHT_PADDING)(before, level, pitch),
];

/** Whether a text stands in nearly each column: seldom do all texts of a row go on over a second line. */
const isFull = ({ lines, columnCount }: Level): boolean =>
  lines.length > FEWEST_OF_FULL && lines.length >= FULL_SHARE * columnCount;

/** What looks wrong with a row: a cell with several texts, two lines in nearly each cell, or but one cell. */
function countFaults(levels: readonly Level[]): number {
  const columns = new Set<number>();
  let faults = 0;
  let hasFull = false;
  for (const level of levels) {
    const { lines, starts } = level;
    if (hasFull && isFull(level)) faults += lines.length;
    hasFull ||= isFull(level);
    lines.forEach(({ columnIndex }, index) => {
      if (columns.has(columnIndex) && starts[index] !== 'goes on') faults += 1;
      columns.add(columnIndex);
    });
  }
  return faults + (columns.size === 1 ? 1 : 0);
}

/** Whether what fills nearly each column stands further below the line above than lines of one text do: rows have room. */
function isEachFullApart(groups: readonly (readonly Level[])[], pitch: number): boolean {
  const steps = groups.flatMap((levels) =>
    levels.flatMap((level, index) =>
      index > 0 && isFull(level) ? [level.baseline - levels[index - 1]!.baseline] : [],
    ),
  );
  const apart = steps.filter((step) => step > PADDINGS[0] * pitch);
  return apart.length >= FEWEST_OF_FULL && apart.length === steps.length;
}

/** How many cells begin though their row has no more room above it than lines of one text. */
function countTightRows(groups: readonly (readonly (readonly Level[])[])[], pitch: number): number {
  return groups.reduce(
    (sum, rows) =>
      sum +
      rows.reduce((ofGroup, [level], index) => {
        const above = rows[index - 1]?.at(-1);
        if (!above || level!.baseline - above.baseline > PADDINGS[0] * pitch) return ofGroup;
        return ofGroup + level!.lines.length;
      }, 0),
    0,
  );
}

/** How far apart the lines of one text usually are: the distance below a size and three quarters that occurs most. */
function findUsualPitch(lines: readonly TextLine[], columns: readonly WhiteColumn[]): number {
  const counts = new Map<number, number>();
  const goingOn = new Map<number, number>();
  const above = new Map<number, TextLine>();
  for (const line of listColumnLines(lines, columns)) {
    const before = above.get(line.columnIndex);
    above.set(line.columnIndex, line);
    if (before?.pageNumber !== line.pageNumber) continue;
    const step = Math.round((line.baseline - before.baseline) * 5) / 5;
    if (step <= 0.9 * line.fontSize || step >= 1.75 * line.fontSize) continue;
    counts.set(step, (counts.get(step) ?? 0) + 1);
    if (SMALL_START.test(line.words[0]!.text)) goingOn.set(step, (goingOn.get(step) ?? 0) + 1);
  }
  const most = Math.max(...counts.values());
  const usual = [...counts].filter(([, count]) => count >= 0.5 * most).map(([step]) => step);
  const fontSize = lines[0]?.fontSize ?? 10;
  const step = Math.min(...usual, Infinity);
  // Rows of one line each stand further apart than lines of a text, and begin with capitals.
  const isOfTexts =
    step <= WIDEST_SINGLE * fontSize ||
    (goingOn.get(step) ?? 0) >= GOING_ON_SHARE * (counts.get(step) ?? Infinity);
  return isOfTexts && step < Infinity ? step : 1.2 * fontSize;
}

function listColumnLines(
  lines: readonly TextLine[],
  columns: readonly WhiteColumn[],
): ColumnLine[] {
  return lines.flatMap((line) => {
    const words = columns.map((): PlacedText[] => []);
    for (const word of line.words) words[findColumn(word, columns)]!.push(word);
    return words.flatMap((ofColumn, columnIndex) =>
      ofColumn.length === 0
        ? []
        : findLines(ofColumn).map((found) => ({ ...found, baseline: line.baseline, columnIndex })),
    );
  });
}

/** The column that a word stands in: that in which its middle is, or before which it is. */
function findColumn({ box }: PlacedText, columns: readonly WhiteColumn[]): number {
  const middle = box.left + box.width / 2;
  let found = 0;
  columns.forEach(({ from }, index) => {
    const before = columns[index - 1];
    if (before && middle >= (before.to + from) / 2) found = index;
  });
  return found;
}

function findLevels(
  { lines, rules }: WhiteLines,
  columns: readonly WhiteColumn[],
  pitch: number,
): Level[] {
  const separators = findSeparators(rules, columns);
  const ofLines = lines.map((line) => listColumnLines([line], columns));
  const nearestIn = (levels: readonly ColumnLine[][], { columnIndex }: ColumnLine) =>
    levels.flat().find((each) => each.columnIndex === columnIndex);
  return ofLines.map((ofColumns, index) => {
    const { baseline } = lines[index]!;
    const above = ofLines.slice(Math.max(0, index - NEAR_LEVELS), index).reverse();
    const below = ofLines.slice(index + 1, index + 1 + NEAR_LEVELS);
    return {
      baseline,
      lines: ofColumns,
      columnCount: columns.length,
      starts: ofColumns.map((line) => {
        const before = nearestIn(above, line);
        if (!before || baseline - before.baseline > NEW_TEXT * pitch) return 'begins';
        return hadRoom(before, line.words[0]!, columns[line.columnIndex]!) ? 'had room' : 'goes on';
      }),
      isFollowed: ofColumns.map((line) => {
        const next = nearestIn(below, line);
        return next !== undefined && next.baseline - baseline <= NEW_TEXT * pitch;
      }),
      isBelowRule: separators.some(
        (at) => at > (lines[index - 1]?.baseline ?? -Infinity) && at < baseline,
      ),
    };
  });
}

/** The lines ruled across most of the columns, from the top. */
function findSeparators(rules: readonly PageRule[], columns: readonly WhiteColumn[]): number[] {
  const width = columns.at(-1)!.to - columns[0]!.from;
  return rules
    .filter(({ direction, from, to }) => direction === 'across' && to - from >= RULED_SHARE * width)
    .map(({ at }) => at)
    .sort((one, other) => one - other);
}

function cutRows(levels: readonly Level[], startsRow: RowCut, pitch: number): Level[][] {
  const rows: Level[][] = [];
  levels.forEach((level, index) => {
    const before = levels[index - 1];
    if (!before || level.isBelowRule || startsRow(before, level, pitch)) rows.push([level]);
    else rows.at(-1)!.push(level);
  });
  return rows;
}

function cellsOf(levels: readonly Level[], columns: readonly WhiteColumn[]): FoundCell[] {
  const words = columns.map((): PlacedText[] => []);
  for (const { lines } of levels)
    for (const line of lines) words[line.columnIndex]!.push(...line.words);
  return columns.map(({ from, to }, columnIndex) => ({
    columnIndex,
    columnSpan: 1,
    rowSpan: 1,
    words: words[columnIndex]!,
    from,
    to,
  }));
}
