import { stringifyStructRef } from '@borgar/fx';
import type { CellBlock } from '../../../workbook/address';
import { formatBlock, parseBlock } from '../../../workbook/address';
import type { SheetData, TableData, WorkbookData } from '../../../workbook/workbook-data';
import { invalidArgument, invalidOperation, itemAlreadyExists } from '../errors';
import { columnEnd, intersectBlocks, rowEnd } from './blocks';
import { displayText } from '../../../number-format/display-text';
import { visitCells } from './visit-cells';

/** A table and the sheet it stands on. */
export interface TableOnSheet {
  readonly sheet: SheetData;
  readonly table: TableData;
}

/** All tables of the sheets, with the sheet that each stands on. */
export function listTables(sheets: readonly SheetData[]): TableOnSheet[] {
  return sheets.flatMap((sheet) => sheet.tables.map((table) => ({ sheet, table })));
}

/** The whole table, with header and totals row. */
export function tableBlock(table: TableData): CellBlock {
  const block = parseBlock(table.address);
  if (!block) throw new Error(`The table ${table.name} has the address “${table.address}”.`);
  return block;
}

/** The block takes in header and totals row. */
export function setTableBlock(table: TableData, block: CellBlock): void {
  table.address = formatBlock(block);
}

/** The rows between header and totals row; at least one. */
export function bodyBlock(table: TableData): CellBlock {
  const block = tableBlock(table);
  const headerRows = table.showHeaders ? 1 : 0;
  const totalRows = table.showTotals ? 1 : 0;
  return {
    ...block,
    rowIndex: block.rowIndex + headerRows,
    rowCount: block.rowCount - headerRows - totalRows,
  };
}

/** Throws when a table of this extent would lie on another table or on merged cells. */
export function requireRoomForTable(
  sheet: SheetData,
  block: CellBlock,
  except: TableData | null,
): void {
  const overlapped = sheet.tables.some(
    (table) => table !== except && intersectBlocks(tableBlock(table), block),
  );
  if (overlapped) throw invalidArgument("A table can't overlap another table.");
  if (sheet.merges.some((merge) => intersectBlocks(merge, block))) {
    throw invalidOperation("A table can't contain merged cells.");
  }
}

/** What Excel accepts: begins with a letter, _ or \, no spaces, is no cell address, at most 255 characters. */
const TABLE_NAME = /^[\p{L}_\\][\p{L}\p{N}_.\\]{0,254}$/u;

const LOOKS_LIKE_CELL = /^(?:[A-Za-z]{1,3}\d{1,7}|[Rr](?:\d*[Cc]\d*)?|[Cc]\d*)$/;

/** The name as given; throws InvalidArgument for an invalid one and ItemAlreadyExists for one that is taken. */
export function readTableName(
  workbook: WorkbookData,
  given: unknown,
  except: TableData | null,
): string {
  if (typeof given !== 'string' || !TABLE_NAME.test(given) || LOOKS_LIKE_CELL.test(given)) {
    throw invalidArgument();
  }
  if (namesInUse(workbook, except).has(given.toLowerCase())) throw itemAlreadyExists();
  return given;
}

/** "Table1", or with the next number that is free. */
export function nextTableName(workbook: WorkbookData): string {
  const taken = namesInUse(workbook, null);
  let number = 1;
  while (taken.has(`table${number}`)) number += 1;
  return `Table${number}`;
}

/** What the copy of a table is called: the table's name with the next number behind it that is free. */
export function freeCopiedTableName(workbook: WorkbookData, name: string): string {
  const taken = namesInUse(workbook, null);
  let number = 2;
  while (taken.has(`${name}${number}`.toLowerCase())) number += 1;
  return `${name}${number}`;
}

