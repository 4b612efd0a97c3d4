import type { ChildProcess } from 'node:child_process';
import type { FoundFile } from '../find-workbooks';
import type { CollectOutcome, CollectRequest } from './collect-file';
import { collectFile } from './collect-file';

/** What a worker is told to do. */
interface Task {
  readonly file: FoundFile;
  readonly request: CollectRequest;
}

/** What it answers. */
interface Answer {
  readonly outcome: CollectOutcome;
  readonly memoryBytes: number;
}

/** What became of a workbook; `failed` where reading it ended the worker, which is a fault of ours. */
export type WorkerOutcome = CollectOutcome | { readonly kind: 'failed' };

/**
 * Collects workbooks side by side in processes that `workers.start` starts and that run {@link workForParent}, each one
 * workbook after the other; `tell` is told of each as it is done. A process that has grown is replaced, so that memory
 * does not grow with the number of workbooks.
 */
export async function collectSideBySide(
  files: readonly FoundFile[],
  request: CollectRequest,
  workers: { readonly count: number; readonly start: () => ChildProcess },
  tell: (file: FoundFile, outcome: WorkerOutcome) => void,
): Promise<void> {
  const waiting = files.values();
  await Promise.all(
    Array.from({ length: Math.min(workers.count, files.length) }, async () => {
      const worker = new Worker(workers.start);
      for (const file of waiting) tell(file, await worker.collect({ file, request }));
      worker.end();
    }),
  );
}

/** What a very large workbook took, Node keeps while the process lives. */
const MOST_MEMORY_BYTES = 900e6;

/** A process that collects what it is given, started when it is first needed and again when it has ended. */
class Worker {
  #child: ChildProcess | null = null;
  readonly #start: () => ChildProcess;

  constructor(start: () => ChildProcess) {
    this.#start = start;
  }

  collect(task: Task): Promise<WorkerOutcome> {
    const child = (this.#child ??= this.#start());
    return new Promise((finish, fail) => {
      const settle = (done: () => void): void => {
        child.removeAllListeners();
        done();
      };
      child.once('error', (error) => settle(() => fail(error)));
      child.once('exit', () => {
        this.#child = null;
        settle(() => finish({ kind: 'failed' }));
      });
      child.once('message', ({ outcome, memoryBytes }: Answer) => {
        if (memoryBytes > MOST_MEMORY_BYTES) this.end();
        settle(() => finish(outcome));
      });
      child.send(task);
    });
  }

  end(): void {
    this.#child?.disconnect();
    this.#child = null;
  }
}

/** Collects whatever the process that started this one sends, until it lets go. */
export async function workForParent(): Promise<void> {
  const tell = (answer: Answer): void => void process.send!(answer);
  // A mistake of ours ends the process, as anywhere: the parent then knows which workbook it was.
  process.on('message', ({ file, request }: Task) => {
    void collectFile(file, request).then((outcome) =>
      tell({ outcome, memoryBytes: process.memoryUsage.rss() }),
    );
  });
  await new Promise((finish) => process.once('disconnect', finish));
}
