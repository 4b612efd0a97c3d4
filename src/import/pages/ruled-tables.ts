import type { PageRule } from '../../workbook/source-document';
import type { FoundCell, FoundTable } from './found-table';
import type { PlacedText } from './text-lines';

/** Lines this near are one, or touch, in points: double lines, and edges of fills beside lines. */
const NEAR = 3;
/** Of a cell's side, what has to be ruled for it to be a border; an underlined text is not as long. */
const RULED_SHARE = 0.85;
/** What reaches out further than this beyond the last line across it has an open end that is a border, in points. */
const OPEN_END = 8;
/** Text stands at most this far from the border that it is set against, in points. */
const WIDEST_PADDING = 12;
/** Tables of fewer columns than edges as this are forms or notes: their rows have cells of any width. */
const FEWEST_EDGES = 4;
/** A drawing of more lines than this is no table. */
const MOST_CROSSINGS = 4_000_000;

/** Where the borders of a table may run. */
interface Lattice {
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  /** Whether a border runs down at an x, beside the row between two ys; 0-based. */
  readonly isRuledDown: (xIndex: number, rowIndex: number) => boolean;
  readonly isRuledAcross: (yIndex: number, columnIndex: number) => boolean;
}

/** Finds the tables of a page whose cells have borders, and puts its texts in them. Tables have two columns at least. */
export function findRuledTables(
  pageNumber: number,
  rules: readonly PageRule[],
  words: readonly PlacedText[],
): FoundTable[] {
  let rest = words;
  return gatherTouching(rules)
    .flatMap(partTables)
    .flatMap((group) => {
      const lattice = layLattice(group);
      const table = lattice && fillTable(pageNumber, lattice, rest);
      if (!table) return [];
      // Tables that lie upon each other do not have a text twice.
      const taken = new Set(table.rows.flat().flatMap((cell) => cell.words));
      rest = rest.filter((word) => !taken.has(word));
      return [table];
    })
    .sort((one, other) => one.top - other.top);
}

/** Lines that touch each other, directly or by others, together. */
function gatherTouching(rules: readonly PageRule[]): PageRule[][] {
  const across = rules.filter(({ direction }) => direction === 'across');
  const down = rules.filter(({ direction }) => direction === 'down');
  if (across.length * down.length > MOST_CROSSINGS) return [];
  const groups = createGroups(across.length + down.length);
  across.forEach((rule, index) => {
    down.forEach((other, otherIndex) => {
      const isWithin = (at: number, { from, to }: PageRule): boolean =>
        at >= from - NEAR && at <= to + NEAR;
      if (isWithin(other.at, rule) && isWithin(rule.at, other))
        groups.join(index, across.length + otherIndex);
    });
  });
  return groups
    .list()
    .map((members) => members.map((index) => across[index] ?? down[index - across.length]!));
}

/** Rows between two lines that go over a whole group of rules, and where lines part them. */
interface Band {
  readonly top: number;
  readonly bottom: number;
  readonly edges: readonly number[];
}

/**
 * Parts tables that touch: such as follow each other with as many columns, of which the edges stand elsewhere. Rows whose edges
 * come back below are of one table, however its cells are merged.
 */
function partTables(rules: readonly PageRule[]): PageRule[][] {
  const bands = cutBands(rules);
  const most = Math.max(0, ...bands.map(({ edges }) => edges.length));
  if (most < FEWEST_EDGES) return [[...rules]];
  const full = bands.filter(({ edges }) => edges.length === most);
  const changes = full.flatMap((band, index) => {
    const above = full[index - 1];
    return above && !hasEdges(above.edges, band.edges) ? [index] : [];
  });
  const comesBack = changes.some((at) =>
    full.slice(0, at - 1).some(({ edges }) => hasEdges(edges, full[at]!.edges)),
  );
  if (comesBack) return [[...rules]];
  // What groups the headings of the lower table, and its caption, are of it.
  const cuts = changes.map((at) => {
    const between = bands.slice(bands.indexOf(full[at - 1]!) + 1, bands.indexOf(full[at]!));
    const isOfLower = between.map(({ edges }) => hasEdges(full[at]!.edges, edges));
    return (between[isOfLower.lastIndexOf(false) + 1] ?? full[at]!).top;
  });
  return [-Infinity, ...cuts].map((from, index) =>
    rules.flatMap((rule) => clipRule(rule, from, cuts[index] ?? Infinity)),
  );
}

function cutBands(rules: readonly PageRule[]): Band[] {
  const across = rules.filter(({ direction }) => direction === 'across');
  const down = rules.filter(({ direction }) => direction === 'down');
  const from = Math.min(...across.map((rule) => rule.from));
  const to = Math.max(...across.map((rule) => rule.to));
  const ys = gatherPlaces(across).filter((y) => {
    const there = across.filter(({ at }) => Math.abs(at - y) <= NEAR);
    return reachesOver(there, from, to);
  });
  return [-Infinity, ...ys].map((top, index) => {
    const bottom = ys[index] ?? Infinity;
    const within = down.flatMap((rule) => clipRule(rule, top, bottom));
    return { top, bottom, edges: gatherPlaces(within) };
  });
}

