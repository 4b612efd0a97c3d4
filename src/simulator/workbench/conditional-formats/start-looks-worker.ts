import type { LooksWorker } from './sheet-looks';

/** A thread of its own for the conditional formats: the page and the task pane, which share one, are not held up. */
export function startLooksWorker(): LooksWorker {
  return new Worker(new URL('./looks-worker.ts', import.meta.url));
}
