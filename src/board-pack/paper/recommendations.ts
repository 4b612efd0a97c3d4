import { formatLongDate } from '../../domain/calendar-date';
import type { PaperTableId } from '../../workbook/committee-paper';
import type { PackSheetId } from '../../workbook/pack-sheet';
import type { MadeRecommendation } from '../../workbook/recommendations';
import type { Figures } from '../figures';
import type { PackContext } from '../pack-context';
import { countInWords } from '../sentences/count-words';
import { nameRank } from '../words';
import type { Decision, DecisionKind } from './tables/decision';
import {
  DECISIONS_SECTION,
  isOrAre,
  nameAll,
  nameAppendix,
  nameRows,
  nameTable,
} from './paper-words';
import { sayValue } from '../say-figures';

/** Where in the report and behind it something stands. */
export interface PaperPlaces {
  /** Number of a table; null where the report has none of that id. */
  readonly tableNumber: (id: PaperTableId) => number | null;
  /** Letter of the appendix with a sheet; null where there is none. */
  readonly appendixLetter: (id: PackSheetId) => string | null;
}

/** The sheet that has all of what a table of the report shows some of. */
const SHEETS_OF_KINDS: Readonly<Record<DecisionKind, PackSheetId>> = {
  late: 'overdue',
  moved: 'time-extensions',
  'twice-moved': 'time-extensions',
  'done-not-moved': 'exceptions',
  'gaps-without-action': 'exceptions',
  'without-date': 'exceptions',
  'past-end': 'exceptions',
  'rag-differs': 'exceptions',
};

/** What the committee can be asked, from the figures and what there is to decide on. */
export function makeRecommendations(
  context: PackContext,
  figures: Figures,
  decisions: readonly Decision[],
  places: PaperPlaces,
): MadeRecommendation[] {
  return [
    { id: 'note', text: writeNote(context, figures, places) },
    ...decisions.map((decision) => ({
      id: decision.kind,
      text: `${ASKS[decision.kind](decision.count, context)} (${pointTo(decision, places)}).`,
    })),
  ];
}

function writeNote(context: PackContext, figures: Figures, { tableNumber }: PaperPlaces): string {
  const level = nameRank(context.chosenRank, context.matrix.scale);
  const { 'at-level-now': now, done, late } = figures;
  const parts = [
    ...(now.of!.count > 0 ? [`${sayValue(now)} KPIs at ${level} or above`] : []),
    ...(figures.actions.value === 0
      ? []
      : [`${sayValue(done)} actions done`, `${late.value} late`]),
  ];
  const position = parts.length > 0 ? `: ${parts.join(', ')}` : '';
  return `Note the position at ${context.asAtText}${position} (${nameTable(tableNumber('figures')!)}).`;
}

/** What is asked about so many of a kind, without the full stop. */
const ASKS: Readonly<Record<DecisionKind, (count: number, context: PackContext) => string>> = {
  late: (count) =>
    count === 1
      ? 'Agree a new date for the one action that is late, or that it be dropped'
      : `Agree new dates for ${nameAll(count, 'action')} that are late, or that they be dropped`,
  moved: (count, { movement }) =>
    `Agree the new ${count === 1 ? 'date' : 'dates'} of ${nameAll(count, 'action')} moved later ${movement.sinceLast ? `since ${formatLongDate(movement.sinceLast.since)}` : 'than first agreed'}`,
  'twice-moved': (count) =>
    `Decide whether ${nameAll(count, 'action')} moved later more than once ${count === 1 ? 'goes' : 'go'} on, ${isOrAre(count)} changed or ${isOrAre(count)} dropped`,
  'done-not-moved': (count) =>
    `Ask for the ${count === 1 ? 'level' : 'levels'} of ${nameAll(count, 'KPI')} whose actions are all done to be assessed anew, or for further action`,
  'gaps-without-action': (count) =>
    `Ask for an action and a date for ${nameAll(count, 'KPI')} below target with no open action, or agree ${count === 1 ? 'a lower target' : 'lower targets'}`,
  'without-date': (count) =>
    `Ask for ${count === 1 ? 'a date' : 'dates'} for ${nameAll(count, 'action')} that ${count === 1 ? 'has' : 'have'} none`,
  'past-end': (count) =>
    `Agree to close ${nameAll(count, 'action')} that ${count === 1 ? 'goes' : 'go'} on past ${count === 1 ? 'its' : 'their'} end, or a new end for ${count === 1 ? 'it' : 'them'}`,
  'rag-differs': (count) =>
    `Ask for the ${count === 1 ? 'rating' : 'ratings'} of ${nameAll(count, 'action')} that ${count === 1 ? 'differs' : 'differ'} from ${count === 1 ? 'its' : 'their'} due to be confirmed or changed`,
};

/** "table 2", "table 4, rows 1 to 3", "the first eight in table 2, all in appendix B". */
function pointTo(
  { kind, count, table, rowNumbers }: Decision,
  { tableNumber, appendixLetter }: PaperPlaces,
): string {
  const number = tableNumber(table)!;
  const isWhole = kind === 'late';
  const rows = isWhole ? '' : `, ${nameRows(rowNumbers)}`;
  if (rowNumbers.length === count) return `${nameTable(number)}${rows}`;
  const letter = appendixLetter(SHEETS_OF_KINDS[kind]);
  const some =
    rowNumbers.length === 0
      ? []
      : [`the first ${countInWords(rowNumbers.length)} in ${nameTable(number)}${rows}`];
  const all = letter === null ? [] : [`all in ${nameAppendix(letter)}`];
  return [...some, ...all].join('; ') || DECISIONS_SECTION;
}
