import type { PageRule } from '../../workbook/source-document';
import type { PlacedPage, PlacedText, TextLine } from './text-lines';
import { findLines, isSpace, textOf } from './text-lines';

/** Rules and texts that a program prints at one place on several pages differ by no more than this there, in points. */
const SAME_PLACE = 1;
/** Rules this near are one, in points: double lines, and edges of fills beside lines. */
const NEAR = 3;
/** Fewer words than this stand at the same place on two pages by chance. */
const FEWEST_REPEATED = 3;
/** Fewer lines across than this make no rows to speak of. */
const FEWEST_RULES = 3;
/** Of what a page says, how much stands between rules where they tell its rows. */
const RULED_SHARE = 0.6;
/** Lines of one text are no further apart than this, in parts of the font's size. */
const WIDEST_PITCH = 1.3;
/** Of the height of a table, what a rule down is long that parts its columns. */
const DOWN_SHARE = 0.5;
/** Rows of two tables do not stand at the same places by chance where so many have another height than the one above. */
const FEWEST_CHANGES = 3;
/** The same for rows that no rules part: so many steps from text to text that are no multiple of the least one. */
const FEWEST_ODD_STEPS = 3;
/** A step is a multiple of another, give or take, in parts of that. */
const SAME_STEP = 0.08;
/** Of the texts of the page with fewer, so many begin at a height where one of the other page does: where rows are alike, and the same. */
const ALIKE_SHARE = 0.5;
const SAME_SHARE = 0.8;
/** Of the texts of a page, so many begin where several of another do whose columns are the same. */
const SAME_STARTS_SHARE = 0.75;
/** A sheet goes on over no more pages to the side than this. */
const MOST_SIDES = 12;

/** A page, and what tells whether another continues it. */
export interface PageFrame {
  readonly page: PlacedPage;
  /** Without what each page repeats. */
  readonly words: readonly PlacedText[];
  /** Whether lines part its rows. */
  readonly isRuled: boolean;
  /** Heights that its rows tell it by, from the top: of rules across, or else of lines of text. */
  readonly rowPlaces: readonly number[];
  /** Where columns begin, and where the last ends if lines part them; from the left. */
  readonly columnPlaces: readonly number[];
  /** Between where its columns stand. */
  readonly left: number;
  readonly right: number;
  /** The words of the first lines that are bold as a whole, where others are not: headings. */
  readonly heading: readonly PlacedText[];
}

/** Pages of one sheet: `rows` of them down, `sides` of them over. */
export interface PageBlock {
  /** By row, then by side. */
  readonly frames: readonly (readonly PageFrame[])[];
  /** Whether nothing else can be meant by where rows stand; else they are alike, and all as high as each other. */
  readonly isSure: boolean;
}

/** A text of a line, with more than a space before it. */
interface LinePart {
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  readonly fontSize: number;
}

/** What a page tells; `running` are the texts that each page repeats. */
export function framePage(page: PlacedPage, running: ReadonlySet<PlacedText>): PageFrame {
  const words = page.texts.filter((word) => !running.has(word));
  const lines = findLines(words);
  const heading = listHeading(lines);
  const ruled = findRuledPlaces(page.rules, words);
  if (ruled) return { page, words, isRuled: true, ...ruled, heading };
  const parts = lines.flatMap(listParts);
  const rows = lines.filter((line) => listParts(line).length > 1);
  return {
    page,
    words,
    isRuled: false,
    rowPlaces: gatherPlaces(listTextStarts(parts).map(({ baseline }) => baseline)),
    columnPlaces: listColumnStarts(parts),
    left: Math.min(...lines.map(({ left }) => left)),
    right: Math.max(...(rows.length > 0 ? rows : lines).map(({ right }) => right)),
    heading,
  };
}

/** Where rules part rows and columns; null where they do not part most of what a page says. */
function findRuledPlaces(
  rules: readonly PageRule[],
  words: readonly PlacedText[],
): Pick<PageFrame, 'rowPlaces' | 'columnPlaces' | 'left' | 'right'> | null {
  const across = rules.filter(({ direction }) => direction === 'across');
  const rowPlaces = gatherPlaces(across.map(({ at }) => at));
  if (rowPlaces.length < FEWEST_RULES) return null;
  const [top, bottom] = [rowPlaces[0]!, rowPlaces.at(-1)!];
  const within = words.filter(({ box }) => box.top + box.height > top && box.top < bottom);
  if (within.length < RULED_SHARE * words.length) return null;
  const down = rules.filter(({ direction }) => direction === 'down');
  const edges = listEdges(down, rowPlaces);
  if (edges.length > 1)
    return { rowPlaces, columnPlaces: edges, left: edges[0]!, right: edges.at(-1)! };
  return {
    rowPlaces,
    columnPlaces: listColumnStarts(findLines(within).flatMap(listParts)),
    left: Math.min(...across.map(({ from }) => from)),
    right: Math.max(...across.map(({ to }) => to)),
  };
}

