import { MAX_COLUMNS, MAX_ROWS } from '../../../workbook/address';
import type { CellBlock } from '../../../workbook/address';
import type { SheetEditor } from './sheet-editor';

/** Inserts as many rows as are selected above them; columns when whole columns are selected. */
export function insertSelectedLines(editor: SheetEditor): void {
  const { sheet, block } = selected(editor);
  editor.attempt((edits) =>
    isColumns(block)
      ? edits.insertColumns(sheet, block.columnIndex, block.columnCount)
      : edits.insertRows(sheet, block.rowIndex, block.rowCount),
  );
}

/** Deletes the selected rows, or the columns when whole columns are selected. */
export function deleteSelectedLines(editor: SheetEditor): void {
  const { sheet, block } = selected(editor);
  editor.attempt((edits) =>
    isColumns(block)
      ? edits.deleteColumns(sheet, block.columnIndex, block.columnCount)
      : edits.deleteRows(sheet, block.rowIndex, block.rowCount),
  );
}

export function insertSelectedColumns(editor: SheetEditor): void {
  const { sheet, block } = selected(editor);
  editor.attempt((edits) => edits.insertColumns(sheet, block.columnIndex, block.columnCount));
}

export function deleteSelectedColumns(editor: SheetEditor): void {
  const { sheet, block } = selected(editor);
  editor.attempt((edits) => edits.deleteColumns(sheet, block.columnIndex, block.columnCount));
}

const isColumns = (block: CellBlock): boolean =>
  block.rowCount === MAX_ROWS && block.columnCount < MAX_COLUMNS;

function selected(editor: SheetEditor): {
  sheet: ReturnType<SheetEditor['getState']>['sheet'];
  block: CellBlock;
} {
  const { sheet, selection } = editor.getState();
  return { sheet, block: selection.blocks.at(-1)! };
}
