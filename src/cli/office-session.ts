import type { ClosedWorkbook } from '../excel/closed/closed-workbook';
import { closedWorkbook, lacksResults } from '../excel/closed/closed-workbook';
import { fileWriter } from '../excel/closed/file-writer';
import { excelWorkbook } from '../excel/excel-workbook';
import type { OfficeHost } from '../simulator/host/office-host';
import type { WorkbookPort } from '../workbook/port';
import type { WorkbookData } from '../workbook/workbook-data';

/** Reads a workbook by its data, which costs less than asking Excel; but only Excel, once it is open, calculates formulas. */
export function readerOf(workbook: WorkbookData): ClosedWorkbook {
  return lacksResults(workbook) ? excelWorkbook : closedWorkbook(workbook);
}

/** Runs code that only reads, in an embedded Excel where that is needed. */
export async function whileReading<Result>(
  workbook: WorkbookData,
  read: (reading: ClosedWorkbook) => Promise<Result>,
): Promise<Result> {
  const reader = readerOf(workbook);
  return reader === excelWorkbook ? withOfficeHost(workbook, () => read(reader)) : read(reader);
}

/** What writes highlights and a pack. */
export type PackWriter = Pick<WorkbookPort, 'readPackInputs' | 'writePack' | 'applyHighlights'>;

/**
 * Runs code that highlights a matrix and writes a pack; protected sheets are left as they are. Where that can be told from the
 * file, it is written as data, and otherwise through an embedded Excel.
 */
export async function whilePacking<Result>(
  workbook: WorkbookData,
  write: (writer: PackWriter) => Promise<Result>,
): Promise<Result> {
  const file = fileWriter(workbook);
  if (!file) return withOfficeHost(workbook, () => write(excelWorkbook));
  return write({
    ...file,
    applyHighlights: async (...given) =>
      (await file.applyHighlights(given[0], given[1])) ??
      withOfficeHost(workbook, () => excelWorkbook.applyHighlights(...given)),
  });
}

/** Runs add-in code against a workbook through the real Office.js, and closes it again. */
export async function withOfficeHost<Result>(
  workbook: WorkbookData,
  use: (host: OfficeHost) => Promise<Result>,
): Promise<Result> {
  // Most of what reading a small workbook would cost.
  const { startOfficeHost, withOfficeGlobals } = await import('../simulator/host/office-host');
  const host = await startOfficeHost(workbook);
  try {
    return await withOfficeGlobals(host, () => use(host));
  } finally {
    host.close();
  }
}
