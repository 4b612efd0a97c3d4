import type { Steps } from '../../domain/steps';
import { mapInSteps, visitInSteps } from '../../domain/steps';
import type { ColumnLine } from './column-lines';
import type { FoundCell } from './found-table';
import { PAGES_A_STEP } from './text-lines';
import type { ColumnText, Row, Run } from './text-runs';
import { LEFT_OUT, middleOf, runTexts } from './text-runs';
import type { WhiteColumn } from './white-columns';

/** Lines of one text are no further apart than this, in pitches: tried in this order. */
const SAME_TEXT = [1.05, 1.15, 1.3] as const;
/** Texts have their middle at one height, give or take, in pitches. */
const SAME_MIDDLE = 0.3;
/** No two rows are nearer than this, in pitches. */
const NEAREST_ROW = 0.9;
/** Fewer texts that stand in the middle of their rows, and not at their top, are chance. */
const FEWEST_CENTRED = 2;
/** Of the texts in the middle, so many may begin or end as rows do that are longer or shorter. */
const MOST_AT_EDGE = 1 / 4;
/** Where rows are further apart than so many times the least room between rows, what stands between them is a row, and no text over both. */
const ROOM_OF_ROW = 1.9;
/** A column may have a text in each row where it has so many of those of the column with the most. */
const FINEST_SHARE = 0.7;
/** The rows of headings, which may have cells merged over them where the others have none. */
const HEADING_ROWS = 2;
/** All rows are merged in a column where so many of its texts are in the middle of no single row, or where hardly any is left out. */
const MERGED_SHARE = 0.2;
const MOST_LEFT_OUT = 0.05;
/** A column is merged as another is where so many of that one's texts have one of its own beside them. */
const ALIKE_SHARE = 0.6;

/**
 * The rows of groups of lines of which texts stand in the middle of their cells, up and down: a text beside several rows is of
 * those that it is the middle of. Null where texts do not stand so, or not all of them. Each group is of one page, in the order
 * of reading.
 */
export function* layCentredRowsInSteps(
  groups: readonly (readonly ColumnLine[])[],
  columns: readonly WhiteColumn[],
  pitch: number,
): Steps<FoundCell[][][] | null> {
  let best: { readonly placed: readonly PlacedRows[]; readonly loneCount: number } | undefined;
  for (const reach of SAME_TEXT) {
    const gather = (lines: readonly ColumnLine[]) => gatherTexts(lines, reach * pitch);
    const texts = yield* mapInSteps(groups, gather, PAGES_A_STEP);
    const placed = yield* placeTexts(texts, columns.length, pitch);
    if (!placed) continue;
    const lone = yield* mapInSteps(placed, countLone, PAGES_A_STEP);
    const loneCount = lone.reduce((sum, count) => sum + count, 0);
    if (!best || loneCount < best.loneCount) best = { placed, loneCount };
  }
  const lay = ({ runs, count }: PlacedRows) => layRuns(runs, count, columns);
  return best ? yield* mapInSteps(best.placed, lay, PAGES_A_STEP) : null;
}

function gatherTexts(lines: readonly ColumnLine[], reach: number): ColumnText[] {
  const open = new Map<number, ColumnLine[]>();
  const texts: ColumnLine[][] = [];
  for (const line of lines) {
    const text = open.get(line.columnIndex);
    if (text && line.ownBaseline - text.at(-1)!.ownBaseline <= reach) text.push(line);
    else {
      const next = [line];
      open.set(line.columnIndex, next);
      texts.push(next);
    }
  }
  return texts.map((ofText) => ({
    columnIndex: ofText[0]!.columnIndex,
    lines: ofText,
    first: ofText[0]!.ownBaseline,
    last: ofText.at(-1)!.ownBaseline,
  }));
}

/** The rows of one group, and which of them each text is the cell of. */
interface PlacedRows {
  readonly runs: readonly Run[];
  readonly count: number;
}

/** How many rows have one text. */
const countLone = ({ runs, count }: PlacedRows): number =>
  Array.from({ length: count }, (_, row) =>
    runs.filter(({ from, to }) => from <= row && row <= to),
  ).filter(({ length }) => length === 1).length;

