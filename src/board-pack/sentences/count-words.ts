import { agreeNoun } from '../../domain/wording';

export { startSentence } from '../../domain/wording';

const SMALL_NUMBERS = [
  'no',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
] as const;

/** "two", "24": counts under ten in words, 0 as "no". */
export function countInWords(count: number): string {
  return SMALL_NUMBERS[count] ?? String(count);
}

/** "two quarters", "one quarter", "no quarters", "24 quarters". */
export function countThings(count: number, noun: string): string {
  return `${countInWords(count)} ${agreeNoun(noun, count)}`;
}
