import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const KILOBYTE = 1000;
const folder = mkdtempSync(join(tmpdir(), 'maturity-matrix-size-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Checks a build of random, and so incompressible, bytes: the pane's first two files, and one that they ask for at once. */
function checkPaneOf(
  kilobytes: number,
  kilobytesAskedFor: number,
): { status: number | null; output: string } {
  const page = (...files: string[]): string =>
    [
      '<script src=https://appsforoffice.microsoft.com/lib/1/hosted/office.js></script>',
      ...files.map((file) => `<script defer src=${file}></script>`),
    ].join('');
  const half = randomBytes((kilobytes / 2) * KILOBYTE);
  writeFileSync(join(folder, 'libraries.1234abcd.js'), half);
  const script = Buffer.concat([Buffer.from('const arriving=t.e(71).then(()=>t(5));//'), half]);
  writeFileSync(join(folder, 'taskpane.1234abcd.js'), script);
  writeFileSync(join(folder, '71.1234abcd.js'), randomBytes(kilobytesAskedFor * KILOBYTE));
  writeFileSync(join(folder, 'on-demand.1234abcd.js'), randomBytes(400 * KILOBYTE));
  writeFileSync(
    join(folder, 'taskpane.html'),
    page('libraries.1234abcd.js', 'taskpane.1234abcd.js'),
  );
  writeFileSync(join(folder, 'commands.html'), page('libraries.1234abcd.js'));
  const { status, stdout } = spawnSync(process.execPath, ['node_modules/size-limit/bin.js'], {
    encoding: 'utf8',
    env: { ...process.env, ADD_IN_FOLDER: folder },
  });
  return { status, output: stdout };
}

test('a pane within the budget passes; what is loaded on demand does not count', () => {
  expect(checkPaneOf(123, 150)).toMatchObject({ status: 0 });
});

test('a pane over the budget fails and says which command shows what it is made of', () => {
  const { status, output } = checkPaneOf(135, 100);
  expect(status).toBe(1);
  expect(output).toContain('npm run build:sizes');
});

test('what the pane asks for at once counts until findings are shown', () => {
  const { status, output } = checkPaneOf(120, 165);
  expect(status).toBe(1);
  expect(output).toContain('285.');
});
