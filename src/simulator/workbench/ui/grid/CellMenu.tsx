import type { ReactElement } from 'react';
import type { SheetView } from '../../sheet-view/sheet-view';
import {
  deleteSelectedColumns,
  deleteSelectedRows,
  insertSelectedColumns,
  insertSelectedRows,
} from '../state/edit-lines';
import { useEditor, useEditorState } from '../state/editor-context';
import { ContextMenu } from './ContextMenu';
import { columnResize, COLUMN_STEP_PX } from './column-resize';
import type { WindowPlace } from './grid-focus';

interface CellMenuProps {
  readonly view: SheetView;
  readonly place: WindowPlace;
  readonly onFollowLink: () => void;
  readonly onClose: () => void;
}

/** What can be done with the selected cells, by right click, Shift+F10 or the menu key. */
export function CellMenu({ view, place, onFollowLink, onClose }: CellMenuProps): ReactElement {
  const editor = useEditor();
  const { selection, sheet } = useEditorState();
  const { rowIndex, columnIndex } = selection.active;
  const hasLink = sheet.cells.get(rowIndex, columnIndex)?.hyperlink !== undefined;
  const resize = columnResize(view, editor);
  const follow = { label: 'Follow link', shortcut: 'Ctrl+Enter', run: onFollowLink };
  const clear = (): void => {
    editor.attempt((edits) => edits.clear(sheet, selection.blocks));
  };
  return (
    <ContextMenu
      label="Selected cells"
      place={place}
      onClose={onClose}
      groups={[
        [
          ...(hasLink ? [follow] : []),
          { label: 'Edit', shortcut: 'F2', run: () => editor.beginEntry(null, 'cell') },
          { label: 'Clear contents', shortcut: 'Delete', run: clear },
        ],
        [
          {
            label: 'Insert rows above',
            shortcut: 'Ctrl + plus',
            run: () => insertSelectedRows(editor),
          },
          { label: 'Delete rows', shortcut: 'Ctrl + minus', run: () => deleteSelectedRows(editor) },
          { label: 'Insert columns before', run: () => insertSelectedColumns(editor) },
          { label: 'Delete columns', run: () => deleteSelectedColumns(editor) },
        ],
        [
          { label: 'Widen column', run: () => resize.change(columnIndex, COLUMN_STEP_PX) },
          { label: 'Narrow column', run: () => resize.change(columnIndex, -COLUMN_STEP_PX) },
          { label: 'Fit column to its text', run: () => resize.fit(columnIndex) },
        ],
      ]}
    />
  );
}
