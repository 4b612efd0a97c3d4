import { AddInError } from '../workbook/errors';
import type { SourceDocument } from '../workbook/source-document';
import type { PdfReadingOptions } from './pdf/read-pdf';
import { isPdf, readPdf } from './pdf/read-pdf';
import { readText } from './text/read-text';
import { readPaper } from './word/read-paper';
import { holdsStream } from './xlsx/package/open-package';
import { readZipDirectory, ZipDamagedError } from './xlsx/package/zip-directory';

/**
 * Reads what a matrix is brought in from, by what the file holds and not by its name. `path` names it in messages; `pdf` is
 * how a PDF is read. Throws source-unusable, and as `readPdf`.
 */
export async function readSource(
  bytes: Uint8Array,
  path: string,
  pdf: Omit<PdfReadingOptions, 'name'>,
): Promise<SourceDocument> {
  const refuse = (fault: string): never => {
    throw new AddInError('source-unusable', { path, fault });
  };
  if (bytes.length === 0) refuse('is empty. Check that it is the right file.');
  const known = REFUSED.find(({ isOf }) => isOf(bytes));
  if (known) refuse(known.fault);
  if (isPdf(bytes)) return readPdf(bytes, { ...pdf, name: path });
  const isOffice = OFFICE_STARTS.some((start) => startsWith(bytes, start));
  return isOffice ? readPaper(bytes, path) : readText(bytes, path);
}

/** Office files of today; those of old and encrypted ones. */
const OFFICE_STARTS = ['PK', '\u00d0\u00cf\u0011\u00e0'];

/**
 * Files that are not read, and what to do with each. Old workbooks (.xls) and OpenDocument spreadsheets are among them
 * because no library that we know of gives all that a matrix is read by: hucre 1.0 reads their values, but of a date not
 * whether "Jun-23" or its first day is shown, nor what is struck through, hidden or commented. Excel opens both.
 */
const REFUSED: readonly {
  readonly isOf: (bytes: Uint8Array) => boolean;
  readonly fault: string;
}[] = [
  {
    isOf: (bytes) => startsWith(bytes, '{\\rtf'),
    fault: 'is rich text (.rtf). Open it in Word and save it as Word Document (.docx).',
  },
  {
    isOf: (bytes) => /^\s*<(?:!doctype html|html)\b/i.test(decodeStart(bytes)),
    fault: 'is a web page. Open it in Word and save it as Word Document (.docx).',
  },
  {
    isOf: (bytes) => listNames(bytes).some((name) => name.startsWith('xl/')),
    fault: 'is a workbook already. Open it in Excel; the add-in reads the matrix as it stands.',
  },
  {
    isOf: (bytes) => {
      const names = listNames(bytes);
      return names.includes('mimetype') && names.includes('content.xml');
    },
    fault:
      'is an OpenDocument file. Open a text (.odt) in Word and save it as Word Document (.docx); open a spreadsheet (.ods) in Excel and save it as Excel Workbook (.xlsx).',
  },
  {
    isOf: (bytes) => holdsStream(bytes, 'Workbook') || holdsStream(bytes, 'Book'),
    fault:
      'is a workbook of Excel 97–2003 or older (.xls). Open it in Excel and save it as Excel Workbook (.xlsx).',
  },
  {
    isOf: (bytes) => holdsStream(bytes, 'WordDocument'),
    fault:
      'is a document of Word 97–2003 or older (.doc). Open it in Word and save it as Word Document (.docx).',
  },
];

const startsWith = (bytes: Uint8Array, text: string): boolean =>
  decodeStart(bytes).startsWith(text);

/** So much tells what a file is. */
const START_BYTES = 256;

const decodeStart = (bytes: Uint8Array): string =>
  new TextDecoder('latin1').decode(bytes.subarray(0, START_BYTES));

/** Names of the files in an archive; none where it is no archive or damaged. */
function listNames(bytes: Uint8Array): string[] {
  if (!startsWith(bytes, 'PK')) return [];
  try {
    return readZipDirectory(bytes).map(({ name }) => name);
  } catch (error) {
    // Who reads the archive says what is wrong with it.
    if (error instanceof ZipDamagedError) return [];
    throw error;
  }
}
