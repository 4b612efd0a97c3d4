import type { CellBlock } from '../../../../workbook/address';
import { MAX_COLUMNS, MAX_ROWS } from '../../../../workbook/address';
import { usedExtent } from '../../../host/calculation/used-extent';
import { SHEET_BLOCK } from '../../../host/sheet-model/blocks';
import type { GridKey } from '../../sheet-view/grid-keys';
import type { CellPlace } from '../../sheet-view/merges';
import type { MoveDirection, MovingGround } from '../../sheet-view/move-cell';
import {
  jumpCell,
  moveCell,
  pageCell,
  rowEndCell,
  rowStart,
  sheetStart,
} from '../../sheet-view/move-cell';
import { extendSelection, nextWithin, selectOneCell } from '../../sheet-view/selection';
import { neighbourSheet } from '../../sheet-view/sheet-tabs';
import { deleteSelectedLines, insertSelectedLines } from './edit-lines';
import type { SheetEditor } from './sheet-editor';

/** Does what a key means, but for the keys that need the page itself: the menu and links. */
export function pressGridKey(
  editor: SheetEditor,
  key: GridKey,
  ground: MovingGround,
  pagePx: number,
): void {
  const { selection, sheet } = editor.getState();
  switch (key.kind) {
    case 'move': {
      const step = key.jump ? jumpCell : moveCell;
      return go(editor, key.extend, (from) => step(ground, from, key.direction));
    }
    case 'page':
      return go(editor, key.extend, (from) => pageCell(ground, from, key.direction, pagePx));
    case 'row-start':
      return go(editor, key.extend, (from) => rowStart(ground, from));
    case 'row-end':
      return go(editor, key.extend, (from) => rowEndCell(ground, from));
    case 'sheet-start':
      return go(editor, key.extend, () => sheetStart(ground));
    case 'sheet-end':
      return go(editor, key.extend, () => lastUsedCell(ground));
    case 'next':
      return goOn(editor, key.direction, ground);
    case 'select-all':
      return selectBlock(editor, SHEET_BLOCK);
    case 'select-rows':
      return selectBlock(editor, {
        ...selection.blocks.at(-1)!,
        columnIndex: 0,
        columnCount: MAX_COLUMNS,
      });
    case 'select-columns':
      return selectBlock(editor, { ...selection.blocks.at(-1)!, rowIndex: 0, rowCount: MAX_ROWS });
    case 'edit':
      return editor.beginEntry(key.text, 'cell');
    case 'clear':
      editor.attempt((edits) => edits.clear(sheet, selection.blocks));
      return;
    case 'undo':
      editor.attempt((edits) => edits.undo());
      return;
    case 'redo':
      editor.attempt((edits) => edits.redo());
      return;
    case 'insert':
      return insertSelectedLines(editor);
    case 'delete':
      return deleteSelectedLines(editor);
    case 'next-sheet':
    case 'previous-sheet': {
      const step = key.kind === 'next-sheet' ? 1 : -1;
      const next = neighbourSheet(editor.workbench.session.workbook, sheet, step);
      if (next) editor.activate(next);
      return;
    }
    case 'menu':
    case 'follow-link':
      throw new Error(`The key for ${key.kind} needs the page.`);
  }
}

/** Moves the active cell, or with Shift the corner of the selection. */
function go(editor: SheetEditor, extend: boolean, step: (from: CellPlace) => CellPlace): void {
  const { sheet, selection } = editor.getState();
  if (extend) editor.select(extendSelection(sheet.merges, selection, step(selection.corner)));
  else editor.select(selectOneCell(sheet.merges, step(selection.active)));
}

/** Enter and Tab: round the selected cells when there are several, otherwise to the next cell. */
export function goOn(editor: SheetEditor, direction: MoveDirection, ground: MovingGround): void {
  const { selection } = editor.getState();
  const isShown = ({ rowIndex, columnIndex }: CellPlace): boolean =>
    ground.rows.sizeOf(rowIndex) > 0 && ground.columns.sizeOf(columnIndex) > 0;
  const isMerged = selection.blocks.some((block) => ground.sheet.merges.includes(block));
  const within = isMerged ? null : nextWithin(selection, direction, isShown);
  if (within) editor.select({ ...selection, active: within });
  else go(editor, false, (from) => moveCell(ground, from, direction));
}

function selectBlock(editor: SheetEditor, block: CellBlock): void {
  const { selection } = editor.getState();
  editor.select({ ...selection, blocks: [block] }, false);
}

function lastUsedCell(ground: MovingGround): CellPlace {
  const { rowCount, columnCount } = usedExtent(ground.sheet);
  return { rowIndex: Math.max(0, rowCount - 1), columnIndex: Math.max(0, columnCount - 1) };
}
