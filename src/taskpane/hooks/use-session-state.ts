import { useSyncExternalStore } from 'react';
import type { MatrixSession, SessionState } from '../../app/matrix-session';

/** The session's state, kept up to date. */
export function useSessionState(session: MatrixSession): SessionState {
  return useSyncExternalStore(
    (listener) => session.subscribe(listener),
    () => session.getState(),
  );
}

/** Whether something that was asked for waits until a person has finished typing in a cell. */
export function useHeldBack(session: MatrixSession): boolean {
  return useSyncExternalStore(
    (listener) => session.subscribe(listener),
    () => session.isHeldBack(),
  );
}
