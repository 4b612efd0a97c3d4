import { plural } from '../domain/plural';
import type { DueState, DueStatus } from '../domain/due';
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
import { lookOfStatus } from './words';

/** Coloured from here on: wider than a strategy usually plans for, and rare enough to stand out. */
const WIDE_GAP_LEVELS = 3;

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

/** How a quarter is introduced when it is not simply ahead. */
const QUARTER_PREFIXES: Readonly<Partial<Record<DueStatus, string>>> = {
  overdue: 'Overdue: ',
  'due-this-quarter': 'This quarter: ',
  unclear: 'Unclear: ',
  ongoing: 'Ongoing to ',
};

/** The earliest quarter that an open action is scheduled for, late or not, else what is known of the others. */
function describeNextDue(actions: readonly ActionRecord[], { matrix }: PackContext): PackCell {
  const open = actions.filter(({ status }) => isOpenStatus(status));
  if (open.length === 0) return 'No open action';
  const next = findEarliest(open, 'scheduled') ?? findEarliest(open, 'ongoing');
  if (next === null) {
    const isOngoing = open.some(({ status }) => status === 'ongoing');
    return isOngoing ? 'Ongoing, no end date' : 'No due quarter';
  }
  return {
    text: `${QUARTER_PREFIXES[next.status] ?? ''}${describeQuarter(next.by, matrix.basis)}`,
    look: lookOfStatus(next.status),
  };
}

interface TimedAction {
  readonly by: Quarter;
  readonly status: DueStatus;
}

function findEarliest(actions: readonly ActionRecord[], wanted: DueState): TimedAction | null {
  let earliest: TimedAction | null = null;
  for (const { action, status } of actions) {
    const { state, by } = action.due;
    if (state !== wanted || by === null) continue;
    if (earliest === null || compareQuarters(by, earliest.by) < 0) earliest = { by, status };
  }
  return earliest;
}
