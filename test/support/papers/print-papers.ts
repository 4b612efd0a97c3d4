import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

/** LibreOffice takes a second to start and a fifth of one for a file: so many go into one run. */
const FILES_A_RUN = 25;

/** Prints files through LibreOffice (Debian: libreoffice-calc, libreoffice-writer); gives the path of each PDF. */
export async function printPapers(
  files: readonly { readonly name: string; readonly bytes: Uint8Array }[],
  folder: string,
): Promise<string[]> {
  const sources = join(folder, 'sources');
  await mkdir(sources, { recursive: true });
  const paths = files.map(({ name }) => join(sources, name));
  await Promise.all(files.map(({ bytes }, index) => writeFile(paths[index]!, bytes)));
  const profile = await mkdtemp(join(tmpdir(), 'matrix-papers-'));
  try {
    const installation = `-env:UserInstallation=${pathToFileURL(profile).href}`;
    const convert = [installation, '--headless', '--convert-to', 'pdf', '--outdir', folder];
    for (let first = 0; first < paths.length; first += FILES_A_RUN) {
      await promisify(execFile)('soffice', [
        ...convert,
        ...paths.slice(first, first + FILES_A_RUN),
      ]);
    }
  } finally {
    await rm(profile, { recursive: true, force: true });
  }
  return files.map(({ name }) => join(folder, name.replace(/\.\w+$/, '.pdf')));
}