function listParts(line: TextLine): LinePart[] {
  const { baseline, fontSize } = line;
  const parts: LinePart[] = [];
  for (const { box } of line.words) {
    const right = box.left + box.width;
    const last = parts.at(-1);
    if (last && isSpace(box.left - last.right, line)) parts[parts.length - 1] = { ...last, right };
    else parts.push({ left: box.left, right, baseline, fontSize });
  }
  return parts;
}

/** The parts that go on with no other one above them. */
const listTextStarts = (parts: readonly LinePart[]): LinePart[] =>
  parts.filter(
    ({ left, baseline, fontSize }) =>
      !parts.some((other) => {
        const step = baseline - other.baseline;
        return step > 0 && step <= WIDEST_PITCH * fontSize && isSame(other.left, left);
      }),
  );

/** Where several parts begin. */
const listColumnStarts = (parts: readonly LinePart[]): number[] =>
  gatherPlaces(parts.map(({ left }) => left)).filter(
    (place) => parts.filter(({ left }) => isSame(left, place)).length > 1,
  );

function listHeading(lines: readonly TextLine[]): PlacedText[] {
  const isBold = ({ words }: TextLine): boolean => words.every((word) => word.isBold);
  const first = lines.findIndex(isBold);
  const length = lines.slice(first).findIndex((line) => !isBold(line));
  return first < 0 || length < 0
    ? []
    : lines.slice(first, first + length).flatMap(({ words }) => words);
}

/** The places, each once. */
function gatherPlaces(all: readonly number[]): number[] {
  const places: number[] = [];
  for (const at of [...all].sort((one, other) => one - other))
    if (places.length === 0 || at - places.at(-1)! > NEAR) places.push(at);
  return places;
}

/** Where lines part columns: those that run down most of the rows, which the edges of a filled heading do not. */
function listEdges(down: readonly PageRule[], rows: readonly number[]): number[] {
  const height = rows.at(-1)! - rows[0]!;
  return gatherPlaces(down.map(({ at }) => at)).filter((place) => {
    const here = down.filter(({ at }) => at >= place && at - place <= NEAR);
    const covered = rows.slice(1).filter((to, index) => {
      const middle = (rows[index]! + to) / 2;
      return here.some((rule) => rule.from <= middle && middle <= rule.to);
    });
    return (
      covered.reduce((sum, to) => sum + to - rows[rows.indexOf(to) - 1]!, 0) >= DOWN_SHARE * height
    );
  });
}

const isSame = (one: number, other: number): boolean => Math.abs(one - other) <= SAME_PLACE;

const isAmong = (place: number, places: readonly number[]): boolean =>
  places.some((each) => isSame(each, place));

/** How the rows of two pages stand to each other: surely the same, alike as those of other tables may be, or other ones. */
type RowMatch = 'same' | 'alike' | 'other';

/** The places of pages in their order, by row and then by side. */
type PagePlaces = readonly (readonly number[])[];

/** The sheets that go on over pages to the side, in the order of pages; no page is of two. */
export function findBlocks(frames: readonly PageFrame[]): PageBlock[] {
  const blocks: PageBlock[] = [];
  let first = 0;
  while (first < frames.length - 1) {
    const found = [...layDownFirst(frames, first), ...layOverFirst(frames, first)]
      .flatMap((places) => judgeBlock(frames, places) ?? [])
      .sort(
        (one, other) =>
          Number(other.isSure) - Number(one.isSure) || countPages(other) - countPages(one),
      );
    const [best] = found;
    if (best) {
      blocks.push(best);
      first = frames.indexOf(best.frames.at(-1)!.at(-1)!);
    }
    first += 1;
  }
  return blocks;
}

const countPages = ({ frames }: PageBlock): number => frames.length * frames[0]!.length;

