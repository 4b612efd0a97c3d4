import type { DeliveredFile, FileDelivery } from '../workbook/pack-files';
import { translateHostError } from './run-excel';

/** The kind of file that Excel itself can open. */
const WORKBOOK_EXTENSION = /\.xlsx$/i;
/** So many bytes at a time are turned into text: more would be too many arguments for one call. */
const CHUNK_BYTES = 0x8000;

/**
 * Gives a person a file: a workbook is opened as a new one where Excel does that, and anything else is handed to the
 * browser to keep.
 */
export async function deliverFile(file: DeliveredFile): Promise<FileDelivery> {
  if (WORKBOOK_EXTENSION.test(file.name) && (await isOpenedByExcel(file))) return 'opened';
  download(file);
  return 'saved';
}

/** False where the host knows of no new workbooks, as the workbench's does not. */
async function isOpenedByExcel({ bytes }: DeliveredFile): Promise<boolean> {
  try {
    await Excel.createWorkbook(toBase64(bytes));
    return true;
  } catch (error) {
    if (error instanceof OfficeExtension.Error && error.code === 'ApiNotFound') return false;
    throw translateHostError(error);
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
