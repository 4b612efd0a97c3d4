import type { ColumnLine } from './column-lines';
import type { FoundCell } from './found-table';
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
/** The rows of headings, which may have cells merged over them where the others have none. */
const HEADING_ROWS = 2;
/** A column is merged as another is where so many of that one's texts have one of its own beside them. */
const ALIKE_SHARE = 0.6;

/**
 * The rows of groups of lines of which texts stand in the middle of their cells, up and down: a text beside several rows is of
 * those that it is the middle of. Null where texts do not stand so, or not all of them. Each group is of one page, in the order
 * of reading.
 */
export function layCentredRows(
  groups: readonly (readonly ColumnLine[])[],
  columns: readonly WhiteColumn[],
  pitch: number,
): FoundCell[][][] | null {
  const placed = SAME_TEXT.flatMap((reach) => {
    const texts = groups.map((lines) => gatherTexts(lines, reach * pitch));
    const rows = placeTexts(texts, columns.length, pitch);
    return rows ? [rows] : [];
  });
  const [best] = placed.sort((one, other) => countLone(one) - countLone(other));
  return best?.map(({ runs, count }) => layRuns(runs, count, columns)) ?? null;
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
const countLone = (groups: readonly PlacedRows[]): number =>
  groups.reduce(
    (sum, { runs, count }) =>
      sum +
      Array.from({ length: count }, (_, row) =>
        runs.filter(({ from, to }) => from <= row && row <= to),
      ).filter(({ length }) => length === 1).length,
    0,
  );

function placeTexts(
  groups: readonly (readonly ColumnText[])[],
  columnCount: number,
  pitch: number,
): PlacedRows[] | null {
  const all = groups.flat();
  const counts = Array.from(
    { length: columnCount },
    (_, column) => all.filter(({ columnIndex }) => columnIndex === column).length,
  );
  const finest = counts.indexOf(Math.max(...counts));
  const rows = groups.map((texts) => findRows(texts, finest, pitch));
  if (!areCentred(groups, rows, pitch)) return null;
  const floating = groups.map((texts, index) => {
    const placed = new Set(rows[index]!.flatMap((row) => row.texts));
    return texts.filter((text) => !placed.has(text));
  });
  const merged = new Set(
    floating.flatMap((texts, index) => {
      const headings = rows[index]![HEADING_ROWS - 1]?.last ?? -Infinity;
      return texts
        .filter((text) => middleOf(text) > headings)
        .map(({ columnIndex }) => columnIndex);
    }),
  );
  const [key] = [...merged].sort((one, other) => counts[other]! - counts[one]! || one - other);
  const placed = groups.map((texts, index) => runAll(texts, rows[index]!, merged, pitch));
  if (placed.includes(null)) return null;
  const runs = placed as Run[][];
  return rows.map((ofGroup, index) => ({
    count: ofGroup.length,
    runs:
      key === undefined
        ? runs[index]!
        : followKey(runs[index]!, key, listLikeKey(runs, key, merged, columnCount, pitch), pitch),
  }));
}

/** Gives all texts of a group their rows; what stands alone between two rows with room is made a row of its own where it has none. */
function runAll(
  texts: readonly ColumnText[],
  rows: Row[],
  merged: ReadonlySet<number>,
  pitch: number,
): Run[] | null {
  const run = (): (Run[] | number)[] =>
    [...new Set(texts.map(({ columnIndex }) => columnIndex))].map((column) => {
      const ofColumn = texts.filter(({ columnIndex }) => columnIndex === column);
      const leftOut = merged.has(column) ? LEFT_OUT : 0;
      return runTexts(ofColumn, rows, leftOut, pitch) ?? column;
    });
  const homeless = run().filter((found) => typeof found === 'number');
  for (const text of texts) {
    if (homeless.includes(text.columnIndex) && standsAlone(text, texts, rows, pitch))
      addRow(rows, text);
  }
  const found = run();
  return found.some((one) => typeof one === 'number') ? null : (found as Run[][]).flat();
}

/** Whether nothing stands beside a text, and the rows above and below have room for one between them. */
function standsAlone(
  text: ColumnText,
  texts: readonly ColumnText[],
  rows: readonly Row[],
  pitch: number,
): boolean {
  const isClear = rows.every(
    ({ first, last }) =>
      last + NEAREST_ROW * pitch <= text.first || text.last + NEAREST_ROW * pitch <= first,
  );
  return isClear && !texts.some((other) => other !== text && isBeside(other, text, pitch));
}

function addRow(rows: Row[], text: ColumnText): void {
  rows.push({ first: text.first, last: text.last, texts: [text], isBetween: true });
  rows.sort((one, other) => one.first - other.first);
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
    addRow(rows, text);
  }
  for (const row of rows) {
    row.first = Math.min(...row.texts.map(({ first }) => first));
    row.last = Math.max(...row.texts.map(({ last }) => last));
  }
  return rows;
}

/** Whether texts stand in the middle of their rows: some that are longer or shorter than others, or over several rows. */
function areCentred(
  groups: readonly (readonly ColumnText[])[],
  rows: readonly (readonly Row[])[],
  pitch: number,
): boolean {
  const isNear = (one: number, other: number): boolean =>
    Math.abs(one - other) <= SAME_MIDDLE * pitch;
  let centred = 0;
  let atEdge = 0;
  groups.forEach((texts, index) => {
    const ofGroup = rows[index]!;
    const inRows = new Set(ofGroup.flatMap((row) => row.texts));
    for (const text of texts) {
      if (inRows.has(text)) continue;
      if (ofGroup.some(({ first, last }) => isNear(first, text.first) || isNear(last, text.last)))
        atEdge += 1;
      else centred += 1;
    }
    for (const row of ofGroup)
      centred += row.texts.filter(({ first }) => !isNear(first, row.first)).length;
  });
  return centred >= FEWEST_CENTRED && atEdge <= MOST_AT_EDGE * centred;
}

/** The columns of which each text has one of the key's beside it: levels of a KPI, and its number. */
function listLikeKey(
  groups: readonly (readonly Run[])[],
  key: number,
  merged: ReadonlySet<number>,
  columnCount: number,
  pitch: number,
): ReadonlySet<number> {
  const runsOf = (runs: readonly Run[], column: number): Run[] =>
    runs.filter(({ text }) => text.columnIndex === column);
  const countAll = (column: number): number =>
    groups.reduce((sum, runs) => sum + runsOf(runs, column).length, 0);
  const columns = Array.from({ length: columnCount }, (_, column) => column);
  return new Set(
    columns.filter(
      (column) =>
        column !== key &&
        !merged.has(column) &&
        countAll(column) >= ALIKE_SHARE * countAll(key) &&
        groups.every((runs) => {
          const beside = runsOf(runs, column).map(({ text }) =>
            runsOf(runs, key).find((run) => isBeside(text, run.text, pitch)),
          );
          return !beside.includes(undefined) && new Set(beside).size === beside.length;
        }),
    ),
  );
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
