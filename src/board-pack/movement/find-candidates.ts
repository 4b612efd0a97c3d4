import type { Steps } from '../../domain/steps';
import { visitInSteps } from '../../domain/steps';
import { addToGroup } from '../../domain/group-by';
import type { Candidate } from './match-pairs';

/** A word in more texts than this says little about any of them, and would make every text a candidate of every other. */
const COMMON_WORD_TEXTS = 40;

/** A record to find a partner for, with the words it is looked up by: lower case, each once. */
export interface TextItem<Item> {
  readonly item: Item;
  readonly words: ReadonlySet<string>;
}

/** How many texts are compared with their candidates in a step: a few milliseconds of work. */
const TEXTS_A_STEP = 20;

/**
 * The pairs of two sides that share a telling word and score at least so much. Looked up by word, so that the work
 * grows with the texts rather than with their square.
 */
export function* findCandidatesInSteps<Item>(
  before: readonly TextItem<Item>[],
  after: readonly TextItem<Item>[],
  score: (before: TextItem<Item>, after: TextItem<Item>) => number,
  leastScore: number,
): Steps<Candidate<Item>[]> {
  const byWord = new Map<string, TextItem<Item>[]>();
  yield* visitInSteps(before, (text) => {
    for (const word of text.words) addToGroup(byWord, word, text);
  });
  const candidates: Candidate<Item>[] = [];
  const compare = (text: TextItem<Item>): void => {
    const seen = new Set<TextItem<Item>>();
    for (const word of text.words) {
      const texts = byWord.get(word) ?? [];
      if (texts.length > COMMON_WORD_TEXTS) continue;
      for (const other of texts) seen.add(other);
    }
    for (const other of seen) {
      const points = score(other, text);
      if (points >= leastScore) {
        candidates.push({ before: other.item, after: text.item, score: points });
      }
    }
  };
  yield* visitInSteps(after, compare, TEXTS_A_STEP);
  return candidates;
}
