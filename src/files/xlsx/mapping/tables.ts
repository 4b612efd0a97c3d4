import type { TableDefinition } from 'hucre/xlsx';
import { parseBlock } from '../../../workbook/address';
import type { CellStore, TableData } from '../../../workbook/workbook-data';
import { findTags, replacePieces, withAttributes } from '../package/xml-text';
import { escapeColumnName, unescapeColumnName } from './escaped-text';

/** What `TableData.carried` holds: the columns' totals by name, and more that is not modelled. */
interface CarriedTable {
  readonly columns: TableDefinition['columns'];
  readonly displayName?: string;
  readonly showColumnStripes?: boolean;
  /** The part as it came, and what it said of the model, as JSON; null for one that leads to other data. */
  readonly part: { readonly xml: string; readonly said: string } | null;
}

/** A table's part as it came. */
export interface TablePart {
  readonly xml: string;
  /** Told apart, since the file library does not read it. */
  readonly showsHeaders: boolean;
  /** Whether it leads to other parts, which are not carried. */
  readonly isLinked: boolean;
}

/**
 * `cells` are those of the table's sheet, of
 * which the headers say how a name's white space was meant: an attribute cannot hold a line break as it stands.
 */
export function toTableData(
  table: TableDefinition,
  part: TablePart | undefined,
  cells: CellStore,
): TableData {
  const showHeaders = part?.showsHeaders ?? true;
  const place = showHeaders ? parseBlock(table.range ?? '') : null;
  const columns = table.columns.map((column, index) => {
    const name = unescapeColumnName(column.name);
    const header = place && cells.get(place.rowIndex, place.columnIndex + index)?.value;
    const isSame =
      typeof header === 'string' && withSingleBlanks(header) === withSingleBlanks(name);
    return { ...column, name: isSame ? header : name };
  });
  const data: TableData = {
    name: table.name,
    address: table.range ?? '',
    columns: columns.map((column) => column.name),
    style: table.style ?? '',
    showHeaders,
    showTotals: table.showTotalRow ?? false,
    showBandedRows: table.showRowStripes ?? false,
    showFilterButton: table.showAutoFilter ?? false,
    carried: null,
  };
  const carried: CarriedTable = {
    columns,
    ...(table.displayName === undefined ? {} : { displayName: table.displayName }),
    ...(table.showColumnStripes === undefined
      ? {}
      : { showColumnStripes: table.showColumnStripes }),
    part: part && !part.isLinked ? { xml: part.xml, said: sayingOf(data) } : null,
  };
  return { ...data, carried };
}

function sayingOf(table: TableData): string {
  return JSON.stringify({ ...table, carried: null });
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

/** A written table part as it came, as long as it says the same; else without what the table does not have. */
export function finishTable(tableXml: string, table: TableData): string {
  const part = (table.carried as CarriedTable | null)?.part;
  if (part?.said === sayingOf(table)) return withNumberOf(part.xml, tableXml);
  const { showHeaders, style } = table;
  const headed = showHeaders ? tableXml : tableXml.replace('<table ', '<table headerRowCount="0" ');
  return style === '' ? headed.replace(/(<tableStyleInfo) name="[^"]*"/, '$1') : headed;
}

/** Tables of a workbook are numbered anew. */
function withNumberOf(carried: string, written: string): string {
  const [tag] = findTags(carried, 'table');
  const [numbered] = findTags(written, 'table');
  const text = withAttributes(tag!.source, { id: numbered?.attributes['id'] ?? null });
  return replacePieces(carried, [{ ...tag!, text }]);
}
