import { tokeniseDue } from './due-language/tokenise-due';
import { foldText, lowerCase } from './fold-text';

/** What a text says of a month: that something starts in it, falls in it, or is to be done by its end. */
export type MonthRole = 'start' | 'within' | 'by';

/** A month that a text names. */
export interface MonthMention {
  readonly role: MonthRole;
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
}

const MONTH_NAME = /jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec/;

/** Words right before a month that say what it is: "sign-off March 2023" names one too, but not when anything is due. */
const ROLE_WORDS: Readonly<Record<MonthRole, string>> = {
  start:
    'from|since|start(?:s|ed|ing)?|begin(?:s|ning)?|commenc(?:es?|ing)|launch(?:es|ed|ing)?|go(?:es)? live|effective',
  within: 'in|during|on',
  by: 'by|until|due|deadline|no later than',
};
/** "Launch date: 1st April", "by the end of June". */
const BETWEEN = '(?:[ :-]+(?:date|is|the|in|from|on|of|early|mid|late|end|beginning|start))*[ :-]+';
const ROLES = Object.keys(ROLE_WORDS) as MonthRole[];
const CUE = new RegExp(
  `(?<![a-z\\d-])(?:${ROLES.map((role) => `(${ROLE_WORDS[role]})`).join('|')})${BETWEEN}`,
  'g',
);
/** "15th of September, 2023" and a little more. */
const LONGEST_DATE_CHARS = 32;

/** The months that a text names with their year and with a word that says what happens then, in its order. */
export function findMonthMentions(text: string): MonthMention[] {
  const line = lowerCase(foldText(text));
  if (!MONTH_NAME.test(line)) return [];
  return [...line.matchAll(CUE)].flatMap((cue) => {
    const start = cue.index + cue[0].length;
    const date = readMonth(line.slice(start, start + LONGEST_DATE_CHARS));
    return date === null ? [] : { role: ROLES[cue.slice(1).findIndex(Boolean)]!, ...date };
  });
}

/** The month that a text starts with; null for a month without a year, and for figures alone. */
function readMonth(text: string): { year: number; month: number } | null {
  const [token] = tokeniseDue(text);
  if (!token || token.start > 0 || !MONTH_NAME.test(text.slice(0, token.end))) return null;
  if (token.kind === 'date') return { year: token.date.year, month: token.date.month };
  if (token.kind !== 'month' || token.year === null) return null;
  return { year: token.year, month: token.month };
}
