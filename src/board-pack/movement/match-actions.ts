import { groupBy } from '../../domain/group-by';
import type { Steps } from '../../domain/steps';
import { mapInSteps } from '../../domain/steps';
import type { TextItem } from './find-candidates';
import { findCandidatesInSteps } from './find-candidates';
import type { FrozenAction, FrozenKpi } from './frozen-matrix';
import type { Candidate, Matching } from './match-pairs';
import { matchByKeyInSteps, matchByScore, noPairs } from './match-pairs';
import { comparable, similarity, wordsIn } from './text-similarity';

/** Beside the same KPI half of the words are enough to ask about; beside another one nearly all of them. */
const LEAST_SCORE_SAME_KPI = 0.5;
const LEAST_SCORE_ELSEWHERE = 0.8;

/**
 * Which actions of two states of a matrix are the same: by their words beside the same KPI, then reworded beside the
 * same KPI, then moved beside another one.
 */
export function* matchActionsInSteps(
  before: readonly FrozenAction[],
  after: readonly FrozenAction[],
  kpis: Matching<FrozenKpi>,
): Steps<Matching<FrozenAction>> {
  const idAfter = new Map(kpis.pairs.map((pair) => [pair.before.id, pair.after.id]));
  const kpiOf = {
    before: ({ kpiId }: FrozenAction) => idAfter.get(kpiId) ?? `gone|${kpiId}`,
    after: ({ kpiId }: FrozenAction) => kpiId,
  };
  const keyed = yield* matchByKeyInSteps(noPairs(before, after), 'certain', {
    before: (action) => `${kpiOf.before(action)}|${comparable(action.text)}`,
    after: (action) => `${kpiOf.after(action)}|${comparable(action.text)}`,
  });
  const reworded = matchByScore(keyed, yield* listBesideSameKpi(keyed, kpiOf));
  yield;
  const moved = yield* matchByKeyInSteps(reworded, 'likely', {
    before: ({ text }) => comparable(text),
    after: ({ text }) => comparable(text),
  });
  const candidates = yield* findCandidatesInSteps(
    yield* mapInSteps(moved.before, toText),
    yield* mapInSteps(moved.after, toText),
    (left, right) => similarity(left.words, right.words),
    LEAST_SCORE_ELSEWHERE,
  );
  return matchByScore(moved, candidates);
}

const toText = (item: FrozenAction): TextItem<FrozenAction> => ({
  item,
  words: wordsIn(item.text),
});

/** Actions of one text beside one KPI come here too: they are told apart by nothing but their order. */
function* listBesideSameKpi(
  { before, after }: Matching<FrozenAction>,
  kpiOf: { readonly before: (action: FrozenAction) => string },
): Steps<Candidate<FrozenAction>[]> {
  const texts = yield* mapInSteps(before, toText);
  const byKpi = groupBy(texts, ({ item }) => kpiOf.before(item));
  const candidatesOf = (action: FrozenAction): Candidate<FrozenAction>[] => {
    const text = toText(action);
    return (byKpi.get(action.kpiId) ?? [])
      .map((other) => ({
        before: other.item,
        after: action,
        score: similarity(other.words, text.words),
      }))
      .filter(({ score }) => score >= LEAST_SCORE_SAME_KPI);
  };
  return (yield* mapInSteps(after, candidatesOf)).flat();
}
