import type { ReactElement } from 'react';
import type { ReadyState } from '../../app/matrix-session';
import { UNDO_IS_LOST, wordUndoEnds } from '../../app/words/undo-words';
import { useSessionState } from '../hooks/use-session-state';
import { usePane } from '../pane-context';
import { useViewStyles } from './view-styles';

interface UndoNoteProps {
  /** What is written besides cells; the first of it adds a sheet. */
  readonly writes: 'settings' | 'records';
  /** What Undo may not go back past: "the first fix". */
  readonly past?: string;
}

/** Says before something is written where Excel's own Undo will not reach; nothing where it reaches. */
export function UndoNote({ writes, past }: UndoNoteProps): ReactElement | null {
  const styles = useViewStyles();
  const { session } = usePane();
  const state = useSessionState(session);
  if (!session.keepsUndo()) return <p className={styles.quiet}>{UNDO_IS_LOST}</p>;
  if (state.kind !== 'ready') return null;
  const hasSheet = writes === 'settings' ? state.hasSettings : hasRecords(state);
  return hasSheet ? null : <p className={styles.quiet}>{wordUndoEnds(past)}</p>;
}

const hasRecords = ({ accepted, changes, rounds, repairs, noise }: ReadyState): boolean =>
  [accepted, changes, rounds, repairs, noise].some((records) => records.length > 0);
