import { Menu, MenuDivider, MenuItem, MenuList, MenuPopover } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { PX_PER_POINT } from '../../sheet-view/line-sizes';
import type { SheetView } from '../../sheet-view/sheet-view';
import { useEditor, useEditorState } from '../state/editor-context';
import {
  deleteSelectedColumns,
  deleteSelectedLines,
  insertSelectedColumns,
  insertSelectedLines,
} from '../state/edit-lines';
import type { WindowPlace } from './grid-focus';

interface CellMenuProps {
  readonly view: SheetView;
  /** Null while it is closed. */
  readonly place: WindowPlace | null;
  readonly onFollowLink: () => void;
  readonly onClose: () => void;
}

/** How much wider or narrower a column becomes by the menu. */
const WIDTH_STEP_PX = 40;
const LEAST_COLUMN_PX = 16;

/** What can be done with the selected cells, by right click, Shift+F10 or the menu key. */
export function CellMenu({ view, place, onFollowLink, onClose }: CellMenuProps): ReactElement {
  const editor = useEditor();
  const { selection, sheet } = useEditorState();
  const { rowIndex, columnIndex } = selection.active;
  const hasLink = sheet.cells.get(rowIndex, columnIndex)?.hyperlink !== undefined;
  const resize = (stepPx: number): void => {
    const px = Math.max(LEAST_COLUMN_PX, view.columns.sizeOf(columnIndex) + stepPx);
    editor.attempt((edits) => edits.setColumnWidth(sheet, columnIndex, px / PX_PER_POINT));
  };
  return (
    <Menu
      open={place !== null}
      onOpenChange={(_event, { open }) => open || onClose()}
      positioning={{
        position: 'below',
        align: 'start',
        target: { getBoundingClientRect: () => rectangle(place) },
      }}
    >
      <MenuPopover>
        <MenuList>
          {hasLink && <MenuItem onClick={onFollowLink}>Follow link</MenuItem>}
          <MenuItem onClick={() => editor.beginEntry(null, 'cell')} secondaryContent="F2">
            Edit
          </MenuItem>
          <MenuItem
            onClick={() => editor.attempt((edits) => edits.clear(sheet, selection.blocks))}
            secondaryContent="Delete"
          >
            Clear contents
          </MenuItem>
          <MenuDivider />
          <MenuItem onClick={() => insertSelectedLines(editor)} secondaryContent="Ctrl++">
            Insert rows above
          </MenuItem>
          <MenuItem onClick={() => deleteSelectedLines(editor)} secondaryContent="Ctrl+-">
            Delete rows
          </MenuItem>
          <MenuItem onClick={() => insertSelectedColumns(editor)}>Insert columns before</MenuItem>
          <MenuItem onClick={() => deleteSelectedColumns(editor)}>Delete columns</MenuItem>
          <MenuDivider />
          <MenuItem onClick={() => resize(WIDTH_STEP_PX)}>Widen column</MenuItem>
          <MenuItem onClick={() => resize(-WIDTH_STEP_PX)}>Narrow column</MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

function rectangle(place: WindowPlace | null): DOMRect {
  const { left, top, width, height } = place ?? { left: 0, top: 0, width: 0, height: 0 };
  return new DOMRect(left, top, width, height);
}
