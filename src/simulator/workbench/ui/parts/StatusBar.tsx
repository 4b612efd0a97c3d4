import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { countOf } from '../../../../domain/wording';
import { formatLocalAddress } from '../../../host/sheet-model/sheet-address';
import { usedBlock } from '../../../host/sheet-model/used-block';
import type { SheetLooks } from '../../conditional-formats/sheet-looks';
import type { Workbench } from '../../host/workbench';
import { describeSelection } from '../../sheet-view/selection-summary';
import { useEditor, useEditorState, useVersion } from '../state/editor-context';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    flexShrink: 0,
    columnGap: tokens.spacingHorizontalXL,
    padding: `3px ${tokens.spacingHorizontalM}`,
    minHeight: '22px',
    backgroundColor: '#E6EEF1',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  state: { marginRight: 'auto' },
});

/** What is going on, the selected cells in numbers, and what the add-in's last action cost. */
export function StatusBar({ looks }: { readonly looks: SheetLooks }): ReactElement {
  const styles = useStyles();
  const { workbench } = useEditor();
  const version = useVersion(workbench, 'workbook');
  useVersion(workbench, 'status');
  const { sheet, selection, entry } = useEditorState();
  const { isWorking } = useSyncExternalStore(looks.subscribe, looks.getState);
  const used = useMemo(() => usedBlock(sheet, true), [sheet, version]);
  const summary = useMemo(
    () => describeSelection(sheet, selection.blocks),
    [sheet, selection, version],
  );
  const roundTrips = useRoundTrips(workbench);
  const state = entry ? 'Editing a cell' : isWorking ? 'Working out the highlights' : 'Ready';
  return (
    <footer className={styles.bar}>
      <span role="status" className={styles.state}>
        {state}
      </span>
      {summary !== '' && <span>{summary}</span>}
      <span>{used ? `Used cells ${formatLocalAddress(used)}` : 'No used cells'}</span>
      <span>Last action of the add-in: {countOf(roundTrips, 'round trip')}</span>
      <span>Latency {workbench.latencyMs} ms</span>
    </footer>
  );
}

/** Round trips that follow each other within this time belong to one action. */
const QUIET_MS = 700;

/** How many round trips the add-in's last action has taken so far. */
function useRoundTrips(workbench: Workbench): number {
  const [count, setCount] = useState(0);
  useEffect(() => {
    let before = workbench.syncCount;
    let start = before;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const unsubscribe = workbench.subscribe(({ topics }) => {
      if (!topics.has('status') || workbench.syncCount === before) return;
      before = workbench.syncCount;
      setCount(before - start);
      clearTimeout(timer);
      timer = setTimeout(() => {
        start = workbench.syncCount;
      }, QUIET_MS + workbench.latencyMs);
    });
    return () => {
      clearTimeout(timer);
      unsubscribe();
    };
  }, [workbench]);
  return count;
}
