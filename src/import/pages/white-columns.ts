import type { TextLine } from './text-lines';
import { isSpace } from './text-lines';

/** Of the lines, how many may run over the room between columns: titles, and captions of areas. */
const CROSSING_SHARES = [0.03, 0.08, 0.15, 0.25];
const FEWEST_CROSSING = 1;
/** Of the lines with words in a column, how many may leave no more than a space before it. */
const MOST_TIGHT = 0.5;
/** Columns are at least this far apart, in points. */
const NARROWEST_GAP = 1;
/** In fewer lines than this a column is chance. */
const FEWEST_LINES = 2;
/** A matrix has more columns than a list of names and numbers, or prose in two columns. */
const FEWEST_COLUMNS = 3;

/** The first words of a column's lines stand below each other, give or take, in points. */
const SAME_START = 1.5;

/** A column of texts with white beside it. */
export interface WhiteColumn {
  /** Where its texts begin at the earliest and end at the latest, in points. */
  readonly from: number;
  readonly to: number;
  /** Where most of its lines begin. */
  readonly start: number;
}

type WhiteGap = Pick<WhiteColumn, 'from' | 'to'>;

/** Finds columns by the white between them, which persists over the lines; empty where there are none to speak of. */
export function findWhiteColumns(lines: readonly TextLine[]): WhiteColumn[] {
  for (const share of CROSSING_SHARES) {
    const most = Math.max(FEWEST_CROSSING, Math.floor(share * lines.length));
    const first = cutColumns(lines, most);
    if (first.length < FEWEST_COLUMNS) continue;
    const inColumns = lines.filter((line) => !crossesColumns(line, first));
    const columns = cutColumns(inColumns, 0);
    return columns.length >= first.length ? columns : first;
  }
  return [];
}

/** Whether a line runs over the white between columns: with a word, or with no more than a space between two. */
export function crossesColumns(line: TextLine, columns: readonly WhiteColumn[]): boolean {
  const words = [...line.words].sort((one, other) => one.box.left - other.box.left);
  return columns.some((column, index) => {
    const next = columns[index + 1];
    if (!next) return false;
    return words.some(({ box }, wordIndex) => {
      const right = box.left + box.width;
      if (box.left < column.to - 1 && right > next.from + 1) return true;
      const following = words[wordIndex + 1]?.box.left ?? Infinity;
      const isLast = right <= next.from && following > column.to && following >= right;
      const isNear = isSpace(following - right, line);
      return isLast && isNear && Math.abs(following - next.start) > SAME_START;
    });
  });
}

function cutColumns(lines: readonly TextLine[], mostCrossing: number): WhiteColumn[] {
  if (lines.length < FEWEST_LINES) return [];
  const all = listWhiteGaps(lines, mostCrossing);
  const gaps = all.filter((gap, index) =>
    isBetweenColumns(
      lines,
      { from: all[index - 1]?.to ?? -Infinity, to: gap.from },
      { from: gap.to, to: all[index + 1]?.from ?? Infinity },
    ),
  );
  const left = Math.min(...lines.map((line) => line.left));
  const right = Math.max(...lines.map((line) => line.right));
  const starts = [left, ...gaps.map(({ to }) => to)];
  const ends = [...gaps.map(({ from }) => from), right];
  return starts.map((from, index) => {
    const to = ends[index]!;
    return { from, to, start: findUsualStart(lines, from, to) };
  });
}

function findUsualStart(lines: readonly TextLine[], from: number, to: number): number {
  const counts = new Map<number, number>();
  for (const { words } of lines) {
    const lefts = words.map(({ box }) => box.left).filter((left) => left >= from && left < to);
    if (lefts.length === 0) continue;
    const start = Math.round(Math.min(...lefts) * 2) / 2;
    counts.set(start, (counts.get(start) ?? 0) + 1);
  }
  const [usual] = [...counts].sort((one, other) => other[1] - one[1]);
  return usual?.[0] ?? from;
}

/** Stretches across that at most so many lines have a word in. */
function listWhiteGaps(lines: readonly TextLine[], mostCrossing: number): WhiteGap[] {
  const turns = lines
    .flatMap(({ words }) =>
      words.flatMap(({ box }) => [
        { at: box.left, by: 1 },
        { at: box.left + box.width, by: -1 },
      ]),
    )
    .sort((one, other) => one.at - other.at || one.by - other.by);
  const gaps: WhiteGap[] = [];
  let covering = 0;
  let from: number | null = null;
  let wasCovered = false;
  for (const { at, by } of turns) {
    covering += by;
    if (covering > mostCrossing) {
      if (from !== null && wasCovered && at - from >= NARROWEST_GAP) gaps.push({ from, to: at });
      from = null;
      wasCovered = true;
    } else if (from === null) from = at;
  }
  return gaps;
}

/** Whether most lines with words on both sides of a gap leave more there than between words of one text. */
function isBetweenColumns(lines: readonly TextLine[], before: WhiteGap, after: WhiteGap): boolean {
  let tight = 0;
  let loose = 0;
  let begun = 0;
  for (const line of lines) {
    let [end, start] = [-Infinity, Infinity];
    for (const { box } of line.words) {
      const middle = box.left + box.width / 2;
      if (middle > before.from && middle < before.to) end = Math.max(end, box.left + box.width);
      if (middle > after.from && middle < after.to) start = Math.min(start, box.left);
    }
    if (start === Infinity) continue;
    if (end === -Infinity) begun += 1;
    else if (isSpace(start - end, line)) tight += 1;
    else loose += 1;
  }
  return loose + begun >= FEWEST_LINES && tight <= MOST_TIGHT * (tight + loose + begun);
}
