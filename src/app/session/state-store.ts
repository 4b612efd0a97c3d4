import type { SessionState } from '../matrix-session';

/** The state of a session and who wants to know of it. */
export interface StateStore {
  get(): SessionState;
  set(state: SessionState): void;
  /** Returns how to stop. */
  subscribe(listener: () => void): () => void;
}

/** A store that starts with the workbook being opened. */
export function createStateStore(): StateStore {
  let state: SessionState = { kind: 'opening' };
  const listeners = new Set<() => void>();
  return {
    get: () => state,
    set(next) {
      state = next;
      for (const listener of [...listeners]) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
