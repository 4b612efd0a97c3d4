import type { CalendarDate, DateSystem } from '../../domain/calendar-date';
import { formatLongDate, fromExcelSerial, toExcelSerial } from '../../domain/calendar-date';
import type { Due } from '../../domain/due';
import { parseDue, parseDueDate, splitDues } from '../../domain/parse-due';
import type { QuarterBasis } from '../../domain/quarter';
import type { CellValue } from '../../workbook/sheet-grid';
import { remember } from './remember';
import { listNumbered, listTextLines } from './split-actions';

/** Reads dues by their text alone; the same text always gives the same object, since a sheet has few different ones. */
export interface DueParser {
  /** What a cell says; `shown` is how the sheet displays it when it is a number. */
  readonly readCell: (value: CellValue, shown: string | null) => Due;
  readonly readText: (text: string) => Due;
  /** Reads a text whose year is that of its neighbours; null when no neighbour has any. */
  readonly readNear: (neighbourYear: number | null) => (text: string) => Due;
  /** The same due, marked as one whose year is suspect. */
  readonly markSuspect: (due: Due) => Due;
  /** The dues that a text states one after the other or line by line; one for a single due. */
  readonly split: (raw: string) => readonly DuePart[];
  /**
   * The state and the time of a text that says both and nothing else, in their order: "Q2 23" and "Ongoing" of "Q2 23
   * Ongoing"; null for any other text.
   */
  readonly partState: (raw: string) => readonly DuePart[] | null;
  /** The same due, marked as one that is said for two actions, where a "/" parts two dues in it; null for any other. */
  readonly markForTwo: (due: Due) => Due | null;
}

/** One of several dues of a text, with the number that it has there: "2" for "2. Q3 23"; null where it has none. */
export interface DuePart {
  readonly text: string;
  readonly mark: string | null;
}

/** A number in a column of dates is one from the first of these days on and before the second. */
const FIRST_DATE: CalendarDate = { year: 2000, month: 1, day: 1 };
const DATE_LIMIT: CalendarDate = { year: 2100, month: 1, day: 1 };

/** Prepares to read dues under a basis, each different text once; numbers are dates of `system`. */
export function createDueParser(basis: QuarterBasis, system: DateSystem): DueParser {
  const readNear = remember((neighbourYear: number | null) =>
    remember((text: string) => parseDue(text, { basis, neighbourYear })),
  );
  const readText = readNear(null);
  const readShown = remember((shown: string | null) =>
    remember((value: number) => readNumber(value, shown, { basis, system }, readText)),
  );
  return {
    readCell: (value, shown) =>
      typeof value === 'number' ? readShown(shown)(value) : readText(String(value)),
    readText,
    readNear,
    markSuspect: remember(markSuspect),
    split: remember((raw: string) => splitText(raw, readText)),
    partState: remember((raw: string) => partState(raw, readText)),
    markForTwo: remember((due: Due) => (holdsTwo(due.raw, readText) ? markForTwo(due) : null)),
  };
}

/** Two dues with a "/" between them are the ends of a range; more are a list, such as "Q1 23 / Q2 23 / Q3 23". */
const FEWEST_DUES_LISTED = 3;

function splitText(raw: string, readText: (text: string) => Due): readonly DuePart[] {
  const numbered = listNumbered(raw);
  if (numbered?.every(({ text }) => isDue(readText(text)))) return numbered;
  return separate(raw, readText).map((text) => ({ text, mark: null }));
}

function partState(raw: string, readText: (text: string) => Due): readonly DuePart[] | null {
  const words = raw.trim().split(/\s+/);
  const sayKind = (text: string): 'state' | 'time' | null => {
    const { canonical, certain, state, by } = readText(text);
    const isSpelled = canonical?.toLowerCase() === text.toLowerCase();
    if (!certain || !isSpelled) return null;
    if (state === 'scheduled') return 'time';
    return (state === 'complete' || state === 'ongoing') && by === null ? 'state' : null;
  };
  for (let count = 1; count < words.length; count += 1) {
    const texts = [words.slice(0, count).join(' '), words.slice(count).join(' ')];
    const kinds = texts.map(sayKind);
    if (kinds.includes('state') && kinds.includes('time')) {
      return texts.map((text) => ({ text, mark: null }));
    }
  }
  return null;
}

/** Whether a text is two dues with a "/" between them, each of which can be read alone: "Q4 23 / Q1 24", not "Q2/3 23". */
function holdsTwo(raw: string, readText: (text: string) => Due): boolean {
  const texts = raw.trim().split(/\s+\/\s+/);
  return (
    texts.length === 2 &&
    texts.every((text) => {
      const { state, doubts } = readText(text);
      return state !== 'unreadable' && !doubts.includes('year-missing');
    })
  );
}

/** Whether a text is a due, though its year may be that of its neighbours. */
const isDue = ({ state, doubts }: Due): boolean =>
  state !== 'unreadable' || doubts.includes('year-missing');

function separate(raw: string, readText: (text: string) => Due): readonly string[] {
  const lines = listTextLines(raw);
  if (lines.length > 1) return lines;
  const listed = raw.split('/').map((part) => part.trim());
  const isList =
    listed.length >= FEWEST_DUES_LISTED && listed.every((part) => readText(part).certain);
  return isList ? listed : splitDues(raw);
}

/** Whether a number in a column of dates is a date as Excel stores it. */
export function isDateSerial(value: number, system: DateSystem): boolean {
  return value >= toExcelSerial(FIRST_DATE, system) && value < toExcelSerial(DATE_LIMIT, system);
}

/** A date is read from its serial number, which no display format makes ambiguous; other numbers as shown. */
function readNumber(
  value: number,
  displayed: string | null,
  { basis, system }: { readonly basis: QuarterBasis; readonly system: DateSystem },
  readText: (text: string) => Due,
): Due {
  const shown = displayed === null || /^#+$/.test(displayed) ? null : displayed;
  if (!isDateSerial(value, system)) {
    return readText(shown ?? String(value));
  }
  const date = fromExcelSerial(value, system);
  return parseDueDate(date, shown ?? formatLongDate(date), { basis, neighbourYear: null });
}

function markSuspect(due: Due): Due {
  return { ...due, certain: false, doubts: [...due.doubts, 'suspect-year'] };
}

function markForTwo(due: Due): Due {
  return { ...due, certain: false, doubts: [...due.doubts, 'said-for-two'] };
}
