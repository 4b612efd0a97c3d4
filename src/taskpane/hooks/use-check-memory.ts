import { useCallback, useMemo, useState } from 'react';
import type { Arrangement } from '../check/arrange-findings';

/** What the view Check lists: open findings, accepted ones, or changes that can be put back. */
export type CheckList = 'findings' | 'accepted' | 'changes';

/** How a person set up the view Check, so that it is the same after a look at another view. */
export interface CheckMemory {
  readonly list: CheckList;
  readonly setList: (list: CheckList) => void;
  readonly arrangement: Arrangement;
  readonly setArrangement: (arrangement: Arrangement) => void;
  readonly areAreasOpen: boolean;
  readonly setAreasOpen: (open: boolean) => void;
  /** Of whoever works at the pane, once they have given them; '' before. Kept for as long as it is open: colleagues share the workbook. */
  readonly initials: string;
  readonly setInitials: (initials: string) => void;
  /** Keys of the groups that are closed and of the findings whose details are open. */
  readonly toggled: ReadonlySet<string>;
  readonly toggle: (key: string) => void;
}

/** Starts with the findings by kind, the areas as a strip. */
export function useCheckMemory(): CheckMemory {
  const [list, setList] = useState<CheckList>('findings');
  const [arrangement, setArrangement] = useState<Arrangement>('kind');
  const [areAreasOpen, setAreasOpen] = useState(false);
  const [initials, setInitials] = useState('');
  const [toggled, toggle] = useToggles();
  return useMemo(
    () => ({
      list,
      setList,
      arrangement,
      setArrangement,
      areAreasOpen,
      setAreasOpen,
      initials,
      setInitials,
      toggled,
      toggle,
    }),
    [list, arrangement, areAreasOpen, initials, toggled, toggle],
  );
}

/** A set of keys that are the other way round than usual, and how to turn one over. */
function useToggles(): readonly [ReadonlySet<string>, (key: string) => void] {
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
