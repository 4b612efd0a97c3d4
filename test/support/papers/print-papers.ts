import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { chromium } from '@playwright/test';
// @ts-expect-error A script of the tools, of which TypeScript knows no types.
import * as tools from '../../../tools/find-chromium.js';

const { findChromium } = tools as { readonly findChromium: () => string };

/** LibreOffice takes a second to start and a fifth of one for a file: so many go into one run. */
const FILES_A_RUN = 25;

/** A file that is to be printed. */
interface UnprintedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Prints files through LibreOffice (Debian: libreoffice-calc, libreoffice-writer); gives the path of each PDF. */
export async function printPapers(
  files: readonly UnprintedFile[],
  folder: string,
): Promise<string[]> {
  const paths = await saveFiles(files, join(folder, 'sources'));
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
  return files.map(({ name }) => nameOfPdf(name, folder));
}

/** Prints web pages through Chromium, as "Print to PDF" does; gives the path of each PDF. Throws where there is none. */
export async function printWebPages(
  files: readonly UnprintedFile[],
  folder: string,
): Promise<string[]> {
  const paths = await saveFiles(files, join(folder, 'sources'));
  const browser = await chromium.launch({ executablePath: findChromium() });
  try {
    const page = await browser.newPage();
    const printed: string[] = [];
    for (const [index, { name }] of files.entries()) {
      await page.goto(pathToFileURL(paths[index]!).href);
      const path = nameOfPdf(name, folder);
      await page.pdf({ path, preferCSSPageSize: true, printBackground: true });
      printed.push(path);
    }
    return printed;
  } finally {
    await browser.close();
  }
}

async function saveFiles(files: readonly UnprintedFile[], folder: string): Promise<string[]> {
  await mkdir(folder, { recursive: true });
  const paths = files.map(({ name }) => join(folder, name));
  await Promise.all(files.map(({ bytes }, index) => writeFile(paths[index]!, bytes)));
  return paths;
}

const nameOfPdf = (name: string, folder: string): string =>
  join(folder, name.replace(/\.\w+$/, '.pdf'));
