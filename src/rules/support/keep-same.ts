import type { Finding } from '../../domain/finding';
import { isSameData } from '../../domain/same-data';

/** The findings of now, each replaced by the one of before that says the same of the same cells, where there is one. */
export function keepSame(before: readonly Finding[], now: readonly Finding[]): readonly Finding[] {
  if (now.every((finding, index) => finding === before[index])) return now;
  const known = new Set(before);
  const byWords = new Map(before.map((finding) => [wordsOf(finding), finding]));
  return now.map((finding) => {
    if (known.has(finding)) return finding;
    const twin = byWords.get(wordsOf(finding));
    return twin && isSameData(twin, finding) ? twin : finding;
  });
}

function wordsOf({ cells, message }: Finding): string {
  return `${cells.join()} ${message}`;
}
