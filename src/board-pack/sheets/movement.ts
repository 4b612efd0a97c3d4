import { formatLongDate } from '../../domain/calendar-date';
import type { Details } from '../../domain/details';
import type { Steps } from '../../domain/steps';
import { countOf, joinWords } from '../../domain/wording';
import type { Paragraph } from '../../workbook/pack-sheet';
import type { Certainty } from '../movement/match-pairs';
import type { Comparison } from '../movement/movement';
import { isMovedLater } from '../movement/movement';
import type { Moved } from '../movement/movement-words';
import { describeActionChange, describeKpiChange } from '../movement/movement-words';
import type { PackContext } from '../pack-context';
import { CERTAINTY_COLUMN, describeNoChange } from './comparison-columns';
import type { TableSpec } from './define-table';
import { describeDetails } from './detail-columns';
import { defineListSheetInSteps } from './list-sheet';
import type { PackSheetContent, PackSheetKind } from './pack-sheet-kind';
import { referenceColumn } from './reference-column';

interface MovedRecord extends Moved {
  readonly since: string;
  readonly areaName: string;
  readonly kpiName: string;
  readonly reference: string | null;
  readonly action: string;
  readonly details: Details;
  readonly certainty: Certainty;
}

/** What has moved since the last freeze, and since the same quarter a year ago. */
export const movementSheet = {
  id: 'movement',
  name: 'Movement',
  shows: 'What has changed since the matrix was frozen',
  buildInSteps: buildMovement,
} as const satisfies PackSheetKind;

function* buildMovement(context: PackContext): Steps<PackSheetContent> {
  const { sinceLast, sinceYear } = context.movement;
  const isSame = sinceYear !== null && sinceYear.since === sinceLast?.since;
  const comparisons = [sinceLast, isSame ? null : sinceYear].filter((one) => one !== null);
  const records = comparisons.flatMap((comparison) => listMoved(comparison, context));
  const sheet = yield* defineListSheetInSteps(
    {
      title: 'Movement: what has changed since the matrix was last frozen',
      words: { singular: 'change', state: '', order: 'by kind' },
      table: describeTable(context),
      notes: [
        'KPIs and actions are known again by their area, name and words. Doubtful means that the words have changed so much that it may be another one: compare both before the meeting.',
      ],
      lacksFreeze: context.movement.sinceLast === null,
    },
    records,
    context.asAtText,
  );
  return { ...sheet, paragraphs: writeParagraphs(context, isSame) };
}

function writeParagraphs({ movement }: PackContext, isSame: boolean): Paragraph[] {
  const { sinceLast, sinceYear, laterFreezes } = movement;
  const texts = [
    sinceLast
      ? `Since ${formatLongDate(sinceLast.since)}: ${countChanges(sinceLast)}.`
      : 'There is no earlier freeze to compare with.',
    sinceYear === null
      ? 'There is no freeze of the same quarter a year ago.'
      : isSame
        ? 'The last freeze is that of the same quarter a year ago.'
        : `Since the same quarter a year ago (${formatLongDate(sinceYear.since)}): ${countChanges(sinceYear)}.`,
    laterFreezes.length === 0
      ? null
      : `Not compared with the freeze of ${joinWords(laterFreezes.map(formatLongDate))}, which is not before the as-at date.`,
  ];
  return texts.flatMap((text) => (text === null ? [] : [{ text, style: 'body' }]));
}

/** How many KPIs and actions of a comparison have changed in which way. */
export function tallyChanges({ kpis, actions }: Comparison) {
  return {
    up: kpis.filter(({ levels }) => (levels ?? 0) > 0).length,
    down: kpis.filter(({ levels }) => (levels ?? 0) < 0).length,
    completed: actions.filter(({ isCompleted }) => isCompleted).length,
    newlyOverdue: actions.filter(({ isNewlyOverdue, before }) => isNewlyOverdue && before).length,
    movedLater: actions.filter(isMovedLater).length,
    newKpis: kpis.filter(({ before }) => !before).length,
    removedKpis: kpis.filter(({ after }) => !after).length,
    newActions: actions.filter(({ before }) => !before).length,
    removedActions: actions.filter(({ after }) => !after).length,
  };
}

