import { groupBy } from '../../domain/group-by';
import type { TextItem } from './find-candidates';
import { findCandidates } from './find-candidates';
import type { FrozenAction, FrozenKpi } from './frozen-matrix';
import type { Candidate, Matching } from './match-pairs';
import { matchByKey, matchByScore, noPairs } from './match-pairs';
import { comparable, similarity, wordsIn } from './text-similarity';

/** Beside the same KPI half of the words are enough to ask about; beside another one nearly all of them. */
const LEAST_SCORE_SAME_KPI = 0.5;
const LEAST_SCORE_ELSEWHERE = 0.8;

/**
 * Which actions of two states of a matrix are the same: by their words beside the same KPI, then reworded beside the
 * same KPI, then moved beside another one.
 */
export function matchActions(
  before: readonly FrozenAction[],
  after: readonly FrozenAction[],
  kpis: Matching<FrozenKpi>,
): Matching<FrozenAction> {
  const idAfter = new Map(kpis.pairs.map((pair) => [pair.before.id, pair.after.id]));
  const kpiOf = {
    before: ({ kpiId }: FrozenAction) => idAfter.get(kpiId) ?? `gone|${kpiId}`,
    after: ({ kpiId }: FrozenAction) => kpiId,
  };
  const keyed = matchByKey(noPairs(before, after), 'certain', {
    before: (action) => `${kpiOf.before(action)}|${comparable(action.text)}`,
    after: (action) => `${kpiOf.after(action)}|${comparable(action.text)}`,
  });
  const reworded = matchByScore(keyed, listBesideSameKpi(keyed, kpiOf));
  const moved = matchByKey(reworded, 'likely', {
    before: ({ text }) => comparable(text),
    after: ({ text }) => comparable(text),
  });
  return matchByScore(
    moved,
    findCandidates(
      moved.before.map(toText),
      moved.after.map(toText),
      (left, right) => similarity(left.words, right.words),
      LEAST_SCORE_ELSEWHERE,
    ),
  );
}

const toText = (item: FrozenAction): TextItem<FrozenAction> => ({
  item,
  words: wordsIn(item.text),
});

/** Actions of one text beside one KPI come here too: they are told apart by nothing but their order. */
function listBesideSameKpi(
  { before, after }: Matching<FrozenAction>,
  kpiOf: { readonly before: (action: FrozenAction) => string },
): Candidate<FrozenAction>[] {
  const byKpi = groupBy(before.map(toText), ({ item }) => kpiOf.before(item));
  return after.map(toText).flatMap((text) =>
    (byKpi.get(text.item.kpiId) ?? [])
      .map((other) => ({
        before: other.item,
        after: text.item,
        score: similarity(other.words, text.words),
      }))
      .filter(({ score }) => score >= LEAST_SCORE_SAME_KPI),
  );
}
