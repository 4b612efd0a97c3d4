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
    title: 'KPIs: levels and actions of every one',
    subtitle: writeSubtitle(
      context.kpis.length,
      { singular: 'KPI', state: '', order: 'one a row, in the order of the matrix' },
      context.asAtText,
    ),
    paragraphs: [],
    table: defineTable(describeTable(context), context.kpis),
    footnotes: [
      {
        text: 'A gap or rank is left empty where a level could not be read. Inferred means read from damaged or unusual words, or put back where nothing is written, and not yet confirmed by a person.',
        style: 'label',
      },
      {
        text: 'Not printed, to the right of Cell: ranks of the levels, whether the area is inferred, the descriptors and the KPI id, for other programs.',
        style: 'label',
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
      { header: 'Area', kind: 'text', widthChars: 40, cell: ({ area }) => area.name },
      { header: 'KPI', kind: 'text', widthChars: 40, cell: ({ name }) => name },
      { header: 'Now', kind: 'text', widthChars: 11, cell: ({ kpi }) => nameLevel(kpi.current) },
      { header: 'Target', kind: 'text', widthChars: 11, cell: ({ kpi }) => nameLevel(kpi.target) },
      { header: 'Gap (levels)', kind: 'number', widthChars: 8, cell: ({ gap }) => gap },
      { header: 'Actions', kind: 'number', widthChars: 9, cell: ({ actions }) => actions.length },
      {
        header: 'Complete',
        kind: 'number',
        widthChars: 10,
        cell: ({ actions }) => count(actions, 'complete'),
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
        cell: ({ actions }) => count(actions, 'overdue'),
      },
      {
        header: 'Level inferred',
        kind: 'text',
        widthChars: 10,
        cell: ({ kpi }) => yesOrNo(kpi.current.inferred || kpi.target.inferred),
      },
      { header: 'Cell', kind: 'text', widthChars: 6, cell: ({ kpi }) => kpi.cell },
      {
        header: 'Now rank',
        kind: 'number',
        widthChars: 7,
        offPaper: true,
        cell: ({ kpi }) => rankOf(kpi.current),
      },
      {
        header: 'Target rank',
        kind: 'number',
        widthChars: 9,
        offPaper: true,
        cell: ({ kpi }) => rankOf(kpi.target),
      },
      {
        header: 'Area inferred',
        kind: 'text',
        widthChars: 10,
        offPaper: true,
        cell: ({ area }) => yesOrNo(area.inferred),
      },
      {
        header: 'Where we are now',
        kind: 'text',
        widthChars: 50,
        offPaper: true,
        cell: ({ kpi }) => describeStatement(kpi.current),
      },
      {
        header: 'Where we want to be',
        kind: 'text',
        widthChars: 50,
        offPaper: true,
        cell: ({ kpi }) => describeStatement(kpi.target),
      },
      { header: 'KPI id', kind: 'text', widthChars: 50, offPaper: true, cell: ({ kpi }) => kpi.id },
    ],
  };
}

function nameLevel({ level }: LevelStatement): string {
  return level ?? 'Not read';
}

function describeStatement({ text, cell }: LevelStatement): string {
  return text === '' ? '(blank)' : fitText(text, cell);
}