/** Whether lines leave no gap between two places. */
function reachesOver(lines: readonly PageRule[], from: number, to: number): boolean {
  const inOrder = [...lines].sort((one, other) => one.from - other.from);
  const end = inOrder.reduce(
    (reached, line) => (line.from <= reached + NEAR ? Math.max(reached, line.to) : reached),
    from,
  );
  return end >= to - NEAR;
}

/** What of a rule is between two heights; nothing where it only touches what is between. */
function clipRule(rule: PageRule, top: number, bottom: number): PageRule[] {
  if (rule.direction === 'across')
    return rule.at >= top - NEAR && rule.at <= bottom + NEAR ? [rule] : [];
  const from = Math.max(rule.from, top);
  const to = Math.min(rule.to, bottom);
  return to - from > 2 * NEAR ? [{ ...rule, from, to }] : [];
}

/** Whether some edges are all among others. */
const hasEdges = (edges: readonly number[], wanted: readonly number[]): boolean =>
  wanted.every((edge) => edges.some((each) => Math.abs(each - edge) <= NEAR / 2));

/** Null where the lines make no cells beside each other. */
function layLattice(rules: readonly PageRule[]): Lattice | null {
  const across = rules.filter(({ direction }) => direction === 'across');
  const down = rules.filter(({ direction }) => direction === 'down');
  if (across.length === 0 || down.length === 0) return null;
  const xs = addOpenEnds(gatherPlaces(down), across);
  const ys = addOpenEnds(gatherPlaces(across), down);
  if (xs.length < 3 || ys.length < 2) return null;
  const covers = (lines: readonly PageRule[], at: number, from: number, to: number): boolean => {
    const covered = lines
      .filter((rule) => Math.abs(rule.at - at) <= NEAR)
      .reduce(
        (sum, rule) => sum + Math.max(0, Math.min(rule.to, to) - Math.max(rule.from, from)),
        0,
      );
    return covered >= RULED_SHARE * (to - from);
  };
  return {
    xs,
    ys,
    isRuledDown: (xIndex, rowIndex) => covers(down, xs[xIndex]!, ys[rowIndex]!, ys[rowIndex + 1]!),
    isRuledAcross: (yIndex, columnIndex) =>
      covers(across, ys[yIndex]!, xs[columnIndex]!, xs[columnIndex + 1]!),
  };
}

/** Where lines run, each place once; the longest of lines that are one tells it. */
function gatherPlaces(rules: readonly PageRule[]): number[] {
  const inOrder = [...rules].sort((one, other) => one.at - other.at);
  const places: { at: number; length: number; last: number }[] = [];
  for (const { at, from, to } of inOrder) {
    const place = places.at(-1);
    const length = to - from;
    if (!place || at - place.last > NEAR) places.push({ at, length, last: at });
    else {
      if (length > place.length) Object.assign(place, { at, length });
      place.last = at;
    }
  }
  return places.map(({ at }) => at);
}

/** Many tables have no line at their sides, or none where the page ends. */
function addOpenEnds(places: readonly number[], crossing: readonly PageRule[]): number[] {
  const from = Math.min(...crossing.map((rule) => rule.from));
  const to = Math.max(...crossing.map((rule) => rule.to));
  return [
    ...(from < places[0]! - OPEN_END ? [from] : []),
    ...places,
    ...(to > places.at(-1)! + OPEN_END ? [to] : []),
  ];
}

