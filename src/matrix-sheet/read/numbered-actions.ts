import type { MatrixColumn } from '../../domain/matrix';
import type { Heading } from './compose-headings';
import { bestOf } from './compose-headings';
import { readHeading } from './read-heading';
import { foldCell } from './tidy-text';

/** The columns of one action of several that stand side by side; absolute and 0-based. What it lacks is said of all. */
export type FurtherAction = Readonly<Partial<Record<MatrixColumn, number>>>;

/** The headings without those of the second action and of later ones, and these. */
export interface NumberedActions {
  readonly headings: readonly Heading[];
  /** One for each action but the first; empty where actions have no columns of their own. */
  readonly furtherActions: readonly FurtherAction[];
}

/** What each of several actions may have a column of its own for. */
const OF_AN_ACTION: ReadonlySet<MatrixColumn> = new Set([
  'actions',
  'due',
  'owner',
  'status',
  'percent',
  'rag',
  'evidence',
  'priority',
  'notes',
]);

/** "Action 1", "1. Action", "Action 1 by when"; "Q1" and "v2" are no numbers of actions. */
const NUMBER = /(?<![a-z\d])\d{1,2}(?![\d/-])/;
/** What is numbered beside actions: the later one counts, or each is of another time. */
const OF_A_TIME =
  /\b(?:round|wave|version|review|assessment|year|phase|quarter|level|stage|tier)\b/;

/** A heading of an action, with its number where it has one. */
interface ActionHeading {
  readonly heading: Heading;
  readonly column: MatrixColumn;
  /** The heading with "#" in its number's place. */
  readonly stem: string;
  readonly number: number | null;
}

/**
 * Takes apart the columns of several actions of one KPI: "Action 1", "Action 2", with dues and owners that are numbered
 * likewise or stand, under one heading, behind each action.
 */
export function takeNumberedActions(headings: readonly Heading[]): NumberedActions {
  const known = headings.flatMap((heading) => readActionHeading(heading) ?? []);
  const actions = findSeries(known.filter(({ column }) => column === 'actions'));
  if (!actions) return { headings, furtherActions: [] };
  const starts = actions.map(({ heading }) => heading.columnIndex);
  const groups = actions.map(({ heading }) => new Map([['actions', heading]]));
  for (const column of OF_AN_ACTION) {
    if (column === 'actions') continue;
    const numberOf = placeColumn(
      known.filter((one) => one.column === column),
      starts,
    );
    numberOf?.forEach((number, { heading }) => groups[number - 1]?.set(column, heading));
  }
  const [first, ...further] = groups;
  const ofFurther = new Set(further.flatMap((group) => [...group.values()]));
  const ofFirst = new Set(first!.values());
  return {
    headings: headings
      .filter((heading) => !ofFurther.has(heading))
      .map((heading) => (ofFirst.has(heading) ? withoutNumber(heading) : heading)),
    furtherActions: further.map((group) =>
      Object.fromEntries([...group].map(([column, heading]) => [column, heading.columnIndex])),
    ),
  };
}

const withoutNumber = (heading: Heading): Heading => ({
  ...heading,
  reading: { ...readHeading(foldCell(heading.heading).replace(NUMBER, ' ')), moment: null },
});

function readActionHeading(heading: Heading): ActionHeading | null {
  const text = foldCell(heading.heading);
  const number = OF_A_TIME.test(text) ? undefined : NUMBER.exec(text)?.[0];
  const stem = number === undefined ? text : text.replace(NUMBER, '#');
  const column = bestOf(readHeading(number === undefined ? text : text.replace(NUMBER, ' ')));
  if (column === null || !OF_AN_ACTION.has(column)) return null;
  return { heading, column, stem, number: number === undefined ? null : Number(number) };
}

/** The headings that are numbered from 1 on, each number once, in that order; null where none are. */
function findSeries(headings: readonly ActionHeading[]): readonly ActionHeading[] | null {
  const stems = new Set(headings.map(({ stem }) => stem));
  for (const stem of stems) {
    const series = headings.filter((one) => one.stem === stem && one.number !== null);
    const ordered = series.sort((left, right) => left.number! - right.number!);
    const areCounted = ordered.every(({ number }, index) => number === index + 1);
    if (ordered.length > 1 && areCounted) return ordered;
  }
  return null;
}

/** The action that each of several columns of one meaning belongs to, from 1 on; null where they are said of all actions. */
function placeColumn(
  headings: readonly ActionHeading[],
  starts: readonly number[],
): ReadonlyMap<ActionHeading, number> | null {
  const series = findSeries(headings);
  if (series) return new Map(series.map((one) => [one, one.number!]));
  const places = headings.map(({ heading }) => {
    // Before the first of all is none: -1 of -Infinity.
    const before = starts.filter((start) => start < heading.columnIndex);
    return starts.indexOf(Math.max(...before)) + 1;
  });
  const isBehindEach =
    headings.length > 1 &&
    !places.includes(0) &&
    new Set(places).size === places.length &&
    new Set(headings.map(({ stem }) => stem)).size === 1;
  return isBehindEach ? new Map(headings.map((one, index) => [one, places[index]!])) : null;
}
