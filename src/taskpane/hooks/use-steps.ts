import { useEffect, useState } from 'react';
import type { Steps } from '../../domain/steps';
import { runWithPauses } from '../../domain/steps';
import { createPause } from '../pause';

/**
 * What steps make, with pauses in which the pane draws and answers; null until it is there. They are begun again, and those
 * under way left alone, whenever `begin` is another function than before. What a step throws is thrown to the pane.
 */
export function useSteps<Result>(begin: () => Steps<Result>): Result | null {
  const made = useMade(begin);
  return made?.begin === begin ? made.result : null;
}

/** The same; what was made before stands until what takes its place is there. */
export function useLatestSteps<Result>(begin: () => Steps<Result>): Result | null {
  return useMade(begin)?.result ?? null;
}

function useMade<Result>(
  begin: () => Steps<Result>,
): { readonly begin: unknown; readonly result: Result } | null {
  const [made, setMade] = useState<{ begin: unknown; result: Result } | null>(null);
  useEffect(() => {
    let isLeft = false;
    const pause = createPause();
    const pauseOrLeave = (): Promise<void> | undefined => (isLeft ? FOREVER : pause());
    void runWithPauses(begin(), pauseOrLeave).then(
      (result) => {
        if (!isLeft) setMade({ begin, result });
      },
      (error: unknown) => {
        setMade(() => {
          throw error;
        });
      },
    );
    return () => {
      isLeft = true;
    };
  }, [begin]);
  return made;
}

const FOREVER = new Promise<void>(() => undefined);
