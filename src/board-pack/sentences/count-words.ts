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
export function countThings(count: number, singular: string, plural = `${singular}s`): string {
  return `${countInWords(count)} ${count === 1 ? singular : plural}`;
}

/** "a", "a and b", "a, b and c". */
export function joinWithAnd(parts: readonly string[]): string {
  if (parts.length < 2) return parts.join('');
  return `${parts.slice(0, -1).join(', ')} and ${parts[parts.length - 1]}`;
}

export function startSentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
