import { formatLongDate } from '../../domain/calendar-date';
import { countOf, joinWords } from '../../domain/wording';
import type { Paragraph } from '../../workbook/pack-sheet';
import type { Figures } from '../figures';
import type { PackContext } from '../pack-context';
import { countDecisions, listDecisions, NOTHING_TO_DECIDE } from '../paper/decisions';
import { sayValue, writeChanges } from '../say-figures';
import { nameRank } from '../words';

/** The figures that a member can repeat, a line each, and each leading to the rows that make it. */
export function writeHeadlineFigures(context: PackContext, figures: Figures): Paragraph[] {
  const { late, done, moved, 'at-target': atTarget } = figures;
  const { sinceLast } = context.movement;
  const lines: readonly (readonly [
    sheetId: 'overdue' | 'actions' | 'time-extensions' | 'maturity-grid',
    text: string | null,
  ])[] = [
    ['overdue', late.of!.count === 0 ? null : `Late: ${sayValue(late)} scheduled actions`],
    ['actions', done.of!.count === 0 ? null : `Done: ${sayValue(done)} actions`],
    [
      'time-extensions',
      sinceLast &&
        `Moved later since ${formatLongDate(sinceLast.since)}: ${countOf(moved.value!, 'action')}`,
    ],
    ['maturity-grid', atTarget.of!.count === 0 ? null : `At target: ${sayValue(atTarget)} KPIs`],
    ['maturity-grid', writeLevel(context, figures)],
  ];
  return lines.flatMap(([sheetId, text]): Paragraph[] =>
    text === null ? [] : [{ text, style: 'figure', link: { sheetId, rows: null } }],
  );
}

/** "At Mature or above: 6 of 61 KPIs now, 58 of 60 aim at it"; null where no level was read. */
function writeLevel({ chosenRank, matrix }: PackContext, figures: Figures): string | null {
  const { 'at-level-now': now, 'at-level-target': target } = figures;
  if (now.of!.count === 0) return null;
  const aim =
    target.of!.count === 0 ? '' : `, ${sayValue(target)} ${agreeVerb(target.value!)} at it`;
  return `At ${nameRank(chosenRank, matrix.scale)} or above: ${sayValue(now)} KPIs now${aim}`;
}

const agreeVerb = (count: number): string => (count === 1 ? 'aims' : 'aim');

/** What is better, what is worse and what has to be decided, a sentence each. */
export function writeHeadline(context: PackContext, figures: Figures): string[] {
  const changes = writeChanges(context, figures);
  const parts = countDecisions(listDecisions(context).decisions);
  const accepted = figures.accepted.value!;
  return [
    ...(changes.length > 0
      ? changes
      : ['What is better or worse is not known: there is no earlier freeze to compare with.']),
    (parts.length === 0 ? NOTHING_TO_DECIDE : `To decide: ${joinWords(parts)}.`) +
      (accepted > 0 ? ` Accepted by officers: ${accepted}.` : ''),
  ];
}