/** The pages from one on, printed side by side: each side from its top to its end. */
function layDownFirst(frames: readonly PageFrame[], first: number): PagePlaces[] {
  const found: PagePlaces[] = [];
  for (let rows = 1; first + 2 * rows <= frames.length; rows += 1) {
    if (rows > 1 && !continuesBelow(frames, first + rows - 2, first + rows - 1)) break;
    const sides = [listFrom(first, rows)];
    for (;;) {
      const before = sides.at(-1)!;
      // Notes below a table may have a page of their own, on which no row goes on.
      const end = before.at(-1)! + 1;
      const isRest = frames[first]!.isRuled && frames[end]?.isRuled === false;
      const next = listFrom(isRest ? end + 1 : end, rows);
      const isSide =
        next.at(-1)! < frames.length &&
        next.every(
          (page, row) => compareBeside(frames[before[row]!]!, frames[page]!) !== 'other',
        ) &&
        next.slice(1).every((page) => continuesBelow(frames, page - 1, page));
      if (!isSide) break;
      sides.push(next);
    }
    if (sides.length > 1)
      found.push(listFrom(0, rows).map((row) => sides.map((side) => side[row]!)));
  }
  return found;
}

/** The same, each row of pages from its left to its right. */
function layOverFirst(frames: readonly PageFrame[], first: number): PagePlaces[] {
  const found: PagePlaces[] = [];
  for (let sides = 2; sides <= MOST_SIDES && first + sides <= frames.length; sides += 1) {
    const at = first + sides - 1;
    if (compareBeside(frames[at - 1]!, frames[at]!) === 'other') break;
    const rows = [listFrom(first, sides)];
    for (;;) {
      const before = rows.at(-1)!;
      const next = listFrom(before.at(-1)! + 1, sides);
      const isRow =
        next.at(-1)! < frames.length &&
        next
          .slice(1)
          .every((page) => compareBeside(frames[page - 1]!, frames[page]!) !== 'other') &&
        next.every((page, side) => continuesBelow(frames, before[side]!, page));
      if (!isRow) break;
      rows.push(next);
    }
    found.push(rows);
  }
  return found;
}

const listFrom = (first: number, count: number): number[] =>
  Array.from({ length: count }, (_, index) => first + index);

const continuesBelow = (frames: readonly PageFrame[], above: number, below: number): boolean =>
  frames[above]!.isRuled === frames[below]!.isRuled &&
  haveSameColumns(frames[above]!, frames[below]!);

/** Null where the rows of the pages are only alike, and other things stand around them. */
function judgeBlock(frames: readonly PageFrame[], places: PagePlaces): PageBlock | null {
  const block = places.map((row) => row.map((page) => frames[page]!));
  const isSure = block[0]!
    .slice(1)
    .every((_, side) => block.some((row) => compareBeside(row[side]!, row[side + 1]!) === 'same'));
  return isSure || block.every(([, ...others]) => others.every(isTableAlone))
    ? { frames: block, isSure }
    : null;
}

/** Whether a page has nothing but a ruled table. */
const isTableAlone = ({ isRuled, rowPlaces, words }: PageFrame): boolean =>
  isRuled &&
  words.every(({ box }) => {
    const middle = box.top + box.height / 2;
    return middle > rowPlaces[0]! && middle < rowPlaces.at(-1)!;
  });

function compareBeside(one: PageFrame, other: PageFrame): RowMatch {
  const isOfSize =
    isSame(one.page.width, other.page.width) && isSame(one.page.height, other.page.height);
  if (!isOfSize || one.isRuled !== other.isRuled) return 'other';
  const repeated = findRepeatedColumns(one, other);
  if (one.isRuled && !isFull(one, other, repeated?.edge ?? other.left)) return 'other';
  if (!repeated) {
    const headings = compareHeadings(one, other);
    if (headings === 'same') return 'other';
    const isSameCount = one.columnPlaces.length === other.columnPlaces.length;
    const isExact = isSameCount && one.columnPlaces.every((at) => isAmong(at, other.columnPlaces));
    if (isExact || (headings === 'unknown' && haveSameColumns(one, other))) return 'other';
  }
  const rows = one.isRuled
    ? compareRuledRows(one.rowPlaces, other.rowPlaces)
    : compareTextStarts(one.rowPlaces, other.rowPlaces);
  return repeated && rows === 'alike' ? 'same' : rows;
}

