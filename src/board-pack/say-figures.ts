import { formatLongDate } from '../domain/calendar-date';
import { joinWords } from '../domain/wording';
import type { Figure, FigureId, Figures } from './figures';
import type { PackContext } from './pack-context';

/** The figures that members ask for, in the order in which they ask. */
export const SHOWN_FIGURES: readonly FigureId[] = [
  'at-level-now',
  'at-level-target',
  'at-target',
  'open-gaps',
  'widest-gap',
  'done',
  'late',
  'due-this-quarter',
  'moved',
  'twice-moved',
  'done-not-moved',
  'gaps-without-action',
];

/** "6 of 64" */
export function sayValue({ value, of }: Figure): string {
  return of ? `${value} of ${of.count}` : String(value);
}

/** Figures that are better than at the last freeze, and those that are worse, by name; empty without a freeze. */
function listChangedFigures(
  figures: Figures,
): Readonly<Record<'better' | 'worse', readonly Figure[]>> {
  const changed = SHOWN_FIGURES.map((id) => figures[id]).filter(
    ({ better, value, before }) => better !== null && value !== before.last && before.last !== null,
  );
  const isBetter = ({ value, before, better }: Figure): boolean =>
    value! > before.last! === (better === 'more');
  return {
    better: changed.filter(isBetter),
    worse: changed.filter((figure) => !isBetter(figure)),
  };
}

/**
 * What is better since the last freeze and what is worse, a sentence each: "Better since 15 July 2023: actions done (38,
 * was 30)." One sentence where no figure is either; none without a freeze.
 */
export function writeChanges({ movement }: PackContext, figures: Figures): string[] {
  if (!movement.sinceLast) return [];
  const { better, worse } = listChangedFigures(figures);
  const since = `since ${formatLongDate(movement.sinceLast.since)}`;
  if (better.length + worse.length === 0) {
    return [`No figure is better or worse than it was ${since}.`];
  }
  const say = (word: string, changed: readonly Figure[]): string =>
    changed.length === 0
      ? `Nothing is ${word.toLowerCase()} ${since}.`
      : `${word} ${since}: ${joinWords(changed.map(sayChange))}.`;
  return [say('Better', better), say('Worse', worse)];
}

/** "actions done (38, was 30)". */
const sayChange = ({ name, value, before }: Figure): string =>
  `${name.charAt(0) === 'A' ? `a${name.slice(1)}` : name} (${value}, was ${before.last})`;
