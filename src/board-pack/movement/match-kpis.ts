import { groupBy } from '../../domain/group-by';
import type { Steps } from '../../domain/steps';
import { mapInSteps, runAtOnce } from '../../domain/steps';
import type { TextItem } from './find-candidates';
import { findCandidatesInSteps } from './find-candidates';
import type { FrozenKpi } from './frozen-matrix';
import type { Candidate, Matching } from './match-pairs';
import { matchByKeyInSteps, matchByScore, noPairs } from './match-pairs';
import { comparable, similarity, wordsIn } from './text-similarity';

/** More than an area and descriptors can give alone: these are often a phrase that many KPIs share. */
const LEAST_SCORE = 0.55;

interface KpiText extends TextItem<FrozenKpi> {
  readonly name: ReadonlySet<string>;
  readonly descriptors: ReadonlySet<string>;
}

/**
 * Which KPIs of two states of a matrix are the same: by area and name first, then by how much of name, descriptors
 * and area they share. Rows that were sorted or inserted make no difference.
 */
export function* matchKpisInSteps(
  before: readonly FrozenKpi[],
  after: readonly FrozenKpi[],
): Steps<Matching<FrozenKpi>> {
  const named = yield* matchByKeyInSteps(noPairs(before, after), 'certain', both(keyOf));
  yield;
  const described = yield* matchByKeyInSteps(
    named,
    'certain',
    both((kpi) => `${keyOf(kpi)}|${descriptorsOf(kpi)}`),
  );
  yield;
  const namesakes = listNamesakes(described);
  const left = yield* mapInSteps(described.before, toText);
  const right = yield* mapInSteps(described.after, toText);
  const alike = yield* findCandidatesInSteps<FrozenKpi>(
    left,
    right,
    (one, other) => (isNamesake(one, other) ? 0 : scoreTexts(one as KpiText, other as KpiText)),
    LEAST_SCORE,
  );
  return matchByScore(described, [...namesakes, ...alike]);
}

/** The same at once. */
export const matchKpis = (
  before: readonly FrozenKpi[],
  after: readonly FrozenKpi[],
): Matching<FrozenKpi> => runAtOnce(matchKpisInSteps(before, after));

const both = <Item, Key>(keyOf: (item: Item) => Key) => ({ before: keyOf, after: keyOf });

const keyOf = ({ areaName, name }: FrozenKpi): string =>
  `${comparable(areaName)}|${comparable(name)}`;

const isNamesake = (left: TextItem<FrozenKpi>, right: TextItem<FrozenKpi>): boolean =>
  keyOf(left.item) === keyOf(right.item);

const descriptorsOf = ({ descriptors }: FrozenKpi): string => comparable(descriptors);

function toText(item: FrozenKpi): KpiText {
  const name = wordsIn(item.name);
  const descriptors = wordsIn(item.descriptors);
  return { item, name, descriptors, words: new Set([...name, ...descriptors]) };
}

/** Names say most; descriptors change when a level does; an area is shared by many. */
function scoreTexts(left: KpiText, right: KpiText): number {
  const isSameArea = comparable(left.item.areaName) === comparable(right.item.areaName);
  return (
    0.5 * similarity(left.name, right.name) +
    0.35 * similarity(left.descriptors, right.descriptors) +
    (isSameArea ? 0.15 : 0)
  );
}

/** KPIs of one name in one area, of which there are several: nearest in descriptors, else in order. */
function listNamesakes({ before, after }: Matching<FrozenKpi>): Candidate<FrozenKpi>[] {
  const byKey = groupBy(before.map(toText), ({ item }) => keyOf(item));
  return after.map(toText).flatMap((text) =>
    (byKey.get(keyOf(text.item)) ?? []).map((other) => ({
      before: other.item,
      after: text.item,
      score: 0.7 + 0.3 * similarity(other.descriptors, text.descriptors),
    })),
  );
}
