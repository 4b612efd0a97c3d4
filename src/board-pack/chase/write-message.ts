import { formatLongDate } from '../../domain/calendar-date';
import { describeEnd } from '../../domain/due';
import { describeLateness } from '../../domain/lateness';
import type { QuarterBasis } from '../../domain/quarter';
import { countOf, replaceUnwritable, toOneLine } from '../../domain/wording';
import type { PackContext } from '../pack-context';
import type { ActionRecord } from '../records';
import type { ChaseReason, OwnerChase } from './compose-chase';
import { countAsked } from './compose-chase';

/** A message to an owner, to be sent by a person. */
export interface ChaseMessage {
  /** The owner's address, where the matrix gives one; else ''. */
  readonly to: string;
  readonly subject: string;
  /** Plain text, its lines broken by \n. */
  readonly body: string;
}

/** What nobody owns is named by this where a name is needed. */
export const NO_OWNER = 'No owner';

/** Reasons in the order in which they are asked, as a heading and behind a count: "3 late". */
export const CHASE_REASONS: readonly (readonly [
  ChaseReason,
  { heading: string; phrase: string },
])[] = [
  ['late', { heading: 'Late', phrase: 'late' }],
  ['due-now', { heading: 'Due this quarter', phrase: 'due this quarter' }],
  ['due-next', { heading: 'Due next quarter', phrase: 'due next quarter' }],
  ['undated', { heading: 'No date, or an end that has passed', phrase: 'without a date' }],
];

/** "2 late, 1 due this quarter": what an owner is asked about, in a few words; '' for nothing. */
export function countReasons({ asked }: OwnerChase): string {
  return CHASE_REASONS.filter(([reason]) => asked[reason].length > 0)
    .map(([reason, { phrase }]) => `${asked[reason].length} ${phrase}`)
    .join(', ');
}

/** Asks an owner how their actions stand; null where there is nothing to ask. */
export function writeChaseMessage(
  chase: OwnerChase,
  { asAt, matrix: { basis } }: Pick<PackContext, 'asAt' | 'matrix'>,
): ChaseMessage | null {
  const count = countAsked(chase);
  if (count === 0) return null;
  const { owner, asked } = chase;
  const asAtText = formatLongDate(asAt);
  let number = 0;
  const lists = CHASE_REASONS.flatMap(([reason, { heading }]) => {
    const records = asked[reason];
    if (records.length === 0) return [];
    const items = records.flatMap((record) => {
      number += 1;
      return writeItem(record, number, basis);
    });
    return [`${heading} (${records.length})`, ...items, ''];
  });
  return {
    to: owner === null ? '' : findAddress(owner),
    subject: `Maturity matrix as at ${asAtText}: ${countReasons(chase)}`,
    body: [
      'Hello,',
      '',
      `${introduce(owner, count)} This is how ${count === 1 ? 'it stands' : 'they stand'} as at ${asAtText}.`,
      '',
      ...lists,
      ...askForAnswer(owner, count),
    ].join('\n'),
  };
}

/** "1. Train all buyers", and below it what it belongs to and how it stands. */
function writeItem(record: ActionRecord, number: number, basis: QuarterBasis): string[] {
  const { area, kpiName, action } = record;
  const end = describeEnd(action.due, basis);
  const late = describeLateness(record.lateness);
  const written = action.due.raw.trim();
  const due = [
    end === null ? (written === '' ? 'no due stated' : `due as written: ${written}`) : `due ${end}`,
    ...(late === null ? [] : [late]),
  ];
  return [
    `${number}. ${toOneLine(record.text)}`,
    `   ${[area.name, kpiName].map(toOneLine).join(', ')}`,
    `   ${toOneLine(due.join(', '))}`,
  ];
}

function introduce(owner: string | null, count: number): string {
  const actions = `${countOf(count, 'action')} in the maturity matrix`;
  const isOne = count === 1;
  const ownership =
    owner === null
      ? `${isOne ? 'has' : 'have'} no owner`
      : `${isOne ? 'names' : 'name'} ${toOneLine(owner)} as owner`;
  return `${actions} ${ownership} and ${isOne ? 'needs' : 'need'} an answer.`;
}

function askForAnswer(owner: string | null, count: number): string[] {
  return [
    `${count === 1 ? 'Please answer' : 'For each, please answer'} in a line with one of these:`,
    '- done, and what shows it',
    '- on course',
    '- moved, with the new date and the reason',
    '- dropped, with the reason',
    ...(owner === null ? ['Please say who is to own it, too.'] : []),
  ];
}

/** An address within an owner's cell, such as "Ann Lee <ann.lee@anytown.gov.uk>"; '' where there is none. */
function findAddress(owner: string): string {
  return /[\w.+'-]+@[\w-]+(?:\.[\w-]+)+/.exec(owner)?.[0] ?? '';
}

/**
 * The longest link that Windows hands to a mail program: INTERNET_MAX_URL_LENGTH of wininet.h is 2,083 with the
 * terminator, and Outlook takes no more than it is handed.
 */
export const MOST_LINK_CHARS = 2082;

/** The message as a link that opens a draft in the mail program; null where it is too long for one. */
export function writeMailLink({ to, subject, body }: ChaseMessage): string | null {
  const fields = [`subject=${encode(subject)}`, `body=${encode(body.replace(/\n/g, '\r\n'))}`];
  const link = `mailto:${encode(to)}?${fields.join('&')}`;
  return link.length > MOST_LINK_CHARS ? null : link;
}

/** RFC 6068 asks for %20 and for line breaks as %0D%0A; half a surrogate pair has no encoding. */
const encode = (text: string): string => encodeURIComponent(replaceUnwritable(text));
