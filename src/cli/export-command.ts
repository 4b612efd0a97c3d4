import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, extname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { exportPack } from '../app/export-pack';
import { reviewMatrix } from '../app/review-matrix';
import { describeFile, describeNamesLeftOut } from '../app/words/describe-outcomes';
import { describePlaceholders } from '../app/words/describe-placeholders';
import { packFiles } from '../files/pack-files';
import { AddInError } from '../workbook/errors';
import type { PackFileKind } from '../workbook/pack-files';
import { isSystemError, openWorkbook } from './files';
import { whileReading } from './office-session';
import type { ReviewOptions } from './options';
import { readReviewRequest } from './options';
import { EXIT_OPEN_POINTS, passFinalGate } from './final-points';
import { refuseOverwriting, saveBytes } from './output-file';
import { readTemplate } from './read-template';
import type { Terminal } from './terminal';

/** Options of `export`, as typed. */
export interface ExportOptions extends ReviewOptions {
  /** The folder that the files are written into. */
  readonly to: string;
  /** Comma-separated: xlsx, docx, pdf. */
  readonly format: string;
  readonly publication?: boolean;
  /** Whether the publication copy has the notes on data quality. */
  readonly withDataQuality?: boolean;
  /** The council's own document (.docx) that the Word paper is made from. */
  readonly template?: string;
  /** Whether a final pack is written although points are open. */
  readonly asItStands?: boolean;
}

const FORMATS = ['xlsx', 'docx', 'pdf'] as const;

/**
 * Writes the board pack alone into files, and prints their names; returns the exit code. A final one of which points are
 * open is written when it is asked for as it stands; else the points are listed and nothing is. Throws AddInErrors.
 */
export async function runExport(
  file: string,
  options: ExportOptions,
  terminal: Terminal,
): Promise<number> {
  const request = readReviewRequest(options);
  const formats = readFormats(options.format);
  const kinds = kindsOf(formats, options.publication ?? false);
  const isPaperAsked = formats.includes('docx');
  const template = await readTemplate(options.template, isPaperAsked, '--format docx');
  const workbook = await openWorkbook(file);
  const files = await whileReading(workbook, async (reading) => {
    const review = await reviewMatrix(reading, request);
    const { withDataQuality = false } = options;
    if (!(await passFinalGate(reading, review, kinds, options, terminal))) return null;
    return exportPack(reading, review, kinds, packFiles, {
      withDataQuality,
      ...(template && { template }),
    });
  });
  if (files === null) return EXIT_OPEN_POINTS;
  const inputs = [file, ...(options.template === undefined ? [] : [options.template])];
  for (const { name } of files) await refuseOverwriting(join(options.to, name), inputs);
  const said: string[] = [];
  for (const { kind, name, bytes, namePlaceCount, placeholders } of files) {
    const path = join(options.to, name);
    await saveBytes(bytes, path);
    said.push(describeFile(path));
    if (namePlaceCount !== null) said.push(describeNamesLeftOut(namePlaceCount));
    if (placeholders) said.push(...describePlaceholders(placeholders));
    if (kind === 'board-print' && formats.includes('pdf')) {
      said.push(describeFile(await printToPdf(path, options.to)));
    }
  }
  terminal.write(said.map((line) => `${line}\n`).join(''));
  return 0;
}

function readFormats(text: string): (typeof FORMATS)[number][] {
  return text.split(',').map((part) => {
    const format = FORMATS.find((candidate) => candidate === part.trim().toLowerCase());
    if (format) return format;
    const expected = 'xlsx, docx or pdf, or several with commas between';
    throw new AddInError('option-invalid', { option: '--format', value: text, expected });
  });
}

/** The files to write. A PDF is printed from the board print, which is then written as well. */
function kindsOf(formats: readonly string[], isPublished: boolean): PackFileKind[] {
  const isWorkbookWanted = formats.includes('xlsx');
  const kinds: readonly (readonly [PackFileKind, boolean])[] = [
    ['board-print', formats.includes('pdf') || (isWorkbookWanted && !isPublished)],
    ['publication-copy', isWorkbookWanted && isPublished],
    ['word-paper', formats.includes('docx') && !isPublished],
    ['published-paper', formats.includes('docx') && isPublished],
  ];
  return kinds.flatMap(([kind, isWanted]) => (isWanted ? [kind] : []));
}

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
