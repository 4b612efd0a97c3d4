import { useSyncExternalStore } from 'react';
import type { MatrixSession, SessionState } from '../../app/matrix-session';

/** The session's state, kept up to date. */
export function useSessionState(session: MatrixSession): SessionState {
  return useSyncExternalStore(
    (listener) => session.subscribe(listener),
    () => session.getState(),
  );
}