/** Places texts in the rows of the column with the most texts, or of another with nearly as many where they have no place in those. */
function* placeTexts(
  groups: readonly (readonly ColumnText[])[],
  columnCount: number,
  pitch: number,
): Steps<PlacedRows[] | null> {
  const all = groups.flat();
  const counts = Array.from(
    { length: columnCount },
    (_, column) => all.filter(({ columnIndex }) => columnIndex === column).length,
  );
  const most = Math.max(...counts);
  const candidates = [...counts.keys()]
    .filter((column) => counts[column]! >= FINEST_SHARE * most)
    .sort((one, other) => counts[other]! - counts[one]! || one - other);
  for (const finest of candidates) {
    const placed = yield* placeInRowsOf(finest, groups, counts, pitch);
    if (placed) return placed;
  }
  return null;
}

function* placeInRowsOf(
  finest: number,
  groups: readonly (readonly ColumnText[])[],
  counts: readonly number[],
  pitch: number,
): Steps<PlacedRows[] | null> {
  const rows = yield* mapInSteps(groups, (texts) => findRows(texts, finest, pitch), PAGES_A_STEP);
  const leastRoom = Math.min(...rows.flatMap(listRooms));
  const addBetween = (texts: readonly ColumnText[], index: number): void =>
    addRowsBetween(texts, rows[index]!, leastRoom, pitch);
  yield* visitInSteps(groups, addBetween, PAGES_A_STEP);
  if (!(yield* areCentred(groups, rows, pitch))) return null;
  const floating = groups.map((texts, index) => {
    const placed = new Set(rows[index]!.flatMap((row) => row.texts));
    return texts.filter((text) => !placed.has(text));
  });
  const overRows = floating.flatMap((texts, index) => {
    const headings = rows[index]![HEADING_ROWS - 1]?.last ?? -Infinity;
    return texts.filter((text) => middleOf(text) > headings).map(({ columnIndex }) => columnIndex);
  });
  const merged = new Map(
    [...new Set(overRows)].map((column) => {
      const count = overRows.filter((each) => each === column).length;
      return [column, count / counts[column]!] as const;
    }),
  );
  const [key] = [...merged.keys()].sort(
    (one, other) => counts[other]! - counts[one]! || one - other,
  );
  const runs: Run[][] = [];
  for (const [index, texts] of groups.entries()) {
    const run = yield* runAll(texts, rows[index]!, merged, pitch);
    if (!run) return null;
    runs.push(run);
  }
  // What has been made a row since tells no longer that texts stand in the middle of others.
  if (!(yield* areCentred(groups, rows, pitch))) return null;
  const alike =
    key === undefined ? null : yield* listLikeKey(runs, key, merged, counts.length, pitch);
  return rows.map(({ length: count }, index) => ({
    count,
    runs: alike ? followKey(runs[index]!, key!, alike, pitch) : runs[index]!,
  }));
}

/** Each has its texts tried over all rows of a page. */
const COLUMNS_A_STEP = 1;

/**
 * Gives all texts of a group their rows; what stands between two rows with room, alone or beside others that have none either, is
 * made a row where it has none. `merged` are the columns with texts over several rows, and the share of those that are in the
 * middle of no single one: the texts of such a column go over all rows, or only where they must.
 */
function* runAll(
  texts: readonly ColumnText[],
  rows: Row[],
  merged: ReadonlyMap<number, number>,
  pitch: number,
): Steps<Run[] | null> {
  const runColumn = (column: number): Run[] | number => {
    const ofColumn = texts.filter(({ columnIndex }) => columnIndex === column);
    const share = merged.get(column);
    const whole = share === undefined ? null : runTexts(ofColumn, rows, LEFT_OUT, pitch);
    const isWhole = whole && (share! >= MERGED_SHARE || coverRows(whole, rows));
    return (isWhole ? whole : runTexts(ofColumn, rows, 0, pitch)) ?? column;
  };
  const columns = [...new Set(texts.map(({ columnIndex }) => columnIndex))];
  const run = () => mapInSteps(columns, runColumn, COLUMNS_A_STEP);
  const homeless = (yield* run()).filter((found) => typeof found === 'number');
  for (const text of texts) {
    if (!homeless.includes(text.columnIndex)) continue;
    const beside = texts.filter((other) => other === text || isBeside(other, text, pitch));
    const isOfHomeless = beside.every(({ columnIndex }) => homeless.includes(columnIndex));
    if (isOfHomeless && areClear(beside, rows, pitch)) addRow(rows, beside);
  }
  const found = yield* run();
  return found.some((one) => typeof one === 'number') ? null : (found as Run[][]).flat();
}

