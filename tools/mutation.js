#!/usr/bin/env node
/**
 * Mutation testing: `npm run mutation -- src/domain/due.ts src/rules` changes the code in one small way after the other and
 * looks whether a test fails each time; without a path, all folders below. What survives shows a test that is missing.
 * `--sample 300 --seed 1` tries that many changes of each folder, drawn at random, and says how far the score may be off.
 * Tests that take over half a second of the processor are left out, and properties tried on ten cases or, where these take
 * longer, on two, so that a survivor costs seconds; what only the rest would see counts as unseen. `--slow` runs all.
 * `--again` tries those changes alone that survived the last time, after tests were added.
 *
 * Stryker is installed on first use, at this version, and is no package of the project: it and what it needs are 166
 * packages and half a minute for every fresh clone, for a command that few run. Later versions want Node 22.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, relative, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import {
  describeTally,
  drawAtRandom,
  keyOf,
  listSurvivors,
  tallyReport,
} from './mutation/score.js';
import { ignorer, OPTIONS } from './mutation/stryker-plugins.js';

const VERSION = '9.6.1';
const ROOT = fileURLToPath(new URL('..', import.meta.url));
const FOLDER = 'out/mutation';
const PACKAGES = join(ROOT, FOLDER, 'tools');
const STRYKER = join(PACKAGES, 'node_modules/@stryker-mutator');

/**
 * Which folders and files of `test` judge a folder of `src`: those that look at it, not all that pass through it; examples
 * of rules are tried in one of the domain.
 */
const JUDGES = {
  domain: [
    'domain',
    'rules',
    'matrix-sheet/standard-form',
    'matrix-sheet/actions',
    'board-pack/movement',
    'cli/new.test.ts',
  ],
  rules: ['rules', 'domain/check.test.ts', 'app/review-matrix.test.ts'],
  'matrix-sheet': [
    'matrix-sheet',
    ...['cases', 'import-paper', 'map-columns', 'read-allowed-texts', 'treat-as'].map(
      (name) => `app/${name}.test.ts`,
    ),
  ],
  'board-pack': ['board-pack', 'domain/check.test.ts', 'app/find-quarter-evidence.test.ts'],
};

/** Prints through LibreOffice, where there is one: minutes. */
const NO_JUDGE = 'rendered-pages.test.ts';

/** The score in per cent below which the command fails. */
const LOWEST_SCORE = 85;

/** The milliseconds of the processor above which a test is too slow to be run for thousands of mutants. */
const SLOWEST_TEST = 500;

/** How many cases of a property are tried, where these are not too slow. */
const MOST_CASES = 10;

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    sample: { type: 'string' },
    seed: { type: 'string', default: '1' },
    slow: { type: 'boolean', default: false },
    again: { type: 'boolean', default: false },
  },
});
const asked =
  positionals.length > 0
    ? positionals.map((path) => relative(ROOT, resolve(path)).replaceAll('\\', '/'))
    : Object.keys(JUDGES).map((folder) => `src/${folder}`);
const isIn = (path, folder) => path === `src/${folder}` || path.startsWith(`src/${folder}/`);
const unknown = asked.filter((path) => !Object.keys(JUDGES).some((folder) => isIn(path, folder)));
if (unknown.length > 0) {
  console.error(
    `${unknown.join(', ')}: only files of src/${Object.keys(JUDGES).join(', src/')} are mutated.`,
  );
  process.exit(2);
}
install();
const statuses = [];
for (const folder of Object.keys(JUDGES)) {
  const paths = asked.filter((path) => isIn(path, folder));
  if (paths.length > 0) statuses.push(await mutate(folder, paths.flatMap(listSources)));
}
process.exitCode = Math.max(...statuses);

function install() {
  const description = join(STRYKER, 'core/package.json');
  if (existsSync(description) && JSON.parse(readFileSync(description, 'utf8')).version === VERSION)
    return;
  console.error(`Installing Stryker ${VERSION} into ${FOLDER}…`);
  mkdirSync(PACKAGES, { recursive: true });
  writeFileSync(join(PACKAGES, 'package.json'), '{ "private": true }\n');
  const status = run(
    'npm',
    ['install', '--no-audit', '--no-fund', '--save-exact', `@stryker-mutator/core@${VERSION}`],
    PACKAGES,
  );
  if (status !== 0) process.exit(2);
}

