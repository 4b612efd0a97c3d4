import type { Finding } from '../../domain/finding';
import { isSameData } from '../../domain/same-data';

/** The findings of now, each replaced by the one of before that says the same of the same cells, where there is one. */
export function keepSame(before: readonly Finding[], now: readonly Finding[]): readonly Finding[] {
  const known = new Set(before);
  if (before.length === 0 || now.every((finding) => known.has(finding))) return now;
  const byCells = new Map(before.map((finding) => [finding.cells.join(), finding]));
  return now.map((finding) => {
    if (known.has(finding)) return finding;
    const twin = byCells.get(finding.cells.join());
    return twin && isSameData(twin, finding) ? twin : finding;
  });
}