/** Whether runs leave hardly a row out, but for captions. */
function coverRows(runs: readonly Run[], rows: readonly Row[]): boolean {
  const left = rows.filter(
    ({ texts, isBetween }, row) =>
      !(isBetween && texts.length === 1) && !runs.some(({ from, to }) => from <= row && row <= to),
  );
  return left.length <= MOST_LEFT_OUT * rows.length;
}

/** Whether the rows above and below texts have room for them between. */
function areClear(texts: readonly ColumnText[], rows: readonly Row[], pitch: number): boolean {
  const { first, last } = spanOf(texts);
  return rows.every(
    (row) => row.last + NEAREST_ROW * pitch <= first || last + NEAREST_ROW * pitch <= row.first,
  );
}

function addRow(rows: Row[], texts: readonly ColumnText[]): void {
  rows.push({ ...spanOf(texts), texts: [...texts], isBetween: true });
  rows.sort((one, other) => one.first - other.first);
}

const spanOf = (
  texts: readonly ColumnText[],
): { readonly first: number; readonly last: number } => ({
  first: Math.min(...texts.map(({ first }) => first)),
  last: Math.max(...texts.map(({ last }) => last)),
});

/** How far the rows of a group are apart, from the last line of one to the first of the next. */
const listRooms = (rows: readonly Row[]): number[] =>
  rows.slice(1).map(({ first }, index) => first - rows[index]!.last);

/**
 * Makes rows of what stands where the rows above and below are as far apart as with one between: captions, and rows that leave the
 * column with the most texts empty. A text over both has no more room there than rows have.
 */
function addRowsBetween(
  texts: readonly ColumnText[],
  rows: Row[],
  leastRoom: number,
  pitch: number,
): void {
  const placed = new Set(rows.flatMap((row) => row.texts));
  for (const text of texts) {
    if (placed.has(text)) continue;
    const beside = texts.filter((other) => other === text || isBeside(other, text, pitch));
    if (!areClear(beside, rows, pitch)) continue;
    const { first, last } = spanOf(beside);
    const above = Math.max(...rows.map((row) => row.last).filter((at) => at < first));
    const below = Math.min(...rows.map((row) => row.first).filter((at) => at > last));
    if (below - above >= ROOM_OF_ROW * leastRoom) addRow(rows, beside);
  }
}

/** The rows of a group: those of the column with the most texts, and what stands in the middle of each alone. */
function findRows(texts: readonly ColumnText[], finest: number, pitch: number): Row[] {
  const rows = texts
    .filter(({ columnIndex }) => columnIndex === finest)
    .map(({ first, last }): Row => ({ first, last, texts: [], isBetween: false }));
  const join = (text: ColumnText): boolean => {
    const row = rows.find(
      (each) => Math.abs(middleOf(each) - middleOf(text)) <= SAME_MIDDLE * pitch,
    );
    row?.texts.push(text);
    return row !== undefined;
  };
  // What stands above or below all rows with room between is a row of its own, such as what groups headings.
  const outer = texts.filter((text) => !join(text));
  for (const text of outer) {
    const isAbove = rows.every((row) => text.last + NEAREST_ROW * pitch <= row.first);
    const isBelow = rows.every((row) => text.first - NEAREST_ROW * pitch >= row.last);
    if (join(text) || !(isAbove || isBelow)) continue;
    addRow(rows, [text]);
  }
  for (const row of rows) {
    Object.assign(row, spanOf(row.texts));
  }
  return rows;
}

