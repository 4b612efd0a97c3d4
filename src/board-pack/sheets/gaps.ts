import type { CalendarDate } from '../../domain/calendar-date';
import { compareDates } from '../../domain/calendar-date';
import type { DueState } from '../../domain/due';
import { describeEnd, lastDayOfDue } from '../../domain/due';
import { isNotApplicable } from '../../domain/matrix';
import type { QuarterBasis } from '../../domain/quarter';
import { isOpenStatus } from '../../domain/roll-up';
import type { Steps } from '../../domain/steps';
import { countOf } from '../../domain/wording';
import type { PackCell } from '../../workbook/pack-sheet';
import type { PackContext } from '../pack-context';
import type { ActionRecord, GapRecord, KpiRecord } from '../records';
import { countThings, startSentence } from '../sentences/count-words';
import { describeStatus } from '../words';
import type { TableSpec } from './define-table';
import { cellColumn } from './define-table';
import { describeDetails } from './detail-columns';
import { defineListSheetInSteps } from './list-sheet';
import type { PackSheetContent, PackSheetKind } from './pack-sheet-kind';
import { referenceColumn } from './reference-column';

/** Coloured from here on: wider than a strategy usually plans for, and rare enough to stand out. */
const WIDE_GAP_LEVELS = 3;

/** Every KPI whose target is above its current level, largest gap first. */
export const gapsSheet = {
  id: 'gaps',
  name: 'Gaps',
  shows: 'KPIs below their target, widest gap first',
  buildInSteps: buildGaps,
} as const satisfies PackSheetKind;

function* buildGaps(context: PackContext): Steps<PackSheetContent> {
  return yield* defineListSheetInSteps(
    {
      title: 'Gaps between where we are and where we want to be',
      words: { singular: 'KPI', state: 'below target', order: 'largest gap first' },
      table: describeTable(context),
      notes: writeNotes(context),
    },
    context.gaps,
    context.asAtText,
  );
}

function writeNotes({ kpis, hasSheet }: PackContext): string[] {
  const unknownCount = kpis.filter(
    ({ gap, kpi }) => gap === null && !isNotApplicable(kpi.current) && !isNotApplicable(kpi.target),
  ).length;
  if (unknownCount === 0) return [];
  const [are, them] = unknownCount === 1 ? ['is', 'it'] : ['are', 'them'];
  const where = hasSheet('maturity-grid') ? `; the Maturity grid marks ${them} Not read` : '';
  return [
    `${startSentence(countThings(unknownCount, 'KPI'))} ${are} left out because a level could not be read${where}.`,
  ];
}

function describeTable(context: PackContext): TableSpec<GapRecord> {
  const details = describeDetails(context, ['owner', 'priority'], ({ kpi }: GapRecord) => kpi);
  return {
    name: 'PackGaps',
    whenEmpty: `No KPI is below its target at ${context.asAtText}.`,
    columns: [
      { header: 'Area', kind: 'text', widthChars: 33, once: true, cell: ({ area }) => area.name },
      ...referenceColumn(context, ({ kpi }: GapRecord) => kpi),
      { header: 'KPI', kind: 'text', widthChars: 37, cell: ({ name }) => name },
      { header: 'Gap (levels)', kind: 'number', widthChars: 8, cell: ({ gap }) => gap },
      { header: 'Gap in words', kind: 'text', widthChars: 32, cell: describeGap },
      { header: 'Open actions', kind: 'number', widthChars: 8, cell: countOpenActions },
      {
        header: 'Earliest due',
        kind: 'text',
        widthChars: 28,
        cell: ({ actions }) => describeEarliestDue(actions, context),
      },
      {
        header: 'Status',
        kind: 'text',
        widthChars: 17,
        cell: ({ actions }) => describeEarliestStatus(actions, context),
      },
      ...details.printed,
      cellColumn(({ kpi }) => kpi.cell),
      ...details.offPaper,
    ],
  };
}

function describeGap({ gap, kpi }: GapRecord): PackCell {
  return {
    text: `${countOf(gap, 'level')}: ${kpi.current.level} to ${kpi.target.level}`,
    look: gap >= WIDE_GAP_LEVELS ? 'gap-of-3-or-more' : 'none',
  };
}

function countOpenActions({ actions }: KpiRecord): number {
  return actions.filter(({ status }) => isOpenStatus(status)).length;
}

function describeEarliestDue(actions: readonly ActionRecord[], { matrix }: PackContext): PackCell {
  const earliest = findEarliest(actions, matrix.basis);
  if (earliest === null) return 'None';
  const end = describeEnd(earliest.action.due, matrix.basis);
  if (end !== null) return end;
  return earliest.status === 'ongoing' ? 'No end date' : 'None stated';
}

function describeEarliestStatus(
  actions: readonly ActionRecord[],
  { matrix }: PackContext,
): PackCell {
  const earliest = findEarliest(actions, matrix.basis);
  return earliest === null ? 'No open action' : describeStatus(earliest.status);
}

/**
 * The open action that is due first, late or not; where none is, the one that is ongoing
 * with the earliest end or without one, else the first. Null when no action is open.
 */
function findEarliest(actions: readonly ActionRecord[], basis: QuarterBasis): ActionRecord | null {
  const open = actions.filter(({ status }) => isOpenStatus(status));
  return (
    findEarliestEnd(open, 'scheduled', basis) ??
    findEarliestEnd(open, 'ongoing', basis) ??
    open.find(({ status }) => status === 'ongoing') ??
    open[0] ??
    null
  );
}

function findEarliestEnd(
  actions: readonly ActionRecord[],
  wanted: DueState,
  basis: QuarterBasis,
): ActionRecord | null {
  let earliest: ActionRecord | null = null;
  let earliestEnd: CalendarDate | null = null;
  for (const record of actions) {
    const end = lastDayOfDue(record.action.settled, basis);
    if (record.action.settled.state !== wanted || end === null) continue;
    if (earliestEnd !== null && compareDates(end, earliestEnd) >= 0) continue;
    earliest = record;
    earliestEnd = end;
  }
  return earliest;
}
