import { useState } from 'react';

const KEY = 'maturity-matrix-explained';

/**
 * Whether this person has been told what the pane does, and how to note that they have. The browser keeps it, since it
 * is about the person; where it keeps nothing for a page in a frame, the pane explains itself each time.
 */
export function useExplained(): readonly [boolean, () => void] {
  const [isExplained, setExplained] = useState(() => readStore()?.getItem(KEY) === 'yes');
  const explained = (): void => {
    setExplained(true);
    readStore()?.setItem(KEY, 'yes');
  };
  return [isExplained, explained];
}

/** Null where the browser refuses a page in another one's frame its store. */
function readStore(): Storage | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}
