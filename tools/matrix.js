#!/usr/bin/env node
/**
 * Runs the command line out of a bundle, which is built when it is missing or older than what it was made of. Loading
 * the sources one by one through a compiler costs many times what most commands do.
 */
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const FOLDER = join(ROOT, 'out/cli');
/** Which file starts the bundle, which files it has, and of which state each of its sources was. */
const RECORD = join(FOLDER, 'bundle.json');

/** What decides on the bundle besides the sources: how it is made, and the packages. */
const BESIDES = ['tools/matrix.js', 'package-lock.json', 'tsconfig.json'];

const record = readRecord();
const entry = record !== null && isFresh(record) ? record.entry : await build(record);
await import(pathToFileURL(join(FOLDER, entry)).href);

/** Null without a bundle. */
function readRecord() {
  try {
    return JSON.parse(readFileSync(RECORD, 'utf8'));
  } catch (error) {
    if (error.code === 'ENOENT') return null;
    throw error;
  }
}

/** Whether no source of the bundle has changed, and nobody has removed a part of it. */
function isFresh({ sources, files }) {
  return (
    Object.entries(sources).every(([path, state]) => stateOf(path) === state) &&
    files.every((file) => stateOf(`out/cli/${file}`) !== null)
  );
}

/** Time of the last change and size; null for a file that is not there. */
function stateOf(path) {
  const stats = statSync(join(ROOT, path), { throwIfNoEntry: false });
  return stats === undefined ? null : `${stats.mtimeMs} ${stats.size}`;
}

/**
 * Bundles src/cli with what it needs of the packages, what only some commands need in files of its own; returns the
 * file to start. Several may build at once, and run what was there `before`: files are named after their content, the
 * record is replaced last, and what the last bundle had stays until the next.
 */
async function build(before) {
  const { build: bundle } = await import('esbuild');
  const startedAtMs = Date.now();
  const { metafile, outputFiles } = await bundle({
    absWorkingDir: ROOT,
    entryPoints: ['src/cli/main.ts'],
    outdir: FOLDER,
    entryNames: '[name]-[hash]',
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    // Packages in CommonJS ask for Node's own modules by require.
    banner: {
      js: "import * as nodeModule from 'node:module'; const require = nodeModule.createRequire(import.meta.url);",
    },
    metafile: true,
    write: false,
    logLevel: 'warning',
  });
  mkdirSync(FOLDER, { recursive: true });
  for (const { path, contents } of outputFiles) replaceFile(path, contents);
  const sources = [...BESIDES, ...Object.keys(metafile.inputs)]
    // The packages are as the lock says.
    .filter((path) => !path.startsWith('node_modules/'))
    .map((path) => [path, changedSince(path, startedAtMs) ? 'changed meanwhile' : stateOf(path)]);
  const files = outputFiles.map(({ path }) => basename(path));
  const entry = files.find((file) => file.startsWith('main-'));
  replaceFile(RECORD, JSON.stringify({ entry, files, sources: Object.fromEntries(sources) }));
  removeAllBut(['bundle.json', ...files, ...(before?.files ?? [])]);
  return entry;
}

function changedSince(path, timeMs) {
  return statSync(join(ROOT, path)).mtimeMs >= timeMs;
}

/** Under its name there is always a whole file. */
function replaceFile(path, contents) {
  const unfinished = `${path}.${process.pid}`;
  writeFileSync(unfinished, contents);
  renameSync(unfinished, path);
}

function removeAllBut(kept) {
  for (const file of readdirSync(FOLDER)) {
    // Files that end in a number are being written by another process.
    if (!kept.includes(file) && !/\d$/.test(file)) rmSync(join(FOLDER, file), { force: true });
  }
}
