import type { CellBlock } from '../../../workbook/address';
import type { CellValue } from '../../../workbook/sheet-grid';
import type { NameData, SheetData, WorkbookData } from '../../../workbook/workbook-data';
import { createSheetData, createWorkbookData } from '../../../workbook/workbook-data';
import { sheetsNeededBy } from '../../host/calculation/referenced-sheets';
import { visitCells } from '../../host/sheet-model/visit-cells';

/** What conditional formats depend on of a workbook, as plain data that a worker can be sent. */
export interface WorkbookCopy {
  readonly sheets: readonly SheetCopy[];
  readonly names: readonly NameData[];
}

type CopiedMembers = 'name' | 'conditionalFormats' | 'tables' | 'hiddenRows' | 'autoFilter';

/** A sheet as it is sent to the worker, its cells as a list. */
export interface SheetCopy extends Pick<SheetData, CopiedMembers> {
  readonly cells: readonly CellCopy[];
}

/** Row and column index, value and formula. */
export type CellCopy = readonly [number, number, CellValue, string?];

/** The sheet and all that its formulas and conditional formats lead to. */
export function copyWorkbook(workbook: WorkbookData, sheet: SheetData): WorkbookCopy {
  return {
    sheets: sheetsNeededBy(workbook, [sheet]).map(copySheet),
    names: workbook.names,
  };
}

function copySheet(sheet: SheetData): SheetCopy {
  const { name, tables, hiddenRows, autoFilter } = sheet;
  const cells: CellCopy[] = [];
  for (const { rowIndex, columnIndex, cell } of sheet.cells.entries()) {
    if (cell.value === '' && cell.formula === undefined) continue;
    cells.push(copyCell(rowIndex, columnIndex, cell.value, cell.formula));
  }
  const conditionalFormats = sheet.conditionalFormats.filter(({ kind }) => kind !== 'carried');
  const plainTables = tables.map((table) => ({ ...table, carried: null }));
  return { name, tables: plainTables, hiddenRows, autoFilter, conditionalFormats, cells };
}

/** The cells of some blocks as they are now; those that hold nothing are given as blank. */
export function copyCellContents(sheet: SheetData, blocks: readonly CellBlock[]): CellCopy[] {
  const copies: CellCopy[] = [];
  for (const block of blocks) {
    visitCells(sheet, block, ({ value, formula }, rowIndex, columnIndex) =>
      copies.push(copyCell(rowIndex, columnIndex, value, formula)),
    );
  }
  return copies;
}

function copyCell(
  rowIndex: number,
  columnIndex: number,
  value: CellValue,
  formula: string | undefined,
): CellCopy {
  return formula === undefined
    ? [rowIndex, columnIndex, value]
    : [rowIndex, columnIndex, value, formula];
}

/** A workbook to calculate, made of the copies of its sheets. */
export function restoreWorkbook({ sheets, names }: WorkbookCopy): WorkbookData {
  const workbook = createWorkbookData(
    sheets.map(({ cells, ...members }) => {
      const sheet = Object.assign(createSheetData(members.name), members);
      putCells(sheet, cells);
      return sheet;
    }),
  );
  workbook.names = [...names];
  return workbook;
}

/** Puts the cells in place of those that stand there. */
export function putCells(sheet: SheetData, cells: readonly CellCopy[]): void {
  for (const [rowIndex, columnIndex, value, formula] of cells) {
    sheet.cells.set(rowIndex, columnIndex, formula === undefined ? { value } : { value, formula });
  }
}
