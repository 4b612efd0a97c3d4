import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, extname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { AddInError } from '../workbook/errors';
import { isSystemError } from './files';

/**
 * Prints a workbook or a Word paper through LibreOffice, in a profile of its own; returns the path of the PDF in
 * `folder`. `settings` are a registrymodifications.xcu for that profile. Throws pdf-program-missing.
 */
export async function printToPdf(
  file: string,
  folder: string,
  settings: string | null = null,
): Promise<string> {
  const profile = await mkdtemp(join(tmpdir(), 'matrix-pdf-'));
  try {
    if (settings !== null) {
      await mkdir(join(profile, 'user'));
      await writeFile(join(profile, 'user', 'registrymodifications.xcu'), settings);
    }
    const installation = `-env:UserInstallation=${pathToFileURL(profile).href}`;
    const convert = ['--headless', '--convert-to', 'pdf', '--outdir', folder];
    await runLibreOffice([installation, ...convert, resolve(file)]);
  } finally {
    await rm(profile, { recursive: true, force: true });
  }
  return join(folder, `${basename(file, extname(file))}.pdf`);
}

async function runLibreOffice(args: readonly string[]): Promise<void> {
  try {
    await promisify(execFile)('soffice', args);
  } catch (error) {
    if (!isSystemError(error)) throw error;
    throw new AddInError('pdf-program-missing', { program: 'soffice' }, { cause: error });
  }
}
