import type { DueState } from '../due';

/** A state that a word alone can name. */
export type StateWord = Extract<DueState, 'complete' | 'ongoing' | 'cancelled' | 'unscheduled'>;

/** What a phrase says of an action. */
export interface StatePhrase {
  readonly state: StateWord;
  /** How a tidy matrix writes it. */
  readonly spelling: string;
  /** How often work recurs, or that it is the usual work: words that the spelling would lose. */
  readonly saysMore: boolean;
}

/** Work that goes on, by how often: words of {@link PHRASES} that say more than "Ongoing". */
const RECURRING: ReadonlySet<string> = new Set(
  (
    'business as usual|bau|rolling programme|annual|annually|yearly|quarterly|monthly|weekly|termly|' +
    'every year|every quarter|every month|every term|each year|each quarter|each month|each term'
  ).split('|'),
);

/** What officers write, by the spelling that stands for it. A space also stands for a hyphen or a line break. */
const PHRASES: readonly (readonly [state: StateWord, spelling: string, phrases: string])[] = [
  [
    'complete',
    'Complete',
    'complete|completed|done|closed|closed off|achieved|finished|delivered|implemented|actioned|' +
      "signed off|in place|fully in place|wedi'i gwblhau|wedi ei gwblhau|cwblhawyd|wedi'i gyflawni",
  ],
  [
    'ongoing',
    'Ongoing',
    'ongoing|on going|in progress|progressing|work in progress|wip|underway|under way|continuous|' +
      'continuously|continuing|continual|continually|continues|business as usual|bau|rolling|' +
      'rolling programme|started|commenced|begun|in train|in hand|in development|annual|annually|' +
      'yearly|quarterly|monthly|weekly|termly|regular|regularly|recurring|every year|every quarter|' +
      'every month|every term|each year|each quarter|each month|each term|parhaus|yn parhau|ar y gweill',
  ],
  [
    'cancelled',
    'Cancelled',
    'cancelled|canceled|withdrawn|no longer required|no longer needed|no longer applicable|' +
      'no longer relevant|no longer being pursued|not required|not needed|superseded|abandoned|dropped|' +
      "removed|discontinued|stopped|wedi'i ganslo|wedi ei ganslo",
  ],
  [
    'unscheduled',
    'TBC',
    "tbc|to be confirmed|tbd|to be decided|to be determined|to be advised|i'w gadarnhau",
  ],
  ['unscheduled', 'TBA', 'tba|to be agreed|to be announced|to be arranged'],
  ['unscheduled', 'N/A', 'n/a|na|not applicable|none|nil|not relevant'],
  ['unscheduled', 'On hold', 'on hold|paused|suspended|stalled|parked'],
  ['unscheduled', 'Deferred', 'deferred|postponed|delayed'],
  [
    'unscheduled',
    'Not started',
    'not started|not yet started|not begun|not yet begun|not commenced|not yet commenced|yet to start|' +
      'yet to begin|yet to commence|to be started|heb ddechrau|heb gychwyn',
  ],
  [
    'unscheduled',
    'Not complete',
    'incomplete|uncompleted|not complete|not completed|not yet complete|not yet completed|' +
      'not fully complete|not fully completed|not done|not yet done|not achieved|not yet achieved|' +
      'not delivered|not yet delivered|not implemented|not yet implemented|not finished|not closed|' +
      'not in place|not yet in place|outstanding|pending|open',
  ],
  [
    'unscheduled',
    'No date',
    'no date|no date set|no date yet|not set|not known|unknown|not scheduled|unscheduled|asap|' +
      'as soon as possible|immediate|immediately|long term|medium term|short term|future',
  ],
];

/** What officers write, by phrase in small letters. */
export const STATE_PHRASES: ReadonlyMap<string, StatePhrase> = new Map(
  PHRASES.flatMap(([state, spelling, phrases]) =>
    phrases
      .split('|')
      .map((phrase) => [phrase, { state, spelling, saysMore: RECURRING.has(phrase) }] as const),
  ),
);

/**
 * Words told even when damaged: long, frequent, and no ordinary word comes near. Not "delivered" or
 * "achieved", of which "deliver" and "achieve" are no damage.
 */
export const REPAIRABLE_WORDS = [
  'complete',
  'completed',
  'ongoing',
  'cancelled',
  'continuous',
  'underway',
] as const;

/** Repairable words whose beginning is no word of its own, as "under" is of "underway". */
export const CUT_OFF_WORDS: ReadonlySet<string> = new Set([
  'complete',
  'completed',
  'ongoing',
  'cancelled',
]);

/** Words that stand around a due and change nothing about when it is. */
export const DUE_FILLERS: ReadonlySet<string> = new Set(
  (
    'by in on at for of the a end ends ending during within due date dates target deadline timescale ' +
    'is are has been now currently still already remains fully all and action actions ' +
    'early mid middle late later beginning w/c w/e quarter financial year fy ' +
    'planned scheduled schedule completion erbyn diwedd mis yn ym y o ar hyd'
  ).split(' '),
);

/** Before "complete" these say that it is not, or not yet. */
export const UNSETTLING_WORDS: ReadonlySet<string> = new Set(
  (
    "not never no isn't hasn't haven't wasn't aren't won't cannot can't unable non without yet to be " +
    'will should must shall would could can may might when once until if unless expected expect ' +
    'expecting awaiting await before aim aims aiming nearly almost partly partially part mostly ' +
    'largely substantially near half toward towards being'
  ).split(' '),
);

/** January to December in Welsh, in small letters. */
export const WELSH_MONTHS: readonly string[] =
  'ionawr chwefror mawrth ebrill mai mehefin gorffennaf awst medi hydref tachwedd rhagfyr'.split(
    ' ',
  );

/** The quarter (1 to 4) of its year with which a part of a year ends: of "mid 2025" the second, so 30 June. */
export const PART_OF_YEAR_ENDS: Readonly<Record<string, number>> = {
  early: 1,
  start: 1,
  beginning: 1,
  mid: 2,
  middle: 2,
  late: 4,
};

/** The month (1 to 12) that ends each season. */
export const SEASON_LAST_MONTHS: Readonly<Record<string, number>> = {
  spring: 5,
  summer: 8,
  autumn: 11,
};
