import type { Steps } from '../../domain/steps';
import { visitInSteps } from '../../domain/steps';
import { addToGroup } from '../../domain/group-by';

/** How sure it is that two records are the same thing. */
export type Certainty = 'certain' | 'likely' | 'doubtful';

/** One thing in two states of the matrix: the earlier record of it and the later one. */
export interface Pair<Item> {
  readonly before: Item;
  readonly after: Item;
  readonly certainty: Certainty;
}

/** What is known of two sides so far: pairs, and what is still without one, in order. */
export interface Matching<Item> {
  readonly pairs: readonly Pair<Item>[];
  readonly before: readonly Item[];
  readonly after: readonly Item[];
}

/** Where a matching starts: nothing is paired, and both sides stand whole and in their order. */
export function noPairs<Item>(before: readonly Item[], after: readonly Item[]): Matching<Item> {
  return { pairs: [], before, after };
}

/** Pairs what has the same key on both sides, where that key is there once on each. */
export function* matchByKeyInSteps<Item>(
  { pairs, before, after }: Matching<Item>,
  certainty: Certainty,
  keyOf: { readonly before: (item: Item) => string; readonly after: (item: Item) => string },
): Steps<Matching<Item>> {
  const ofBefore = yield* groupInSteps(before, keyOf.before);
  const ofAfter = yield* groupInSteps(after, keyOf.after);
  const found: Pair<Item>[] = [];
  yield* visitInSteps([...ofAfter], ([key, [item, ...others]]) => {
    const [partner, ...rivals] = ofBefore.get(key) ?? [];
    if (!item || !partner || others.length + rivals.length > 0) return;
    found.push({ before: partner, after: item, certainty });
  });
  yield;
  return addPairs({ pairs, before, after }, found);
}

/** As groupBy does. */
function* groupInSteps<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
): Steps<Map<string, Item[]>> {
  const groups = new Map<string, Item[]>();
  yield* visitInSteps(items, (item) => addToGroup(groups, keyOf(item), item));
  return groups;
}

/** Two records that may be the same thing, with how much their texts share: 1 is all words. */
export interface Candidate<Item> {
  readonly before: Item;
  readonly after: Item;
  /** 0 to 1. */
  readonly score: number;
}

/** From here on two texts are taken for the same one, reworded. */
const LEAST_LIKELY = 0.75;
/** A rival as near as this makes a pair doubtful: another one might as well be meant. */
const NEAR = 0.1;

/**
 * Pairs the candidates one to one, the most alike first; equal ones in the order given. A pair is likely when its
 * texts are much alike and neither has a rival that is nearly so, else doubtful.
 */
export function matchByScore<Item>(
  matching: Matching<Item>,
  candidates: readonly Candidate<Item>[],
): Matching<Item> {
  const ranked = [...candidates].sort((left, right) => right.score - left.score);
  const scores = new Map<Item, number[]>();
  for (const { before, after, score } of ranked) {
    for (const item of [before, after]) addToGroup(scores, item, score);
  }
  const taken = new Set<Item>();
  const found: Pair<Item>[] = [];
  for (const { before, after, score } of ranked) {
    if (taken.has(before) || taken.has(after)) continue;
    taken.add(before).add(after);
    const hasRival = [before, after].some((item) => isNear(scores.get(item)!, score));
    const certainty = score >= LEAST_LIKELY && !hasRival ? 'likely' : 'doubtful';
    found.push({ before, after, certainty });
  }
  return addPairs(matching, found);
}

/** Whether another score than this one comes near it. */
function isNear(scores: readonly number[], score: number): boolean {
  return scores.filter((other) => Math.abs(other - score) < NEAR).length > 1;
}

function addPairs<Item>(
  { pairs, before, after }: Matching<Item>,
  found: readonly Pair<Item>[],
): Matching<Item> {
  const taken = new Set(found.flatMap((pair) => [pair.before, pair.after]));
  return {
    pairs: [...pairs, ...found],
    before: before.filter((item) => !taken.has(item)),
    after: after.filter((item) => !taken.has(item)),
  };
}
