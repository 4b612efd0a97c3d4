#!/usr/bin/env node
/**
 * Mutation testing: `npm run mutation -- src/domain/due.ts src/rules` changes the code in one small way after the other and
 * looks whether a test fails each time; without a path, all folders below. What survives shows a test that is missing.
 *
 * Stryker is installed on first use, at this version, and is no package of the project: it and what it needs are 168
 * packages and half a minute for every fresh clone, for a command that few run. Later versions want Node 22.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const VERSION = '9.6.1';
const ROOT = fileURLToPath(new URL('..', import.meta.url));
const FOLDER = join(ROOT, 'out/mutation');
const PACKAGES = join(FOLDER, 'tools');
const STRYKER = join(PACKAGES, 'node_modules/@stryker-mutator/core');

/** Which folders of `test` judge a folder of `src`. */
const JUDGES = {
  domain: ['domain'],
  rules: ['rules', 'domain'],
  'matrix-sheet': ['matrix-sheet'],
  'board-pack': ['board-pack'],
};

/** The score below which the command fails. */
const LOWEST_SCORE = 85;

const paths = process.argv.slice(2).map((path) => relative(ROOT, resolve(path)));
const asked = paths.length > 0 ? paths : Object.keys(JUDGES).map((folder) => `src/${folder}`);
install();
const statuses = Object.keys(JUDGES).map((folder) => {
  const prefix = `src/${folder}`;
  const own = asked.filter((path) => path === prefix || path.startsWith(`${prefix}/`));
  return own.length === 0 ? 0 : mutate(folder, own);
});
const unknown = asked.filter(
  (path) =>
    !Object.keys(JUDGES).some(
      (folder) => path === `src/${folder}` || path.startsWith(`src/${folder}/`),
    ),
);
for (const path of unknown)
  console.error(
    `${path} is in none of the folders that are mutated: src/${Object.keys(JUDGES).join(', src/')}.`,
  );
process.exitCode = Math.max(0, unknown.length > 0 ? 2 : 0, ...statuses);

function install() {
  const description = join(STRYKER, 'package.json');
  if (existsSync(description) && JSON.parse(readFileSync(description, 'utf8')).version === VERSION)
    return;
  mkdirSync(PACKAGES, { recursive: true });
  writeFileSync(join(PACKAGES, 'package.json'), '{ "private": true }\n');
  const names = ['core', 'jest-runner'].map((name) => `@stryker-mutator/${name}@${VERSION}`);
  run('npm', ['install', '--no-audit', '--no-fund', '--save-exact', ...names], PACKAGES);
}

/** Mutates files of one folder; what was found of code and tests that have not changed since is taken over. */
function mutate(folder, files) {
  const config = join(FOLDER, `${folder}.config.json`);
  const jestConfig = join(FOLDER, `${folder}.jest.config.mjs`);
  writeFileSync(
    jestConfig,
    `import config from '../../jest.config.js';\nexport default { ...config, rootDir: process.cwd(), testEnvironment: 'node', testMatch: ${JSON.stringify(
      JUDGES[folder].map((judge) => `<rootDir>/test/${judge}/**/*.test.ts`),
    )} };\n`,
  );
  writeFileSync(
    config,
    JSON.stringify(
      {
        testRunner: 'jest',
        plugins: [join(PACKAGES, 'node_modules/@stryker-mutator/jest-runner/dist/src/index.js')],
        jest: {
          projectType: 'custom',
          configFile: relative(ROOT, jestConfig),
          enableFindRelatedTests: true,
        },
        coverageAnalysis: 'perTest',
        // The tests read some of the sources, which are to be as they are.
        disableTypeChecks: false,
        // What runs while modules load: each would need a process of its own.
        ignoreStatic: true,
        mutate: files.map((path) => (path.endsWith('.ts') ? path : `${path}/**/*.ts`)),
        ignorePatterns: [
          'dist',
          'docs',
          'out/*',
          '!out/mutation',
          'out/mutation/tools',
          'test/e2e',
        ],
        tempDirName: 'out/mutation/sandbox',
        cleanTempDir: 'always',
        incremental: true,
        incrementalFile: join('out/mutation', `${folder}.incremental.json`),
        concurrency: 1,
        reporters: ['clear-text', 'html', 'progress-append-only'],
        clearTextReporter: { allowColor: false, reportTests: false },
        htmlReporter: { fileName: join('out/mutation', `${folder}.html`) },
        thresholds: { high: 100, low: LOWEST_SCORE, break: LOWEST_SCORE },
      },
      null,
      2,
    ),
  );
  return run(process.execPath, [join(STRYKER, 'bin/stryker.js'), 'run', config], ROOT);
}

function run(command, args, cwd) {
  const { status } = spawnSync(command, args, {
    cwd,
    stdio: 'inherit',
    shell: command === 'npm' && process.platform === 'win32',
  });
  return status ?? 1;
}
