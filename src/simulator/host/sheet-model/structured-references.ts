import { parseStructRef } from '@borgar/fx';
import type { CellBlock } from '../../../workbook/address';
import type { SheetData, TableData, WorkbookData } from '../../../workbook/workbook-data';
import { containsBlock, intersectBlocks, rowEnd } from './blocks';
import type { TableOnSheet } from './table-store';
import { bodyBlock, listTables, tableBlock } from './table-store';

/** The cell that a formula stands in: "[@Due]" means the cell of its row. */
export interface FormulaPlace {
  readonly sheet: SheetData;
  readonly rowIndex: number;
  readonly columnIndex: number;
}

/**
 * The cells that a reference to a table stands for, such as "Plan[Due]", "Plan[[#Headers],[KPI]:[Due]]" or, at a
 * cell of the table, "[@Due]"; null when there is no such table, column or part.
 */
export function structuredCells(
  workbook: WorkbookData,
  reference: string,
  place: FormulaPlace | null,
): { sheet: SheetData; block: CellBlock } | null {
  const parsed = parseStructRef(reference);
  if (!parsed) return null;
  const placed = findTable(workbook, parsed.table ?? '', place);
  const columns = placed && columnSpan(placed.table, parsed.columns ?? []);
  const rows = placed && rowsOfSections(placed.table, parsed.sections ?? [], place);
  const block = columns && rows && intersectBlocks(columns, rows);
  return block ? { sheet: placed.sheet, block } : null;
}

function findTable(
  { sheets }: WorkbookData,
  name: string,
  place: FormulaPlace | null,
): TableOnSheet | null {
  const tables = listTables(sheets);
  const lower = name.toLowerCase();
  if (name !== '') return tables.find(({ table }) => table.name.toLowerCase() === lower) ?? null;
  if (!place) return null;
  const cell = { ...place, rowCount: 1, columnCount: 1 };
  const around = ({ sheet, table }: TableOnSheet): boolean =>
    sheet === place.sheet && containsBlock(tableBlock(table), cell);
  return tables.find(around) ?? null;
}

/** The columns from the first to the last that are named; all for none. */
function columnSpan(table: TableData, names: readonly string[]): CellBlock | null {
  const block = tableBlock(table);
  if (names.length === 0) return block;
  const indices = names.map((name) => columnIndex(table, name));
  if (indices.includes(-1)) return null;
  const first = Math.min(...indices);
  const columnCount = Math.max(...indices) - first + 1;
  return { ...block, columnIndex: block.columnIndex + first, columnCount };
}

function columnIndex({ columns }: TableData, name: string): number {
  const wanted = name.toLowerCase();
  return columns.findIndex((column) => column.toLowerCase() === wanted);
}

function rowsOfSections(
  table: TableData,
  sections: readonly string[],
  place: FormulaPlace | null,
): CellBlock | null {
  const parts = sections.length === 0 ? ['data'] : sections;
  const blocks = parts.map((section) => rowsOfSection(table, section.toLowerCase(), place));
  if (blocks.some((block) => block === null)) return null;
  const present = blocks as CellBlock[];
  const rowIndex = Math.min(...present.map((block) => block.rowIndex));
  return { ...present[0]!, rowIndex, rowCount: Math.max(...present.map(rowEnd)) - rowIndex };
}

function rowsOfSection(
  table: TableData,
  section: string,
  place: FormulaPlace | null,
): CellBlock | null {
  const whole = tableBlock(table);
  const body = bodyBlock(table);
  switch (section) {
    case 'all':
      return whole;
    case 'data':
      return body;
    case 'headers':
      return table.showHeaders ? { ...whole, rowCount: 1 } : null;
    case 'totals':
      return table.showTotals ? { ...whole, rowIndex: rowEnd(whole) - 1, rowCount: 1 } : null;
    case 'this row':
      return place && intersectBlocks(body, { ...body, rowIndex: place.rowIndex, rowCount: 1 });
  }
  return null;
}
