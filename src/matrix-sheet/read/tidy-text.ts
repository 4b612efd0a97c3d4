import type { CellValue } from '../../workbook/sheet-grid';

/** Blanks that are not a single ordinary space: tabs, line breaks, no-break and zero-width spaces, doubled spaces. */
const UNTIDY = /[\t-\r\u00a0\u1680\u2000-\u200b\u2028\u2029\u202f\u205f\u2060\u3000\ufeff]| {2}/;
const BLANKS = /[\s\u200b\u2060\ufeff]+/g;

/** The text on one line: blanks of every kind become single spaces, none at the ends. */
export function tidyText(text: string): string {
  return UNTIDY.test(text) ? text.replace(BLANKS, ' ').trim() : text.trim();
}

/** A cell's value as tidy text; '' for an empty cell. */
export function tidyCell(value: CellValue): string {
  return typeof value === 'string' ? tidyText(value) : String(value).toUpperCase();
}

/** A cell's text as it is compared with another's: tidy, in small letters. */
export function foldCell(value: CellValue): string {
  return value === '' ? '' : tidyCell(value).toLowerCase();
}

/** Two letters or digits, as words have, or two with a sign between and no blank, as in "R&D" and "1.1". */
const WORD_CHARACTERS = /[\p{L}\p{N}][&+./’'-]?[\p{L}\p{N}]/u;
const LONE_NUMBER = /^\p{N}$/u;

/**
 * Whether a text holds nothing that could be read: only punctuation or single characters, such as ", ,",
 * "· ·", "3 3" or "g", which scanners leave in otherwise empty cells. A lone digit is a number, not debris.
 */
export function isDebris(text: string): boolean {
  // Words of two letters or more are by far the commonest case, so they are told without any pattern.
  if (isAsciiLetter(text.charCodeAt(0)) && isAsciiLetter(text.charCodeAt(1))) return false;
  return !WORD_CHARACTERS.test(text) && !LONE_NUMBER.test(text);
}

const NOTHING_TO_DO =
  /^(?:n\s*[./]?\s*a|nil|none|not (?:applicable|required|needed)|(?:none|no (?:further )?actions?)(?: (?:is |are )?(?:needed|required|planned|necessary))?)[.\s]*$/i;

/** Whether what stands in the place of an action says that there is none: "N/A", "None needed". */
export function saysNothingToDo(text: string): boolean {
  return text.length < 40 && NOTHING_TO_DO.test(text.trim());
}

function isAsciiLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}

const SENTENCE_END = /[.!?…:;]["'”’)\]]*$/;

/** Whether the text ends as a sentence ends. */
export function endsSentence(text: string): boolean {
  return SENTENCE_END.test(text);
}

const LOWER_CASE_START = /^["'“‘(]*\p{Ll}/u;

/** Whether the first letter is a small one. */
export function startsLowerCase(text: string): boolean {
  return LOWER_CASE_START.test(text);
}

/** Ends that promise more: a conjunction, article or preposition, a comma, a slash, an opening bracket. */
const OPEN_END =
  /(?:[,/&(]|\s[-–]|\b(?:and|or|the|an?|of|to|for|with|in|on|by|from|at|as|that|which|be|is|are|will|this|our|their))$/i;

/** Whether the text breaks off where a sentence cannot end, such as "work with". */
export function breaksOff(text: string): boolean {
  return OPEN_END.test(text);
}

/**
 * Lines of one statement as one text, without what stands there twice: a line that only begins what the next line says
 * whole ("The team is supported by:", "The team is supported by: planning"), or repeats how the line above ends.
 */
export function joinLines(lines: readonly string[]): string {
  if (lines.length === 1) return lines[0]!;
  const kept: string[] = [];
  lines.forEach((line, index) => {
    if (lines[index + 1]?.startsWith(line)) return;
    if (!kept.at(-1)?.endsWith(` ${line}`)) kept.push(line);
  });
  return kept.join(' ');
}
