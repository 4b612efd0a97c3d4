import type { CellValue } from '../workbook/sheet-grid';

/** Bytes to queue at once. */
export const REQUEST_BYTES = {
  /**
   * Before sending: Excel on the web takes 5 MB in one request, and what is not counted has to fit as well.
   * https://learn.microsoft.com/office/dev/add-ins/concepts/resource-limits-and-performance-optimization
   */
  most: 4_000_000,
  /** Of rows that are written in one call: a part of a request, so that one is filled well. */
  ofRows: 500_000,
};

/** Sends what is queued before more comes than fits into one request. */
export interface BatchBudget {
  /** To be called before so many bytes are queued; only what there may be a lot of needs to be counted. */
  reserve(bytes: number): Promise<void>;
  /** Sends what is queued. */
  send(): Promise<void>;
}

/**
 * A budget for one request after another; a single reservation may be larger than a request should be. `onSent` is
 * told of each request that was answered.
 */
export function createBatchBudget(context: Excel.RequestContext, onSent?: () => void): BatchBudget {
  let queued = 0;
  const send = async (): Promise<void> => {
    queued = 0;
    await context.sync();
    onSent?.();
  };
  return {
    send,
    async reserve(bytes) {
      if (queued > 0 && queued + bytes > REQUEST_BYTES.most) await send();
      queued += bytes;
    },
  };
}

/** Rows below each other that are queued at once. */
export interface RowChunk {
  /** 0-based, among all rows. */
  readonly firstRow: number;
  readonly rowCount: number;
  /** At most what they take in a request. */
  readonly bytes: number;
}

/** Cuts rows, of which each takes so many bytes, into chunks of about as many as are written in one call; a row is never cut. */
export function cutRows(bytesOfRows: readonly number[]): RowChunk[] {
  const chunks: RowChunk[] = [];
  let firstRow = 0;
  let bytes = 0;
  for (const [row, more] of bytesOfRows.entries()) {
    bytes += more;
    if (bytes < REQUEST_BYTES.ofRows && row < bytesOfRows.length - 1) continue;
    chunks.push({ firstRow, rowCount: row + 1 - firstRow, bytes });
    firstRow = row + 1;
    bytes = 0;
  }
  return chunks;
}

/** A row's brackets and its comma. */
const ROW_BYTES = 3;

/** At most what a row of values takes in a request. */
export const requestBytesOfRow = (row: readonly CellValue[]): number =>
  row.reduce<number>((sum, value) => sum + requestBytes(value), ROW_BYTES);

/** Of the longest number with its comma, such as -1.2345678901234567e-300; most are shorter. */
const NUMBER_BYTES = 25;
/** Of the quotes around a text and the comma behind it. */
const QUOTES_BYTES = 3;

/** At most what a cell's value takes in a request. */
export function requestBytes(value: CellValue): number {
  if (typeof value !== 'string') return NUMBER_BYTES;
  let bytes = QUOTES_BYTES;
  for (let index = 0; index < value.length; index += 1) bytes += codeBytes(value.charCodeAt(index));
  return bytes;
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;

/** Of a UTF-16 code in JSON sent as UTF-8, where quotes, backslashes and control characters are escaped. */
function codeBytes(code: number): number {
  if (code < 0x20) return 6;
  if (code === QUOTE || code === BACKSLASH) return 2;
  return code < 0x80 ? 1 : 3;
}
