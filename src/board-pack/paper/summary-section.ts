import { formatLongDate } from '../../domain/calendar-date';
import { countOf, joinWords } from '../../domain/wording';
import type { Figure } from '../figures';
import { nameRank } from '../words';
import type { Draft, PaperMatter } from './paper-matter';
import type { DecisionKind } from './decisions';
import { DECISIONS_SECTION, isOrAre, writeLateSentence } from './paper-words';
import { listChangedFigures, sayValue } from './position';

/** What a member reads in half a minute: where it stands, what is better and worse, what has to be decided. */
export function writeSummary(matter: PaperMatter): Draft[] {
  return [writeStanding(matter), ...writeChanges(matter), writeToDecide(matter)];
}

function writeStanding({ context, figures }: PaperMatter): string {
  const { 'at-level-now': now, done } = figures;
  const level = nameRank(context.chosenRank, context.matrix.scale);
  const levels =
    now.of!.count === 0
      ? 'No level could be read.'
      : `${sayValue(now)} KPIs ${isOrAre(now.value!)} at ${level} or above.`;
  const doneText =
    done.of!.count === 0 ? '' : ` ${sayValue(done)} actions ${isOrAre(done.value!)} done.`;
  return `${levels}${doneText} ${writeLateSentence(context)}`;
}

function writeChanges({ context, figures }: PaperMatter): string[] {
  const { sinceLast } = context.movement;
  if (!sinceLast) return [];
  const { better, worse } = listChangedFigures(figures);
  const since = `since ${formatLongDate(sinceLast.since)}`;
  if (better.length + worse.length === 0)
    return [`No figure is better or worse than it was ${since}.`];
  const say = (word: string, changed: readonly Figure[]): string =>
    changed.length === 0
      ? `Nothing is ${word.toLowerCase()} ${since}.`
      : `${word} ${since}: ${joinWords(changed.map(sayChange))}.`;
  return [`${say('Better', better)} ${say('Worse', worse)}`];
}

/** "Actions done (38, was 30)". */
const sayChange = ({ name, value, before }: Figure): string =>
  `${name.charAt(0) === 'A' ? `a${name.slice(1)}` : name} (${value}, was ${before.last})`;

/** What each kind is called when it is counted. */
const COUNTED: Readonly<Record<DecisionKind, readonly [noun: string, state: string]>> = {
  late: ['late action', ''],
  moved: ['action', ' moved later'],
  'twice-moved': ['action', ' moved more than once'],
  'done-not-moved': ['KPI', ' with everything done and the level not moved'],
  'gaps-without-action': ['KPI', ' below target with no open action'],
  'without-date': ['action', ' without a date'],
  'past-end': ['action', ' going on past the end'],
};

function writeToDecide({ found }: PaperMatter): string {
  const parts = found.decisions.map(({ kind, count }) => {
    const [noun, state] = COUNTED[kind];
    return `${countOf(count, noun)}${state}`;
  });
  return parts.length === 0
    ? 'Nothing needs a decision.'
    : `A decision is needed on ${joinWords(parts)}: see section ${DECISIONS_SECTION}.`;
}
