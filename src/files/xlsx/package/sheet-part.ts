/** A worksheet part cut around its cells: what is edited in place stands in the two short texts. */
export interface SheetPart {
  /** Everything before the cells: views, default sizes, columns. */
  readonly before: string;
  /** The whole `sheetData` element. */
  readonly cells: Uint8Array;
  /** Everything behind the cells. */
  readonly after: string;
}

/** Cuts a worksheet part around `sheetData`; the cells are empty bytes when it has none. */
export function splitSheetPart(part: Uint8Array): SheetPart {
  const start = findCellsTag(part, 0, 1);
  const end = start < 0 ? -1 : findCellsTag(part, part.length - CELLS_TAG.length, -1);
  const cut = end < 0 ? 0 : part.indexOf(GREATER_THAN, end) + 1;
  const decoder = new TextDecoder();
  const from = start < 0 ? 0 : part.lastIndexOf(LESS_THAN, start);
  return {
    before: decoder.decode(part.subarray(0, from)),
    cells: part.subarray(from, cut),
    after: decoder.decode(part.subarray(cut)),
  };
}

/** Undoes {@link splitSheetPart}. */
export function joinSheetPart({ before, cells, after }: SheetPart): Uint8Array {
  const encoder = new TextEncoder();
  const pieces = [encoder.encode(before), cells, encoder.encode(after)];
  const part = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    part.set(piece, at);
    at += piece.length;
  }
  return part;
}

const toBytes = (text: string): number[] => Array.from(text, (letter) => letter.charCodeAt(0));
const CELLS_TAG = toBytes('sheetData');
const BEFORE_TAG_NAME = toBytes('</:');
const AFTER_TAG_NAME = toBytes('>/ ');
const [LESS_THAN, GREATER_THAN] = toBytes('<>') as [number, number];

/** Position of the tag's name, searching from `from` in steps of `step`; -1 when there is none. */
function findCellsTag(part: Uint8Array, from: number, step: 1 | -1): number {
  for (let at = from; at > -1 && at < part.length; at += step) {
    if (
      part[at] === CELLS_TAG[0] &&
      CELLS_TAG.every((byte, index) => part[at + index] === byte) &&
      BEFORE_TAG_NAME.includes(part[at - 1] ?? 0) &&
      AFTER_TAG_NAME.includes(part[at + CELLS_TAG.length] ?? 0)
    ) {
      return at;
    }
  }
  return -1;
}
