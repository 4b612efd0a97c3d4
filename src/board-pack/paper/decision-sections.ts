import { formatLongDate } from '../../domain/calendar-date';
import { countOf, joinWords } from '../../domain/wording';
import type { PaperTableId } from '../../workbook/committee-paper';
import type { PackSheetId } from '../../workbook/pack-sheet';
import { writeDueThisQuarterSentence } from '../sentences/board-sentences';
import { countThings, startSentence } from '../sentences/count-words';
import { describeQuarter, quarterAtIndex, quarterIndex, quarterOfDate } from '../../domain/quarter';
import { listDueNext } from '../sheets/due-next';
import { EXCEPTION_GROUPS } from '../sheets/exceptions';
import type { Draft, PaperMatter } from './paper-matter';
import type { DecisionKind } from './tables/decision';
import type { UnnumberedTable } from './tables/tabulate';
import { RULES_TOLD } from './tables/undecided';
import { isOrAre, nameAppendix, nameTable, writeLateSentence } from './paper-words';

/** Late, moved and undecided, each a sentence and a table; what is nothing is one sentence and no table. */
export function writeDecisions(matter: PaperMatter): Draft[] {
  const { context, found } = matter;
  const hasOwners = context.kpis.some(({ kpi }) => kpi.details.owner !== undefined);
  const owners =
    hasOwners || found.decisions.length === 0 ? [] : ['The matrix names no owner of any action.'];
  return [
    joinTexts(writeLateSentence(context), refer(matter, 'late', 'overdue')),
    ...tableOf(matter, 'late'),
    ...writeMoved(matter),
    ...tableOf(matter, 'moved'),
    writeUndecided(matter),
    ...tableOf(matter, 'undecided'),
    ...writeAccepted(matter),
    ...tableOf(matter, 'accepted'),
    ...writeRest(matter),
    ...owners,
  ];
}

function tableOf({ found }: PaperMatter, id: PaperTableId): UnnumberedTable[] {
  return found.tables.filter((table) => table.id === id);
}

const joinTexts = (...texts: readonly string[]): string => texts.filter(Boolean).join(' ');

/** "Table 2 shows them." or "Table 2 shows the first eight, appendix B all."; '' where there is no table. `sheets` are those that have them all. */
function refer(
  { context, found, places, dueNext }: PaperMatter,
  id: PaperTableId,
  ...sheets: readonly PackSheetId[]
): string {
  const number = places.tableNumber(id);
  if (number === null) return '';
  const kinds: readonly DecisionKind[] = found.decisions
    .filter(({ table, count, rowNumbers }) => table === id && count > rowNumbers.length)
    .map(({ kind }) => kind);
  const isCut =
    id === 'due-next' ? dueNext!.rows.length < listDueNext(context).length : kinds.length > 0;
  const letter = sheets.map(places.appendixLetter).find((one) => one !== null) ?? null;
  if (!isCut) return `See ${nameTable(number)}.`;
  return letter === null
    ? `${startSentence(nameTable(number))} shows the first of them.`
    : `${startSentence(nameTable(number))} shows the first of them, ${nameAppendix(letter)} all.`;
}

function writeMoved(matter: PaperMatter): string[] {
  const { context, figures } = matter;
  const { sinceLast } = context.movement;
  const { moved, 'twice-moved': twice } = figures;
  if (moved.value === null) return [];
  const what = sinceLast
    ? `been moved later since ${formatLongDate(sinceLast.since)}`
    : 'been moved later than first agreed';
  const once =
    moved.value === 0
      ? `No date has ${what}.`
      : `${startSentence(countThings(moved.value, 'action'))} ${moved.value === 1 ? 'has' : 'have'} ${what}.`;
  const often =
    twice.value === 0 || twice.value === null
      ? ''
      : `${startSentence(countThings(twice.value, 'open action'))} ${twice.value === 1 ? 'has' : 'have'} been moved more than once.`;
  return [joinTexts(once, often, refer(matter, 'moved', 'time-extensions'))];
}

const UNDECIDED: readonly (readonly [DecisionKind, (count: number) => string])[] = [
  [
    'done-not-moved',
    (count) => `${countThings(count, 'KPI')} with every action done and the level not moved`,
  ],
  [
    'gaps-without-action',
    (count) => `${countThings(count, 'KPI')} below target with no open action`,
  ],
  ['without-date', (count) => `${countThings(count, 'action')} without a date`],
  [
    'past-end',
    (count) =>
      `${countThings(count, 'action')} that ${count === 1 ? 'goes' : 'go'} on past ${count === 1 ? 'its' : 'their'} end`,
  ],
  [
    'rag-differs',
    (count) =>
      `${countThings(count, 'action')} that the council rates otherwise than ${count === 1 ? 'it is' : 'they are'} read`,
  ],
];

function writeUndecided(matter: PaperMatter): string {
  const parts = UNDECIDED.flatMap(([kind, say]) => {
    const decision = matter.found.decisions.find((one) => one.kind === kind);
    return decision ? [say(decision.count)] : [];
  });
  if (parts.length === 0) {
    return 'Nothing else is undecided: every KPI below its target has an open action, and every open action a date.';
  }
  return joinTexts(`Undecided: ${joinWords(parts)}.`, refer(matter, 'undecided', 'exceptions'));
}

function writeAccepted({ context, places }: PaperMatter): string[] {
  const count = context.accepted.length;
  if (count === 0) return [];
  return [
    `Officers have looked at ${countOf(count, 'other finding')} and let ${count === 1 ? 'it' : 'them'} stand, with the reasons in ${nameTable(places.tableNumber('accepted')!)}.`,
  ];
}

/** The exceptions that are corrections to the matrix rather than decisions, counted. */
function writeRest({ context, places }: PaperMatter): string[] {
  const counts = EXCEPTION_GROUPS.filter(({ rule }) => !RULES_TOLD.has(rule)).flatMap(
    ({ rule, heading }) => {
      const count = context.findings.filter((finding) => finding.rule === rule).length;
      return count === 0
        ? []
        : [{ count, words: `${heading.toLowerCase().replace(/^kpi/, 'KPI')} (${count})` }];
    },
  );
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  if (total === 0) return [];
  const letter = places.appendixLetter('exceptions');
  const where = letter === null ? '' : ` ${startSentence(nameAppendix(letter))} lists them.`;
  return [
    `${startSentence(countThings(total, 'other exception'))} ${isOrAre(total)} for officers to put right: ${joinWords(counts.map(({ words }) => words))}.${where}`,
  ];
}

/** What can still be asked about in time. */
export function writeDueNext(matter: PaperMatter): Draft[] {
  const { context, figures, dueNext } = matter;
  const { basis } = context.matrix;
  const now = quarterOfDate(context.asAt, basis);
  const sentence = writeDueThisQuarterSentence(
    figures['due-this-quarter'].value!,
    describeQuarter(now, basis),
  );
  const next = describeQuarter(quarterAtIndex(quarterIndex(now) + 1), basis);
  return dueNext
    ? [
        joinTexts(
          sentence,
          `Next quarter is ${next}.`,
          refer(matter, 'due-next', 'due-next', 'forward-plan'),
        ),
        dueNext,
      ]
    : [joinTexts(sentence, `Nor does anything next quarter, ${next}.`)];
}
