import { foldText } from '../../domain/fold-text';

/** The text as it is compared: case, punctuation and spacing say nothing of what is meant. */
export function comparable(text: string): string {
  return foldText(text)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The words of a text, each once. */
export function wordsIn(text: string): ReadonlySet<string> {
  const folded = comparable(text);
  return new Set(folded === '' ? [] : folded.split(' '));
}

/** How much two texts share, 0 to 1: twice the shared words over all of theirs (Dice). 0 where one has none. */
export function similarity(left: ReadonlySet<string>, right: ReadonlySet<string>): number {
  if (left.size === 0 || right.size === 0) return 0;
  let shared = 0;
  const [fewer, more] = left.size <= right.size ? [left, right] : [right, left];
  for (const word of fewer) if (more.has(word)) shared += 1;
  return (2 * shared) / (left.size + right.size);
}
