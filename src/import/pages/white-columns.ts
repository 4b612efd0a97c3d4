import type { Steps } from '../../domain/steps';
import { mapInSteps, runAtOnce } from '../../domain/steps';
import { findMiddle } from './find-middle';
import type { PlacedText, TextLine } from './text-lines';
import { isSpace } from './text-lines';

/** Of the lines, how many may run over the room between columns: titles, and captions of areas. */
const CROSSING_SHARES = [0, 0.03, 0.08, 0.15];
/** Of the lines with words in a column, how many may leave no more than a space before it. */
const MOST_TIGHT = 0.5;
/** Columns are at least this far apart: in points, or in parts of the font's size where that is less, as on pages made small. */
const NARROWEST_GAP = { points: 1, size: 0.15 };
/** A column more is worth so much of the lines running over the white beside it. */
const SHARE_FOR_A_COLUMN = 0.13;
/** In fewer lines than this, or than this share of all, a column is chance. */
const FEWEST_LINES = 2;
const FEWEST_LINES_SHARE = 0.04;
/** Of a column's lines, how many are set against the same place. */
const ALIGNED_SHARE = 0.45;
/** A matrix has more columns than a list of names and numbers, or prose in two columns. */
const FEWEST_COLUMNS = 3;

/** The first words of a column's lines stand below each other, give or take, in points. */
const SAME_START = 1.5;
/** The same for one word that has no more than a space before it. */
const SAME_WORD_START = 0.75;

/** A column of texts with white beside it. */
export interface WhiteColumn {
  /** Where its texts begin at the earliest and end at the latest, in points. */
  readonly from: number;
  readonly to: number;
  /** Where most of its lines begin. */
  readonly start: number;
}

/** A line in this many parts is the headings of columns, or a row of them; lines with nearly as many as the fullest are. */
const FEWEST_PARTS = 5;
const HEADING_SHARE = 0.8;
/** Headings stand in one of so many lines from the top of a page. */
const HEADING_LINES = 12;
/** So many lines above and below a table run over the white before a column of which the heading alone tells. */
const MOST_TITLES = 2;
/** Texts before a column end at different places in so many of its lines, by more than this in parts of the font's size. */
const RAGGED = { share: 0.3, by: 0.35 };
/** Of so many lines at least, nearly all have a word at one place only where a column begins there. */
const EDGE = { lines: 5, share: 0.9 };

type WhiteGap = Pick<WhiteColumn, 'from' | 'to'>;

/** Finds columns by the white between them, which persists over the lines; empty where there are none to speak of. */
export function* findWhiteColumnsInSteps(all: readonly TextLine[]): Steps<WhiteColumn[]> {
  const parts = new Map(
    (yield* mapInSteps(all, countParts)).map((count, index) => [all[index]!, count] as const),
  );
  const lines = leaveTitlesOut(all, parts);
  let best: WhiteColumn[] = [];
  let bestWorth = -Infinity;
  const headings = findHeadingLines(lines, parts);
  for (const share of CROSSING_SHARES) {
    const first = yield* cutColumns(lines, Math.floor(share * lines.length), parts);
    if (first.length < FEWEST_COLUMNS) continue;
    const crossFirst = yield* mapInSteps(lines, (line) => crossesColumns(line, first));
    const inColumns = lines.filter((_, index) => !crossFirst[index]);
    for (const found of [yield* cutColumns(inColumns, 0, parts), first]) {
      if (found.length < FEWEST_COLUMNS) continue;
      const cross =
        found === first
          ? crossFirst
          : yield* mapInSteps(lines, (line) => crossesColumns(line, found));
      const crossing = cross.filter(Boolean).length;
      const worth =
        found.length -
        crossing / lines.length / SHARE_FOR_A_COLUMN -
        countMisfits(headings, found) / Math.max(1, headings.size);
      if (worth <= bestWorth) continue;
      best = found;
      bestWorth = worth;
    }
  }
  return best;
}

/** How many texts stand beside each other on each line. */
type PartCounts = ReadonlyMap<TextLine, number>;

/** The lines but for those of one text above the first of a page that is in as many parts as a matrix has columns. */
function leaveTitlesOut(lines: readonly TextLine[], parts: PartCounts): TextLine[] {
  const tops = new Map<number, number>();
  for (const line of lines)
    if (!tops.has(line.pageNumber) && parts.get(line)! >= FEWEST_PARTS)
      tops.set(line.pageNumber, line.baseline);
  return lines.filter(
    (line) => parts.get(line)! > 1 || line.baseline > (tops.get(line.pageNumber) ?? -Infinity),
  );
}

/** What {@link findWhiteColumnsInSteps} gives, at once. */
export const findWhiteColumns = (lines: readonly TextLine[]): WhiteColumn[] =>
  runAtOnce(findWhiteColumnsInSteps(lines));

