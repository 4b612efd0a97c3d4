import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { isSystemError } from '../files';
import type { FoundFile } from '../find-workbooks';

/**
 * The files that hold the same bytes as one before them, each with that one. Only files that are as long as another are
 * read; what cannot be is nobody's double.
 */
export function findDoubles(files: readonly FoundFile[]): ReadonlyMap<FoundFile, FoundFile> {
  const doubles = new Map<FoundFile, FoundFile>();
  for (const alike of groupBy(files, ({ path }) => statSync(path).size)) {
    if (alike.length === 1) continue;
    for (const [first, ...others] of groupBy(alike, ({ path }) => digestOf(path))) {
      for (const file of others) doubles.set(file, first!);
    }
  }
  return doubles;
}

const digestOf = (path: string): string =>
  createHash('sha256').update(readFileSync(path)).digest('hex');

/** Groups of those with the same key, in their order; those of which there is none are left out. */
function groupBy(
  files: readonly FoundFile[],
  keyOf: (file: FoundFile) => string | number,
): Iterable<FoundFile[]> {
  const groups = new Map<string | number, FoundFile[]>();
  for (const file of files) {
    try {
      const key = keyOf(file);
      const group = groups.get(key);
      if (group) group.push(file);
      else groups.set(key, [file]);
    } catch (error) {
      if (!isSystemError(error)) throw error;
    }
  }
  return groups.values();
}
