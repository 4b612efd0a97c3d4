import type { OfficeHost } from './office-host';

/** The Excel.run calls that a script has started, until `end`. */
export interface RunWatch {
  readonly pending: ReadonlySet<Promise<unknown>>;
  /** What was thrown where nobody awaits it. */
  readonly unhandled: readonly unknown[];
  end(): void;
}

/**
 * Watches a host's Excel.run. Scripts often start it without awaiting it, as many published samples do, or in
 * a callback of Office.onReady.
 */
export function watchRuns({ Excel }: OfficeHost): RunWatch {
  const pending = new Set<Promise<unknown>>();
  const unhandled: unknown[] = [];
  const run = Excel.run as (...args: unknown[]) => Promise<unknown>;
  const watched = (...args: unknown[]): Promise<unknown> => {
    const running = run.apply(Excel, args);
    const forget = (): void => void pending.delete(running);
    pending.add(running);
    running.then(forget, forget);
    // A promise of its own for the script, so that a failure that the script does not handle is still noticed.
    return running.then((result) => result);
  };
  const notice = (reason: unknown): void => void unhandled.push(reason);
  Object.assign(Excel, { run: watched });
  process.on('unhandledRejection', notice);
  return {
    pending,
    unhandled,
    end() {
      process.off('unhandledRejection', notice);
      Object.assign(Excel, { run });
    },
  };
}

/** Waits until no run is pending; throws the first thing that was thrown where nobody awaited it. */
export async function awaitRuns({ pending, unhandled }: RunWatch): Promise<void> {
  do {
    await Promise.allSettled(pending);
    // Callbacks of what has ended may start the next run.
    await new Promise((resolve) => setTimeout(resolve));
  } while (pending.size > 0);
  if (unhandled.length > 0) throw unhandled[0];
}
