import { COLUMN_HEADINGS, MATRIX_COLUMNS } from '../../domain/column-headings';
import type { MatrixColumn } from '../../domain/matrix';
import { startSentence } from '../../domain/wording';

/** What the cell of the scale says where the cells of the matrix tell it, and where the list of levels does. */
export const SCALE_AS_FOUND = 'As found';
/** See {@link SCALE_AS_FOUND}. */
export const OWN_SCALE = 'Own';

/** What the list of appendices says where there are to be none; left blank it says nothing. */
export const NO_APPENDIX = 'None';

/** "due-this-quarter" as a person reads it: "Due this quarter". */
export function wordsOfId(id: string): string {
  const words = id.replace(/-/g, ' ').replace(/\bkpi/g, 'KPI');
  return startSentence(words);
}

/** The id behind such words, however a person capitalises and spaces them. */
export function idOfWords(words: string): string {
  return words.trim().toLowerCase().replace(/\s+/g, '-');
}

/** The column that goes by a heading; null for any other text. */
export function columnOfHeading(heading: string): MatrixColumn | null {
  const wanted = heading.trim().toLowerCase();
  return MATRIX_COLUMNS.find((key) => COLUMN_HEADINGS[key].toLowerCase() === wanted) ?? null;
}