/** Names of tables and defined names, which share one space, in lower case. */
function namesInUse(workbook: WorkbookData, except: TableData | null): Set<string> {
  const tables = listTables(workbook.sheets).filter(({ table }) => table !== except);
  return new Set(
    [...tables.map(({ table }) => table.name), ...workbook.names.map(({ name }) => name)].map(
      (name) => name.toLowerCase(),
    ),
  );
}

/** Headings for a table as Excel makes them from its header cells: never blank, and no two the same. */
export function uniqueHeaders(texts: readonly string[]): string[] {
  const taken = new Set<string>();
  return texts.map((text, index) => {
    const wanted = text === '' ? `Column${index + 1}` : text;
    let header = wanted;
    for (let number = 2; taken.has(header.toLowerCase()); number += 1)
      header = `${wanted}${number}`;
    taken.add(header.toLowerCase());
    return header;
  });
}

/** Reads the header cells, makes them unique texts, writes those back and gives them. */
export function settleHeaders(sheet: SheetData, block: CellBlock): string[] {
  const headers = uniqueHeaders(headerTexts(sheet, block));
  writeHeaders(sheet, block, headers);
  return headers;
}

function headerTexts(
  sheet: SheetData,
  { rowIndex, columnIndex, columnCount }: CellBlock,
): string[] {
  return Array.from({ length: columnCount }, (_, offset) => {
    const cell = sheet.cells.get(rowIndex, columnIndex + offset);
    return displayText(cell?.value ?? '', cell?.style?.numberFormat);
  });
}

/** Writes texts into the first row of a block; the cells keep their style. */
export function writeHeaders(
  sheet: SheetData,
  { rowIndex, columnIndex }: CellBlock,
  headers: readonly string[],
): void {
  for (const [offset, value] of headers.entries()) {
    const before = sheet.cells.get(rowIndex, columnIndex + offset);
    if (before?.value === value && before.formula === undefined) continue;
    const style = before?.style ? { style: before.style } : {};
    sheet.cells.set(rowIndex, columnIndex + offset, { value, ...style });
  }
}

/** Whether any cell of the block holds a value or a formula. */
export function hasFilledCell(sheet: SheetData, block: CellBlock): boolean {
  for (let row = block.rowIndex; row < block.rowIndex + block.rowCount; row += 1) {
    for (let column = block.columnIndex; column < columnEnd(block); column += 1) {
      const cell = sheet.cells.get(row, column);
      if (cell && (cell.value !== '' || cell.formula !== undefined)) return true;
    }
  }
  return false;
}

/** Of SUBTOTAL, leaving hidden rows out. */
const SUM = 109;

const COUNT_FILLED = 103;

/** Fills a new totals row as Excel does: "Total" in the first column, and the sum of the last one or its count. */
export function writeDefaultTotals(sheet: SheetData, table: TableData): void {
  const block = tableBlock(table);
  const rowIndex = rowEnd(block) - 1;
  const lastColumn = columnEnd(block) - 1;
  const reference = stringifyStructRef({ table: table.name, columns: table.columns.slice(-1) });
  const subtotal = hasOnlyNumbers(sheet, table) ? SUM : COUNT_FILLED;
  const write = (columnIndex: number, content: { value: string; formula?: string }): void => {
    const style = sheet.cells.get(rowIndex, columnIndex)?.style;
    sheet.cells.set(rowIndex, columnIndex, { ...content, ...(style ? { style } : {}) });
  };
  if (lastColumn > block.columnIndex) write(block.columnIndex, { value: 'Total' });
  write(lastColumn, { value: '', formula: `=SUBTOTAL(${subtotal},${reference})` });
}

function hasOnlyNumbers(sheet: SheetData, table: TableData): boolean {
  const body = bodyBlock(table);
  let [numbers, others] = [0, 0];
  visitCells(sheet, { ...body, columnIndex: columnEnd(body) - 1, columnCount: 1 }, ({ value }) => {
    if (typeof value === 'number') numbers += 1;
    else if (value !== '') others += 1;
  });
  return numbers > 0 && others === 0;
}
