import type { TableDefinition } from 'hucre/xlsx';
import { parseBlock } from '../../../workbook/address';
import type { CellStore, TableData } from '../../../workbook/workbook-data';
import { escapeColumnName, unescapeColumnName } from './escaped-text';

/** What `TableData.carried` holds: the columns' totals by name, and more that is not modelled. */
interface CarriedTable {
  readonly columns: TableDefinition['columns'];
  readonly displayName?: string;
  readonly showColumnStripes?: boolean;
}

/**
 * `showHeaders` is told apart, since the file library does not read it. `cells` are those of the table's sheet, of
 * which the headers say how a name's white space was meant: an attribute cannot hold a line break as it stands.
 */
export function toTableData(
  table: TableDefinition,
  showHeaders: boolean,
  cells: CellStore,
): TableData {
  const place = showHeaders ? parseBlock(table.range ?? '') : null;
  const columns = table.columns.map((column, index) => {
    const name = unescapeColumnName(column.name);
    const header = place && cells.get(place.rowIndex, place.columnIndex + index)?.value;
    const isSame =
      typeof header === 'string' && withSingleBlanks(header) === withSingleBlanks(name);
    return { ...column, name: isSame ? header : name };
  });
  const carried: CarriedTable = {
    columns,
    ...(table.displayName === undefined ? {} : { displayName: table.displayName }),
    ...(table.showColumnStripes === undefined
      ? {}
      : { showColumnStripes: table.showColumnStripes }),
  };
  return {
    name: table.name,
    address: table.range ?? '',
    columns: columns.map((column) => column.name),
    style: table.style ?? '',
    showHeaders,
    showTotals: table.showTotalRow ?? false,
    showBandedRows: table.showRowStripes ?? false,
    showFilterButton: table.showAutoFilter ?? false,
    carried,
  };
}

function withSingleBlanks(text: string): string {
  return text.replace(/\s+/g, ' ');
}

/** A table without headers or style is written with them; `finishTable` takes them away again. */
export function toFileTable(table: TableData): TableDefinition {
  const carried = table.carried as CarriedTable | null;
  const totals = new Map(carried?.columns.map((column) => [column.name, column]));
  const named = carried?.displayName !== undefined && carried.displayName !== table.name;
  return {
    name: table.name,
    ...(named ? { displayName: carried.displayName } : {}),
    range: table.address,
    columns: table.columns.map((name) => ({
      ...(table.showTotals ? totals.get(name) : {}),
      name: escapeColumnName(name),
    })),
    ...(table.style === '' ? {} : { style: table.style }),
    showRowStripes: table.showBandedRows,
    showColumnStripes: carried?.showColumnStripes ?? false,
    showAutoFilter: table.showFilterButton && table.showHeaders,
    showTotalRow: table.showTotals,
  };
}

/** Whether a table has to do without something that the file library always writes. */
export function isUnfinished({ showHeaders, style }: TableData): boolean {
  return !showHeaders || style === '';
}

/** Takes from a written table part what the table does not have. */
export function finishTable(tableXml: string, { showHeaders, style }: TableData): string {
  const headed = showHeaders ? tableXml : tableXml.replace('<table ', '<table headerRowCount="0" ');
  return style === '' ? headed.replace(/(<tableStyleInfo) name="[^"]*"/, '$1') : headed;
}