/** The columns between edges that are known, such as those of cells that are filled. */
export function columnsBetween(
  edges: readonly number[],
  lines: readonly TextLine[],
): WhiteColumn[] {
  return edges.slice(1).map((to, index) => {
    const from = edges[index]!;
    return { from, to, start: findUsualStart(lines, from, to) };
  });
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
      const following = words[wordIndex + 1]?.box;
      if (!following || following.left < right || !isSpace(following.left - right, line))
        return false;
      // A heading may be wider than all below it: what stands between columns and ends there is in the first of them.
      const isOver = right <= next.from && following.left + following.width > next.from + 1;
      const isPastColumn = following.left > column.to;
      return isOver && isPastColumn && Math.abs(following.left - next.start) > SAME_WORD_START;
    });
  });
}

/** Whether a word of a line lies over the white between columns. */
export const liesOverColumns = (line: TextLine, columns: readonly WhiteColumn[]): boolean =>
  columns.some((column, index) => {
    const next = columns[index + 1];
    return (
      next !== undefined &&
      line.words.some(({ box }) => box.left < column.to - 1 && box.left + box.width > next.from + 1)
    );
  });

/** How many texts stand beside each other on a line. */
export const countParts = (line: TextLine): number => listPartStarts(line).length;

function* cutColumns(
  lines: readonly TextLine[],
  mostCrossing: number,
  parts: PartCounts,
): Steps<WhiteColumn[]> {
  if (lines.length < FEWEST_LINES) return [];
  const all = listWhiteGaps(lines, mostCrossing);
  const headings = findHeadingLines(lines, parts);
  yield;
  const wide: WhiteGap[] = [];
  for (const [index, gap] of all.entries()) {
    if (!isMostlyTight(lines, gap, all[index + 1]?.from ?? Infinity)) wide.push(gap);
    yield;
  }
  const gaps: WhiteGap[] = [];
  for (const [index, gap] of wide.entries()) {
    const after = { from: gap.to, to: wide[index + 1]?.from ?? Infinity };
    if (isBeforeColumn(lines, headings, gap, after)) gaps.push(gap);
    yield;
  }
  const left = Math.min(...lines.map((line) => line.left));
  const right = Math.max(...lines.map((line) => line.right));
  const starts = [left, ...gaps.map(({ to }) => to)];
  const ends = [...gaps.map(({ from }) => from), right];
  const columnFrom = (from: number, index: number): WhiteColumn => {
    const to = ends[index]!;
    return { from, to, start: findUsualStart(lines, from, to) };
  };
  return yield* mapInSteps(starts, columnFrom, COLUMNS_A_STEP);
}

/** The words of all lines are looked at for each. */
const COLUMNS_A_STEP = 1;

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
  const boxes = lines.flatMap(({ words }) => words.map(({ box }) => box));
  const starts = Float64Array.from(boxes, ({ left }) => left).sort();
  const ends = Float64Array.from(boxes, ({ left, width }) => left + width).sort();
  const gaps: WhiteGap[] = [];
  const usualSize = findMiddle(lines.map(({ fontSize }) => fontSize))!;
  const narrowest = Math.min(NARROWEST_GAP.points, NARROWEST_GAP.size * usualSize);
  let covering = 0;
  let from: number | null = null;
  let wasCovered = false;
  let begun = 0;
  let ended = 0;
  while (begun + ended < 2 * boxes.length) {
    // What ends where another begins has ended by then.
    const isEnd =
      ended < ends.length && (begun === starts.length || ends[ended]! <= starts[begun]!);
    const at = isEnd ? ends[ended]! : starts[begun]!;
    if (isEnd) ended += 1;
    else begun += 1;
    covering += isEnd ? -1 : 1;
    if (covering > mostCrossing) {
      if (from !== null && wasCovered && at - from >= narrowest) gaps.push({ from, to: at });
      from = null;
      wasCovered = true;
    } else if (from === null) from = at;
  }
  return gaps;
}

/**
 * Whether most of the lines with words behind a gap and before the next have no more than a space there: words of one text that
 * happen to stand below each other.
 */
function isMostlyTight(lines: readonly TextLine[], gap: WhiteGap, next: number): boolean {
  const followed = lines.filter(({ words }) =>
    words.some((word) => isBehind(word, gap) && word.box.left < next),
  );
  const tight = followed.filter((line) => isTight(line, gap));
  return tight.length > MOST_TIGHT * followed.length && !isEdge(followed, gap);
}

