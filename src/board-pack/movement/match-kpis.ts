import { groupBy } from '../../domain/group-by';
import type { TextItem } from './find-candidates';
import { findCandidates } from './find-candidates';
import type { FrozenKpi } from './frozen-matrix';
import type { Candidate, Matching } from './match-pairs';
import { matchByKey, matchByScore, noPairs } from './match-pairs';
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
export function matchKpis(
  before: readonly FrozenKpi[],
  after: readonly FrozenKpi[],
): Matching<FrozenKpi> {
  const named = matchByKey(noPairs(before, after), 'certain', both(keyOf));
  const described = matchByKey(
    named,
    'certain',
    both((kpi) => `${keyOf(kpi)}|${descriptorsOf(kpi)}`),
  );
  return matchByScore(described, [
    ...listNamesakes(described),
    ...findCandidates<FrozenKpi>(
      described.before.map(toText),
      described.after.map(toText),
      (left, right) =>
        isNamesake(left, right) ? 0 : scoreTexts(left as KpiText, right as KpiText),
      LEAST_SCORE,
    ),
  ]);
}

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
