import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const folder = mkdtempSync(join(tmpdir(), 'endless-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs a script that may use the processor for so long. Returns its signal and the name that it left, if any. */
function runAllowed(name: number, milliseconds: number, script: string) {
  const file = join(folder, `${name}.txt`);
  const tool = pathToFileURL(resolve('tools/mutation/stop-endless.js')).href;
  const { signal, status } = spawnSync(process.execPath, [
    ...['--input-type=module', '--eval'],
    `import { watchProcessor } from ${JSON.stringify(tool)};
     const watch = watchProcessor(${JSON.stringify(file)});
     watch.allow(${name}, ${milliseconds});
     ${script}`,
  ]);
  return { signal, status, left: existsSync(file) ? readFileSync(file, 'utf8') : null };
}

test('what uses the processor for ever is ended, and leaves its name', () => {
  const ran = runAllowed(7, 100, 'for (;;);');
  expect(ran).toEqual({ signal: 'SIGKILL', status: null, left: '7' });
});

test('what is slow by the clock alone, or done, is not', () => {
  const waiting = 'Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 600);';
  expect(runAllowed(8, 500, waiting)).toEqual({ signal: null, status: 0, left: null });
  const busy = 'const { cpuUsage } = process; while (cpuUsage().user < 400_000);';
  const done = `watch.done(); ${busy}`;
  expect(runAllowed(9, 100, done)).toEqual({ signal: null, status: 0, left: null });
});