/** Whether words begin at one place while what stands before them ends here and there: no text does that by chance. */
function isEdge(lines: readonly TextLine[], gap: WhiteGap): boolean {
  const sides = lines.flatMap(({ words }) => {
    const before = words
      .filter((word) => !isBehind(word, gap))
      .map(({ box }) => box.left + box.width);
    const behind = words.filter((word) => isBehind(word, gap)).map(({ box }) => box.left);
    return before.length > 0 ? [{ end: Math.max(...before), start: Math.min(...behind) }] : [];
  });
  if (sides.length < EDGE.lines) return false;
  const starts = sides.map(({ start }) => start).sort((one, other) => one - other);
  const needed = Math.ceil(EDGE.share * starts.length);
  const isAtOnePlace = starts.some(
    (start, index) => (starts[index + needed - 1] ?? Infinity) - start <= SAME_WORD_START,
  );
  const latest = Math.max(...sides.map(({ end }) => end));
  const ragged = sides.filter(({ end }) => latest - end > RAGGED.by * lines[0]!.fontSize).length;
  return isAtOnePlace && ragged >= RAGGED.share * sides.length;
}

/** The lines near the top of a page that are in the most parts: where a column is empty, they alone tell it. */
function findHeadingLines(lines: readonly TextLine[], partsOf: PartCounts): ReadonlySet<TextLine> {
  const parts = lines.map((line) => partsOf.get(line)!);
  const most = Math.max(FEWEST_PARTS, ...parts);
  let onPage = 0;
  return new Set(
    lines.filter((line, index) => {
      onPage = line.pageNumber === lines[index - 1]?.pageNumber ? onPage + 1 : 0;
      return onPage < HEADING_LINES && parts[index]! >= HEADING_SHARE * most;
    }),
  );
}

/** Where the texts begin that stand beside each other on a line. */
function listPartStarts(line: TextLine): number[] {
  const words = [...line.words].sort((one, other) => one.box.left - other.box.left);
  return words.flatMap(({ box }, index) => {
    const before = words[index - 1]?.box;
    const isStart = !before || !isSpace(box.left - before.left - before.width, line);
    return isStart ? [box.left] : [];
  });
}

/** How many texts of headings share a column with another, and how many columns begin within one. */
function countMisfits(headings: ReadonlySet<TextLine>, columns: readonly WhiteColumn[]): number {
  return [...headings].reduce((sum, line) => {
    const starts = listPartStarts(line);
    const sharing = columns.reduce((ofLine, { from }, index) => {
      const next = columns[index + 1]?.from ?? Infinity;
      const inColumn = starts.filter((start) => start >= from - 1 && start < next - 1).length;
      return ofLine + Math.max(0, inColumn - 1);
    }, 0);
    const within = columns.slice(1).filter(({ from }) => {
      const words = line.words.filter(({ box }) => Math.abs(box.left - from) <= 1);
      return words.length > 0 && !starts.some((start) => Math.abs(start - from) <= 1);
    }).length;
    return sum + sharing + within;
  }, 0);
}

/** Whether what stands behind a gap is a column: texts that begin, end or have their middle below each other. */
function isBeforeColumn(
  lines: readonly TextLine[],
  headings: ReadonlySet<TextLine>,
  gap: WhiteGap,
  after: WhiteGap,
): boolean {
  const apart = lines.flatMap((line) => {
    const boxes = line.words
      .filter((word) => isBehind(word, gap))
      .map(({ box }) => box)
      .filter(({ left, width }) => left + width / 2 < after.to);
    if (boxes.length === 0 || isTight(line, gap)) return [];
    return [
      {
        isHeading: headings.has(line),
        from: Math.min(...boxes.map(({ left }) => left)),
        to: Math.max(...boxes.map(({ left, width }) => left + width)),
      },
    ];
  });
  const crossing = lines.filter(({ words }) =>
    words.some(({ box }) => box.left < gap.from && box.left + box.width > gap.to),
  );
  const isHeaded = apart.some(({ isHeading }) => isHeading) && areAligned(apart);
  if (isHeaded && crossing.length <= MOST_TITLES) return true;
  const fewest = Math.max(FEWEST_LINES, FEWEST_LINES_SHARE * lines.length);
  return apart.length >= fewest && areAligned(apart);
}

/** Whether a word stands behind a gap; one that lies over it does not. */
const isBehind = ({ box }: PlacedText, { from, to }: WhiteGap): boolean =>
  box.left + box.width / 2 > to && box.left >= from;

/** Whether a line has no more than a space between the last word before a gap and the first behind it. */
function isTight(line: TextLine, gap: WhiteGap): boolean {
  let end = -Infinity;
  let start = Infinity;
  for (const word of line.words) {
    if (isBehind(word, gap)) start = Math.min(start, word.box.left);
    else end = Math.max(end, word.box.left + word.box.width);
  }
  return end > -Infinity && start < Infinity && isSpace(start - end, line);
}

function areAligned(texts: readonly WhiteGap[]): boolean {
  const sides = [
    ({ from }: WhiteGap) => from,
    ({ to }: WhiteGap) => to,
    ({ from, to }: WhiteGap) => (from + to) / 2,
  ];
  return sides.some((side) => {
    const places = texts.map(side).sort((one, other) => one - other);
    const needed = Math.ceil(ALIGNED_SHARE * places.length);
    return places.some(
      (place, index) => (places[index + needed - 1] ?? Infinity) - place <= SAME_START,
    );
  });
}
