import type { PdfFile, PdfFont, PdfPage } from 'pdfjs-dist/legacy/build/pdf.min.mjs';
import { AddInError } from '../../workbook/errors';
import type { ReadingStop, SourceDocument, SourcePage } from '../../workbook/source-document';
import type { PageOperations } from './page-marks';
import { readPageMarks } from './page-marks';
import type { PdfEngine } from './pdf-engine';
import { SEALED } from './pdf-engine';

/** The pages of a PDF, as data. */
export type PagedSource = Extract<SourceDocument, { kind: 'pages' }>;

/** How a PDF is read. */
export interface PdfReadingOptions {
  /** The file's name, for messages and as the name of the source. */
  readonly name: string;
  /** Loads pdfjs, which differs between browsers and Node. */
  readonly loadEngine: () => Promise<PdfEngine>;
  /** Called with each page that is read, and how many there are. */
  readonly onPage?: (pageNumber: number, pageCount: number) => void;
  /** Stops the reading after the page that is being read. */
  readonly signal?: ReadingStop;
}

/**
 * The pane keeps all that it has read until the import is settled, about 150 kB for a page full of text; a matrix of two
 * hundred KPIs prints on some eighty pages. A longer file is a whole agenda.
 */
export const MOST_PAGES = 500;

/** A picture as small as this is a dot that lines are painted with; larger ones are not unpacked, in pixels. */
const LARGEST_PICTURE = 1;

/** What each PDF starts with, in its first thousand bytes. */
const SIGNATURE = '%PDF-';
const SIGNATURE_WITHIN = 1024;

/**
 * Reads the texts and ruled lines of a PDF, a page after the other, each let go before the next. Throws AddInError
 * pdf-not-a-pdf, pdf-encrypted, pdf-damaged, pdf-too-long, pdf-without-text (a scan) or pdf-blank, and what `signal`
 * gives as its reason when it is aborted. The bytes are not kept, and stay as they are.
 */
export async function readPdf(bytes: Uint8Array, options: PdfReadingOptions): Promise<PagedSource> {
  const { name, loadEngine, onPage, signal } = options;
  signal?.throwIfAborted();
  if (!isPdf(bytes)) throw new AddInError('pdf-not-a-pdf', { path: name });
  const engine = await loadEngine();
  const file = await openPdf(engine, bytes, name, LARGEST_PICTURE);
  try {
    const pageCount = file.numPages;
    if (pageCount > MOST_PAGES)
      throw new AddInError('pdf-too-long', { path: name, pageCount, mostPages: MOST_PAGES });
    const pages: SourcePage[] = [];
    for (let pageNumber = 1; pageNumber <= pageCount; pageNumber += 1) {
      signal?.throwIfAborted();
      pages.push(await readPage(engine, file, pageNumber, name));
      onPage?.(pageNumber, pageCount);
    }
    if (pages.every(({ texts, isPicture }) => isPicture || texts.length === 0)) {
      const isScan = pages.some(({ isPicture }) => isPicture);
      throw new AddInError(isScan ? 'pdf-without-text' : 'pdf-blank', { path: name });
    }
    return { kind: 'pages', name, pages };
  } finally {
    await file.loadingTask.destroy();
  }
}

/** Whether a file says that it is a PDF, as each does at its start. */
export function isPdf(bytes: Uint8Array): boolean {
  const start = String.fromCharCode(...bytes.subarray(0, SIGNATURE_WITHIN));
  return start.includes(SIGNATURE);
}

/** Opens a PDF; the caller destroys its loading task. Pictures of more pixels are not unpacked. Throws AddInError pdf-encrypted or pdf-damaged. */
export async function openPdf(
  engine: PdfEngine,
  bytes: Uint8Array,
  path: string,
  largestPicture: number,
): Promise<PdfFile> {
  const task = engine.getDocument({
    ...SEALED,
    // What is handed over goes to the worker and is gone here.
    data: new Uint8Array(bytes),
    maxImageSize: largestPicture,
  });
  try {
    return await task.promise;
  } catch (error) {
    await task.destroy();
    if (error instanceof Error && error.name === 'PasswordException')
      throw new AddInError('pdf-encrypted', { path }, { cause: error });
    if (isFault(error)) throw new AddInError('pdf-damaged', { path }, { cause: error });
    throw error;
  }
}

/** The classes of errors by which pdfjs says that a file is at fault; it does not export all of them. */
const FAULTS = ['InvalidPDFException', 'FormatError', 'UnknownErrorException'];

const isFault = (error: unknown): boolean => error instanceof Error && FAULTS.includes(error.name);

async function readPage(
  engine: PdfEngine,
  file: PdfFile,
  pageNumber: number,
  path: string,
): Promise<SourcePage> {
  try {
    const page = await file.getPage(pageNumber);
    const operations: PageOperations = await page.getOperatorList();
    const fonts = await loadFonts(page, operations, engine);
    const { width, height, transform } = page.getViewport({ scale: 1 });
    const marks = readPageMarks(
      operations,
      engine.OPS,
      { view: transform, width, height },
      (name) => fonts.get(name) ?? null,
    );
    page.cleanup();
    return { pageNumber, ...marks };
  } catch (error) {
    if (isFault(error)) throw new AddInError('pdf-damaged', { path }, { cause: error });
    throw error;
  }
}

/** The fonts that a page sets its text in, by the name that its steps call them by. */
async function loadFonts(
  page: PdfPage,
  { fnArray, argsArray }: PageOperations,
  engine: PdfEngine,
): Promise<Map<string, PdfFont>> {
  const names = new Set<string>();
  fnArray.forEach((operation, index) => {
    const args = argsArray[index] as readonly never[];
    if (operation === engine.OPS.setFont) names.add(args[0]!);
    if (operation === engine.OPS.setGState) {
      for (const [key, value] of args[0]! as readonly (readonly [string, never])[])
        if (key === 'Font') names.add(value[0]);
    }
  });
  const fonts = await Promise.all(
    [...names].map(
      (name) =>
        new Promise<readonly [string, PdfFont]>((resolve) => {
          page.commonObjs.get(name, (font) => resolve([name, font]));
        }),
    ),
  );
  return new Map(fonts);
}
