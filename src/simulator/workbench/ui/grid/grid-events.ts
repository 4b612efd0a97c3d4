import type { ClipboardEvent, KeyboardEvent, MouseEvent } from 'react';
import { boundingBlock, intersectBlocks } from '../../../host/sheet-model/blocks';
import { displayText } from '../../../../number-format/display-text';
import { usedBlock } from '../../../host/sheet-model/used-block';
import { mapCells } from '../../../host/sheet-model/visit-cells';
import type { GridKey } from '../../sheet-view/grid-keys';
import { readGridKey } from '../../sheet-view/grid-keys';
import { oneCell } from '../../sheet-view/merges';
import type { SheetView } from '../../sheet-view/sheet-view';
import { formatTsv, parseTsv } from '../../sheet-view/tsv';
import { pressGridKey } from '../state/press-grid-key';
import type { SheetEditor } from '../state/sheet-editor';

interface GridPage {
  readonly view: SheetView;
  readonly pagePx: number;
  /** Opens the menu at the active cell. */
  readonly openMenu: () => void;
  /** Follows the link of the active cell. */
  readonly followLink: () => void;
}

interface GridEvents {
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onCopy: (event: ClipboardEvent) => void;
  readonly onCut: (event: ClipboardEvent) => void;
  readonly onPaste: (event: ClipboardEvent) => void;
  readonly onClick: (event: MouseEvent) => void;
}

/** What keys, the clipboard and links do at the grid; while a person types into a cell the field answers them. */
export function gridEvents(editor: SheetEditor, page: GridPage): GridEvents {
  const press = (key: GridKey): void => {
    if (key.kind === 'menu') page.openMenu();
    else if (key.kind === 'follow-link') page.followLink();
    else pressGridKey(editor, key, page.view, page.pagePx);
  };
  const copy = (event: ClipboardEvent): boolean => {
    if (editor.getState().entry) return false;
    event.preventDefault();
    event.clipboardData.setData('text/plain', copyText(editor));
    return true;
  };
  return {
    onKeyDown(event) {
      const { key, shiftKey, ctrlKey, metaKey, altKey } = event;
      const meaning = readGridKey({ key, shiftKey, altKey, ctrlKey: ctrlKey || metaKey });
      if (!meaning) return;
      event.preventDefault();
      press(meaning);
    },
    onCopy: (event) => void copy(event),
    onCut(event) {
      if (copy(event)) press({ kind: 'clear' });
    },
    onPaste(event) {
      if (editor.getState().entry) return;
      event.preventDefault();
      pasteText(editor, event.clipboardData.getData('text/plain'));
    },
    onClick(event) {
      const isLink = event.target instanceof Element && event.target.closest('[data-link]');
      if (isLink && !event.shiftKey && !event.ctrlKey) page.followLink();
    },
  };
}

/** The selected cells as they read, rows by lines and columns by tabs; of whole rows and columns the used part. */
export function copyText(editor: SheetEditor): string {
  const { sheet, selection } = editor.getState();
  const block = selection.blocks.at(-1)!;
  const used = usedBlock(sheet, false);
  const holding = used && intersectBlocks(block, boundingBlock(used, oneCell(block)));
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
