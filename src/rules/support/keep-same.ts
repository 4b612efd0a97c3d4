import type { Finding } from '../../domain/finding';
import { isSameData } from '../../domain/same-data';

/** The findings of now, each replaced by the one of before that says the same of the same cells, where there is one. */
export function keepSame(before: readonly Finding[], now: readonly Finding[]): readonly Finding[] {
  // After most edits all but a few in the middle are the same objects already.
  const shorter = Math.min(before.length, now.length);
  let start = 0;
  while (start < shorter && before[start] === now[start]) start += 1;
  let tail = 0;
  while (tail < shorter - start && endsAlike(before, now, tail)) tail += 1;
  if (start + tail === now.length) return now;

  const gone = before.slice(start, before.length - tail);
  const known = new Set(gone);
  const byWords = new Map(gone.map((finding) => [wordsOf(finding), finding]));
  const made = now.slice(start, now.length - tail).map((finding) => {
    if (known.has(finding)) return finding;
    const twin = byWords.get(wordsOf(finding));
    return twin && isSameData(twin, finding) ? twin : finding;
  });
  return [...now.slice(0, start), ...made, ...now.slice(now.length - tail)];
}

/** Whether two lists hold the same object so many places before their ends. */
function endsAlike(left: readonly Finding[], right: readonly Finding[], places: number): boolean {
  return left[left.length - 1 - places] === right[right.length - 1 - places];
}

function wordsOf({ cells, message }: Finding): string {
  return `${cells.length} ${cells[0]} ${message}`;
}
