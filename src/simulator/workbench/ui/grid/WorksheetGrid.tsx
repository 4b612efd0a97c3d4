import { mergeClasses } from '@fluentui/react-components';
import type { KeyboardEvent, MouseEvent, ReactElement, RefObject } from 'react';
import { useId, useRef, useState } from 'react';
import type { ConditionalLooks } from '../../sheet-view/cell-view';
import { HEADER_HEIGHT_PX, rowHeaderWidth } from '../../sheet-view/grid-geometry';
import type { MoveDirection } from '../../sheet-view/move-cell';
import { SheetCharts } from '../charts/SheetCharts';
import { useEditor, useEditorState, useVersion } from '../state/editor-context';
import { goOn } from '../state/press-grid-key';
import { CellMenu } from './CellMenu';
import { ColumnHeaders } from './ColumnHeaders';
import { GridRows } from './GridRows';
import { columnResize } from './column-resize';
import { entryDirection } from './entry-keys';
import { gridEvents } from './grid-events';
import type { WindowPlace } from './grid-focus';
import { cellId, cellPlace } from './grid-focus';
import { useGridStyles, useSheetFont } from './grid-styles';
import { useGridPointer } from './use-grid-pointer';
import {
  useDrawnLines,
  useReveal,
  useSheetScroll,
  useSheetView,
  useViewport,
} from './use-grid-view';

/** By which the sheet tabs name what they show. */
export const GRID_ID = 'sheet-grid';

interface SheetGridProps {
  /** The element that takes the keyboard's focus. */
  readonly gridRef: RefObject<HTMLDivElement | null>;
  readonly looks: ConditionalLooks;
  readonly onFollowLink: () => void;
}

/** The active sheet: cells, headers and charts, of which only what is in sight is drawn. */
export function WorksheetGrid({ gridRef, looks, onFollowLink }: SheetGridProps): ReactElement {
  useSheetFont();
  const styles = useGridStyles();
  const gridId = useId();
  const editor = useEditor();
  const { sheet, selection, reveals } = useEditorState();
  const version = useVersion(editor.workbench, 'workbook');
  const scroller = useRef<HTMLDivElement>(null);
  const [menu, setMenu] = useState<WindowPlace | null>(null);

  const { active } = selection;
  const view = useSheetView(sheet, version, looks, selection.blocks.at(-1)!);
  const headerWidth = rowHeaderWidth(view.rows.count);
  const { viewport, follow } = useViewport(scroller, headerWidth);
  const drawn = useDrawnLines(sheet, view, viewport, active.rowIndex);
  useSheetScroll(scroller, sheet);
  useReveal(scroller, view, drawn.frozen, viewport, active, reveals);

  const focusGrid = (): void => gridRef.current?.focus({ preventScroll: true });
  const geometry = { ...view, frozen: drawn.frozen, headerWidth };
  const { selectForMenu, ...pointer } = useGridPointer(scroller, geometry, view, editor);
  const events = gridEvents(editor, {
    view,
    pagePx: viewport.height - view.rows.startOf(drawn.frozen.rows),
    openMenu: () => setMenu(cellPlace(gridId, active.rowIndex, active.columnIndex)),
    followLink: onFollowLink,
  });
  const openMenuAt = (event: MouseEvent<HTMLElement>): void => {
    event.preventDefault();
    // The menu key, which has opened the menu at the active cell already, also sends this event.
    if (event.button !== 2) return;
    selectForMenu(event);
    setMenu({ left: event.clientX, top: event.clientY, width: 0, height: 0 });
  };
  const closeMenu = (): void => {
    setMenu(null);
    focusGrid();
  };
  const resize = columnResize(view, editor);
  const { frozenColumns, columns } = drawn;
  const lines = { gridId, view, frozenColumns, columns, headerWidth };
  const entry = {
    onEntered: (press: Pick<KeyboardEvent, 'key' | 'shiftKey'>): void => {
      const direction: MoveDirection = entryDirection(press);
      focusGrid();
      goOn(editor, direction, view);
    },
    onCancelled: focusGrid,
  };
  const width = headerWidth + view.columns.total;
  const topHeight = HEADER_HEIGHT_PX + view.rows.startOf(drawn.frozen.rows);

  return (
    <div ref={scroller} className={styles.scroller} onScroll={follow}>
      <div className={styles.canvas} style={{ width, height: HEADER_HEIGHT_PX + view.rows.total }}>
        <div
          ref={gridRef}
          id={GRID_ID}
          role="grid"
          tabIndex={0}
          aria-label={`Sheet ${sheet.name}`}
          aria-multiselectable
          aria-rowcount={view.rows.count + 1}
          aria-colcount={view.columns.count + 1}
          aria-activedescendant={cellId(gridId, active.rowIndex, active.columnIndex)}
          className={styles.grid}
          onContextMenu={openMenuAt}
          {...events}
          {...pointer}
        >
          <div
            role="rowgroup"
            className={mergeClasses(styles.top, drawn.frozen.rows > 0 && styles.frozenEdge)}
            style={{ width, height: topHeight }}
          >
            <ColumnHeaders
              {...lines}
              selection={selection}
              onResize={resize.begin}
              onFit={resize.fit}
            />
            <GridRows {...lines} {...entry} rows={drawn.frozenRows} />
          </div>
          <div role="rowgroup">
            <GridRows {...lines} {...entry} rows={drawn.rows} />
          </div>
        </div>
        <div className={styles.charts}>
          <SheetCharts view={view} version={version} headerWidth={headerWidth} />
        </div>
      </div>
      {menu && (
        <CellMenu view={view} place={menu} onFollowLink={onFollowLink} onClose={closeMenu} />
      )}
    </div>
  );
}