/** Mutates files of one folder and prints what was seen. Returns the exit code: 1 for too low a score, 2 for no result. */
async function mutate(folder, files) {
  const inFolder = (name) => `${FOLDER}/${folder}.${name}`;
  const report = inFolder('report.json');
  const drawn = options.again ? readSurvivors(report) : await drawSample(files);
  if (drawn !== null) writeFileSync(join(ROOT, inFolder('sample.json')), JSON.stringify(drawn));
  const config = {
    testRunner: 'kept-loaded',
    plugins: [join(ROOT, 'tools/mutation/stryker-plugins.js')],
    ignorers: ['own'],
    checkers: drawn === null ? [] : ['sample'],
    [OPTIONS]: {
      root: ROOT,
      testFiles: JUDGES[folder].flatMap((judge) => listTests(`test/${judge}`)),
      slowestTest: options.slow ? 1e9 : SLOWEST_TEST,
      mostCases: options.slow ? null : MOST_CASES,
      slowTestsFile: inFolder('slow-tests.json'),
      sample: inFolder('sample.json'),
    },
    coverageAnalysis: 'perTest',
    // Types are not looked at, and a text added to the sources would move what survivors are named by.
    disableTypeChecks: false,
    mutate: files,
    ignorePatterns: ['/*', '!/src'],
    tempDirName: `${FOLDER}/sandbox`,
    cleanTempDir: 'always',
    concurrency: 1,
    reporters: ['json', 'html', 'progress-append-only'],
    jsonReporter: { fileName: report },
    htmlReporter: { fileName: inFolder('report.html') },
    allowEmpty: true,
    dryRunTimeoutMinutes: 60,
    // What uses the processor for ever is ended by our runner; the clock ends only what waits for ever.
    timeoutMS: 1_800_000,
    warnings: { slow: false },
    thresholds: { high: 100, low: LOWEST_SCORE, break: null },
  };
  writeFileSync(join(ROOT, inFolder('config.json')), JSON.stringify(config, null, 2));
  const status = run(
    process.execPath,
    [join(STRYKER, 'core/bin/stryker.js'), 'run', inFolder('config.json')],
    ROOT,
  );
  if (status !== 0) return 2;
  const tally = tallyReport(
    JSON.parse(readFileSync(join(ROOT, report), 'utf8')),
    drawn && new Set(drawn),
  );
  // What is tried again says nothing of the rest.
  console.log(describeTally(`src/${folder}`, options.again ? { ...tally, interval: null } : tally));
  return tally.score < LOWEST_SCORE ? 1 : 0;
}

/** The keys of as many mutants as were asked for, or null for all of them. */
async function drawSample(files) {
  if (options.sample === undefined) return null;
  return drawAtRandom(await listMutants(files), Number(options.sample), Number(options.seed));
}

function readSurvivors(report) {
  if (existsSync(join(ROOT, report)))
    return listSurvivors(JSON.parse(readFileSync(join(ROOT, report), 'utf8')));
  console.error(`--again: ${report} is not there. Run it once without.`);
  process.exit(2);
}

/** The keys of all mutants that Stryker makes of these files. */
async function listMutants(files) {
  const entry = join(STRYKER, 'instrumenter/dist/src/index.js');
  const { createInstrumenter } = await import(pathToFileURL(entry).href);
  const { createInjector } = await import(
    pathToFileURL(createRequire(entry).resolve('typed-inject')).href
  );
  const logger = { info: () => {}, debug: () => {}, isDebugEnabled: () => false };
  const { mutants } = await createInjector()
    .provideValue('logger', logger)
    .injectFunction(createInstrumenter)
    .instrument(
      files.map((name) => ({
        name,
        mutate: true,
        content: readFileSync(join(ROOT, name), 'utf8'),
      })),
      { plugins: null, excludedMutations: [], ignorers: [ignorer] },
    );
  return mutants
    .filter(({ status }) => status !== 'Ignored')
    .map((mutant) =>
      keyOf(mutant.fileName, mutant.location, mutant.mutatorName, mutant.replacement),
    );
}

function listSources(path) {
  return listFiles(path).filter((name) => name.endsWith('.ts'));
}

function listTests(path) {
  return listFiles(path).filter((name) => name.endsWith('.test.ts') && !name.endsWith(NO_JUDGE));
}

function listFiles(path) {
  if (statSync(join(ROOT, path)).isFile()) return [path];
  return readdirSync(join(ROOT, path), { recursive: true })
    .map((name) => `${path}/${name.replaceAll('\\', '/')}`)
    .sort();
}

function run(command, args, cwd) {
  const { status } = spawnSync(command, args, {
    cwd,
    stdio: 'inherit',
    shell: command === 'npm' && process.platform === 'win32',
  });
  return status ?? 1;
}
