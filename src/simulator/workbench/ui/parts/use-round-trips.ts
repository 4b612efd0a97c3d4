import { useEffect, useState } from 'react';
import type { Workbench } from '../../host/workbench';

/** Round trips that follow each other within this time belong to one action. */
const QUIET_MS = 700;

/** How many round trips the add-in's last action has taken so far. */
export function useRoundTrips(workbench: Workbench): number {
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