interface CellSpan {
  readonly rowIndex: number;
  readonly columnIndex: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

/** Null where no two texts stand beside each other: a frame, or a box around one text. */
function fillTable(
  pageNumber: number,
  lattice: Lattice,
  words: readonly PlacedText[],
): FoundTable | null {
  const { xs, ys, spans } = dropUnused(lattice, joinCells(lattice));
  if (xs.length < 3) return null;
  const [left, right, top, bottom] = [xs[0]!, xs.at(-1)!, ys[0]!, ys.at(-1)!];
  const rowCount = ys.length - 1;
  const columnCount = xs.length - 1;
  const spanAt = new Map(
    spans.flatMap((span) =>
      listPlaces(span).map(([row, column]) => [row * columnCount + column, span] as const),
    ),
  );
  const wordsOf = new Map<CellSpan, PlacedText[]>(spans.map((span) => [span, []]));
  for (const word of words) {
    const { box } = word;
    const x = box.left + box.width / 2;
    const y = box.top + box.height / 2;
    if (x < left || x > right || y < top || y > bottom) continue;
    const row = findInterval(ys, y);
    const column = findInterval(xs, x);
    wordsOf.get(spanAt.get(row * columnCount + column)!)!.push(word);
  }
  const padding = findPadding(spans, wordsOf, xs);
  const rows = Array.from({ length: rowCount }, (): FoundCell[] => []);
  for (const span of spans) {
    const { rowIndex, ...cell } = span;
    const end = xs[span.columnIndex + span.columnSpan]!;
    rows[rowIndex]!.push({
      ...cell,
      words: wordsOf.get(span)!,
      from: xs[span.columnIndex]! + padding,
      to: end - padding,
    });
  }
  for (const row of rows) row.sort((one, other) => one.columnIndex - other.columnIndex);
  return { pageNumber, isRuled: true, top, bottom, edges: xs, rows };
}

/** Joins what has no border between it. What is not a box then falls apart into its rows. */
function joinCells({ xs, ys, isRuledDown, isRuledAcross }: Lattice): CellSpan[] {
  const columnCount = xs.length - 1;
  const rowCount = ys.length - 1;
  const groups = createGroups(rowCount * columnCount);
  for (let row = 0; row < rowCount; row += 1) {
    for (let column = 0; column < columnCount; column += 1) {
      const place = row * columnCount + column;
      if (column > 0 && !isRuledDown(column, row)) groups.join(place - 1, place);
      if (row > 0 && !isRuledAcross(row, column)) groups.join(place - columnCount, place);
    }
  }
  return groups.list().flatMap((members) => {
    const span = spanOf(members, columnCount);
    if (span.rowSpan * span.columnSpan === members.length) return [span];
    const rows = new Map<number, number[]>();
    for (const member of members) {
      const row = Math.floor(member / columnCount);
      rows.set(row, [...(rows.get(row) ?? []), member]);
    }
    return [...rows.values()].flatMap((places) =>
      cutRuns(places).map((run) => spanOf(run, columnCount)),
    );
  });
}

function cutRuns(places: readonly number[]): number[][] {
  const runs: number[][] = [];
  for (const place of [...places].sort((one, other) => one - other)) {
    const run = runs.at(-1);
    if (run?.at(-1) === place - 1) run.push(place);
    else runs.push([place]);
  }
  return runs;
}

function spanOf(members: readonly number[], columnCount: number): CellSpan {
  const rows = members.map((place) => Math.floor(place / columnCount));
  const columns = members.map((place) => place % columnCount);
  const rowIndex = Math.min(...rows);
  const columnIndex = Math.min(...columns);
  return {
    rowIndex,
    columnIndex,
    rowSpan: Math.max(...rows) - rowIndex + 1,
    columnSpan: Math.max(...columns) - columnIndex + 1,
  };
}

/** Leaves out the lines that are the border of no cell, such as those under words. */
function dropUnused(
  { xs, ys }: Lattice,
  spans: readonly CellSpan[],
): { xs: number[]; ys: number[]; spans: CellSpan[] } {
  const usedX = new Set(
    spans.flatMap(({ columnIndex, columnSpan }) => [columnIndex, columnIndex + columnSpan]),
  );
  const usedY = new Set(spans.flatMap(({ rowIndex, rowSpan }) => [rowIndex, rowIndex + rowSpan]));
  const countBelow = (used: ReadonlySet<number>, index: number): number =>
    [...used].filter((each) => each < index).length;
  return {
    xs: xs.filter((_, index) => usedX.has(index)),
    ys: ys.filter((_, index) => usedY.has(index)),
    spans: spans.map(({ rowIndex, columnIndex, rowSpan, columnSpan }) => {
      const row = countBelow(usedY, rowIndex);
      const column = countBelow(usedX, columnIndex);
      return {
        rowIndex: row,
        columnIndex: column,
        rowSpan: countBelow(usedY, rowIndex + rowSpan) - row,
        columnSpan: countBelow(usedX, columnIndex + columnSpan) - column,
      };
    }),
  };
}

function listPlaces({ rowIndex, columnIndex, rowSpan, columnSpan }: CellSpan): [number, number][] {
  return Array.from({ length: rowSpan * columnSpan }, (_, index) => [
    rowIndex + Math.floor(index / columnSpan),
    columnIndex + (index % columnSpan),
  ]);
}

/** How far text stands from the borders of its cells. */
function findPadding(
  spans: readonly CellSpan[],
  wordsOf: ReadonlyMap<CellSpan, readonly PlacedText[]>,
  xs: readonly number[],
): number {
  const least = spans.flatMap((span) => {
    const words = wordsOf.get(span)!;
    if (words.length === 0) return [];
    return [Math.min(...words.map(({ box }) => box.left)) - xs[span.columnIndex]!];
  });
  return Math.max(0, Math.min(WIDEST_PADDING, ...least));
}

/** Which of the intervals between rising places a place is in; the last where it is beyond. */
function findInterval(places: readonly number[], at: number): number {
  const next = places.findIndex((place, index) => index > 0 && at < place);
  return next < 0 ? places.length - 2 : next - 1;
}

/** Things from 0 on that are joined to groups, two by two. */
function createGroups(count: number): {
  join: (one: number, other: number) => void;
  list: () => number[][];
} {
  const parents = Array.from({ length: count }, (_, index) => index);
  const headOf = (index: number): number => {
    let head = index;
    while (parents[head] !== head) head = parents[head] = parents[parents[head]!]!;
    return head;
  };
  return {
    join: (one, other) => void (parents[headOf(one)] = headOf(other)),
    list: () => {
      const groups = new Map<number, number[]>();
      parents.forEach((_, index) => {
        const head = headOf(index);
        const group = groups.get(head);
        if (group) group.push(index);
        else groups.set(head, [index]);
      });
      return [...groups.values()];
    },
  };
}
