import { existsSync, realpathSync } from 'node:fs';
import { readFile, stat, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { AddInError } from '../workbook/errors';
import type { WorkbookData } from '../workbook/workbook-data';
import { readWorkbook } from '../xlsx/read-workbook';
import { writeWorkbook } from '../xlsx/write-workbook';

/** Throws file-not-found. */
export async function readBytes(path: string): Promise<Uint8Array> {
  if (!existsSync(path) || !(await stat(path)).isFile()) {
    throw new AddInError('file-not-found', { path });
  }
  return readFile(path);
}

/** Throws file-not-found and whatever `readWorkbook` refuses. */
export async function openWorkbook(path: string): Promise<WorkbookData> {
  return readWorkbook(await readBytes(path), path);
}

/** Throws output-is-input, also when the two are one file under different names, and output-not-writable. */
export function refuseUnusableOutput(out: string, input: string | undefined): void {
  if (input !== undefined && realPath(out) === realPath(input)) {
    throw new AddInError('output-is-input', { path: out });
  }
  if (!existsSync(dirname(resolve(out))))
    throw new AddInError('output-not-writable', { path: out });
}

function realPath(path: string): string {
  if (existsSync(path)) return realpathSync(path);
  const folder = dirname(resolve(path));
  return join(
    existsSync(folder) ? realpathSync(folder) : folder,
    resolve(path).slice(folder.length),
  );
}

/** Throws output-not-writable. */
export async function saveWorkbook(workbook: WorkbookData, path: string): Promise<void> {
  const bytes = await writeWorkbook(workbook);
  try {
    await writeFile(path, bytes);
  } catch (error) {
    throw new AddInError('output-not-writable', { path }, { cause: error });
  }
}
