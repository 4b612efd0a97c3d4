import type { Steps } from '../../domain/steps';
import { mapInSteps, runAtOnce } from '../../domain/steps';
import type { PackCell, PackColumn, PackTable } from '../../workbook/pack-sheet';
import { POINTS_PER_CHAR } from '../../workbook/sheet-styles';
import { columnPoints } from '../compile/layout';
import type { ActionRecord } from '../records';
import { printCellText } from '../words';

/** A column of a table: its heading and how a record fills it. */
export interface ColumnSpec<Row> extends PackColumn {
  /** Takes the room that other columns leave on a page; its width is then the least that it has. */
  readonly fills?: true;
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
export function* defineTableInSteps<Row>(
  spec: TableSpec<Row>,
  records: readonly Row[],
): Steps<PackTable> {
  const emptyRow = spec.columns.map((_, index) => (index === 0 ? spec.whenEmpty : null));
  const rows = yield* mapInSteps(records, (record) =>
    spec.columns.map((column) => column.cell(record)),
  );
  return {
    name: spec.name,
    columns: fillPage(spec.columns),
    rows: rows.length === 0 ? [emptyRow] : rows,
  };
}

/** What {@link defineTableInSteps} gives, at once. */
export const defineTable = <Row>(spec: TableSpec<Row>, records: readonly Row[]): PackTable =>
  runAtOnce(defineTableInSteps(spec, records));

/** Width of a page in points where its text is printed no smaller than can be read. */
const PAGE_POINTS = 1000;

/** The columns without what fills them, those that are to fill the page as wide as the others let them. */
function fillPage<Row>(specs: readonly ColumnSpec<Row>[]): PackColumn[] {
  const filling = specs.filter(({ fills }) => fills).length;
  const printed = specs.filter(({ offPaper }) => !offPaper);
  const takenPoints = printed.reduce((sum, column) => sum + columnPoints(column), 0);
  const moreChars = Math.floor((PAGE_POINTS - takenPoints) / POINTS_PER_CHAR / filling);
  return specs.map(({ cell: _cell, fills, ...column }) =>
    fills ? { ...column, widthChars: column.widthChars + Math.max(0, moreChars) } : column,
  );
}

/** Where a row stands on the matrix, for whoever has it: on the sheet, but neither printed nor given away. */
export function cellColumn<Row>(cell: (row: Row) => PackCell, widthChars = 7): ColumnSpec<Row> {
  return { header: 'Cell', kind: 'text', widthChars, namesCells: true, offPaper: true, cell };
}

/** What stands in the due's cell, for whoever looks it up there. */
export function dueAsWrittenColumn<Row>(
  actionOf: (row: Row) => ActionRecord['action'],
): ColumnSpec<Row> {
  const cell = (row: Row): PackCell => {
    return printCellText(actionOf(row).due.raw);
  };
  return { header: 'Due as written', kind: 'text', widthChars: 14, offPaper: true, cell };
}
