import { findNames } from '../../board-pack/publication/find-names';
import { createNameRemover } from '../../board-pack/publication/leave-out-names';
import type { ServiceMatrix } from '../../board-pack/roll-up/service-matrix';
import type { DataTable, DataValue } from '../../workbook/data-table';
import { ACTION_TABLE } from './action-table';
import type { DataSetTable } from './define-table';
import { FINDING_TABLE } from './finding-table';
import { FREEZE_TABLE } from './freeze-table';
import { KPI_TABLE } from './kpi-table';

/**
 * The version of the data set's schema. It counts up when a column is added, or means something else: a data set of one
 * version is never appended to by another.
 */
export const SCHEMA_VERSION = 1;

/** The tables of the data set: what their columns are is decided here, and the page and the checks are made of it. */
export const DATA_SET_TABLES: readonly DataSetTable[] = [
  KPI_TABLE,
  ACTION_TABLE,
  FINDING_TABLE,
  FREEZE_TABLE,
];

/**
 * What a service has in each table of the data set. Without owners, the columns that name people say nothing, and their
 * names are left out of all that is written elsewhere, but for the organisation's.
 */
export function buildTables(
  service: ServiceMatrix,
  { withoutOwners }: { readonly withoutOwners: boolean },
): DataTable[] {
  const tables = DATA_SET_TABLES.map((table) => table.build(service));
  return withoutOwners ? leaveOutOwners(tables, service) : tables;
}

/** Names are sought in what is left once the columns of people are empty. */
function leaveOutOwners(
  tables: readonly DataTable[],
  { matrix, freezes }: ServiceMatrix,
): DataTable[] {
  const emptied = tables.map((table, index) => emptyPeople(table, DATA_SET_TABLES[index]!));
  const texts = emptied.flatMap(({ rows }) => rows.flatMap((row) => row.filter(isText)));
  const remove = createNameRemover(findNames(matrix, freezes), texts);
  return emptied.map((table) => ({
    ...table,
    rows: table.rows.map((row) =>
      row.map((value, column) =>
        isText(value) && table.columns[column]!.name !== 'organisation'
          ? remove(value).text
          : value,
      ),
    ),
  }));
}

const isText = (value: DataValue): value is string => typeof value === 'string';

function emptyPeople(table: DataTable, { columns }: DataSetTable): DataTable {
  return {
    ...table,
    rows: table.rows.map((row) =>
      row.map((value, column) => (columns[column]!.namesPeople ? null : value)),
    ),
  };
}
