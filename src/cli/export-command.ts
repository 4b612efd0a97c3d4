import { join } from 'node:path';
import { exportPack } from '../app/export-pack';
import { describeFile } from '../app/words/describe-outcomes';
import { reviewMatrix } from '../app/review-matrix';
import { excelWorkbook } from '../excel/excel-workbook';
import { packFiles } from '../files/pack-files';
import { AddInError } from '../workbook/errors';
import type { PackFileKind } from '../workbook/pack-files';
import { openWorkbook } from './files';
import { withOfficeHost } from './office-session';
import type { ReviewOptions } from './options';
import { readReviewRequest } from './options';
import { saveBytes } from './output-file';
import { printToPdf } from './print-to-pdf';
import type { Terminal } from './terminal';

/** Options of `export`, as typed. */
export interface ExportOptions extends ReviewOptions {
  /** The folder that the files are written into. */
  readonly to: string;
  /** Comma-separated: xlsx, docx, pdf. */
  readonly format: string;
  readonly publication?: boolean;
}

const FORMATS = ['xlsx', 'docx', 'pdf'] as const;

/** Writes the board pack alone into files, and prints their names. Throws AddInErrors. */
export async function runExport(
  file: string,
  options: ExportOptions,
  terminal: Terminal,
): Promise<void> {
  const request = readReviewRequest(options);
  const formats = readFormats(options.format);
  const kinds = kindsOf(formats, options.publication ?? false);
  const workbook = await openWorkbook(file);
  const files = await withOfficeHost(workbook, async () => {
    const review = await reviewMatrix(excelWorkbook, request);
    return exportPack(excelWorkbook, review, kinds, packFiles);
  });
  const paths: string[] = [];
  for (const { kind, name, bytes } of files) {
    const path = join(options.to, name);
    await saveBytes(bytes, path);
    paths.push(path);
    if (kind === 'board-print' && formats.includes('pdf')) {
      paths.push(await printToPdf(path, options.to));
    }
  }
  terminal.write(paths.map((path) => `${describeFile(path)}\n`).join(''));
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
    ['word-paper', formats.includes('docx')],
  ];
  return kinds.flatMap(([kind, isWanted]) => (isWanted ? [kind] : []));
}
