import type { CellBlock } from '../../../../workbook/address';
import { MAX_COLUMNS, MAX_ROWS } from '../../../../workbook/address';
import type { SheetData } from '../../../../workbook/workbook-data';
import type { SheetEdits } from '../../host/sheet-edits';
import type { SheetEditor } from './sheet-editor';

type LineEdit = (edits: SheetEdits, sheet: SheetData, block: CellBlock) => void;

const insertRows: LineEdit = (edits, sheet, { rowIndex, rowCount }) =>
  edits.insertRows(sheet, rowIndex, rowCount);
const deleteRows: LineEdit = (edits, sheet, { rowIndex, rowCount }) =>
  edits.deleteRows(sheet, rowIndex, rowCount);
const insertColumns: LineEdit = (edits, sheet, { columnIndex, columnCount }) =>
  edits.insertColumns(sheet, columnIndex, columnCount);
const deleteColumns: LineEdit = (edits, sheet, { columnIndex, columnCount }) =>
  edits.deleteColumns(sheet, columnIndex, columnCount);

const atSelection =
  (edit: LineEdit) =>
  (editor: SheetEditor): void => {
    const { sheet, selection } = editor.getState();
    editor.attempt((edits) => edit(edits, sheet, selection.blocks.at(-1)!));
  };

/** As many as are selected, above or before them. */
export const insertSelectedRows = atSelection(insertRows);
export const insertSelectedColumns = atSelection(insertColumns);
export const deleteSelectedRows = atSelection(deleteRows);
export const deleteSelectedColumns = atSelection(deleteColumns);

/** Inserts columns when whole columns are selected, rows otherwise. */
export const insertSelectedLines = atSelection((edits, sheet, block) =>
  (isColumns(block) ? insertColumns : insertRows)(edits, sheet, block),
);

/** Deletes columns when whole columns are selected, rows otherwise. */
export const deleteSelectedLines = atSelection((edits, sheet, block) =>
  (isColumns(block) ? deleteColumns : deleteRows)(edits, sheet, block),
);

const isColumns = (block: CellBlock): boolean =>
  block.rowCount === MAX_ROWS && block.columnCount < MAX_COLUMNS;
