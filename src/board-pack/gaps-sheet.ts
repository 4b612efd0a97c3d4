import { plural } from '../domain/plural';
import type { DueStatus } from '../domain/due';
import type { Quarter } from '../domain/quarter';
import { compareQuarters, describeQuarter } from '../domain/quarter';
import { isOpenStatus } from '../domain/roll-up';
import type { PackCell, PackSheet, Paragraph } from '../workbook/pack-sheet';
import type { TableSpec } from './define-table';
import { defineTable } from './define-table';
import type { PackContext } from './pack-context';
import { LIST_PAGE } from './page-layout';
import type { ActionRecord, KpiRecord } from './records';
import { countThings, startSentence } from './sentences/count-words';
import { writeSubtitle } from './sentences/subtitle';

/** From this gap on a cell is coloured; a gap of one level is the common case. */
const WIDE_GAP_LEVELS = 2;

type GapRecord = KpiRecord & { readonly gap: number };

/** Every KPI whose target is above its current level, largest gap first. */
export function buildGapsSheet(context: PackContext): PackSheet {
  const gaps = listGaps(context);
  return {
    id: 'gaps',
    name: 'Gaps',
    title: 'Gaps between where we are and where we want to be',
    subtitle: writeSubtitle(
      gaps.length,
      { singular: 'KPI', state: 'below target', order: 'largest gap first' },
      context.asAtText,
    ),
    paragraphs: [],
    table: defineTable(describeTable(context), gaps),
    footnotes: writeFootnotes(context),
    chart: null,
    page: LIST_PAGE,
  };
}

/** Largest first; equal gaps in sheet order. */
function listGaps({ kpis }: PackContext): GapRecord[] {
  return kpis
    .filter((record): record is GapRecord => record.gap !== null && record.gap > 0)
    .sort((left, right) => right.gap - left.gap);
}

function writeFootnotes({ kpis }: PackContext): Paragraph[] {
  const unknownCount = kpis.filter(({ gap }) => gap === null).length;
  if (unknownCount === 0) return [];
  const [are, them] = unknownCount === 1 ? ['is', 'it'] : ['are', 'them'];
  return [
    {
      text: `${startSentence(countThings(unknownCount, 'KPI'))} ${are} left out because a level could not be read; the sheet KPIs shows ${them} without a gap.`,
      style: 'body',
    },
  ];
}

function describeTable(context: PackContext): TableSpec<GapRecord> {
  return {
    name: 'PackGaps',
    whenEmpty: `No KPI is below its target at ${context.asAtText}.`,
    columns: [
      { header: 'Area', kind: 'text', widthChars: 26, cell: ({ area }) => area.name },
      { header: 'KPI', kind: 'text', widthChars: 30, cell: ({ name }) => name },
      { header: 'Now', kind: 'text', widthChars: 12, cell: ({ kpi }) => kpi.current.level },
      { header: 'Target', kind: 'text', widthChars: 12, cell: ({ kpi }) => kpi.target.level },
      { header: 'Gap (levels)', kind: 'number', widthChars: 9, cell: ({ gap }) => gap },
      { header: 'Gap in words', kind: 'text', widthChars: 24, cell: describeGap },
      { header: 'Open actions', kind: 'number', widthChars: 9, cell: countOpenActions },
      {
        header: 'Next due',
        kind: 'text',
        widthChars: 20,
        cell: ({ actions }) => describeNextDue(actions, context),
      },
      { header: 'Cell', kind: 'text', widthChars: 7, cell: ({ kpi }) => kpi.cell },
    ],
  };
}

function describeGap({ gap, kpi }: GapRecord): PackCell {
  return {
    text: `${plural(gap, 'level')}: ${kpi.current.level} to ${kpi.target.level}`,
    look: gap >= WIDE_GAP_LEVELS ? 'gap' : 'none',
  };
}

function countOpenActions({ actions }: KpiRecord): number {
  return actions.filter(({ status }) => isOpenStatus(status)).length;
}

/** When the open action with the earliest quarter is due, late or not; in words when no quarter is known. */
function describeNextDue(actions: readonly ActionRecord[], { matrix }: PackContext): PackCell {
  const open = actions.filter(({ status }) => isOpenStatus(status));
  if (open.length === 0) return 'No open action';
  const next = findEarliest(open);
  if (next === null) {
    const isOngoing = open.some(({ status }) => status === 'ongoing');
    return isOngoing ? 'Ongoing, no end date' : 'No due quarter';
  }
  const quarter = describeQuarter(next.by, matrix.basis);
  if (next.status === 'overdue') return { text: `Overdue: ${quarter}`, look: 'overdue' };
  if (next.status === 'due-this-quarter') {
    return { text: `This quarter: ${quarter}`, look: 'due-this-quarter' };
  }
  return quarter;
}

interface ScheduledAction {
  readonly by: Quarter;
  readonly status: DueStatus;
}

function findEarliest(actions: readonly ActionRecord[]): ScheduledAction | null {
  let earliest: ScheduledAction | null = null;
  for (const { action, status } of actions) {
    const { state, by } = action.due;
    if (state !== 'scheduled' || by === null) continue;
    if (earliest === null || compareQuarters(by, earliest.by) < 0) earliest = { by, status };
  }
  return earliest;
}
