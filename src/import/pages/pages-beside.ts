import type { Steps } from '../../domain/steps';
import type { PageRule } from '../../workbook/source-document';
import type { PlacedPage, PlacedText, TextLine } from './text-lines';
import { baselineOf, findLines, isBold, isSpace, textOf } from './text-lines';

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
/** The same where they part columns too. */
const GRID_SHARE = 0.4;
/** Lines of one text are no further apart than this, in parts of the font's size. */
const WIDEST_PITCH = 1.3;
/** Of the height of a table, what a rule down is long that parts its columns. */
const DOWN_SHARE = 0.5;
/** Rows of two tables do not stand at the same places by chance where so many have another height than the one above. */
const FEWEST_CHANGES = 3;
/** Of the texts of the page with fewer, so many stand at a height where one of the other page does: where rows are alike, and the same. */
const ALIKE_SHARE = 0.5;
const SAME_SHARE = 0.8;
/** So many rows at least are alike where the headings of two pages stand at one height. */
const FEWEST_ALIKE = 3;
/** Of the texts of a page, so many begin where several of another do whose columns are the same. */
const SAME_STARTS_SHARE = 0.75;
/** A sheet goes on over no more pages to the side than this. */
const MOST_SIDES = 12;

/** A page, and what tells whether another continues it. */
export interface PageFrame {
  readonly page: PlacedPage;
  /** Without what each page repeats. */
  readonly words: readonly PlacedText[];
  /** Those of lines that have several texts; all of them where rules tell. */
  readonly rowWords: ReadonlySet<PlacedText>;
  /** Whether lines part its rows. */
  readonly isRuled: boolean;
  /** Heights that its rows tell it by, from the top: of rules across, or else of the first lines of texts. */
  readonly rowPlaces: readonly number[];
  /** Those of the middles of texts; the same where rules tell. */
  readonly middlePlaces: readonly number[];
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
  /** By row, then by side; null where a side has no page, for nothing stands there. The first side has all of its pages. */
  readonly frames: readonly (readonly [PageFrame, ...(PageFrame | null)[]])[];
  /** By side, whether nothing else can be meant by where its rows stand; else they are alike, and all as high as each other. */
  readonly isSure: readonly boolean[];
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
  if (ruled)
    return {
      page,
      words,
      rowWords: new Set(words),
      isRuled: true,
      ...ruled,
      middlePlaces: ruled.rowPlaces,
      heading,
    };
  const parts = lines.flatMap(listParts);
  // Titles above the table may run past its columns; texts in them go on over lines that have no other.
  const firstRow = lines.findIndex(hasSeveralTexts);
  const texts = listTexts(parts);
  return {
    page,
    words,
    rowWords: new Set(lines.filter(hasSeveralTexts).flatMap((line) => line.words)),
    isRuled: false,
    rowPlaces: gatherPlaces(texts.map(({ first }) => first)),
    middlePlaces: gatherPlaces(texts.map(({ first, last }) => (first + last) / 2)),
    columnPlaces: listColumnStarts(parts),
    left: Math.min(...lines.map(({ left }) => left)),
    right: Math.max(...lines.slice(Math.max(0, firstRow)).map(({ right }) => right)),
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
  if (rowPlaces.length < 2) return null;
  const [top, bottom] = [rowPlaces[0]!, rowPlaces.at(-1)!];
  const within = words.filter(({ box }) => box.top + box.height > top && box.top < bottom);
  const down = rules.filter(({ direction }) => direction === 'down');
  const edges = listEdges(down, rowPlaces);
  // The last row of a sheet may stand alone on its page, above notes.
  const isGrid = edges.length > 2 || (edges.length === 2 && within.length === words.length);
  // Nor do the edges of filled headings alone.
  const isHeading = isBold({ words: within }) && within.length < words.length;
  if (rowPlaces.length < FEWEST_RULES && (!isGrid || isHeading)) return null;
  if (within.length < (isGrid ? GRID_SHARE : RULED_SHARE) * words.length) return null;
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

const hasSeveralTexts = (line: TextLine): boolean => listParts(line).length > 1;

/** Where texts begin and end, each of parts that stand below each other as lines of one do. */
function listTexts(
  parts: readonly LinePart[],
): { readonly first: number; readonly last: number }[] {
  const texts: { readonly first: number; last: number; readonly left: number }[] = [];
  for (const { left, baseline, fontSize } of parts) {
    const text = texts.find((each) => {
      const step = baseline - each.last;
      return step > 0 && step <= WIDEST_PITCH * fontSize && isSame(each.left, left);
    });
    if (text) text.last = baseline;
    else texts.push({ first: baseline, last: baseline, left });
  }
  return texts;
}

/** Where several parts begin. */
const listColumnStarts = (parts: readonly LinePart[]): number[] =>
  gatherPlaces(parts.map(({ left }) => left)).filter(
    (place) => parts.filter(({ left }) => isSame(left, place)).length > 1,
  );

function listHeading(lines: readonly TextLine[]): PlacedText[] {
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

/** How the rows of two pages stand to each other. */
interface RowMatch {
  /** Whether nearly all texts, or rules, of the one with fewer stand where some of the other do; else many of them. */
  readonly isWhole: boolean;
  /** How many of them stand so. */
  readonly count: number;
  /** How many rows have another height than the one above. */
  readonly changes: number;
}

/** The places of pages in their order, by row and then by side; a row may have none on its last sides. */
type PagePlaces = readonly (readonly number[])[];

/** The sheets that go on over pages to the side, in the order of pages; no page is of two. */
export function* findBlocksInSteps(frames: readonly PageFrame[]): Steps<PageBlock[]> {
  const blocks: PageBlock[] = [];
  let first = 0;
  while (first < frames.length - 1) {
    const down = yield* layDownFirst(frames, first);
    const over = yield* layOverFirst(frames, first);
    yield;
    const found = [...down, ...over]
      .flatMap((places) => judgeBlock(frames, places) ?? [])
      .sort(
        (one, other) => countPages(other) - countPages(one) || countSure(other) - countSure(one),
      );
    const [best] = found;
    if (best) {
      blocks.push(best);
      first = Math.max(...best.frames.flat().map((frame) => (frame ? frames.indexOf(frame) : 0)));
    }
    first += 1;
  }
  return blocks;
}

const countPages = ({ frames }: PageBlock): number =>
  frames.flat().filter((frame) => frame !== null).length;

const countSure = ({ isSure }: PageBlock): number => isSure.filter(Boolean).length;

/** The pages from one on, printed side by side: each side from its top to its end. */
function* layDownFirst(frames: readonly PageFrame[], first: number): Steps<PagePlaces[]> {
  const found: PagePlaces[] = [];
  for (let rows = 1; first + rows < frames.length; rows += 1) {
    if (rows > 1 && !continuesBelow(frames, first + rows - 2, first + rows - 1)) break;
    const sides = [listFrom(first, rows)];
    for (;;) {
      yield;
      // Notes below a table may have a page of their own, on which no row goes on, or but a sum.
      const before = sides.at(-1)!;
      const end = before.at(-1)! + 1;
      const rest = frames[end];
      const isRest =
        frames[first]!.isRuled &&
        rest !== undefined &&
        (!rest.isRuled || rest.rowPlaces.length < FEWEST_RULES);
      const start = [end, ...(isRest ? [end + 1] : [])].find(
        (page) => page < frames.length && isSide(frames, sides, [page]),
      );
      if (start === undefined) break;
      const next = listFrom(1, before.length)
        .reverse()
        .map((count) => listFrom(start, count))
        .find((pages) => pages.at(-1)! < frames.length && isSide(frames, sides, pages))!;
      sides.push(next);
    }
    if (sides.length > 1) found.push(turnOver(sides));
  }
  return found;
}

/** The same, each row of pages from its left to its right. */
function* layOverFirst(frames: readonly PageFrame[], first: number): Steps<PagePlaces[]> {
  const found: PagePlaces[] = [];
  for (let sides = 2; sides <= MOST_SIDES && first + sides <= frames.length; sides += 1) {
    const rows = [listFrom(first, sides)];
    for (;;) {
      yield;
      const before = rows.at(-1)!;
      const start = before.at(-1)! + 1;
      const next = listFrom(2, before.length - 1)
        .reverse()
        .map((count) => listFrom(start, count))
        .find(
          (pages) =>
            pages.at(-1)! < frames.length &&
            continuesBelow(frames, before[0]!, start) &&
            areSides(frames, [...rows, pages]),
        );
      if (!next) break;
      rows.push(next);
    }
    if (areSides(frames, rows)) found.push(rows);
  }
  return found;
}

const areSides = (frames: readonly PageFrame[], rows: PagePlaces): boolean => {
  const sides = turnOver(rows);
  return sides.slice(1).every((pages, index) => isSide(frames, sides.slice(0, index + 1), pages));
};

/** Rows of places as columns of them, or the other way round; only the last may be short. */
const turnOver = (places: PagePlaces): number[][] =>
  places[0]!.map((_, index) => places.flatMap((each) => each[index] ?? []));

const listFrom = (first: number, count: number): number[] =>
  Array.from({ length: Math.max(0, count) }, (_, index) => first + index);

const continuesBelow = (frames: readonly PageFrame[], above: number, below: number): boolean =>
  frames[above]!.isRuled === frames[below]!.isRuled &&
  haveSameColumns(frames[above]!, frames[below]!);

/** Whether pages, from the top, can stand to the right of those of sides, of which each has as many or more. */
function isSide(
  frames: readonly PageFrame[],
  sides: PagePlaces,
  pages: readonly number[],
): boolean {
  const rows = pages.map((page, row) => ({
    own: frames[page]!,
    before: sides.flatMap((side) => frames[side[row] ?? -1] ?? []),
  }));
  // Of a long sheet each page is compared with all before it: what tells soonest that it goes on below comes first.
  const headings = rows.flatMap(({ own, before }) =>
    before.map((other) => compareHeadings(other, own)),
  );
  // What the headings say of the first pages goes for those below.
  if (headings.includes('same')) return false;
  const areOthers = headings.includes('different');
  return (
    (areOthers || rows.every(({ own, before }) => mayHaveOtherColumns(before.at(-1)!, own))) &&
    rows.every(
      ({ own, before }) => areOfOneSize(before.at(-1)!, own) && matchRows(before, own) !== null,
    ) &&
    areBelow(pages.map((page) => frames[page]!)) &&
    rows.every(({ own, before }) => !own.isRuled || isFull(before.at(-1)!, own))
  );
}

/** Whether a page may have other columns than the one left of it: where all begin at the same places, no first ones are repeated. */
const mayHaveOtherColumns = (one: PageFrame, own: PageFrame): boolean =>
  !haveExactColumns(one, own) && (hasOtherColumns(one, own) || !haveSameColumns(one, own));

/** Whether a page has the first columns of another again, and behind them others than that: none that begin at the same places. */
function hasOtherColumns(one: PageFrame, own: PageFrame): boolean {
  const repeated = findRepeatedColumns(one, own);
  const listBehind = ({ columnPlaces }: PageFrame): number[] =>
    columnPlaces.filter((place) => place > (repeated?.edge ?? 0) - SAME_PLACE);
  const [few, many] = inOrderOfCount(listBehind(one), listBehind(own));
  return repeated !== null && !few.every((place) => isAmong(place, many));
}

/** Whether pages may be below each other: where few texts stand, nothing tells that their columns are the same. */
const areBelow = (pages: readonly PageFrame[]): boolean =>
  pages
    .slice(1)
    .every(
      (own, index) =>
        compareHeadings(pages[0]!, own) !== 'different' &&
        (!own.isRuled || haveSameColumns(pages[index]!, own)),
    );

const areOfOneSize = (one: PageFrame, other: PageFrame): boolean =>
  isSame(one.page.width, other.page.width) &&
  isSame(one.page.height, other.page.height) &&
  one.isRuled === other.isRuled;

const haveExactColumns = (one: PageFrame, other: PageFrame): boolean =>
  one.columnPlaces.length === other.columnPlaces.length &&
  one.columnPlaces.every((at) => isAmong(at, other.columnPlaces));

/** Null where the rows of a side are only alike, and other things stand around them. */
function judgeBlock(frames: readonly PageFrame[], places: PagePlaces): PageBlock | null {
  const sides = places[0]!.map((_, side) =>
    places.flatMap((row): SidePage[] => {
      const own = frames[row[side] ?? -1];
      const before = row.slice(0, side).map((page) => frames[page]!);
      return own && side > 0 ? [{ own, before }] : [];
    }),
  );
  const isSure = sides.map((pages, side) => side === 0 || isSureSide(pages));
  if (!sides.every((pages, side) => isSure[side] || mayBeSide(pages))) return null;
  return {
    frames: places.map(
      (row) =>
        places[0]!.map((_, side) => frames[row[side] ?? -1] ?? null) as [
          PageFrame,
          ...(PageFrame | null)[],
        ],
    ),
    isSure,
  };
}

/** A page to the side, and those left of it. */
interface SidePage {
  readonly own: PageFrame;
  readonly before: readonly PageFrame[];
}

/** Whether rows of a side stand beside those left of it by no chance. */
function isSureSide(pages: readonly SidePage[]): boolean {
  const isRepeated = pages.some(
    ({ own, before }) => findRepeatedColumns(before.at(-1)!, own) !== null,
  );
  const changes = pages.map(({ own, before }) => {
    const match = matchRows(before, own);
    return match?.isWhole ? match.changes : 0;
  });
  return isRepeated || changes.reduce((sum, count) => sum + count, 0) >= FEWEST_CHANGES;
}

/** Whether pages whose rows are alike have nothing but a ruled table, or begin with other headings at the height of those left of them. */
function mayBeSide(pages: readonly SidePage[]): boolean {
  if (pages.some(({ own }) => own.isRuled)) return pages.every(({ own }) => isTableAlone(own));
  const matches = pages.map(({ own, before }) => matchRows(before, own));
  const count = matches.reduce((sum, match) => sum + (match?.count ?? 0), 0);
  const [{ own, before }] = pages as readonly [SidePage];
  const isAtHeight = before.some(
    ({ heading }) =>
      heading.length > 0 &&
      own.heading.length > 0 &&
      isSame(baselineOf(heading[0]!), baselineOf(own.heading[0]!)),
  );
  return (
    count >= FEWEST_ALIKE &&
    matches.every((match) => match?.isWhole) &&
    isAtHeight &&
    before.every((other) => compareHeadings(other, own) === 'different')
  );
}

/** Whether a page has nothing but a ruled table. */
const isTableAlone = ({ isRuled, rowPlaces, words }: PageFrame): boolean =>
  isRuled &&
  words.every(({ box }) => {
    const middle = box.top + box.height / 2;
    return middle > rowPlaces[0]! && middle < rowPlaces.at(-1)!;
  });

/** Whether the first column of the other page's own had no room beside those of the one. */
function isFull(one: PageFrame, other: PageFrame): boolean {
  const { page, left, right } = one;
  const from = findRepeatedColumns(one, other)?.edge ?? other.left;
  const next = other.columnPlaces.find((place) => place > from + SAME_PLACE) ?? other.right;
  return page.width - left - right < next - from + SAME_PLACE;
}

/** What the headings of two pages tell: whether they are those of the same columns, or of others. */
function compareHeadings(one: PageFrame, other: PageFrame): 'same' | 'different' | 'unknown' {
  const say = ({ heading }: PageFrame): string => textOf(heading);
  if (one.heading.length > 0 && say(one) === say(other)) return 'same';
  const isOfColumns = ({ heading, columnPlaces, isRuled }: PageFrame, of: PageFrame): boolean => {
    const columns = heading.map(
      ({ box }) => columnPlaces.filter((place) => place <= box.left + NEAR).length,
    );
    const isOneColumn = columnPlaces.length === (isRuled ? 2 : 1);
    // One that stands over a later column alone is no title either; below it may be one of several rows that a page repeats.
    const isOverLater = heading.some(
      ({ text, box }) =>
        isAmong(box.left, columnPlaces.slice(1)) &&
        !of.heading.some((word) => word.text === text && isSame(word.box.left, box.left)),
    );
    return isOverLater || new Set(columns).size > (isOneColumn ? 0 : 1);
  };
  return isOfColumns(one, other) && isOfColumns(other, one) ? 'different' : 'unknown';
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

/** How the rows of a page stand to those of the pages left of it; null where they stand elsewhere. */
function matchRows(before: readonly PageFrame[], own: PageFrame): RowMatch | null {
  if (own.isRuled) return matchRules(before.at(-1)!.rowPlaces, own.rowPlaces);
  const matches = [
    ({ rowPlaces }: PageFrame) => rowPlaces,
    ({ middlePlaces }: PageFrame) => middlePlaces,
  ].flatMap((placesOf) => matchTexts(unitePlaces(before.map(placesOf)), placesOf(own)) ?? []);
  const [best] = matches.sort(
    (one, other) => Number(other.isWhole) - Number(one.isWhole) || other.count - one.count,
  );
  return best ?? null;
}

/** The places of several pages, from the top, each once. */
const unitePlaces = (pages: readonly (readonly number[])[]): number[] =>
  pages
    .reduce<number[]>((all, places) => [...all, ...places.filter((at) => !isAmong(at, all))], [])
    .sort((one, other) => one - other);

/** A page may lack rules of the other, where its cells are merged down, but has none that the other lacks. */
function matchRules(one: readonly number[], other: readonly number[]): RowMatch | null {
  const [few, many] = inOrderOfCount(one, other);
  const isWithin =
    isSame(few[0]!, many[0]!) &&
    isSame(few.at(-1)!, many.at(-1)!) &&
    few.every((place) => isAmong(place, many));
  return isWithin ? { isWhole: true, count: few.length, changes: countChanges(few) } : null;
}

function matchTexts(one: readonly number[], other: readonly number[]): RowMatch | null {
  // Above the table stand titles, and below it notes, on the first side alone.
  const top = Math.max(one[0] ?? 0, other[0] ?? 0) - SAME_PLACE;
  const bottom = Math.min(one.at(-1) ?? 0, other.at(-1) ?? 0) + SAME_PLACE;
  const inBoth = [one, other].map((places) =>
    places.filter((place) => place >= top && place <= bottom),
  );
  const [few, many] = inOrderOfCount(inBoth[0]!, inBoth[1]!);
  const same = few.filter((place) => isAmong(place, many));
  return same.length < ALIKE_SHARE * few.length
    ? null
    : {
        isWhole: same.length >= SAME_SHARE * few.length,
        count: same.length,
        changes: countChanges(same),
      };
}

/** How many rows between places have another height than the one above. */
function countChanges(places: readonly number[]): number {
  const heights = places.slice(1).map((place, index) => place - places[index]!);
  return heights.slice(1).filter((height, index) => !isSame(height, heights[index]!)).length;
}

/** The first columns of a page that are those of the other one too, and where its own begin. */
export interface RepeatedColumns {
  readonly words: readonly PlacedText[];
  readonly edge: number;
}

/** What a text says, and where. */
const keyOfPlace = ({ text, box }: PlacedText): string =>
  `${text} ${Math.round(box.left)} ${Math.round(box.top)}`;

/** By the page: each is compared with many. */
const knownPlaces = new WeakMap<PlacedPage, ReadonlySet<string>>();

function placesOfTexts(page: PlacedPage): ReadonlySet<string> {
  const known = knownPlaces.get(page) ?? new Set(page.texts.map(keyOfPlace));
  knownPlaces.set(page, known);
  return known;
}

/** The first columns of `other` whose texts stand where those of `one` do, each of them; null where there are none. */
export function findRepeatedColumns(one: PageFrame, other: PageFrame): RepeatedColumns | null {
  // What stands below the table is repeated along, and may look like what each page repeats on one of them alone.
  const [known, said] = [one, other].map(({ page }) => placesOfTexts(page));
  const own = other.words.filter((word) => !known!.has(keyOfPlace(word)));
  // A note below the table goes on from page to page wherever it was cut.
  const ofRows = own.filter((word) => other.rowWords.has(word));
  const limit = Math.min(...(ofRows.length > 0 ? ofRows : own).map(({ box }) => box.left));
  const edge = other.columnPlaces.filter((place) => place <= limit + SAME_PLACE).at(-1);
  if (own.length === 0 || edge === undefined) return null;
  const inColumns = ({ box }: PlacedText): boolean => box.left + box.width / 2 < edge;
  const words = other.words.filter(inColumns);
  const isWhole = one.words.every((word) => !inColumns(word) || said!.has(keyOfPlace(word)));
  return isWhole && words.length >= FEWEST_REPEATED ? { words, edge } : null;
}
