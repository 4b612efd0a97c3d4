import type { StatusWord } from '../../domain/read-status';
import { readStatus } from '../../domain/read-status';
import { SETTLED_NAME, SETTLED_CODES_NAME } from '../../workbook/names';
import type { LookupTable } from '../../workbook/highlight-plan';
import { createTextTable } from './text-table';

/** What a Status settles: the action is done, or is neither late nor due. */
export type Settled = 'complete' | 'closed';

/** The texts of Status that formulas know as settling a state. */
export interface SettledWords {
  /** Takes a text of the matrix up, where it settles anything. */
  add(text: string): void;
  /** What formulas make of a cell of Status with this text; null where By when counts. */
  read(text: string): Settled | null;
  list(): readonly { readonly text: string; readonly meaning: Settled }[];
}

/** Words that are known before anybody writes them; the rest of what a Status can say is taken from the matrix. */
const WORDS = [
  ...['Complete', 'Completed', 'Closed', 'Done', 'Delivered', 'Achieved', 'Finished', 'Signed off'],
  ...['Yes', 'TRUE', '✓', '✔', 'Cancelled', 'Canceled', 'Withdrawn', 'Superseded'],
  ...['On hold', 'Paused', 'Suspended'],
];
/** Texts of the matrix that are taken up: each costs a comparison for every cell. Any other is known by its place. */
const MOST_TEXTS = 500;

const CODES: Readonly<Record<Settled, number>> = { complete: 1, closed: 2 };

const SETTLED_BY_WORD: Readonly<Record<StatusWord, Settled | null>> = {
  complete: 'complete',
  cancelled: 'closed',
  'on-hold': 'closed',
  'under-way': null,
  'not-started': null,
};

/** Makes the table with the words that officers use most. */
export function createSettledWords(): SettledWords {
  const table = createTextTable<Settled>();
  let taken = 0;
  const settledBy = (text: string): Settled | null => {
    const word = readStatus(text);
    return word && SETTLED_BY_WORD[word];
  };
  for (const word of WORDS) table.add(word, settledBy(word)!);
  return {
    add(text) {
      if (taken >= MOST_TEXTS || table.has(text)) return;
      const settled = settledBy(text);
      if (settled === null) return;
      table.add(text, settled);
      taken += 1;
    },
    read: (text) => table.read(text),
    list: () => table.list(),
  };
}

/** True while the cell of Status, a reference, settles nothing. */
export function settlesNothing(status: string): string {
  return `SUMPRODUCT(1*(${SETTLED_NAME}=TRIM(${status})))=0`;
}

/** True while the cell of Status, a reference, settles a state so. */
export function settlesAs(status: string, settled: Settled): string {
  return `SUMPRODUCT((${SETTLED_NAME}=TRIM(${status}))*${SETTLED_CODES_NAME})=${CODES[settled]}`;
}

/** The words with what they settle. */
export function tableWords(words: SettledWords): LookupTable {
  return {
    title: 'What Status settles',
    headings: ['Status', '1 complete, 2 closed'],
    names: [SETTLED_NAME, SETTLED_CODES_NAME],
    rows: words.list().map(({ text, meaning }) => [{ text }, CODES[meaning]]),
  };
}
