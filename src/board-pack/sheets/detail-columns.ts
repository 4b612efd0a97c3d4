import type { DetailColumn, Details } from '../../domain/details';
import { DETAIL_COLUMNS, NO_DETAILS } from '../../domain/details';
import type { FindingPlace } from '../locate-finding';
import type { PackContext } from '../pack-context';
import { fitText } from '../fit-text';
import type { ColumnSpec } from './define-table';
import { takeOffPaper } from './define-table';

/** How a column of people and proof stands in a table; what the council judges itself is said to be its own words. */
const COLUMNS: Readonly<Record<DetailColumn, Pick<ColumnSpec<never>, 'header' | 'widthChars'>>> = {
  owner: { header: 'Owner', widthChars: 16 },
  sponsor: { header: 'Sponsor', widthChars: 16 },
  priority: { header: 'Priority', widthChars: 9 },
  rag: { header: 'RAG as written', widthChars: 9 },
  status: { header: 'Status as written', widthChars: 13 },
  percent: { header: '% complete', widthChars: 9 },
  start: { header: 'Start as written', widthChars: 12 },
  originalDue: { header: 'Original due as written', widthChars: 14 },
  reason: { header: 'Reason for new due', widthChars: 26 },
  evidence: { header: 'Evidence', widthChars: 26 },
  cost: { header: 'Cost', widthChars: 10 },
  dependency: { header: 'Depends on', widthChars: 20 },
  updated: { header: 'Last updated', widthChars: 12 },
  notes: { header: 'Notes', widthChars: 30 },
};

const NAMES_PEOPLE: ReadonlySet<DetailColumn> = new Set(['owner', 'sponsor']);

/** What a row of a table says of people and proof, and the cell of the matrix where it stands. */
export interface DetailsAt {
  readonly details: Details;
  readonly cell: string;
}

/** Columns of people and proof for one table: those that the matrix has and in which anything stands. */
export interface DetailColumns<Row> {
  readonly printed: readonly ColumnSpec<Row>[];
  /** The others, for other programs: they come after all columns that are printed. */
  readonly offPaper: readonly ColumnSpec<Row>[];
}

/** Describes these columns; `wanted` are the ones to print, in this order. */
export function describeDetails<Row>(
  { matrix, kpis }: Pick<PackContext, 'matrix' | 'kpis'>,
  wanted: readonly DetailColumn[],
  detailsAt: (row: Row) => DetailsAt,
): DetailColumns<Row> {
  const isThere = (column: DetailColumn): boolean =>
    matrix.source.sections.some(({ columns }) => columns[column] !== undefined) &&
    kpis.some(({ kpi }) => kpi.details[column] !== undefined);
  const describe = (column: DetailColumn): ColumnSpec<Row> => ({
    ...COLUMNS[column],
    ...(NAMES_PEOPLE.has(column) ? { namesPeople: true } : {}),
    kind: 'text',
    cell(row) {
      const { details, cell } = detailsAt(row);
      const text = details[column];
      return text === undefined ? null : fitText(text, cell);
    },
  });
  const there = DETAIL_COLUMNS.filter(isThere);
  return {
    printed: wanted.filter(isThere).map(describe),
    offPaper: takeOffPaper(there.filter((column) => !wanted.includes(column)).map(describe)),
  };
}

/** What stands beside the actions that a finding is about; of its KPI where it is about none. */
export function detailsOfPlace({ kpi, actions: [first, ...others] }: FindingPlace): DetailsAt {
  if (first) {
    const isShared = others.every(({ action }) => action.details === first.action.details);
    if (isShared || kpi === null) {
      return { details: first.action.details, cell: first.action.cell };
    }
  }
  return kpi === null
    ? { details: NO_DETAILS, cell: '' }
    : { details: kpi.kpi.details, cell: kpi.kpi.cell };
}
