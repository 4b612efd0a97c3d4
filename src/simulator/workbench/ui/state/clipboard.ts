import { intersectBlocks } from '../../../host/sheet-model/blocks';
import { displayText } from '../../../host/sheet-model/number-format';
import { usedBlock } from '../../../host/sheet-model/used-block';
import { mapCells } from '../../../host/sheet-model/visit-cells';
import { formatTsv, parseTsv } from '../../sheet-view/tsv';
import { oneCell, unite } from '../../sheet-view/merges';
import type { SheetEditor } from './sheet-editor';

/** The selected cells as they read, rows by lines and columns by tabs; of whole rows and columns the used part. */
export function copyText(editor: SheetEditor): string {
  const { sheet, selection } = editor.getState();
  const block = selection.blocks.at(-1)!;
  const used = usedBlock(sheet, false);
  const holding = used && intersectBlocks(block, unite(used, oneCell(block)));
  if (!holding) return '';
  return formatTsv(
    mapCells(sheet, holding, (cell) =>
      cell ? displayText(cell.value, cell.style?.numberFormat) : '',
    ),
  );
}

/** Enters copied text from the active cell on, as if typed, and selects what was entered. */
export function pasteText(editor: SheetEditor, text: string): void {
  const { sheet, selection } = editor.getState();
  const rows = parseTsv(text);
  const first = selection.blocks.at(-1)!;
  const block = {
    rowIndex: first.rowIndex,
    columnIndex: first.columnIndex,
    rowCount: rows.length,
    columnCount: Math.max(...rows.map((row) => row.length)),
  };
  const even = rows.map((row) => [
    ...row,
    ...Array<string>(block.columnCount - row.length).fill(''),
  ]);
  const isEntered = editor.attempt((edits) =>
    edits.enterTexts(sheet, block.rowIndex, block.columnIndex, even),
  );
  if (!isEntered) return;
  const active = { rowIndex: block.rowIndex, columnIndex: block.columnIndex };
  editor.select({ active, corner: active, blocks: [block] });
}
