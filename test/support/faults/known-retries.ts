import { createHash } from 'node:crypto';
import type { TrialHost } from './trial-desk';
import type { Desk } from './jobs/desk';
import { printAll } from './trial-workbook';

/**
 * How retries went, by all that the workbook and the session held when they began: from the same they go the same, so
 * each is made once. Every so many are made again all the same, to see that this holds.
 */
export interface KnownRetries<Went> {
  /** Makes the retry, or tells how the one from the same state went. */
  retry(trial: TrialHost, desk: Desk, make: () => Promise<Went>): Promise<Went>;
  readonly counts: { made: number; known: number; madeAgain: number; otherwise: number };
}

const MADE_AGAIN_EVERY = 20;

/** Knows no retry yet; to be made for each job and the workbook that it starts from. */
export function createKnownRetries<Went>(): KnownRetries<Went> {
  const known = new Map<string, Went>();
  const counts = { made: 0, known: 0, madeAgain: 0, otherwise: 0 };
  return {
    counts,
    async retry({ host }, { session }, make) {
      const state = printAll([host.workbook, session.getState()]);
      const key = createHash('sha1').update(state).digest('base64');
      const before = known.get(key);
      if (before === undefined) {
        counts.made += 1;
        const went = await make();
        known.set(key, went);
        return went;
      }
      counts.known += 1;
      if (counts.known % MADE_AGAIN_EVERY > 0) return before;
      counts.madeAgain += 1;
      const went = await make();
      if (printAll(went) !== printAll(before)) counts.otherwise += 1;
      return went;
    },
  };
}
