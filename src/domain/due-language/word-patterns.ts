import type { DueDoubt } from '../due';
import { editDistance } from '../edit-distance';
import type { TokenBody } from './token';
import {
  CUT_OFF_WORDS,
  DUE_FILLERS,
  REPAIRABLE_WORDS,
  STATE_PHRASES,
  UNSETTLING_WORDS,
} from './vocabulary';

/** A token and how many characters of the text it takes. */
export interface ReadWord {
  readonly body: TokenBody;
  readonly length: number;
}

const FILLER: TokenBody = { kind: 'filler' };

function alternatives(phrases: Iterable<string>): string {
  return [...phrases]
    .sort((left, right) => right.length - left.length)
    .map((phrase) => phrase.replace(/ /g, '[\\s-]+'))
    .join('|');
}

const STATE = new RegExp(`(?:${alternatives(STATE_PHRASES.keys())})(?![a-z\\d%])`, 'y');

/** Abbreviations with dots or slashes: "n.a.", "T.B.C.", "n\a". */
const DOTTED: readonly (readonly [RegExp, string])[] = [
  [/n ?[/.\\] ?a(?![a-z\d])\.?/y, 'n/a'],
  [/t\.b\.c(?![a-z])\.?/y, 'tbc'],
  [/t\.b\.a(?![a-z])\.?/y, 'tba'],
  [/t\.b\.d(?![a-z])\.?/y, 'tbd'],
  [/b\.a\.u(?![a-z])\.?/y, 'bau'],
];

const DONE = '(?:complete|completed|done|delivered|implemented|achieved|finished|closed)';

/** Turns of phrase in which a state word does not say the state. */
const TURNS_BEFORE_STATES: readonly (readonly [RegExp, TokenBody])[] = [
  [
    /(?:(?:due|scheduled|aim|aiming|planned|expected) )?(?:to be|for|to) (?:fully )?(?:completed?|completion|delivered|implemented|finished|closed|finalised|reviewed|agreed)(?: by)?(?![a-z])/y,
    { kind: 'plan', clear: true },
  ],
  [new RegExp(`${DONE} by(?![a-z])`, 'y'), { kind: 'plan', clear: false }],
  [
    /(?:revised|updated|amended|extended|re-?scheduled)(?:[ :]+(?:date|due|target|deadline))*(?![a-z]| +(?:to|until|till|for|into)(?![a-z]))/y,
    { kind: 'revised' },
  ],
  [
    /(?:deferred|postponed|delayed|moved|rescheduled|revised|extended|slipped|pushed back|put back|carried over|carried forward) (?:to|until|till|for|into)(?![a-z])/y,
    { kind: 'moved' },
  ],
  [
    /(?:started|commenced|begun|began)(?= +(?:in |on |from )?(?:q[ .]?\d|h[12]|\d|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* \d))/y,
    { kind: 'from' },
  ],
  [/(?:start|beginning|end|middle|half way|halfway) of(?: the)?(?![a-z])/y, FILLER],
];

/** Words and signs that relate a quarter to what stands around it. */
const TURNS_AFTER_STATES: readonly (readonly [RegExp, TokenBody])[] = [
  [/(?:onwards?|forwards?)(?![a-z])|\+(?=\s*$)/y, { kind: 'onwards' }],
  [
    /(?:from|since|starting|starts?|commencing|commences|begins|beginning)(?![a-z])/y,
    { kind: 'from' },
  ],
  [
    /(?:was|were|originally|original|previously|previous|formerly|prev)(?![a-z])\.?:?/y,
    { kind: 'former' },
  ],
  [/(?:to|through|until|till|up to)(?![a-z])|[-/>](?:>)?/y, { kind: 'range' }],
  [/(?:and|or)(?![a-z])|[&+,;|]/y, { kind: 'list' }],
];

const PARTLY_DONE = new RegExp(
  `(?:(?:part|partly|partially|nearly|almost|mostly|largely|substantially|near|half)[ -]+|` +
    `(?!100)\\d{1,3} ?% *)${DONE}(?![a-z])`,
  'y',
);
const WHOLLY_DONE = new RegExp(`100 ?%(?: *${DONE})?(?![a-z])`, 'y');

const WORD = /w\/[ce](?![a-z])|[\p{L}\p{M}]+(?:'\p{L}+)*/uy;
const SHORTEST_CUT_OFF_WORD = 4;

/** Whether a word is another one with a letter lost, doubled, wrong or swapped, or with an end cut off. */
function isDamaged(word: string, whole: string): boolean {
  if (word === whole.slice(1)) return true;
  if (word[0] !== whole[0]) return false;
  const cutOff = word.length >= SHORTEST_CUT_OFF_WORD && whole.startsWith(word);
  if (cutOff && CUT_OFF_WORDS.has(whole)) return true;
  if (word.length < 5 || Math.abs(word.length - whole.length) > 2) return false;
  return editDistance(word, whole) <= (whole.length >= 9 ? 2 : 1);
}

function readWord(word: string): TokenBody {
  if (UNSETTLING_WORDS.has(word)) return { kind: 'unsettling' };
  if (DUE_FILLERS.has(word)) return FILLER;
  const whole = REPAIRABLE_WORDS.find((candidate) => isDamaged(word, candidate));
  const phrase = whole === undefined ? undefined : STATE_PHRASES.get(whole);
  return phrase ? { kind: 'state', ...phrase, doubt: 'damaged-word' } : { kind: 'unknown' };
}

function matchAt(pattern: RegExp, text: string, position: number): string | null {
  pattern.lastIndex = position;
  return pattern.exec(text)?.[0] ?? null;
}

/** Reads a degree of completion, such as "50% complete"; null when none begins at the position. */
export function readProgressAt(text: string, position: number): ReadWord | null {
  const part = matchAt(PARTLY_DONE, text, position);
  if (part !== null) return stateToken('in progress', part.length, 'extra-words');
  const whole = matchAt(WHOLLY_DONE, text, position);
  return whole === null ? null : stateToken('complete', whole.length);
}

/** Reads the word or sign at a position of the folded, lower-case text; null when none begins there. */
export function readWordAt(text: string, position: number): ReadWord | null {
  for (const [pattern, phrase] of DOTTED) {
    const match = matchAt(pattern, text, position);
    if (match !== null) return stateToken(phrase, match.length);
  }
  for (const [pattern, body] of TURNS_BEFORE_STATES) {
    const match = matchAt(pattern, text, position);
    if (match !== null) return { body, length: match.length };
  }
  const state = matchAt(STATE, text, position);
  if (state !== null) return stateToken(state.replace(/[\s-]+/g, ' '), state.length);
  for (const [pattern, body] of TURNS_AFTER_STATES) {
    const match = matchAt(pattern, text, position);
    if (match !== null) return { body, length: match.length };
  }
  const word = matchAt(WORD, text, position);
  return word === null ? null : { body: readWord(word), length: word.length };
}

function stateToken(phrase: string, length: number, doubt: DueDoubt | null = null): ReadWord {
  return { body: { kind: 'state', ...STATE_PHRASES.get(phrase)!, doubt }, length };
}
