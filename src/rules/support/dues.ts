import type { Due } from '../../domain/due';
import { parseDue } from '../../domain/parse-due';
import { foldToWords } from '../../domain/fold-text';
import type { MaturityMatrix } from '../../domain/matrix';
import type { DueReport, RuleTerms } from '../rule';
import { quote, writeCell } from './wording';

/** What else a due may be told of beside what is said of its cell. */
interface DueAdvice {
  /** Offered where the due has its cell to itself. */
  readonly respelling?: { readonly from: string; readonly to: string } | null;
  /** Said once of all cells in which it is so, after the name of the column. */
  readonly cause?: string;
}

/** Says the same of every cell with the due, after the name of its column. */
export function reportDue(
  { nameColumn }: Pick<RuleTerms, 'nameColumn'>,
  says: string,
  { respelling = null, cause }: DueAdvice = {},
): DueReport {
  return (cell, isWholeCell) => {
    const name = nameColumn(cell, 'due');
    return {
      cells: [cell],
      message: `${name} ${says}`,
      fix: respelling && isWholeCell ? writeCell(cell, respelling.from, respelling.to) : null,
      ...(cause !== undefined && { cause: `${name} ${cause}` }),
    };
  };
}

/** How to respell a due that was read as what is meant; one that looks right has spaces that nobody sees. */
export function adviseSpelling(raw: string, canonical: string): string {
  return quote(raw) === quote(canonical)
    ? `says ${quote(raw)} with spaces that do not belong there. Write it without them.`
    : `says ${quote(raw)}. Write ${canonical}, the spelling used for it here.`;
}

const ANY_MONTH =
  /\b(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b/gi;

/** A spelling without what differs from due to due: "Q9 9999" of "Q1 2026". */
const formOf = (text: string): string =>
  text.replace(ANY_MONTH, 'month').replace(/\d/g, '9').trim();

/** Whether a due is certain and has a standard spelling that says just what it says. */
function hasSpelling({ by, canonical, certain, raw, state }: Due): boolean {
  if (canonical === null || !certain) return false;
  // The quarter in "Q3 23 Complete" may be the plan or the end; "ASAP" has none to spell.
  if (state === 'unscheduled' || (state !== 'scheduled' && by !== null)) return false;
  // "In progress", "Completed" and "Superseded" are a council's own words.
  return state === 'scheduled' || isSameWord(foldToWords(raw), foldToWords(canonical));
}

/** Whether a word differs from the standard one in its form alone, as "on-going" does; "completed" says it as well. */
function isSameWord(word: string, standard: string): boolean {
  return word.replace(/ /g, '').replace(/^canceled$/, 'cancelled') === standard;
}

/** Finds spellings among those that the cells of By when allow: the standard one itself where they allow any. */
export function createSpellingFinder({
  basis,
  dueSpellings,
}: Pick<MaturityMatrix, 'basis' | 'dueSpellings'>): RuleTerms['spellDue'] {
  if (!dueSpellings) return (canonical) => canonical;
  const byMeaning = new Map<string, string>();
  for (const text of dueSpellings) {
    const { canonical, certain } = parseDue(text, { basis, neighbourYear: null });
    const meaning = certain && canonical !== null ? canonical : text;
    if (!byMeaning.has(meaning) || text === meaning) byMeaning.set(meaning, text);
  }
  return (canonical) => byMeaning.get(canonical) ?? null;
}

/**
 * Tells of a due whether it is spelled in its standard way where it could be. A form that is used throughout, such as
 * "Q1 2026", is the sheet's own and standard there, as is what the cells' list of allowed texts has; capitals and spaces
 * are no form of their own.
 */
export function createSpellingJudge({
  distinctDues,
  matrix: { dueSpellings = [] },
}: Pick<RuleTerms, 'distinctDues' | 'matrix'>): (due: Due) => boolean {
  const allowed = new Set(dueSpellings);
  const formsByKind = new Map<string, Set<string>>();
  for (const due of distinctDues) {
    if (!hasSpelling(due)) continue;
    const kind = formOf(due.canonical!);
    const forms = formsByKind.get(kind) ?? new Set<string>();
    formsByKind.set(kind, forms.add(formOf(due.raw)));
  }
  return (due) => {
    const { canonical, raw } = due;
    if (canonical === raw || allowed.has(raw) || !hasSpelling(due)) return true;
    const isOwn = formsByKind.get(formOf(canonical!))?.size === 1;
    return isOwn && quote(raw).toLowerCase() !== quote(canonical!).toLowerCase();
  };
}

/** The dues of all actions as they are settled, each distinct one once: even a large matrix has few. */
export function listDistinctDues({ areas }: MaturityMatrix): Due[] {
  const dues = new Set<Due>();
  for (const { kpis } of areas)
    for (const { actions } of kpis) for (const { settled } of actions) dues.add(settled);
  return [...dues];
}

/** "in 2023", "from 2023 to 2024": the years of the dues that are not suspect themselves; null when there are none. */
export function describeUsualYears(distinctDues: readonly Due[]): string | null {
  let first = Infinity;
  let last = -Infinity;
  for (const { by, doubts } of distinctDues) {
    if (by === null || doubts.includes('suspect-year')) continue;
    first = Math.min(first, by.year);
    last = Math.max(last, by.year);
  }
  if (first > last) return null;
  return first === last ? `in ${first}` : `from ${first} to ${last}`;
}
