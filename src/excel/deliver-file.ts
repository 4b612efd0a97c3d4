import type { DeliveredFile, FileDelivery } from '../workbook/pack-files';
import { savesFiles } from './excel-workbook';

/** The kind of file that Excel itself can open. */
const WORKBOOK_EXTENSION = /\.xlsx$/i;
/** So many bytes at a time are turned into text: more would be too many arguments for one call. */
const CHUNK_BYTES = 0x8000;

/**
 * Gives a person a file: a workbook is opened as a new one where Excel does that; anything else, and a workbook that Excel
 * will not open, is handed to the browser where what it is handed is kept.
 */
export async function deliverFile(file: DeliveredFile): Promise<FileDelivery> {
  if (WORKBOOK_EXTENSION.test(file.name) && (await isOpenedByExcel(file))) return 'opened';
  if (!savesFiles()) return 'not-kept';
  download(file);
  return 'saved';
}

/**
 * Excel says no in many ways, and none of them is about the file: some hosts know of no new workbooks, others call them
 * not implemented, good bytes an invalid argument, or say nothing but GeneralException
 * (https://github.com/OfficeDev/office-js/issues/3646, 2537, 1562, 3568).
 */
async function isOpenedByExcel({ bytes }: DeliveredFile): Promise<boolean> {
  try {
    await Excel.createWorkbook(toBase64(bytes));
    return true;
  } catch {
    return false;
  }
}

function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (let start = 0; start < bytes.length; start += CHUNK_BYTES) {
    text += String.fromCharCode(...bytes.subarray(start, start + CHUNK_BYTES));
  }
  return btoa(text);
}

function download({ name, bytes, mediaType }: DeliveredFile): void {
  const url = URL.createObjectURL(new Blob([bytes.slice()], { type: mediaType }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // Once the browser has taken it.
  setTimeout(() => URL.revokeObjectURL(url));
}
