import { fileURLToPath } from 'node:url';
import type { Bench } from './measuring';
import { NODE_FLAGS, rows, runMeasured } from './measuring';
import type { ReviewCosts } from './review-rows';

const PROGRAM = fileURLToPath(new URL('review-rows.ts', import.meta.url));
const FLAGS = [...NODE_FLAGS, '--max-old-space-size=12000', '--import', 'tsx'];

/** Each size in a process of its own, so that one does not hold the memory of another. */
export const REVIEWS: Bench = {
  name: 'reviews',
  what: 'reading and checking cells in hand, against JSON.parse of the same grid',
  sizes: [10_000, 100_000, 1_000_000],
  run(sizes, print) {
    const measured = sizes.map((size) => {
      const costs = runMeasured(process.execPath, [...FLAGS, PROGRAM, String(size)]) as ReviewCosts;
      print(`${rows(size).padEnd(16)} ${describe(costs)}`);
      return { size, ...costs };
    });
    const first = measured[0]!;
    const ofFirst = first.reviewMs / first.size;
    return Object.fromEntries([
      ...measured.flatMap(({ size, parseMs, reviewMs, editMs, heldMb, jsonMb }) => [
        [`review, ${rows(size)} ÷ JSON.parse`, reviewMs / parseMs],
        [`review after one edit, ${rows(size)} ÷ JSON.parse`, editMs / parseMs],
        [`memory of a review, ${rows(size)} ÷ the rows as JSON`, heldMb / jsonMb],
      ]),
      ...measured
        .slice(1)
        .map(({ size, reviewMs }) => [
          `review, each of ${rows(size)} ÷ each of ${rows(first.size)}`,
          reviewMs / size / ofFirst,
        ]),
    ]) as Record<string, number>;
  },
};

function describe({ parseMs, reviewMs, editMs, jsonMb, heldMb }: ReviewCosts): string {
  const times = [
    `JSON.parse ${parseMs.toFixed(1)} ms`,
    `review ${reviewMs.toFixed(1)} ms`,
    `after one edit ${editMs.toFixed(1)} ms`,
  ];
  return `${times.join(', ')}; ${jsonMb.toFixed(1)} MB as JSON, ${heldMb.toFixed(0)} MB held`;
}
