import type { BigIntStats } from 'node:fs';
import { mkdir, open, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { writeWorkbook } from '../files/xlsx/write-workbook';
import { AddInError } from '../workbook/errors';
import type { WorkbookData } from '../workbook/workbook-data';
import { isSystemError } from './files';

/**
 * Says before any work is done what would stop a workbook from being written. Throws option-invalid when it is not
 * named .xlsx, and as {@link refuseOverwriting} does.
 */
export async function refuseUnusableOutput(out: string, inputs: readonly string[]): Promise<void> {
  if (!/[^/\\]\.xlsx$/i.test(out)) {
    const expected = 'a file name that ends in .xlsx';
    throw new AddInError('option-invalid', { option: '--out', value: out, expected });
  }
  await refuseOverwriting(out, inputs);
}

/**
 * Says before any work is done that a file cannot be written: throws output-is-input where it is one of the inputs, under
 * whatever path, and output-not-writable for a folder and for a file marked read-only.
 */
export async function refuseOverwriting(out: string, inputs: readonly string[]): Promise<void> {
  for (const input of inputs) {
    if (await isSameFile(out, input)) throw new AddInError('output-is-input', { path: out });
  }
  const existing = await statIfThere(out);
  if (existing && (!existing.isFile() || (existing.mode & ANYONE_MAY_WRITE) === 0n)) {
    throw new AddInError('output-not-writable', { path: out });
  }
}

const ANYONE_MAY_WRITE = 0o222n;

/** Whether two paths lead to one file: also under another path, through a link, or by another case where the disk knows none. */
export async function isSameFile(left: string, right: string): Promise<boolean> {
  if (resolve(left) === resolve(right)) return true;
  const [one, other] = await Promise.all([statIfThere(left), statIfThere(right)]);
  return !!one && !!other && one.dev === other.dev && one.ino === other.ino;
}

/** What the disk knows of a file; null where it cannot be reached. */
export async function statIfThere(path: string): Promise<BigIntStats | null> {
  try {
    return await stat(path, { bigint: true });
  } catch (error) {
    if (isSystemError(error)) return null;
    throw error;
  }
}

/**
 * Writes a workbook, making the folder if need be. It gets its name only when it is whole, so an older file
 * stays as it was when something goes wrong. Throws output-not-writable.
 */
export async function saveWorkbook(workbook: WorkbookData, path: string): Promise<void> {
  await saveBytes(await writeWorkbook(workbook), path);
}

/** Writes a file as {@link saveWorkbook} does. Throws output-not-writable. */
export async function saveBytes(bytes: Uint8Array, path: string): Promise<void> {
  try {
    await mkdir(dirname(resolve(path)), { recursive: true });
    await replaceFile(await realPathIfThere(path), bytes);
  } catch (error) {
    if (!isSystemError(error)) throw error;
    throw new AddInError('output-not-writable', { path }, { cause: error });
  }
}

/** Where a link leads, so that the link itself stays one. */
async function realPathIfThere(path: string): Promise<string> {
  return (await statIfThere(path)) ? realpath(path) : resolve(path);
}

async function replaceFile(path: string, bytes: Uint8Array): Promise<void> {
  const another = `${process.pid}.${Math.random().toString(36).slice(2)}`;
  const unfinished = join(dirname(path), `.${basename(path)}.${another}`);
  try {
    await writeThrough(unfinished, bytes);
    await rename(unfinished, path);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
}

/** Writes a new file down to the disk: a name that is given to it before that may lead to nothing after a power cut. */
async function writeThrough(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'wx');
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}
