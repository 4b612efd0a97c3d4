import { useCallback, useState } from 'react';

/** A set of keys that are the other way round than usual, and how to turn one over. */
export function useToggles(): readonly [ReadonlySet<string>, (key: string) => void] {
  const [toggled, setToggled] = useState<ReadonlySet<string>>(() => new Set());
  const toggle = useCallback((key: string): void => {
    setToggled((before) => {
      const after = new Set(before);
      if (!after.delete(key)) after.add(key);
      return after;
    });
  }, []);
  return [toggled, toggle];
}
