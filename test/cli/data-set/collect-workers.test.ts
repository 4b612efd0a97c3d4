import { fork } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { collectSideBySide } from '../../../src/cli/data-set/collect-workers';
import type { WorkerOutcome } from '../../../src/cli/data-set/collect-workers';
import { makeFolder } from '../command-line';

const inFolder = makeFolder();
const WORKER = inFolder('worker.mjs');
const REQUEST = { dataSet: '', asAt: null, organisation: null, withoutOwners: false, again: false };

/** Answers with its process id, grows by what a file's name says, and ends on one that is called so. */
beforeAll(() => {
  writeFileSync(
    WORKER,
    `process.on('message', ({ file: { name } }) => {
      if (name === 'end') process.exit(1);
      const memoryBytes = name === 'grow' ? 2e9 : 1e6;
      process.send({ outcome: { kind: 'unread', reason: String(process.pid) }, memoryBytes });
    });
    process.on('disconnect', () => process.exit());`,
  );
});

async function run(names: readonly string[], count = 1): Promise<Record<string, WorkerOutcome>> {
  const told: Record<string, WorkerOutcome> = {};
  const files = names.map((name, index) => ({ path: `${index}`, name }));
  const workers = { count, start: () => fork(WORKER) };
  await collectSideBySide(files, REQUEST, workers, ({ path }, outcome) => {
    told[path] = outcome;
  });
  return told;
}

const processOf = (outcome: WorkerOutcome | undefined): string =>
  outcome?.kind === 'unread' ? outcome.reason : 'none';

test('goes on after a workbook on which the process ended, and says so', async () => {
  const told = await run(['a', 'end', 'b']);
  expect(told).toMatchObject({
    0: { kind: 'unread' },
    1: { kind: 'failed' },
    2: { kind: 'unread' },
  });
});

test('keeps a process until it has grown', async () => {
  const told = await run(['a', 'grow', 'b', 'c']);
  const [first, grown, next, last] = [0, 1, 2, 3].map((index) => processOf(told[index]));
  expect(grown).toBe(first);
  expect(next).not.toBe(first);
  expect(last).toBe(next);
});

test('works side by side, each workbook once', async () => {
  const names = Array.from({ length: 20 }, (_, index) => `file ${index}`);
  const told = await run(names, 3);
  expect(Object.keys(told)).toHaveLength(20);
  expect(new Set(Object.values(told).map(processOf)).size).toBe(3);
});
