import type { CellValue } from './sheet-grid';

/** What is noted of a sheet when it is written: by it, it is known again. */
export interface ContentNote {
  /** As {@link fingerprintOf} gives it. */
  readonly fingerprint: string;
  /** The name that the sheet's table got; null in a workbook in which only the content was noted. */
  readonly tableName: string | null;
}

/** The note as the formula of a defined name: `="0123456789abcdef Pack_Overdue"`. */
export function formatContentNote(fingerprint: string, tableName: string): string {
  return `="${fingerprint} ${tableName}"`;
}

/** Stands in the note of a sheet while it is written: a sheet left half written is still ours. */
export const NOT_NOTED = '=""';

/** Whether a formula is a note, be it that nothing was noted yet; a person's own name has another. */
export const isContentNote = (formula: string): boolean =>
  formula === NOT_NOTED || parseContentNote(formula) !== null;

/** Null for a formula that is no note, such as that of a sheet which is only half written. */
export function parseContentNote(formula: string): ContentNote | null {
  const match = /^="([0-9a-f]{16})(?: ([^ "]+))?"$/.exec(formula);
  return match && { fingerprint: match[1]!, tableName: match[2] ?? null };
}

/**
 * A short text that differs when the content of the cells does: two 32-bit FNV-1a hashes, http://www.isthe.com/chongo/tech/comp/fnv/.
 * Blank cells at the end of a row and blank rows at the end make no difference, nor does how a line is broken.
 */
export function fingerprintOf(rows: Iterable<readonly CellValue[]>): string {
  const hash: Hash = { first: 0x811c9dc5, second: 0x01234567 };
  let rowBreaks = 0;
  for (const row of rows) {
    const length = lengthWithout(row, '');
    if (length > 0) {
      addText(hash, '\u001e'.repeat(rowBreaks) + row.slice(0, length).join('\u001f'));
      rowBreaks = 0;
    }
    rowBreaks += 1;
  }
  return [hash.first, hash.second]
    .map((value) => (value >>> 0).toString(16).padStart(8, '0'))
    .join('');
}

/** Two hashes as they stand. */
interface Hash {
  first: number;
  second: number;
}

/** Small, and called once a row: what runs so often is made machine code of, which takes long for all around it. */
function addText(hash: Hash, text: string): void {
  let { first, second } = hash;
  for (let index = 0; index < text.length; index += 1) {
    let code = text.charCodeAt(index);
    if (code === CARRIAGE_RETURN) {
      if (text.charCodeAt(index + 1) === LINE_FEED) continue;
      code = LINE_FEED;
    }
    first = Math.imul(first ^ code, FNV_PRIME);
    second = Math.imul(second ^ code, FNV_PRIME);
  }
  hash.first = first;
  hash.second = second;
}

const FNV_PRIME = 0x01000193;
const CARRIAGE_RETURN = '\r'.charCodeAt(0);
const LINE_FEED = '\n'.charCodeAt(0);

/** How long a list is without the blanks at its end. */
function lengthWithout<Item>(list: readonly Item[], blank: Item): number {
  let length = list.length;
  while (length > 0 && list[length - 1] === blank) length -= 1;
  return length;
}
