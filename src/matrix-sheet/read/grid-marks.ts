import type { CellValue } from '../../workbook/sheet-grid';
import { isErrorValue } from '../../workbook/sheet-grid';
import { tidyCell } from './tidy-text';

/** What a mark in a column for a level says: where things stand, or where they should get to. */
export type Side = 'now' | 'target';

const NOW = /^(?:n|now|c|current|currently|current level|as[- ]is|today|where we are(?: now)?)$/i;
const TARGET = /^(?:t|target|target level|goal|aim|to[- ]be|future|where we want to be)$/i;
/** "Now: teams meet monthly": a mark with what it is about. */
const MARK_WITH_TEXT = /^(now|current|target|goal)\s*[:–-]\s*(.+)/i;
/** The letter that is a sign, beside another sign or alone. */
const CROSS = /x(?![\p{L}\p{N}])/giu;
/** Longer texts describe a level; they do not mark it. */
const LONGEST_MARK = 24;

/** The side that a mark says in words; null for a sign. */
export function sideOfWord(mark: string): Side | null {
  if (NOW.test(mark)) return 'now';
  return TARGET.test(mark) ? 'target' : null;
}

/** The marks in a cell of a grid of levels, and what else it says. */
export function readGridCell(value: CellValue): {
  readonly marks: readonly string[];
  readonly text: string;
} {
  if (value === false || isErrorValue(value)) return { marks: [], text: '' };
  const whole = tidyCell(value);
  const described = MARK_WITH_TEXT.exec(whole);
  if (described) return { marks: [described[1]!], text: described[2]! };
  if (whole.length > LONGEST_MARK) return { marks: [], text: '' };
  if (sideOfWord(whole)) return { marks: [whole], text: '' };
  // Two signs side by side: where things stand is where they should be.
  if (isSign(whole)) {
    return { marks: Array.from(whole.replace(/[\s\ufe0e\ufe0f,/&+]/g, '')), text: '' };
  }
  return { marks: whole.split(/\s*(?:[,;/&+]|\band\b|\s)\s*/i).filter(Boolean), text: '' };
}

/** Whether a text is made of signs alone, a cross among them. */
export const isSign = (text: string): boolean => !/[\p{L}\p{N}]/u.test(text.replace(CROSS, ''));

/** A mark as it is compared: a sign may come with a selector of how it is drawn. */
export const foldMark = (mark: string): string => mark.replace(/[\ufe0e\ufe0f]/g, '').toLowerCase();
