import { execFile } from 'node:child_process';
import { mkdir, readdir } from 'node:fs/promises';
import { existsSync, realpathSync } from 'node:fs';
import { basename, delimiter, dirname, extname, join } from 'node:path';
import { promisify } from 'node:util';
import { printToPdf } from '../src/cli/export-command';

const DOTS_PER_INCH = '100';

/** LibreOffice shows the results stored in a file unless it is told to calculate on loading (0 is always). */
const SETTINGS = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`;

/** Why files cannot be rendered on this machine, and what to install; null when they can. */
export function whyNoRenderer(): string | null {
  const office = findProgram('soffice');
  const missing = [
    ...(hasLibrary(office, 'libsclo.so') ? [] : ['libreoffice-calc']),
    ...(hasLibrary(office, 'libswlo.so') ? [] : ['libreoffice-writer']),
    ...(findProgram('pdftoppm') === null ? ['poppler-utils'] : []),
  ];
  if (missing.length === 0) return null;
  return `LibreOffice with Calc and Writer, and pdftoppm, are needed. On Debian: apt-get install ${missing.join(' ')}`;
}

function findProgram(name: string): string | null {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path)) ?? null;
}

/** On Linux each part of LibreOffice is a package of its own; elsewhere all of them come together. */
function hasLibrary(office: string | null, library: string): boolean {
  if (office === null) return false;
  return process.platform !== 'linux' || existsSync(join(dirname(realpathSync(office)), library));
}

/** Prints a workbook or a Word paper, its formulas calculated; returns the path of the PDF in `folder`. */
export async function printFile(file: string, folder: string): Promise<string> {
  await mkdir(folder, { recursive: true });
  return printToPdf(file, folder, SETTINGS);
}

/** Draws the first `count` pages of a PDF, or all, as a PNG each beside it; returns their paths in order. */
export async function drawPages(pdf: string, count?: number): Promise<string[]> {
  const folder = dirname(pdf);
  const name = basename(pdf, extname(pdf));
  const pages = count === undefined ? [] : ['-l', String(count)];
  const options = ['-r', DOTS_PER_INCH, '-png', ...pages, pdf, join(folder, name)];
  await promisify(execFile)('pdftoppm', options);
  const written = await readdir(folder);
  return written
    .filter((each) => each.startsWith(`${name}-`) && each.endsWith('.png'))
    .sort()
    .map((each) => join(folder, each));
}

/** The text of each page of a PDF, cell by cell. */
export async function readPages(pdf: string): Promise<string[]> {
  const limit = { maxBuffer: 2 ** 26 };
  const { stdout } = await promisify(execFile)('pdftotext', ['-raw', pdf, '-'], limit);
  return stdout.split('\f').slice(0, -1);
}
