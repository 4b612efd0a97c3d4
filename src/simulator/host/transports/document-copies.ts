import type { WorkbookData } from '../../../workbook/workbook-data';
import type { HostTraits } from '../host-profiles';
import { BLANK_PDF } from '../host-profiles';
import type { XdmData } from './xdm-messages';
import { SUCCESS, TransportError } from './xdm-messages';

/** Makes a PDF of the workbook's visible sheets, as Excel prints them. */
export type PdfPrinter = (workbook: WorkbookData) => Promise<Uint8Array>;

/** The printer of a host that has none of its own: what Excel would call a PDF. Null where it makes none. */
export function printerOf(pdf: HostTraits['pdf']): PdfPrinter | null {
  if (pdf === 'none') return null;
  const bytes = new TextEncoder().encode(pdf === 'made' ? BLANK_PDF : '');
  return () => Promise.resolve(bytes);
}

/** Of Office.FileType, as the library sends it. */
const PDF = 2;
/** As Excel has it: a file that is not closed is in the way of others. */
const MOST_OPEN = 2;

/** Arguments by their position, as the library sends them. */
const FILE_TYPE = '0';
const SLICE_SIZE = '1';
const HANDLE = '2';
const SLICE_INDEX = '3';

interface DocumentCopy {
  readonly bytes: Uint8Array;
  readonly sliceBytes: number;
}

/** Office.context.document.getFileAsync and what it gives. The only copy that there is, is a PDF, where it can be made. */
export class DocumentCopies {
  readonly #open = new Map<number, DocumentCopy>();
  #lastHandle = 0;

  constructor(
    readonly workbook: WorkbookData,
    readonly printPdf: PdfPrinter | null,
  ) {}

  async make(data: XdmData): Promise<object> {
    if (this.printPdf === null || data[FILE_TYPE] !== PDF) {
      return refuse(TransportError.FileTypeNotSupported);
    }
    if (this.#open.size >= MOST_OPEN) return refuse(TransportError.Internal);
    const bytes = await this.printPdf(this.workbook);
    const handle = (this.#lastHandle += 1);
    this.#open.set(handle, { bytes, sliceBytes: Number(data[SLICE_SIZE]) });
    return { ...SUCCESS, 0: handle, 1: bytes.length };
  }

  slice(data: XdmData): object {
    const copy = this.#open.get(Number(data[HANDLE]));
    if (!copy) return refuse(TransportError.Internal);
    const start = Number(data[SLICE_INDEX]) * copy.sliceBytes;
    const bytes = copy.bytes.subarray(start, start + copy.sliceBytes);
    return { ...SUCCESS, 0: [...bytes], 1: bytes.length };
  }

  close(data: XdmData): object {
    return this.#open.delete(Number(data[HANDLE])) ? SUCCESS : refuse(TransportError.Internal);
  }
}

const refuse = (error: number): object => ({ Version: 1, Error: error });
