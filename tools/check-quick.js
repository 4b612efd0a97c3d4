/**
 * The checks of the inner loop, under a minute: types and layers of everything, which remember what they found before;
 * lint, format and the nearest tests of what differs from the commit on which the branch stands. `npm test` runs all.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, normalize } from 'node:path';
import ts from 'typescript';
import { runSideBySide } from './run-side-by-side.js';

const git = (...args) =>
  execFileSync('git', args, { encoding: 'utf8' }).split('\n').filter(Boolean);

/** What differs from the given commit, and what git does not know yet. */
const [base = git('merge-base', 'HEAD', 'main')[0]] = process.argv.slice(2);
const changed = [
  ...git('diff', '--name-only', base),
  ...git('ls-files', '-o', '--exclude-standard'),
]
  .filter((path) => existsSync(path))
  .filter((path) => path !== 'package-lock.json');
const code = changed.filter((path) => /\.(ts|tsx|js)$/.test(path));

const TYPES = 'npm run --silent types -- --incremental --tsBuildInfoFile node_modules/.cache';
const quoted = (paths) => paths.map((path) => `"${path}"`).join(' ');
const tests = findNearestTests();
const outcomes = await runSideBySide([
  { name: 'types', run: `${TYPES}/types.tsbuildinfo -p tsconfig.json` },
  ...(tests.length > 0 ? [{ name: 'tests', run: `jest -w 1 ${quoted(tests)}` }] : []),
  ...(code.length > 0
    ? [{ name: 'lint', run: `eslint --max-warnings=0 --no-warn-ignored ${quoted(code)}` }]
    : []),
  { name: 'types of the pure folders', run: `${TYPES}/pure.tsbuildinfo -p tsconfig.pure.json` },
  { name: 'layers', run: 'depcruise --config .dependency-cruiser.js --output-type err src' },
  ...(changed.length > 0
    ? [{ name: 'format', run: `prettier --check --ignore-unknown ${quoted(changed)}` }]
    : []),
]);
const failed = outcomes.filter(({ exitCode }) => exitCode !== 0).map(({ name }) => name);
console.log(failed.length === 0 ? '\nAll well, so far.' : `\nFailed: ${failed.join(', ')}.`);
process.exit(failed.length === 0 ? 0 : 1);

/** Test files that changed, that import something that changed, or are named after it. */
function findNearestTests() {
  const stems = new Set(code.filter((path) => path.startsWith('src/')).map(stemOf));
  const isNear = (path) =>
    code.includes(path) ||
    [...stems].some((stem) => basename(stem) === basename(path).replace(/\.test\.tsx?$/, '')) ||
    listImports(path).some((imported) => stems.has(imported));
  return readdirSync('test', { recursive: true })
    .map((path) => `test/${path.replaceAll('\\', '/')}`)
    .filter((path) => /\.test\.tsx?$/.test(path))
    .filter(isNear);
}

/** A path without its ending, as imports say it. */
function stemOf(path) {
  return path.replace(/(\/index)?\.tsx?$/, '');
}

function listImports(path) {
  return ts
    .preProcessFile(readFileSync(path, 'utf8'))
    .importedFiles.filter(({ fileName }) => fileName.startsWith('.'))
    .map(({ fileName }) => normalize(join(dirname(path), fileName)));
}