/** Changes by kind, counted. */
export type ChangeTally = ReturnType<typeof tallyChanges>;

/** "3 KPIs up, 1 KPI down, 5 actions completed, 2 actions newly overdue and 4 actions moved later". */
export function countChanges(comparison: Comparison): string {
  return sayChanges(tallyChanges(comparison));
}

/** Changes that are counted already, in the words of {@link countChanges}. */
export function sayChanges(tally: ChangeTally): string {
  const parts = [
    [tally.up, 'KPI', 'up'],
    [tally.down, 'KPI', 'down'],
    [tally.completed, 'action', 'completed'],
    [tally.newlyOverdue, 'action', 'newly overdue'],
    [tally.movedLater, 'action', 'moved later'],
    [tally.newKpis, 'KPI', 'new'],
    [tally.removedKpis, 'KPI', 'removed'],
    [tally.newActions, 'action', 'new'],
    [tally.removedActions, 'action', 'removed'],
  ] as const;
  const stated = parts.filter(([count]) => count > 0);
  if (stated.length === 0) return 'nothing has changed';
  return joinWords(stated.map(([count, noun, state]) => `${countOf(count, noun)} ${state}`));
}

/** Kinds in the order in which a board asks for them. */
const ORDER = [
  'Level up',
  'Level down',
  'Completed',
  'Newly overdue',
  'Slipped',
  'Brought forward',
  'New KPI',
  'Removed KPI',
  'New action',
  'Removed action',
];

function listMoved(comparison: Comparison, { matrix }: PackContext): MovedRecord[] {
  const since = formatLongDate(comparison.since);
  const ofKpis = comparison.kpis.flatMap((change): MovedRecord[] => {
    const moved = describeKpiChange(change);
    const { before, after, certainty } = change;
    const areaName = after?.area.name ?? before!.areaName;
    const kpiName = after?.name ?? before!.name;
    const { reference, details } = after?.kpi ?? before!;
    const place = { areaName, kpiName, reference, action: '', details };
    return moved ? [{ ...moved, ...place, since, certainty }] : [];
  });
  const ofActions = comparison.actions.flatMap((change) => {
    const { before, after, certainty } = change;
    const { reference, details } = after?.action ?? before!;
    const place = {
      areaName: after?.area.name ?? before!.areaName,
      kpiName: after?.kpiName ?? before!.kpiName,
      reference,
      action: after?.text ?? before!.text,
      details,
    };
    return describeActionChange(change, matrix.basis).map((moved) => ({
      ...moved,
      ...place,
      since,
      certainty,
    }));
  });
  return [...ofKpis, ...ofActions].sort(
    (left, right) => ORDER.indexOf(left.what) - ORDER.indexOf(right.what),
  );
}

function describeTable(context: PackContext): TableSpec<MovedRecord> {
  const { movement, asAtText } = context;
  const details = describeDetails(context, ['owner'], (moved: MovedRecord) => moved);
  return {
    name: 'PackMovement',
    whenEmpty: describeNoChange(movement, `Nothing has changed by ${asAtText}.`),
    columns: [
      { header: 'Since', kind: 'text', widthChars: 16, cell: ({ since }) => since },
      { header: 'What', kind: 'text', widthChars: 15, cell: ({ what }) => what },
      { header: 'Movement', kind: 'text', widthChars: 30, cell: ({ words }) => words },
      {
        header: 'Area',
        kind: 'text',
        widthChars: 24,
        once: true,
        cell: ({ areaName }) => areaName,
      },
      ...referenceColumn(context, (moved: MovedRecord) => moved),
      { header: 'KPI', kind: 'text', widthChars: 26, cell: ({ kpiName }) => kpiName || 'No name' },
      {
        header: 'Action',
        kind: 'text',
        widthChars: 50,
        fills: true,
        cell: ({ action }) => action || 'Concerns the KPI as a whole',
      },
      ...details.printed,
      CERTAINTY_COLUMN,
      ...details.offPaper,
    ],
  };
}
