import { useSyncExternalStore } from 'react';

/** Below this width workbook and pane stand one above the other. */
const NARROW = '(max-width: 760px)';

export function useNarrow(): boolean {
  return useSyncExternalStore(
    (listener) => {
      const query = matchMedia(NARROW);
      query.addEventListener('change', listener);
      return () => query.removeEventListener('change', listener);
    },
    () => matchMedia(NARROW).matches,
  );
}
