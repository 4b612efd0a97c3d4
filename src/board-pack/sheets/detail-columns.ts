import type { DetailColumn, Details } from '../../domain/details';
import { DETAIL_COLUMNS, NO_DETAILS } from '../../domain/details';
import type { FindingPlace } from '../locate-finding';
import type { PackContext } from '../pack-context';
import { DETAIL_LOOKS } from '../detail-looks';
import { fitText } from '../fit-text';
import type { ColumnSpec } from './define-table';
import { takeOffPaper } from './define-table';

const NAMES_PEOPLE: ReadonlySet<DetailColumn> = new Set(['owner', 'sponsor']);

/** What may have people and proof beside it: a KPI or an action. */
interface Detailed {
  readonly details: Details;
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
  detailsAt: (row: Row) => Detailed,
): DetailColumns<Row> {
  const isThere = (column: DetailColumn): boolean =>
    matrix.source.sections.some(({ columns }) => columns[column] !== undefined) &&
    kpis.some(({ kpi }) => kpi.details[column] !== undefined);
  const describe = (column: DetailColumn): ColumnSpec<Row> => ({
    ...DETAIL_LOOKS[column],
    ...(NAMES_PEOPLE.has(column) ? { namesPeople: true } : {}),
    kind: 'text',
    cell(row) {
      const text = detailsAt(row).details[column];
      return text === undefined ? null : fitText(text);
    },
  });
  const there = DETAIL_COLUMNS.filter(isThere);
  return {
    printed: wanted.filter(isThere).map(describe),
    offPaper: takeOffPaper(there.filter((column) => !wanted.includes(column)).map(describe)),
  };
}

/** What stands beside the actions that a finding is about; of its KPI where it is about none. */
export function detailsOfPlace({ kpi, actions: [first, ...others] }: FindingPlace): Detailed {
  if (first) {
    const isShared = others.every(({ action }) => action.details === first.action.details);
    if (isShared || kpi === null) return first.action;
  }
  return kpi?.kpi ?? { details: NO_DETAILS };
}
