import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, extname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const USAGE = 'Usage: npx tsx scripts/render-workbook.ts FILE.xlsx OUTDIR';
const DOTS_PER_INCH = '100';

/** The Debian package that brings each program. */
const PACKAGES = { soffice: 'libreoffice-calc', pdftoppm: 'poppler-utils' } as const;

/** LibreOffice shows the results stored in a file unless it is told to calculate on loading (0 is always). */
const SETTINGS = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`;

class MissingProgramError extends Error {}

async function run(program: keyof typeof PACKAGES, args: readonly string[]): Promise<void> {
  try {
    await promisify(execFile)(program, args);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    throw new MissingProgramError(
      `${program} is not installed. On Debian: apt-get install ${PACKAGES[program]}`,
    );
  }
}

/** Prints a workbook to a PDF and each of its pages to a PNG; returns the paths of the pages in order. */
async function renderWorkbook(file: string, folder: string): Promise<string[]> {
  const profile = await mkdtemp(join(tmpdir(), 'render-workbook-'));
  try {
    await mkdir(join(profile, 'user'), { recursive: true });
    await writeFile(join(profile, 'user', 'registrymodifications.xcu'), SETTINGS);
    await mkdir(folder, { recursive: true });
    const installation = `-env:UserInstallation=${pathToFileURL(profile).href}`;
    const convert = ['--headless', '--convert-to', 'pdf', '--outdir', folder, resolve(file)];
    await run('soffice', [installation, ...convert]);
    const name = basename(file, extname(file));
    const pages = join(folder, name);
    await run('pdftoppm', ['-r', DOTS_PER_INCH, '-png', `${pages}.pdf`, pages]);
    const written = await readdir(folder);
    return written
      .filter((each) => each.startsWith(`${name}-`) && each.endsWith('.png'))
      .sort()
      .map((each) => join(folder, each));
  } finally {
    await rm(profile, { recursive: true, force: true });
  }
}

const [file, folder] = process.argv.slice(2);
if (file === undefined || folder === undefined) {
  console.error(USAGE);
  process.exitCode = 2;
} else {
  try {
    for (const page of await renderWorkbook(file, folder)) console.log(page);
  } catch (error) {
    if (!(error instanceof MissingProgramError)) throw error;
    console.error(error.message);
    process.exitCode = 2;
  }
}
