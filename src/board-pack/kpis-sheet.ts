import type { LevelStatement } from '../domain/matrix';
import { rankLevel } from '../domain/level-scale';
import { isOpenStatus } from '../domain/roll-up';
import type { PackSheet } from '../workbook/pack-sheet';
import type { TableSpec } from './define-table';
import { defineTable } from './define-table';
import { fitText } from './fit-text';
import type { PackContext } from './pack-context';
import { LIST_PAGE } from './page-layout';
import type { KpiRecord } from './records';
import { writeSubtitle } from './sentences/subtitle';
import { printRank, yesOrNo } from './words';

/** Every KPI, one a row: for sorting, filtering and other programs. */
export function buildKpisSheet(context: PackContext): PackSheet {
  return {
    id: 'kpis',
    name: 'KPIs',
    title: 'All KPIs',
    subtitle: writeSubtitle(
      context.kpis.length,
      { singular: 'KPI', state: '', order: 'one a row, in the order of the matrix' },
      context.asAtText,
    ),
    paragraphs: [],
    table: defineTable(describeTable(context), context.kpis),
    footnotes: [
      {
        text: 'A rank or gap is left empty where the level could not be read. Inferred means read from damaged or unusual words, or put back where nothing is written, and not yet confirmed by a person.',
        style: 'body',
      },
    ],
    chart: null,
    page: LIST_PAGE,
  };
}

function describeTable({ matrix }: PackContext): TableSpec<KpiRecord> {
  const rankOf = ({ level }: LevelStatement): number | null => {
    const rank = rankLevel(level, matrix.scale);
    return rank === null ? null : printRank(rank);
  };
  const count = (
    records: KpiRecord['actions'],
    status: (typeof records)[number]['status'],
  ): number => records.filter((record) => record.status === status).length;
  return {
    name: 'PackKpis',
    whenEmpty: 'The matrix has no KPIs.',
    columns: [
      { header: 'KPI id', kind: 'text', widthChars: 20, cell: ({ kpi }) => kpi.id },
      { header: 'Area', kind: 'text', widthChars: 14, cell: ({ area }) => area.name },
      {
        header: 'Area inferred',
        kind: 'text',
        widthChars: 8,
        cell: ({ area }) => yesOrNo(area.inferred),
      },
      { header: 'KPI', kind: 'text', widthChars: 16, cell: ({ name }) => name },
      { header: 'Now', kind: 'text', widthChars: 11, cell: ({ kpi }) => nameLevel(kpi.current) },
      { header: 'Now rank', kind: 'number', widthChars: 6, cell: ({ kpi }) => rankOf(kpi.current) },
      { header: 'Target', kind: 'text', widthChars: 11, cell: ({ kpi }) => nameLevel(kpi.target) },
      {
        header: 'Target rank',
        kind: 'number',
        widthChars: 7,
        cell: ({ kpi }) => rankOf(kpi.target),
      },
      { header: 'Gap', kind: 'number', widthChars: 5, cell: ({ gap }) => gap },
      {
        header: 'Level inferred',
        kind: 'text',
        widthChars: 8,
        cell: ({ kpi }) => yesOrNo(kpi.current.inferred || kpi.target.inferred),
      },
      {
        header: 'Where we are now',
        kind: 'text',
        widthChars: 21,
        cell: ({ kpi }) => describeStatement(kpi.current),
      },
      {
        header: 'Where we want to be',
        kind: 'text',
        widthChars: 21,
        cell: ({ kpi }) => describeStatement(kpi.target),
      },
      { header: 'Actions', kind: 'number', widthChars: 8, cell: ({ actions }) => actions.length },
      {
        header: 'Complete',
        kind: 'number',
        widthChars: 8,
        cell: ({ actions }) => count(actions, 'complete'),
      },
      {
        header: 'Open',
        kind: 'number',
        widthChars: 6,
        cell: ({ actions }) => actions.filter(({ status }) => isOpenStatus(status)).length,
      },
      {
        header: 'Overdue',
        kind: 'number',
        widthChars: 8,
        cell: ({ actions }) => count(actions, 'overdue'),
      },
      { header: 'Cell', kind: 'text', widthChars: 6, cell: ({ kpi }) => kpi.cell },
    ],
  };
}

function nameLevel({ level }: LevelStatement): string {
  return level ?? 'Not read';
}

function describeStatement({ text, cell }: LevelStatement): string {
  return text === '' ? '(blank)' : fitText(text, cell);
}
