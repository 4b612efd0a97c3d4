import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { existsSync, realpathSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, delimiter, dirname, extname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

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

/** Prints a workbook or a Word paper through LibreOffice; returns the path of the PDF in `folder`. */
export async function printFile(file: string, folder: string): Promise<string> {
  const profile = await mkdtemp(join(tmpdir(), 'render-file-'));
  try {
    await mkdir(join(profile, 'user'), { recursive: true });
    await writeFile(join(profile, 'user', 'registrymodifications.xcu'), SETTINGS);
    await mkdir(folder, { recursive: true });
    const installation = `-env:UserInstallation=${pathToFileURL(profile).href}`;
    const convert = ['--headless', '--convert-to', 'pdf', '--outdir', folder, resolve(file)];
    await promisify(execFile)('soffice', [installation, ...convert]);
    return join(folder, `${nameOf(file)}.pdf`);
  } finally {
    await rm(profile, { recursive: true, force: true });
  }
}

/** Draws each page of a PDF as a PNG beside it; returns their paths in order. */
export async function drawPages(pdf: string): Promise<string[]> {
  const folder = dirname(pdf);
  const name = nameOf(pdf);
  await promisify(execFile)('pdftoppm', ['-r', DOTS_PER_INCH, '-png', pdf, join(folder, name)]);
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

const nameOf = (file: string): string => basename(file, extname(file));
