import type { DueStatus } from '../../domain/due';
import type { LevelScale } from '../../domain/level-scale';
import { rankLevel } from '../../domain/level-scale';
import type { LevelStatement, MaturityMatrix } from '../../domain/matrix';
import { isNotApplicable } from '../../domain/matrix';
import { isOpenStatus } from '../../domain/roll-up';
import type { Steps } from '../../domain/steps';
import type { PackContext } from '../pack-context';
import type { ActionRecord, KpiRecord } from '../records';
import { printCellText, printRank, unitOfRank, yesOrNo } from '../words';
import type { ColumnSpec, TableSpec } from './define-table';
import { takeOffPaper } from './define-table';
import { describeDetails } from './detail-columns';
import { defineListSheetInSteps } from './list-sheet';
import type { PackSheetContent, PackSheetKind } from './pack-sheet-kind';
import { referenceColumn } from './reference-column';

/** Every KPI, one a row: for sorting, filtering and other programs. */
export const kpisSheet = {
  id: 'kpis',
  name: 'KPIs',
  shows: 'Every KPI with its levels',
  printsWhenAsked: true,
  buildInSteps: buildKpis,
} as const satisfies PackSheetKind;

function* buildKpis(context: PackContext): Steps<PackSheetContent> {
  const unit = unitOfRank(context.matrix.scale);
  return yield* defineListSheetInSteps(
    {
      title: 'KPIs: levels and actions of every one',
      words: { singular: 'KPI', state: '', order: 'one a row, in the order of the matrix' },
      table: describeTable(context),
      notes: [
        `A gap or ${unit} is left empty where a level could not be read. Inferred means read from damaged or unusual words, or put back where nothing is written, and not yet confirmed by a person.`,
        `Not printed, to the right of Cell: ${unit}s of the levels, whether the area is inferred, the descriptors and the KPI id, for other programs.`,
      ],
    },
    context.kpis,
    context.asAtText,
  );
}

function describeTable(context: PackContext): TableSpec<KpiRecord> {
  const details = describeDetails(context, ['owner'], ({ kpi }: KpiRecord) => kpi);
  return {
    name: 'PackKpis',
    whenEmpty: 'The matrix has no KPIs.',
    columns: [
      AREA_COLUMN,
      ...referenceColumn(context, ({ kpi }: KpiRecord) => kpi),
      ...PRINTED_COLUMNS,
      ...details.printed,
      CELL_COLUMN,
      ...takeOffPaper(listDataColumns(context.matrix)),
      ...details.offPaper,
    ],
  };
}

const AREA_COLUMN: ColumnSpec<KpiRecord> = {
  header: 'Area',
  kind: 'text',
  widthChars: 40,
  cell: ({ area }) => area.name,
};

const PRINTED_COLUMNS: readonly ColumnSpec<KpiRecord>[] = [
  { header: 'KPI', kind: 'text', widthChars: 38, cell: ({ name }) => name },
  { header: 'Now', kind: 'text', widthChars: 13, cell: ({ kpi }) => nameLevel(kpi.current) },
  { header: 'Target', kind: 'text', widthChars: 11, cell: ({ kpi }) => nameLevel(kpi.target) },
  { header: 'Gap (levels)', kind: 'number', widthChars: 8, cell: ({ gap }) => gap },
  { header: 'Actions', kind: 'number', widthChars: 9, cell: ({ actions }) => actions.length },
  {
    header: 'Complete',
    kind: 'number',
    widthChars: 10,
    cell: ({ actions }) => countStatus(actions, 'complete'),
  },
  {
    header: 'Open',
    kind: 'number',
    widthChars: 7,
    cell: ({ actions }) => actions.filter(({ status }) => isOpenStatus(status)).length,
  },
  {
    header: 'Overdue',
    kind: 'number',
    widthChars: 9,
    cell: ({ actions }) => countStatus(actions, 'overdue'),
  },
  {
    header: 'Level inferred',
    kind: 'text',
    widthChars: 10,
    cell: ({ kpi }) => yesOrNo(kpi.current.inferred || kpi.target.inferred),
  },
];

const CELL_COLUMN: ColumnSpec<KpiRecord> = {
  header: 'Cell',
  kind: 'text',
  widthChars: 6,
  namesCells: true,
  cell: ({ kpi }) => kpi.cell,
};

/** For other programs. */
function listDataColumns({ scale }: MaturityMatrix): ColumnSpec<KpiRecord>[] {
  return [
    {
      header: `Now ${unitOfRank(scale)}`,
      kind: 'number',
      widthChars: 7,
      cell: ({ kpi }) => printLevelRank(kpi.current, scale),
    },
    {
      header: `Target ${unitOfRank(scale)}`,
      kind: 'number',
      widthChars: 9,
      cell: ({ kpi }) => printLevelRank(kpi.target, scale),
    },
    {
      header: 'Area inferred',
      kind: 'text',
      widthChars: 10,
      cell: ({ area }) => yesOrNo(area.inferred),
    },
    {
      header: 'Where we are now',
      kind: 'text',
      widthChars: 50,
      cell: ({ kpi }) => printCellText(kpi.current.text),
    },
    {
      header: 'Where we want to be',
      kind: 'text',
      widthChars: 50,
      cell: ({ kpi }) => printCellText(kpi.target.text),
    },
    { header: 'KPI id', kind: 'text', widthChars: 50, cell: ({ kpi }) => kpi.id },
  ];
}

function countStatus(actions: readonly ActionRecord[], wanted: DueStatus): number {
  return actions.filter(({ status }) => status === wanted).length;
}

function printLevelRank({ level }: LevelStatement, scale: LevelScale): number | null {
  const rank = rankLevel(level, scale);
  return rank === null ? null : printRank(rank, scale);
}

function nameLevel(statement: LevelStatement): string {
  return statement.level ?? (isNotApplicable(statement) ? 'Not applicable' : 'Not read');
}
