/**
 * Runs every check, side by side where cores allow, and prints what took how long; one that fails says which command
 * mends it or shows more. `--only NAME` runs one.
 */
import { runSideBySide } from './run-side-by-side.js';

/** What uses one core each, the longest first; then what uses all cores by itself. */
const STAGES = [
  [
    { name: 'lint', run: 'eslint --max-warnings=0 .', mend: 'npx eslint --fix .' },
    { name: 'types', run: 'npm run --silent types', mend: 'npm run types' },
    { name: 'build', run: 'npm run --silent build', mend: 'npm run build' },
    {
      name: 'build of the workbench',
      run: 'npm run --silent build:workbench',
      mend: 'npm run build:workbench',
    },
    {
      name: 'types of the pure folders',
      run: 'npm run --silent types -- -p tsconfig.pure.json',
      mend: 'npm run types -- -p tsconfig.pure.json (no DOM, no Office.js, no Node there)',
    },
    { name: 'format', run: 'prettier --check .', mend: 'npx prettier --write .' },
    {
      // Kept to be read, and to be laid beside the report of a real Excel.
      name: 'reports of Check this Excel',
      run: 'npm run --silent excel-report -- --profiles out/excel-reports',
      mend: 'npx jest test/excel/assumptions',
    },
    { name: 'unused code', run: 'knip', mend: 'npx knip (delete what nothing uses)' },
    {
      name: 'layers',
      run: 'depcruise --config .dependency-cruiser.js --output-type err src',
      mend: 'see tools/layers.js for what may import what',
    },
    {
      name: 'rooms',
      run: 'node tools/rooms.js',
      mend: 'move each file that is named into its only user (npm run rooms)',
    },
  ],
  [{ name: 'tests', run: 'jest', mend: 'npx jest --onlyFailures' }],
  [
    {
      name: 'end-to-end tests',
      run: 'playwright test',
      // Both builds have just been made, and times are those of a busy machine.
      env: { SKIP_BUILD: '1', BRIEF_PERF: '1' },
      mend: 'npm run e2e -- --last-failed --trace on (screenshots and traces are in out/e2e)',
    },
  ],
];

const wanted = process.argv[2] === '--only' ? process.argv[3] : undefined;
const stages = STAGES.map((stage) =>
  stage.filter(({ name }) => wanted === undefined || name === wanted),
).filter((stage) => stage.length > 0);
if (stages.length === 0) throw new Error(`There is no check “${wanted}”`);

const startedAt = performance.now();
const outcomes = [];
for (const stage of stages) outcomes.push(...(await runSideBySide(stage)));
const failed = outcomes.filter(({ exitCode }) => exitCode !== 0);

printTimes();
for (const { name, mend } of failed) console.error(`${name} failed. To mend it: ${mend}`);
console.log(failed.length === 0 ? '\nEvery check passed.' : `\n${failed.length} failed.`);
process.exit(failed.length === 0 ? 0 : 1);

function printTimes() {
  // Of tools/with-dependencies.js, which runs before the packages are there.
  const installSeconds = Number(process.env.INSTALL_SECONDS ?? 0);
  const times = [
    ...(installSeconds > 0 ? [['install', installSeconds]] : []),
    ...outcomes.map(({ name, seconds, exitCode }) => [
      `${name}${exitCode === 0 ? '' : ', failed'}`,
      seconds,
    ]),
    ['in all', installSeconds + (performance.now() - startedAt) / 1000],
  ];
  const lines = times.map(([what, seconds]) => `${what.padEnd(36)}${formatTime(seconds)}`);
  console.log(`\n${'what'.padEnd(35)}minutes\n${lines.join('\n')}\n`);
}

/** Such as " 1:05". */
function formatTime(seconds) {
  const whole = Math.round(seconds);
  return `${String(Math.floor(whole / 60)).padStart(3)}:${String(whole % 60).padStart(2, '0')}`;
}
