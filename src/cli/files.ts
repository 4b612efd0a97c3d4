import { readFile } from 'node:fs/promises';
import { readWorkbook } from '../files/xlsx/read-workbook';
import { AddInError } from '../workbook/errors';
import type { WorkbookData } from '../workbook/workbook-data';

/** Throws file-not-found, path-is-folder and file-not-readable. */
export async function readBytes(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (error) {
    throw refuseReading(path, error);
  }
}

/** Throws as `readBytes` does and whatever `readWorkbook` refuses. */
export async function openWorkbook(path: string): Promise<WorkbookData> {
  return readWorkbook(await readBytes(path), path);
}

function refuseReading(path: string, error: unknown): unknown {
  if (!isSystemError(error)) return error;
  const options = { cause: error };
  if (error.code === 'EISDIR') return new AddInError('path-is-folder', { path }, options);
  if (MISSING.includes(error.code)) return new AddInError('file-not-found', { path }, options);
  return new AddInError('file-not-readable', { path, reason: error.code }, options);
}

/** No such file, a file where a folder should be, a name that cannot be one. */
const MISSING = ['ENOENT', 'ENOTDIR', 'ENAMETOOLONG'];

/** An error of the operating system, such as ENOENT. */
export function isSystemError(error: unknown): error is Error & { readonly code: string } {
  return typeof error === 'object' && error !== null && 'syscall' in error && 'code' in error;
}
