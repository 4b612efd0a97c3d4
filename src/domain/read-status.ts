import { STATE_PHRASES, UNSETTLING_WORDS } from './due-language/vocabulary';
import { foldText } from './fold-text';
import { parseDue } from './parse-due';
import { FINANCIAL_YEAR } from './quarter';

/** What an officer says of an action in a column Status. */
export type StatusWord = 'complete' | 'cancelled' | 'on-hold' | 'under-way' | 'not-started';

/** That it will be done when it is due. */
const ON_COURSE = 'on track|on course|on target|on schedule|on plan';

/** What officers write in Status and not in By when, or mean otherwise there. */
const WORDS: Readonly<Record<StatusWord, string>> = {
  complete: 'yes|y|true|100%|ended|resolved|fulfilled|embedded',
  cancelled: 'not proceeding|not progressing|will not proceed|rejected|void',
  'on-hold': 'on hold|onhold|hold|paused|suspended|stalled|parked',
  'under-way':
    `${ON_COURSE}|at risk|off track|off course|behind|` +
    'behind schedule|behind plan|delayed|late|overdue|slipped|slipping|active|live|open|current|' +
    'in flight|in delivery|progressed|part complete|partially met|reopened|re opened',
  'not-started':
    'no|n|false|to do|todo|planned|scheduled|new|proposed|not due|not yet due|not begun|future|' +
    'awaiting start|due to start|upcoming|backlog',
};

const OWN_WORDS: ReadonlyMap<string, StatusWord> = new Map(
  Object.entries(WORDS).flatMap(([word, phrases]) =>
    phrases.split('|').map((phrase): [string, StatusWord] => [phrase, word as StatusWord]),
  ),
);

const TICK = /^[✓✔☑✅√🗸]\ufe0f?$/u;
const NO_TICK = /^[✗✘☐❌]\ufe0f?$/u;

/** What ends a word that something else explains: "Complete - JS", "Closed (see minutes)", "On hold until Q3 24". */
const EXPLANATION =
  /\s*(?:(?<!\bon)[-:;,(\n]|\. |\b(?:by|as|until|till|pending|awaiting|subject|due|since)\b)/i;
/** Says, like {@link UNSETTLING_WORDS}, that something is still to come. */
const PROVISOS: ReadonlySet<string> = new Set(['pending', 'subject', 'until', 'till', 'due']);

const known = new Map<string, StatusWord | null>();
/** More different texts than this are no longer remembered: a sheet of prose would keep them for nothing. */
const MOST_REMEMBERED = 2000;

/**
 * What a text in a column Status says of an action; null when it says nothing about its state ("Red", "See minutes").
 * What is said with a proviso ("Complete, awaiting sign-off") is not complete.
 */
export function readStatus(text: string): StatusWord | null {
  const before = known.get(text);
  if (before !== undefined) return before;
  const word = read(foldText(text).trim());
  if (known.size < MOST_REMEMBERED) known.set(text, word);
  return word;
}

/** Whether a text in a column Status says no more than that an action will be done when it is due. */
export function saysOnCourse(text: string): boolean {
  return ON_COURSE.split('|').includes(tidyWord(foldText(text).trim()));
}

function read(text: string): StatusWord | null {
  if (text === '') return null;
  if (TICK.test(text)) return 'complete';
  if (NO_TICK.test(text)) return 'not-started';
  const whole = readWord(text);
  if (whole !== null) return whole;
  const border = EXPLANATION.exec(text);
  if (!border) return readProse(text);
  const word = readWord(text.slice(0, border.index));
  if (word === null) return readProse(text);
  const rest = text.slice(border.index).toLowerCase();
  const isUnsettled = rest
    .split(/[^\p{L}']+/u)
    .some((one) => UNSETTLING_WORDS.has(one) || PROVISOS.has(one));
  if (!isUnsettled) return word;
  return word === 'complete' || word === 'cancelled' ? 'under-way' : word;
}

const tidyWord = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[\s-]+/g, ' ')
    .replace(/[.! ]+$/, '');

/** A word of state alone, whatever its case and with or without a full stop; null for any other text. */
function readWord(text: string): StatusWord | null {
  const phrase = tidyWord(text);
  const own = OWN_WORDS.get(phrase);
  if (own !== undefined) return own;
  const said = STATE_PHRASES.get(phrase);
  // "N/A" and "TBC" say of a due that there is none, and of an action nothing.
  return said && !SAY_NOTHING.has(said.spelling) ? wordOf(said.state) : null;
}

const SAY_NOTHING: ReadonlySet<string> = new Set(['TBC', 'TBA', 'N/A', 'No date']);

/** What a longer text says, by the language of dues: "Completed March 2023", "75% complete". */
function readProse(text: string): StatusWord | null {
  const { state, certain, doubts, canonical } = parseDue(text, {
    basis: FINANCIAL_YEAR,
    neighbourYear: null,
  });
  if (state === 'ongoing' && !doubts.includes('two-states')) return 'under-way';
  if (!certain || (canonical !== null && SAY_NOTHING.has(canonical))) return null;
  return wordOf(state);
}

function wordOf(state: string): StatusWord | null {
  if (state === 'complete' || state === 'cancelled') return state;
  if (state === 'ongoing') return 'under-way';
  return state === 'unscheduled' ? 'not-started' : null;
}
