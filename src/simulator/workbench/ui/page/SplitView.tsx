import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useLayoutEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { SheetLooks } from '../../conditional-formats/sheet-looks';
import { linkTarget } from '../../sheet-view/link-target';
import { GRID_ID, WorksheetGrid } from '../grid/WorksheetGrid';
import { TaskPane } from '../pane/AddInFrames';
import { Splitter } from '../pane/Splitter';
import { FormulaBar } from '../parts/FormulaBar';
import { SheetTabs } from '../parts/SheetTabs';
import { useEditor } from '../state/editor-context';

const useStyles = makeStyles({
  split: { flexGrow: 1, display: 'flex', minHeight: 0, overflow: 'hidden' },
  below: { flexDirection: 'column' },
  workbook: {
    flexGrow: 1,
    display: 'flex',
    flexDirection: 'column',
    minWidth: 0,
    minHeight: 0,
    backgroundColor: tokens.colorNeutralBackground1,
  },
});

/** A task pane of Excel's own width; what is left to the sheet at least. */
const PANE_PX = 350;

const LEAST_PANE_PX = 240;

const LEAST_SHEET_PX = 240;

interface SplitViewProps {
  readonly looks: SheetLooks;
  readonly paneTitle: string;
  readonly isPaneOpen: boolean;
  readonly onClosePane: () => void;
}

/** The workbook and the task pane, beside each other or, where there is no room, one above the other. */
export function SplitView(props: SplitViewProps): ReactElement {
  const { looks: store, paneTitle, isPaneOpen, onClosePane } = props;
  const styles = useStyles();
  const editor = useEditor();
  const { workbench } = editor;
  const { looks } = useSyncExternalStore(store.subscribe, store.getState);
  const isBelow = useNarrow();
  const [size, setSize] = useState(PANE_PX);
  const [room, setRoom] = useState(0);
  const split = useRef<HTMLElement>(null);
  const grid = useRef<HTMLDivElement>(null);
  const most = Math.max(LEAST_PANE_PX, room - LEAST_SHEET_PX);
  const paneSize = Math.min(size, most);

  useLayoutEffect(() => {
    const { current } = split;
    if (!current || typeof ResizeObserver === 'undefined') return undefined;
    const observer = new ResizeObserver(() =>
      setRoom(isBelow ? current.clientHeight : current.clientWidth),
    );
    observer.observe(current);
    return () => observer.disconnect();
  }, [isBelow]);

  const focusGrid = (): void => grid.current?.focus({ preventScroll: true });
  const followLink = (): void => {
    const { sheet, selection } = editor.getState();
    const { rowIndex, columnIndex } = selection.active;
    const link = sheet.cells.get(rowIndex, columnIndex)?.hyperlink;
    if (!link) return;
    const target = linkTarget(workbench.session.workbook, sheet, link);
    if (target?.kind === 'cells') editor.goTo(target.sheet, target.block);
    else if (target) window.open(target.url, '_blank', 'noopener,noreferrer');
    else editor.complain('This link leads to a place that is not in the workbook any more.');
  };

  return (
    <main ref={split} className={mergeClasses(styles.split, isBelow && styles.below)}>
      <section aria-label="Workbook" className={styles.workbook}>
        <FormulaBar onFocusGrid={focusGrid} />
        <WorksheetGrid gridRef={grid} looks={looks} onFollowLink={followLink} />
        <SheetTabs gridId={GRID_ID} />
      </section>
      {isPaneOpen && (
        <>
          <Splitter
            isBelow={isBelow}
            size={paneSize}
            least={LEAST_PANE_PX}
            most={most}
            onResize={setSize}
          />
          <TaskPane
            workbench={workbench}
            title={paneTitle}
            style={isBelow ? { height: paneSize } : { width: paneSize }}
            onClose={onClosePane}
          />
        </>
      )}
    </main>
  );
}

/** Below this width workbook and pane stand one above the other. */
const NARROW = '(max-width: 760px)';

function useNarrow(): boolean {
  return useSyncExternalStore(
    (listener) => {
      const query = matchMedia(NARROW);
      query.addEventListener('change', listener);
      return () => query.removeEventListener('change', listener);
    },
    () => matchMedia(NARROW).matches,
  );
}
