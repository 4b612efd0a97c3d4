import type { ReactElement } from 'react';
import { useDeferredValue, useMemo, useRef, useState } from 'react';
import { arrangeFindings } from '../../app/arrange-findings';
import type { Arrangement } from '../../app/arrange-findings';
import { filterFindings } from '../../app/filter-findings';
import type { FindingFilter } from '../../app/filter-findings';
import { locateFindings } from '../../app/locate-findings';
import type { ReadyState } from '../../app/matrix-session';
import { EmptyFindings } from './EmptyFindings';
import { FilterBar } from './FilterBar';
import { FindingList } from './FindingList';

interface FindingsPanelProps {
  readonly state: ReadyState;
  readonly filter: FindingFilter;
  readonly onFilter: (filter: FindingFilter) => void;
}

/** The findings as they are filtered and arranged. */
export function FindingsPanel({ state, filter, onFilter }: FindingsPanelProps): ReactElement {
  const { review, findings } = state;
  const [arrangement, setArrangement] = useState<Arrangement>('kind');
  const empty = useRef<HTMLDivElement>(null);
  const located = useMemo(() => locateFindings(review.matrix, findings), [review, findings]);
  const deferredFilter = useDeferredValue(filter);
  const shown = useMemo(() => filterFindings(located, deferredFilter), [located, deferredFilter]);
  const groups = useMemo(() => arrangeFindings(shown, arrangement), [shown, arrangement]);

  return (
    <>
      {located.length > 0 && (
        <FilterBar
          located={located}
          shownCount={shown.length}
          filter={filter}
          onFilter={onFilter}
          arrangement={arrangement}
          onArrangement={setArrangement}
        />
      )}
      <FindingList key={arrangement} groups={groups} onEmptied={() => empty.current?.focus()} />
      <div ref={empty} tabIndex={-1}>
        {shown.length === 0 && (
          <EmptyFindings state={state} filter={deferredFilter} onFilter={onFilter} />
        )}
      </div>
    </>
  );
}
