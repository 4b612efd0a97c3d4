import type { Steps } from '../../domain/steps';
import { mapInSteps } from '../../domain/steps';
import type { PageRule } from '../../workbook/source-document';
import { endsOpen, hadRoom } from './cell-text';
import { layCentredRowsInSteps } from './centred-rows';
import type { ColumnLine } from './column-lines';
import { findUsualPitchInSteps, listColumnLines } from './column-lines';
import type { FoundCell, FoundTable } from './found-table';
import { findUnpartedHeadings, layBetweenRules } from './rows-between-rules';
import type { PlacedText, TextLine } from './text-lines';
import { PAGES_A_STEP, wordsOf } from './text-lines';
import type { WhiteColumn } from './white-columns';

/** Lines further apart than this begin anew, whatever stands there, in pitches. */
const NEW_TEXT = 1.5;
/** Of the table's width, what a line under a row is long. */
const RULED_SHARE = 0.6;
const SMALL_START = /^[\p{Ll},;)]/u;
/** A column of which at least so many texts, and more than this share, begin with a small letter is written so. */
const FEWEST_SMALL = 3;
const SMALL_SHARE = 0.5;
/** How much further apart than the lines of a text rows may be, in pitches. */
const PADDINGS = [1.03, 1.08, 1.2] as const;
/** Rows whose cells begin or end together may have no more between them than lines of a text, or this, in pitches. */
const TIGHT_PADDING = 1.12;

/** Of the columns, how many have a text where all do but for a few that are empty. */
const FULL_SHARE = 0.75;
const FEWEST_OF_FULL = 3;
/** Of the lines that group headings, more than this could have gone on where the headings begin. */
const GROUPED_SHARE = 0.5;

/** Of the texts of a full row, fewer than this go on with some that began above it. */
const CARRIED_SHARE = 0.5;

/** How much speaks against a row: by what its lines do within it, by what is cut where it begins, and that it has one cell. */
const FAULTS = {
  begins: 1,
  hadRoom: 0.7,
  cutInSentence: 2,
  cutText: 0.25,
  carried: 0.5,
  fullAgain: 0.5,
  loneCell: 1,
} as const;

/** Within so many levels the next line of a column stands, if it is near: lines may stand between each other's. */
const NEAR_LEVELS = 4;

