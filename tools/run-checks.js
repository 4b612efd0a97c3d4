/** Runs every check in turn; one that fails says which command mends it or shows more. `--only NAME` runs one. */
import { spawnSync } from 'node:child_process';
import { delimiter, resolve } from 'node:path';

const env = {
  ...process.env,
  PATH: `${resolve('node_modules/.bin')}${delimiter}${process.env.PATH}`,
};

const CHECKS = [
  { name: 'types', run: 'tsc -p tsconfig.json', mend: 'npx tsc -p tsconfig.json' },
  {
    name: 'types of the pure folders',
    run: 'tsc -p tsconfig.pure.json',
    mend: 'npx tsc -p tsconfig.pure.json (no DOM, no Office.js, no Node there)',
  },
  { name: 'lint', run: 'eslint --max-warnings=0 .', mend: 'npx eslint --fix .' },
  {
    name: 'layers',
    run: 'depcruise --config .dependency-cruiser.js --output-type err src',
    mend: 'see tools/layers.js for what may import what',
  },
  { name: 'unused code', run: 'knip', mend: 'npx knip (delete what nothing uses)' },
  { name: 'format', run: 'prettier --check .', mend: 'npx prettier --write .' },
  { name: 'build', run: 'npm run --silent build', mend: 'npm run build' },
  {
    name: 'build of the workbench',
    run: 'npm run --silent build:workbench',
    mend: 'npm run build:workbench',
  },
  { name: 'tests', run: 'jest', mend: 'npx jest --onlyFailures' },
  {
    name: 'end-to-end tests',
    run: 'playwright test',
    // Both builds have just been made.
    env: { SKIP_BUILD: '1' },
    mend: 'npm run e2e -- --last-failed (screenshots and traces are in out/e2e)',
  },
];

const wanted = process.argv[2] === '--only' ? process.argv[3] : undefined;
const failed = [];
for (const { name, run, mend, env: more = {} } of CHECKS.filter(
  (check) => !wanted || check.name === wanted,
)) {
  console.log(`\n${name}: ${run}`);
  const { status, error } = spawnSync(run, {
    stdio: 'inherit',
    shell: true,
    env: { ...env, ...more },
  });
  if (error) throw error;
  if (status !== 0) {
    failed.push(name);
    console.error(`${name} failed. To mend it: ${mend}`);
  }
}
console.log(failed.length === 0 ? '\nEvery check passed.' : `\nFailed: ${failed.join(', ')}.`);
process.exit(failed.length === 0 ? 0 : 1);
