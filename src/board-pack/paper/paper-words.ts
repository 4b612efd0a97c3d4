import { joinWords, shorten } from '../../domain/wording';
import type { PackContext } from '../pack-context';
import { writeOverdueSentence } from '../sentences/board-sentences';
import { countInWords } from '../sentences/count-words';

/** Enough of an action to know it by; all of it stands in the appendix. */
const MOST_CHARS = 130;

/** A text as a cell of a table has room for. */
export const shortenForCell = (text: string): string => shorten(text, MOST_CHARS);

/** An area and a KPI of it, as a column has room for: "Buying: Tendering". */
export function nameKpiInArea(area: string, kpi: string): string {
  return `${shorten(area, MOST_NAME_CHARS)}: ${shorten(kpi, MOST_NAME_CHARS)}`;
}

const MOST_NAME_CHARS = 60;

/** Keeps a number with what it is the number of, at the end of a line. */
const NO_BREAK = '\u00a0';

/** How a paper refers to its section with what needs a decision. */
export const DECISIONS_SECTION = `section${NO_BREAK}5`;

/** The same in a council's own document, whose sections have its own numbers. */
export const DECISIONS_PART = 'the part on what needs a decision';

/** "table 2", unbroken at the end of a line. */
export const nameTable = (number: number): string => `table${NO_BREAK}${number}`;

/** "appendix B", unbroken at the end of a line. */
export const nameAppendix = (letter: string): string => `appendix${NO_BREAK}${letter}`;

/** "row 3", "rows 1 to 3", "rows 1, 2 and 4"; row numbers in rising order. */
export function nameRows(rowNumbers: readonly number[]): string {
  const [first, last] = [rowNumbers[0], rowNumbers.at(-1)];
  if (first === undefined || last === undefined) return '';
  if (rowNumbers.length === 1) return `row${NO_BREAK}${first}`;
  const isRun = last - first === rowNumbers.length - 1;
  return isRun && rowNumbers.length > 2
    ? `rows ${first} to${NO_BREAK}${last}`
    : `rows ${joinWords(rowNumbers.map(String)).replace(/and /, `and${NO_BREAK}`)}`;
}

/** "the one KPI", "the three KPIs", "the 24 KPIs": of all that there are. */
export function nameAll(count: number, noun: string, plural = `${noun}s`): string {
  return `the ${countInWords(count)} ${count === 1 ? noun : plural}`;
}

/** "is" after one, "are" after any other. */
export const isOrAre = (count: number): string => (count === 1 ? 'is' : 'are');

/** "27 of 61 scheduled actions are late, the oldest by two quarters.": in the report's own word for it. */
export function writeLateSentence({ total }: PackContext): string {
  return writeOverdueSentence(total.actions, 'late');
}