/** A height at which lines stand, and how each of them goes on with its column. */
interface Level {
  readonly baseline: number;
  readonly lines: readonly ColumnLine[];
  /** How many columns the table has. */
  readonly columnCount: number;
  /** Whether a line goes on with the text above it, begins anew though that had room, or has nothing near above. */
  readonly starts: readonly ('goes on' | 'had room' | 'begins')[];
  /** Whether a line goes on with a sentence: it begins with a small letter, or what stands above cannot end there. */
  readonly isMidSentence: readonly boolean[];
  /** Whether what stands above a line cannot end there. */
  readonly followsOpen: readonly boolean[];
  /** How far below the line above in its column each stands, in points; endless where there is none near. */
  readonly steps: readonly number[];
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
export function* findWhiteTablesInSteps(
  groups: readonly WhiteLines[],
  found: readonly WhiteColumn[],
): Steps<FoundTable[]> {
  const columns = widenColumns(found);
  const ofLines = yield* mapInSteps(
    groups,
    ({ lines }) => lines.map((line) => listColumnLines([line], columns)),
    PAGES_A_STEP,
  );
  const columnLines = ofLines.map((each) => each.flat());
  const { fontSize } = groups[0]!.lines[0]!;
  const pitch = yield* findUsualPitchInSteps(columnLines.flat(), fontSize);
  const levelsOf = (group: WhiteLines, index: number): Level[] =>
    findLevels(group, ofLines[index]!, columns, pitch);
  const levels = leaveSmallColumns(yield* mapInSteps(groups, levelsOf, PAGES_A_STEP));
  yield;
  const isPadded = isEachFullApart(levels, pitch);
  let best: { readonly rows: Level[][][]; readonly faults: number } | undefined;
  for (const cut of ROW_CUTS) {
    const cutOne = (each: readonly Level[]) => {
      const rows = cutRows(each, cut, pitch);
      const tight = isPadded ? countTightRows(rows, pitch) : 0;
      return { rows, faults: countFaults(rows, pitch), tight };
    };
    const cuts = yield* mapInSteps(levels, cutOne, PAGES_A_STEP);
    const faults =
      cuts.reduce((sum, one) => sum + one.faults, 0) +
      cuts.reduce((sum, one) => sum + one.tight, 0);
    if (!best || faults < best.faults) best = { rows: cuts.map(({ rows }) => rows), faults };
  }
  const { rows: cut } = best!;
  const centred = yield* layCentredRowsInSteps(columnLines, columns, pitch);
  const lay = ({ lines, rules }: WhiteLines, index: number): FoundTable => ({
    pageNumber: lines[0]!.pageNumber,
    isRuled: false,
    top: Math.min(...lines.map(({ baseline, fontSize }) => baseline - fontSize)),
    bottom: Math.max(...lines.map(({ baseline }) => baseline)),
    edges: [...columns.map(({ from }) => from), columns.at(-1)!.to],
    rows:
      layByRules(columnLines[index]!, rules, columns, pitch, cut[index]!) ??
      keepWithinRules(centred?.[index], rules, columns) ??
      layRows(cut[index]!, columns, pitch),
  });
  return yield* mapInSteps(groups, lay, PAGES_A_STEP);
}

/** Rows of which no text lies over a line that is ruled across most columns; null where one does. */
function keepWithinRules(
  rows: FoundCell[][] | undefined,
  rules: readonly PageRule[],
  columns: readonly WhiteColumn[],
): FoundCell[][] | null {
  const separators = findSeparators(rules, columns);
  const isCut = ({ words }: FoundCell): boolean => {
    const heights = words.map(({ box }) => box.top + box.height / 2);
    const [top, bottom] = [Math.min(...heights), Math.max(...heights)];
    return separators.some((at) => at > top && at < bottom);
  };
  return rows && !rows.flat().some(isCut) ? rows : null;
}

/** Rows between rules, below those of headings that none parts, which are cut as `cut` has them; null where rules tell none. */
function layByRules(
  lines: readonly ColumnLine[],
  rules: readonly PageRule[],
  columns: readonly WhiteColumn[],
  pitch: number,
  cut: readonly (readonly Level[])[],
): FoundCell[][] | null {
  const last = findUnpartedHeadings(lines, rules);
  if (last === null) return layBetweenRules(lines, rules, columns, pitch);
  const headings = cut.filter(([first]) => first!.baseline <= last);
  if (headings.at(-1)!.at(-1)!.baseline > last) return null;
  const rows = layBetweenRules(
    lines.filter(({ baseline }) => baseline > last),
    rules.filter(({ at }) => at > last),
    columns,
    pitch,
  );
  return rows && [...layRows(headings, columns, pitch), ...rows];
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
  // Rows with less room between them than lines of a text have.
  (before, level, pitch) =>
    isApart(PADDINGS[0])(before, level, pitch) ||
    (level.baseline - before.baseline < pitch / PADDINGS[0] &&
      level.starts.every((start) => start === 'begins')),
  // Cells that are set against the top of their rows.
  (before, level, pitch) =>
    level.starts.includes('begins') ||
    isApart(TIGHT_PADDING)(before, level, pitch) ||
    (level.starts.length > 1 && level.starts.every((start) => start === 'had room')),
  // And against the bottom.
  (before, level, pitch) =>
    before.isFollowed.includes(false) || isApart(TIGHT_PADDING)(before, level, pitch),
  // Rows of one line each, whatever is left empty.
  (before, level, pitch) =>
    isApart(TIGHT_PADDING)(before, level, pitch) ||
    (!level.isMidSentence.includes(true) &&
      (level.lines.length > 1 ||
        !level.starts.includes('goes on') ||
        isApart(PADDINGS[0])(before, level, pitch))),
  // Rows with a text in each column.
  (before, level, pitch) =>
    (isFull(before) && isFull(level)) || isApart(TIGHT_PADDING)(before, level, pitch),
];

/** Whether a text stands in nearly each column: seldom do all texts of a row go on over a second line. */
const isFull = ({ lines, columnCount }: Level): boolean =>
  lines.length > FEWEST_OF_FULL && lines.length >= FULL_SHARE * columnCount;

/** What looks wrong with rows: cells with several texts, texts that are cut in the middle, and rows with one cell. */
function countFaults(rows: readonly (readonly Level[])[], pitch: number): number {
  let faults = 0;
  rows.forEach((levels, rowIndex) => {
    const columns = new Set(levels.flatMap(({ lines }) => lines.map((line) => line.columnIndex)));
    if (columns.size === 1) faults += FAULTS.loneCell;
    const filled = new Set<number>();
    let hasFull = false;
    levels.forEach((level, levelIndex) => {
      const isFirst = levelIndex === 0;
      // Seldom do all texts of a row go on over a line, and none of them in the middle of a sentence.
      if (hasFull && isFull(level) && !level.isMidSentence.includes(true))
        faults += FAULTS.fullAgain * level.lines.length;
      hasFull ||= isFull(level);
      level.lines.forEach((line, index) => {
        const start = level.starts[index]!;
        const isSmall = level.isMidSentence[index]!;
        if (isFirst && rowIndex > 0) {
          if (isCarried(level, index, pitch)) faults += FAULTS.carried;
          else if (start === 'goes on') faults += isSmall ? FAULTS.cutInSentence : FAULTS.cutText;
          else if (isSmall && start === 'had room') faults += FAULTS.cutText;
        } else if (filled.has(line.columnIndex)) {
          if (start === 'begins') faults += FAULTS.begins;
          else if (start === 'had room' && !isSmall) faults += FAULTS.hadRoom;
        }
        filled.add(line.columnIndex);
      });
    });
  });
  return faults;
}

/** Whether a line at the start of a row goes on with a text that began in a row above: the cell is as high as both. */
function isCarried(
  { lines, starts, steps, isMidSentence, columnCount }: Level,
  index: number,
  pitch: number,
): boolean {
  const isFullRow = lines.length > FEWEST_OF_FULL && lines.length >= FULL_SHARE * columnCount;
  const others = starts.filter((start) => start !== 'goes on').length;
  return (
    starts[index] === 'goes on' &&
    steps[index]! <= PADDINGS[0] * pitch &&
    isMidSentence[index]! &&
    others > (isFullRow ? CARRIED_SHARE * lines.length : 0)
  );
}

/** Whether two lines are as far apart as those of one text. */
const isAtPitch = (step: number, pitch: number): boolean =>
  step <= PADDINGS[0] * pitch && step >= pitch / PADDINGS[0];

/** Whether what fills nearly each column stands further below the line above than lines of one text do, or nearer: rows are of other heights. */
function isEachFullApart(groups: readonly (readonly Level[])[], pitch: number): boolean {
  const steps = groups.flatMap((levels) =>
    levels.flatMap((level, index) =>
      index > 0 && isFull(level) ? [level.baseline - levels[index - 1]!.baseline] : [],
    ),
  );
  const apart = steps.filter((step) => !isAtPitch(step, pitch));
  return apart.length >= FEWEST_OF_FULL && apart.length === steps.length;
}

/** How many texts begin near one above them though their row is as far below the one above as lines of one text are. */
function countTightRows(rows: readonly (readonly Level[])[], pitch: number): number {
  const starts = rows.flatMap(([level], index) => {
    const above = rows[index - 1]?.at(-1);
    const isTight = above && isAtPitch(level!.baseline - above.baseline, pitch);
    return isTight ? [level!] : [];
  });
  return starts.reduce(
    (sum, level) =>
      sum +
      level.starts.filter((start, index) => start !== 'begins' && !isCarried(level, index, pitch))
        .length,
    0,
  );
}

function findLevels(
  { lines, rules }: WhiteLines,
  ofLines: readonly ColumnLine[][],
  columns: readonly WhiteColumn[],
  pitch: number,
): Level[] {
  const separators = findSeparators(rules, columns);
  const nearestIn = (levels: readonly ColumnLine[][], { columnIndex }: ColumnLine) =>
    levels.flat().find((each) => each.columnIndex === columnIndex);
  return ofLines.map((ofColumns, index) => {
    const { baseline } = lines[index]!;
    const above = ofLines.slice(Math.max(0, index - NEAR_LEVELS), index).reverse();
    const below = ofLines.slice(index + 1, index + 1 + NEAR_LEVELS);
    const followsOpen = ofColumns.map((line) => {
      const before = nearestIn(above, line);
      return (
        before !== undefined &&
        endsOpen(wordsOf(before)) &&
        !hadRoom(before, line.words[0]!, columns[line.columnIndex]!)
      );
    });
    return {
      baseline,
      lines: ofColumns,
      columnCount: columns.length,
      starts: ofColumns.map((line) => {
        const before = nearestIn(above, line);
        if (!before || baseline - before.baseline > NEW_TEXT * pitch) return 'begins';
        return hadRoom(before, line.words[0]!, columns[line.columnIndex]!) ? 'had room' : 'goes on';
      }),
      isMidSentence: ofColumns.map(
        (line, at) => SMALL_START.test(line.words[0]!.text) || followsOpen[at]!,
      ),
      followsOpen,
      steps: ofColumns.map((line) => {
        const before = nearestIn(above, line);
        // The start of a row may be a little above or below the line of a text that goes on over it.
        return before
          ? Math.min(baseline - before.baseline, line.ownBaseline - before.ownBaseline)
          : Infinity;
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

/**
 * Levels on which a small letter goes on with no sentence in a column of which texts begin with one, such as "by end of March". No
 * text begins within the height of a line.
 */
function leaveSmallColumns(groups: readonly (readonly Level[])[]): Level[][] {
  const counts = new Map<number, { small: number; all: number }>();
  for (const { lines, starts } of groups.flat()) {
    lines.forEach(({ columnIndex, words }, index) => {
      if (starts[index] !== 'begins') return;
      const count = counts.get(columnIndex) ?? { small: 0, all: 0 };
      counts.set(columnIndex, count);
      count.all += 1;
      if (SMALL_START.test(words[0]!.text)) count.small += 1;
    });
  }
  const isWrittenSmall = ({ columnIndex }: ColumnLine): boolean => {
    const { small, all } = counts.get(columnIndex) ?? { small: 0, all: 0 };
    return small >= FEWEST_SMALL && small > SMALL_SHARE * all;
  };
  return groups.map((levels) =>
    levels.map((level) => ({
      ...level,
      isMidSentence: level.isMidSentence.map(
        (isMid, index) =>
          isMid && (!isWrittenSmall(level.lines[index]!) || level.followsOpen[index]!),
      ),
    })),
  );
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
  const headings = levels.findIndex(isFull);
  levels.forEach((level, index) => {
    const before = levels[index - 1];
    const row = rows.at(-1);
    if (
      !before ||
      !row ||
      level.isBelowRule ||
      startsRow(before, level, pitch) ||
      (index === headings && isGrouped(row, level))
    )
      rows.push([level]);
    else row.push(level);
  });
  return rows;
}

/** Whether the first texts of nearly all columns are headings that the lines above them group: most of those had room for more. */
function isGrouped(above: readonly Level[], level: Level): boolean {
  const columns = new Set(above.flatMap(({ lines }) => lines.map((line) => line.columnIndex)));
  const starts = level.starts.filter((_, index) => columns.has(level.lines[index]!.columnIndex));
  const apart = starts.filter((start) => start !== 'goes on');
  return starts.length === columns.size && apart.length > GROUPED_SHARE * starts.length;
}

/** The cells of rows; a text that goes on over the start of a row stays in the cell that it began in. */
function layRows(
  rows: readonly (readonly Level[])[],
  columns: readonly WhiteColumn[],
  pitch: number,
): FoundCell[][] {
  const open = new Map<number, OpenCell>();
  const cells: OpenCell[] = [];
  rows.forEach((levels, rowIndex) => {
    levels.forEach((level, levelIndex) => {
      level.lines.forEach(({ columnIndex, words }, index) => {
        const before = open.get(columnIndex);
        const goesOn =
          before !== undefined &&
          (before.lastRow === rowIndex ||
            (levelIndex === 0
              ? isCarried(level, index, pitch)
              : level.starts[index] === 'goes on'));
        if (goesOn) {
          before.words.push(...words);
          before.lastRow = rowIndex;
          return;
        }
        const cell = { rowIndex, columnIndex, lastRow: rowIndex, words: [...words] };
        cells.push(cell);
        open.set(columnIndex, cell);
      });
    });
  });
  return rows.map((_, rowIndex) =>
    columns.flatMap(({ from, to }, columnIndex): FoundCell[] => {
      const cell = cells.find(
        (one) =>
          one.columnIndex === columnIndex && one.rowIndex <= rowIndex && rowIndex <= one.lastRow,
      );
      if (cell && cell.rowIndex < rowIndex) return [];
      const { words = [], lastRow = rowIndex } = cell ?? {};
      return [{ columnIndex, columnSpan: 1, rowSpan: lastRow - rowIndex + 1, words, from, to }];
    }),
  );
}

interface OpenCell {
  readonly rowIndex: number;
  readonly columnIndex: number;
  lastRow: number;
  readonly words: PlacedText[];
}
