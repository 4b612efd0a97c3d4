import type { Steps } from '../../../domain/steps';
import { countOf } from '../../../domain/wording';
import { defineListSheetInSteps } from '../../sheets/list-sheet';
import { CERTAINTY_COLUMN } from '../../sheets/comparison-columns';
import type { ColumnSpec } from '../../sheets/define-table';
import { nameRank } from '../../words';
import type { Disagreement, RolledUp, Stand } from '../rolled-up';
import type { RollUpSheetContent, RollUpSheetKind } from './roll-up-sheet';
import { listLabels, sayOfficial, scaleColumn } from './roll-up-sheet';

/** Areas and KPIs of which services state levels that lie far apart. */
export const disagreementsSheet = {
  id: 'roll-up-disagreements',
  name: 'Disagreements',
  buildInSteps: buildDisagreements,
} as const satisfies RollUpSheetKind;

function* buildDisagreements(rolledUp: RolledUp): Steps<RollUpSheetContent> {
  return yield* defineListSheetInSteps(
    {
      title: 'Disagreements: where services are two levels or more apart',
      words: { singular: 'disagreement', state: '', order: 'widest first' },
      table: {
        name: 'RollUpDisagreements',
        whenEmpty: 'No two services are two levels or more apart on the same area or KPI.',
        columns: listColumns(rolledUp),
      },
      notes: writeNotes(rolledUp),
    },
    rolledUp.disagreements,
    rolledUp.asAtText,
  );
}

function listColumns(rolledUp: RolledUp): ColumnSpec<Disagreement>[] {
  return [
    ...scaleColumn(rolledUp, ({ group }: Disagreement) => group.name),
    text('Area', 28, ({ subject }) => subject.area),
    text('KPI', 34, ({ subject }) => subject.kpi || 'The area as a whole'),
    text('Of', 8, ({ of }) => (of === 'now' ? 'Now' : 'Target')),
    { header: 'Levels apart', kind: 'number', widthChars: 8, cell: ({ distance }) => distance },
    text('Lowest', 34, ({ lowest, group }) => sayStand(lowest, group.scale)),
    text('Highest', 34, ({ highest, group }) => sayStand(highest, group.scale)),
    { ...CERTAINTY_COLUMN, cell: (row) => CERTAINTY_COLUMN.cell(row) },
    ...(rolledUp.honoured.size === 0
      ? []
      : [
          text('Official value now', 16, ({ subject, of }) =>
            of === 'now' ? sayOfficial(rolledUp, subject) : null,
          ),
        ]),
  ];
}

const text = (
  header: string,
  widthChars: number,
  cell: (row: Disagreement) => string | null,
): ColumnSpec<Disagreement> => ({ header, kind: 'text', widthChars, cell });

/** "Minimum: Adult care; Housing". */
const sayStand = ({ rank, services }: Stand, scale: Disagreement['group']['scale']): string =>
  `${nameRank(rank, scale)}: ${listLabels(services)}`;

function writeNotes({ groups, doubtfulCount }: RolledUp): string[] {
  return [
    'Of an area the medians of services are compared, of a KPI their levels. Areas are the same where their names are, KPIs where their area and name are or where the words have hardly changed.',
    ...(doubtfulCount === 0
      ? []
      : [
          `${countOf(doubtfulCount, 'pair')} of KPIs of different services may be the same and ${doubtfulCount === 1 ? 'is' : 'are'} not compared: their words differ too much to tell.`,
        ]),
    ...(groups.length < 2 ? [] : ['Services on different scales are never compared here.']),
  ];
}
