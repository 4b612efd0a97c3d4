import { basename, dirname, relative, resolve, sep } from 'node:path';
import { glob } from 'tinyglobby';
import type { UnreadFile } from '../board-pack/roll-up/service-matrix';
import { AddInError } from '../workbook/errors';
import { statIfThere } from './output-file';

/** A workbook that was found. */
export interface FoundFile {
  readonly path: string;
  /** Its path from the folder that all of them lie in, with "/": the same however they were asked for. */
  readonly name: string;
}

/** What was found, and what was passed over on the way, each in the order of its name. */
export interface FoundFiles {
  readonly files: readonly FoundFile[];
  readonly leftOut: readonly UnreadFile[];
}

/**
 * The workbooks that some patterns ask for, each once: names of files and of folders, which stand for all that lies below
 * them, and globs such as "plans/**\/*.xlsx". The order is that of their names, whatever the order of the patterns. Passed
 * over are what is no workbook and the notes that Excel leaves beside one that is open. Throws files-not-found for a
 * pattern that finds no workbook.
 */
export async function findWorkbooks(patterns: readonly string[]): Promise<FoundFiles> {
  const found = await Promise.all(patterns.map(listFiles));
  const paths = [...new Set(found.flat())];
  const folder = findCommonFolder(paths);
  const named = paths
    .map((path) => ({ path, name: relative(folder, path).replaceAll(sep, '/') }))
    .sort((left, right) => (left.name < right.name ? -1 : 1));
  const leftOut: UnreadFile[] = [];
  const files: FoundFile[] = [];
  const known = new Map<string, string>();
  for (const file of named) {
    const { path, name } = file;
    const reason = isWorkbook(path)
      ? repeats(known.get(await identify(path)))
      : whyPassedOver(path);
    if (reason !== null) leftOut.push({ file: name, reason });
    else {
      known.set(await identify(path), name);
      files.push(file);
    }
  }
  return { files, leftOut };
}

const repeats = (name: string | undefined): string | null =>
  name === undefined ? null : `It is the same file as ${name}.`;

async function listFiles(pattern: string): Promise<string[]> {
  const found = await search(pattern);
  if (!found.some(isWorkbook)) throw new AddInError('files-not-found', { pattern });
  return found;
}

async function search(pattern: string): Promise<string[]> {
  const asWritten = await statIfThere(pattern);
  // A name may hold what a glob gives a meaning to: "Plan [final].xlsx".
  if (asWritten?.isFile()) return [resolve(pattern)];
  const [cwd, wanted] = asWritten ? [pattern, '**/*.xlsx'] : ['.', withSlashes(pattern)];
  const found = await glob(wanted, {
    cwd,
    absolute: true,
    expandDirectories: false,
    caseSensitiveMatch: false,
  });
  return found.map((path) => resolve(path));
}

/** Windows writes folders with backslashes, with which a glob takes the meaning from what follows. */
const withSlashes = (pattern: string): string =>
  sep === '\\' ? pattern.replaceAll('\\', '/') : pattern;

/** What a file is known by under any path; its path where the disk does not tell. */
async function identify(path: string): Promise<string> {
  const found = await statIfThere(path);
  return found ? `${found.dev}:${found.ino}` : path;
}

/** Begins the name of the note that Excel leaves beside a workbook that somebody has open. */
const LOCK_PREFIX = '~$';

const isWorkbook = (path: string): boolean =>
  /\.xlsx$/i.test(path) && !basename(path).startsWith(LOCK_PREFIX);

function whyPassedOver(path: string): string {
  return basename(path).startsWith(LOCK_PREFIX)
    ? 'It is what Excel leaves beside a workbook that somebody has open.'
    : 'It is not a workbook (.xlsx).';
}

function findCommonFolder(paths: readonly string[]): string {
  const [first = '.', ...others] = paths.map((path) => dirname(path));
  const isBelow = (folder: string, path: string): boolean =>
    path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
  let folder = first;
  for (const other of others) {
    // What lies on another drive has no folder in common.
    while (!isBelow(folder, other) && dirname(folder) !== folder) folder = dirname(folder);
  }
  return folder;
}
