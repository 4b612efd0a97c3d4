/**
 * Ends the process of which this thread is a part when it has used more of the processor than it was allowed: what runs
 * for ever cannot end itself. Judged by the processor's time, not by the clock, since a machine that is busy makes
 * everything late and nothing endless.
 */
import { writeFileSync } from 'node:fs';
import { Worker, isMainThread, workerData } from 'node:worker_threads';
import { fileURLToPath } from 'node:url';

const LOOK_EVERY_MS = 100;

/** The milliseconds of the processor that this process has used, all of its threads together. */
export function processorTime() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/**
 * Starts the thread. Returns `allow(name, milliseconds)`, from which on the process may use so much before it ends and
 * leaves the name in the file, and `done()`, from which on it may run as long as it likes.
 */
export function watchProcessor(file) {
  /** Up to which processor time the process may run, 0 for any; and the name, a whole number. */
  const shared = new Int32Array(new SharedArrayBuffer(8));
  const worker = new Worker(fileURLToPath(import.meta.url), {
    workerData: { shared, file },
    execArgv: [],
  });
  worker.unref();
  return {
    allow(name, milliseconds) {
      Atomics.store(shared, 1, Number(name));
      Atomics.store(shared, 0, Math.ceil(processorTime() + milliseconds));
    },
    done() {
      Atomics.store(shared, 0, 0);
    },
  };
}

if (!isMainThread && workerData?.shared !== undefined) {
  const { shared, file } = workerData;
  setInterval(() => {
    const limit = Atomics.load(shared, 0);
    if (limit === 0 || processorTime() <= limit) return;
    writeFileSync(file, String(Atomics.load(shared, 1)));
    process.kill(process.pid, 'SIGKILL');
  }, LOOK_EVERY_MS);
}
