import { trimAsExcel } from './excel-text';

/** A longer text is known again by its beginning, and never stands in a table. */
export const TEXT_LIMIT_CHARS = 250;

/** What different texts mean, as formulas find it in two columns of cells: by the whole text, whatever its case. */
export interface TextTable<Meaning> {
  /** Adds a text, unless it is too long, or one that formulas may take for the same means something else. */
  add(text: string, meaning: Meaning): void;
  /** Whether every calculation finds it. */
  has(text: string): boolean;
  /** What formulas find for a cell with this text, spaces at its ends and doubled ones left aside; null for nothing. */
  read(text: string): Meaning | null;
  /** In the order in which they were added. */
  list(): readonly { readonly text: string; readonly meaning: Meaning }[];
}

/**
 * Makes an empty table. Excel and others differ in which letters they take for one another (İ, ß), so texts that any of
 * them may take for the same never mean different things, and each of them stands there by itself.
 */
export function createTextTable<Meaning>(): TextTable<Meaning> {
  const entries = new Map<string, { readonly text: string; readonly meaning: Meaning }>();
  const meanings = new Map<string, { readonly meaning: Meaning; readonly key: string }>();
  return {
    add(given, meaning) {
      const text = trimAsExcel(given);
      if (text === '' || text.length > TEXT_LIMIT_CHARS) return;
      const key = JSON.stringify(meaning);
      const known = meanings.get(foldLoosely(text));
      if (known && known.key !== key) return;
      if (!known) meanings.set(foldLoosely(text), { meaning, key });
      if (!entries.has(foldStrictly(text))) entries.set(foldStrictly(text), { text, meaning });
    },
    has: (text) => entries.has(foldStrictly(trimAsExcel(text))),
    read: (text) => meanings.get(foldLoosely(trimAsExcel(text)))?.meaning ?? null,
    list: () => [...entries.values()],
  };
}

/** The same for every two texts that some calculation takes for one. */
const foldLoosely = (text: string): string => text.toUpperCase().toLowerCase();

/** The same only for texts that every calculation takes for one. */
const foldStrictly = (text: string): string =>
  text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