/** Whether texts stand in the middle of their rows: some that are longer or shorter than others, or over several rows. */
function* areCentred(
  groups: readonly (readonly ColumnText[])[],
  rows: readonly (readonly Row[])[],
  pitch: number,
): Steps<boolean> {
  const isNear = (one: number, other: number): boolean =>
    Math.abs(one - other) <= SAME_MIDDLE * pitch;
  let centred = 0;
  let atEdge = 0;
  const count = (texts: readonly ColumnText[], index: number): void => {
    const ofGroup = rows[index]!;
    const inRows = new Set(ofGroup.flatMap((row) => row.texts));
    for (const text of texts) {
      if (inRows.has(text)) continue;
      if (ofGroup.some(({ first, last }) => isNear(first, text.first) || isNear(last, text.last)))
        atEdge += 1;
      else centred += 1;
    }
    for (const row of ofGroup) {
      // Those of as many lines as the longest are only moved, as scanners do.
      const most = Math.max(...row.texts.map(({ lines }) => lines.length));
      const shorter = row.texts.filter(({ lines }) => lines.length < most);
      centred += shorter.filter(({ first }) => !isNear(first, row.first)).length;
    }
  };
  yield* visitInSteps(groups, count, PAGES_A_STEP);
  return centred >= FEWEST_CENTRED && atEdge <= MOST_AT_EDGE * centred;
}

/** The columns of which each text has one of the key's beside it: levels of a KPI, and its number. */
function* listLikeKey(
  groups: readonly (readonly Run[])[],
  key: number,
  merged: ReadonlyMap<number, number>,
  columnCount: number,
  pitch: number,
): Steps<ReadonlySet<number>> {
  const runsOf = (runs: readonly Run[], column: number): Run[] =>
    runs.filter(({ text }) => text.columnIndex === column);
  const countAll = (column: number): number =>
    groups.reduce((sum, runs) => sum + runsOf(runs, column).length, 0);
  const isLikeKey = (column: number): boolean =>
    column !== key &&
    !merged.has(column) &&
    countAll(column) >= ALIKE_SHARE * countAll(key) &&
    groups.every((runs) => {
      const ofKey = runsOf(runs, key);
      const beside = runsOf(runs, column).map(({ text }) =>
        ofKey.find((run) => isBeside(text, run.text, pitch)),
      );
      return !beside.includes(undefined) && new Set(beside).size === beside.length;
    });
  const columns = Array.from({ length: columnCount }, (_, column) => column);
  const alike = yield* mapInSteps(columns, isLikeKey, COLUMNS_A_STEP);
  return new Set(columns.filter((column) => alike[column]));
}

/** The runs of a group with those of columns like the key's put over the same rows. */
function followKey(
  runs: readonly Run[],
  key: number,
  alike: ReadonlySet<number>,
  pitch: number,
): Run[] {
  const ofKey = runs.filter(({ text }) => text.columnIndex === key);
  return runs.map((run) => {
    if (!alike.has(run.text.columnIndex)) return run;
    const { from, to } = ofKey.find(({ text }) => isBeside(text, run.text, pitch))!;
    return { text: run.text, from, to };
  });
}

const isBeside = (one: ColumnText, other: ColumnText, pitch: number): boolean =>
  Math.abs(middleOf(one) - middleOf(other)) <= SAME_MIDDLE * pitch;

function layRuns(
  runs: readonly Run[],
  count: number,
  columns: readonly WhiteColumn[],
): FoundCell[][] {
  return Array.from({ length: count }, (_, row) =>
    columns.flatMap(({ from, to }, columnIndex): FoundCell[] => {
      const run = runs.find(
        (each) => each.text.columnIndex === columnIndex && each.from <= row && row <= each.to,
      );
      if (run && run.from < row) return [];
      const words = run?.text.lines.flatMap((line) => line.words) ?? [];
      const rowSpan = run ? run.to - run.from + 1 : 1;
      return [{ columnIndex, columnSpan: 1, rowSpan, words, from, to }];
    }),
  );
}
