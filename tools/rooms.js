/**
 * Lists the files of src that are too small to stand alone: under sixty lines, imported by one file only, loaded with it,
 * and without a test of their own. Such a file belongs into its only user, or together with its neighbours into one whole thought.
 * `npm run rooms -- [FOLDER]` prints them and exits with 1 where there are any.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, normalize } from 'node:path';
import ts from 'typescript';

const LEAST_LINES = 60;

/**
 * One entry of a register a file, each with examples that are its tests; what Excel is assumed to do, a subject a file;
 * and what webpack and the shell start.
 */
const STAND_ALONE = [
  /^src\/rules\/[^/]+\.ts$/,
  /^src\/board-pack\/publication\/rules\//,
  /^src\/excel\/assumptions\//,
  /^src\/entry\//,
];

/** The TypeScript files of a folder and all below it, as paths with slashes. */
const listFiles = (folder) =>
  readdirSync(folder, { recursive: true })
    .map((path) => `${folder}/${path.replaceAll('\\', '/')}`)
    .filter((path) => /\.tsx?$/.test(path) && !path.endsWith('.d.ts'));

const sources = listFiles('src');
const known = new Set(sources);
const testNames = new Set(
  listFiles('test')
    .filter((path) => /\.test\.tsx?$/.test(path))
    .map((path) => basename(path).replace(/\.test\.tsx?$/, '')),
);

function listImports(path) {
  const { importedFiles } = ts.preProcessFile(readFileSync(path, 'utf8'));
  return importedFiles
    .filter(({ fileName }) => fileName.startsWith('.'))
    .map(({ fileName }) => normalize(join(dirname(path), fileName)))
    .flatMap((base) =>
      ['.ts', '.tsx', '/index.ts'].map((end) => base + end).filter((file) => known.has(file)),
    );
}

const importers = new Map(sources.map((path) => [path, []]));
for (const path of sources)
  for (const imported of new Set(listImports(path))) importers.get(imported).push(path);

/** What a page loads when it is first asked for would be loaded at once in any other file. */
const loadedLater = new Set(
  sources.flatMap((path) => {
    const calls = readFileSync(path, 'utf8').matchAll(/import\('(\.[^']+)'\)/g);
    return [...calls].flatMap(([, name]) =>
      ['.ts', '.tsx'].map((end) => normalize(join(dirname(path), name)) + end),
    );
  }),
);

const small = sources
  .filter((path) => path.startsWith(process.argv[2] ?? 'src'))
  .filter((path) => !STAND_ALONE.some((pattern) => pattern.test(path)))
  .filter((path) => !loadedLater.has(path))
  .filter((path) => importers.get(path).length === 1)
  .filter((path) => !testNames.has(basename(path).replace(/\.tsx?$/, '')))
  .map((path) => ({ path, lines: readFileSync(path, 'utf8').split('\n').length - 1 }))
  .filter(({ lines }) => lines < LEAST_LINES);

for (const { path, lines } of small)
  console.log(`${path} (${lines} lines) is used by ${importers.get(path)[0]} alone`);
if (small.length > 0)
  console.error(
    `${small.length} files are too small to stand alone: move each into its only user.`,
  );
process.exit(small.length > 0 ? 1 : 0);