/** Whether the first column of the other page's own had no room beside those of the one. */
function isFull({ page, left, right }: PageFrame, other: PageFrame, from: number): boolean {
  const next = other.columnPlaces.find((place) => place > from + SAME_PLACE) ?? other.right;
  return page.width - left - right < next - from + SAME_PLACE;
}

/** What the headings of two pages tell: whether they are those of the same columns, or of others. */
function compareHeadings(one: PageFrame, other: PageFrame): 'same' | 'different' | 'unknown' {
  const say = ({ heading }: PageFrame): string => textOf(heading);
  if (one.heading.length > 0 && say(one) === say(other)) return 'same';
  const isOfColumns = ({ heading, columnPlaces, isRuled }: PageFrame): boolean => {
    const columns = heading.map(
      ({ box }) => columnPlaces.filter((place) => place <= box.left + NEAR).length,
    );
    const isOneColumn = columnPlaces.length === (isRuled ? 2 : 1);
    return new Set(columns).size > (isOneColumn ? 0 : 1);
  };
  return isOfColumns(one) && isOfColumns(other) ? 'different' : 'unknown';
}

function haveSameColumns(one: PageFrame, other: PageFrame): boolean {
  const [few, many] = inOrderOfCount(one.columnPlaces, other.columnPlaces);
  const same = few.filter((place) => isAmong(place, many)).length;
  return one.isRuled && other.isRuled
    ? same === few.length
    : same >= SAME_STARTS_SHARE * few.length;
}

const inOrderOfCount = (
  one: readonly number[],
  other: readonly number[],
): [readonly number[], readonly number[]] =>
  one.length <= other.length ? [one, other] : [other, one];

/** A page may lack rules of the other, where its cells are merged down, but has none that the other lacks. */
function compareRuledRows(one: readonly number[], other: readonly number[]): RowMatch {
  const [few, many] = inOrderOfCount(one, other);
  const isWithin =
    isSame(few[0]!, many[0]!) &&
    isSame(few.at(-1)!, many.at(-1)!) &&
    few.every((place) => isAmong(place, many));
  if (!isWithin) return 'other';
  const heights = few.slice(1).map((place, index) => place - few[index]!);
  const changes = heights.slice(1).filter((height, index) => !isSame(height, heights[index]!));
  return changes.length >= FEWEST_CHANGES ? 'same' : 'alike';
}

function compareTextStarts(one: readonly number[], other: readonly number[]): RowMatch {
  // Above the table stand titles, on the first side alone.
  const top = Math.max(one[0] ?? 0, other[0] ?? 0) - SAME_PLACE;
  const inBoth = [one, other].map((places) => places.filter((place) => place >= top));
  const [few, many] = inOrderOfCount(inBoth[0]!, inBoth[1]!);
  const same = few.filter((place) => isAmong(place, many));
  if (same.length < ALIKE_SHARE * few.length) return 'other';
  const steps = same.slice(1).map((place, index) => place - same[index]!);
  const least = Math.min(...steps);
  const odd = steps.filter((step) => Math.abs(step / least - Math.round(step / least)) > SAME_STEP);
  const isSure = odd.length >= FEWEST_ODD_STEPS && same.length >= SAME_SHARE * few.length;
  return isSure ? 'same' : 'alike';
}

/** The first columns of a page that are those of the other one too, and where its own begin. */
export interface RepeatedColumns {
  readonly words: readonly PlacedText[];
  readonly edge: number;
}

/** The first columns of `other` whose texts stand where those of `one` do, each of them; null where there are none. */
export function findRepeatedColumns(one: PageFrame, other: PageFrame): RepeatedColumns | null {
  const keyOf = ({ text, box }: PlacedText): string =>
    `${text} ${Math.round(box.left)} ${Math.round(box.top)}`;
  const known = new Set(one.words.map(keyOf));
  const own = other.words.filter((word) => !known.has(keyOf(word)));
  const limit = Math.min(...own.map(({ box }) => box.left));
  const edge = other.columnPlaces.filter((place) => place <= limit + SAME_PLACE).at(-1);
  if (own.length === 0 || edge === undefined) return null;
  const inColumns = ({ box }: PlacedText): boolean => box.left + box.width / 2 < edge;
  const words = other.words.filter(inColumns);
  const isWhole = one.words.filter(inColumns).length === words.length;
  return isWhole && words.length >= FEWEST_REPEATED ? { words, edge } : null;
}
