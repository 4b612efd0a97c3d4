import type { PackCell, PackColumn, PackTable } from '../../workbook/pack-sheet';

/** A column of a table: its heading and how a record fills it. */
export interface ColumnSpec<Row> extends PackColumn {
  readonly cell: (row: Row) => PackCell;
}

/** What a table is made of. */
export interface TableSpec<Row> {
  readonly name: string;
  readonly columns: readonly ColumnSpec<Row>[];
  /** Stands in the first column, alone in its row, when there are no records. */
  readonly whenEmpty: string;
}

/** The columns as ones that stand on the sheet but are not printed. */
export function takeOffPaper<Row>(columns: readonly ColumnSpec<Row>[]): ColumnSpec<Row>[] {
  return columns.map((column) => ({ ...column, offPaper: true }));
}

/** The table of some records, one row each, in the order given. */
export function defineTable<Row>(spec: TableSpec<Row>, records: readonly Row[]): PackTable {
  const emptyRow = spec.columns.map((_, index) => (index === 0 ? spec.whenEmpty : null));
  return {
    name: spec.name,
    columns: spec.columns.map(({ cell: _cell, ...column }) => column),
    rows:
      records.length === 0
        ? [emptyRow]
        : records.map((record) => spec.columns.map((column) => column.cell(record))),
  };
}
