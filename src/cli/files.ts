import { readFile } from 'node:fs/promises';
import type { KnownWords } from '../app/import-matrix';
import { countOf } from '../domain/wording';
import { readWorkbook } from '../files/xlsx/read-workbook';
import { AddInError } from '../workbook/errors';
import type { SourceDocument } from '../workbook/source-document';
import type { WorkbookData } from '../workbook/workbook-data';
import type { Terminal } from './terminal';
import { wrapText } from './wrap-text';

/** Throws file-not-found, path-is-folder and file-not-readable. */
export async function readBytes(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (error) {
    throw refuseReading(path, error);
  }
}

/**
 * What a matrix is brought in from; pages that are pictures are named on the way. Throws whatever `readSource` refuses.
 */
export async function openSource(
  bytes: Uint8Array,
  path: string,
  terminal: Terminal,
): Promise<SourceDocument> {
  const onPage = (pageNumber: number, pageCount: number): void =>
    terminal.showProgress?.(`Reading ${path}: ${pageNumber} of ${countOf(pageCount, 'page')}`);
  terminal.showProgress?.(`Reading ${path}`);
  // Most commands read workbooks alone.
  const [{ describePictures }, { loadNodeEngine }, { readSource }] = await Promise.all([
    import('../app/import-matrix'),
    import('../files/pdf/node-engine'),
    import('../files/read-source'),
  ]);
  const source = await readSource(bytes, path, { loadEngine: loadNodeEngine, onPage }).finally(() =>
    terminal.showProgress?.(''),
  );
  const pictures = describePictures(source);
  if (pictures !== null)
    terminal.writeError(`${wrapText(pictures, terminal.columns).join('\n')}\n`);
  return source;
}

/** A list of known names; undefined without a path. Throws as `readBytes` does and known-names-unusable. */
export async function readKnownNames(path: string | undefined): Promise<KnownWords | undefined> {
  if (path === undefined) return undefined;
  const { parseKnownWords } = await import('../app/import-matrix');
  return parseKnownWords(new TextDecoder().decode(await readBytes(path)), path);
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
