import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { lazy, Suspense, useDeferredValue, useEffect, useMemo, useRef } from 'react';
import { createFindingSubjects } from '../../app/finding-subjects';
import { locateFindings } from '../../app/locate-findings';
import type { ReadyState } from '../../app/matrix-session';
import { describeBehind, listFigures } from '../../app/words/describe-figures';
import { countOf } from '../../domain/wording';
import type { CheckMemory } from '../hooks/use-check-memory';
import { usePane } from '../pane-context';
import { UndoNote } from '../shell/UndoNote';
import { FilterBar } from './FilterBar';
import { FindingList } from './FindingList';
import { arrangeFindings } from './arrange-findings';
import type { FindingFilter } from './filter-findings';
import { filterFindings, GLANCE_FILTERS, isFiltering, isSameFilter } from './filter-findings';

const EmptyFindings = lazy(() => import('./EmptyFindings'));

interface FindingsPanelProps {
  readonly state: ReadyState;
  readonly memory: CheckMemory;
  readonly filter: FindingFilter;
  readonly onFilter: (filter: FindingFilter) => void;
}

const useStyles = makeStyles({
  note: { padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXS}` },
});

/** What a number at a glance has to do with the findings that it shows; null unless one was pressed. */
function describeGlance(
  { review, findings }: ReadyState,
  filter: FindingFilter,
  shownCount: number,
): string | null {
  if (!isFiltering(filter)) return null;
  const pressed = listFigures(review, findings).find(({ kind }) =>
    isSameFilter(filter, GLANCE_FILTERS[kind]),
  );
  return pressed ? describeBehind(pressed, shownCount) : null;
}

/** The findings as they are filtered and arranged. */
export function FindingsPanel({
  state,
  memory,
  filter,
  onFilter,
}: FindingsPanelProps): ReactElement {
  const { review, findings } = state;
  const styles = useStyles();
  const { session, say, run } = usePane();
  const { arrangement, setArrangement } = memory;
  const empty = useRef<HTMLDivElement>(null);
  const located = useMemo(() => locateFindings(review.matrix, findings), [review, findings]);
  const deferredFilter = useDeferredValue(filter);
  const subjects = useMemo(
    () => createFindingSubjects(review.matrix, review.settings.asAt),
    [review],
  );
  const shown = useMemo(
    () => filterFindings(located, deferredFilter, subjects),
    [located, deferredFilter, subjects],
  );
  const groups = useMemo(
    () => arrangeFindings(shown, arrangement, subjects),
    [shown, arrangement, subjects],
  );

  const giveOut = (way: 'copy' | 'print'): Promise<void> =>
    run(async () => {
      const { copyFindings, printFindings } = await import('./give-out-findings');
      const inOrder = groups.flatMap((group) => group.findings);
      return way === 'copy' ? copyFindings(review, inOrder) : printFindings(session, inOrder);
    });

  // Only what a person asked for is announced: what changes by itself would interrupt.
  const announcedFilter = useRef(deferredFilter);
  useEffect(() => {
    if (announcedFilter.current === deferredFilter) return;
    announcedFilter.current = deferredFilter;
    say(`${shown.length} of ${countOf(located.length, 'finding')}`);
  }, [deferredFilter, shown, located, say]);

  return (
    <>
      {located.length > 0 && (
        <FilterBar
          located={located}
          subjects={subjects}
          shownCount={shown.length}
          behind={describeGlance(state, filter, shown.length)}
          filter={filter}
          onFilter={onFilter}
          arrangement={arrangement}
          onArrangement={setArrangement}
          onCopy={() => void giveOut('copy')}
          onPrint={() => void giveOut('print')}
        />
      )}
      {shown.some(({ finding }) => finding.fix) && (
        <div className={styles.note}>
          <UndoNote writes="records" past="the first fix" />
        </div>
      )}
      <FindingList
        key={arrangement}
        groups={groups}
        memory={memory}
        onEmptied={() => empty.current?.focus()}
      />
      <div ref={empty} tabIndex={-1}>
        {shown.length === 0 && (
          <Suspense fallback={null}>
            <EmptyFindings state={state} filter={deferredFilter} onFilter={onFilter} />
          </Suspense>
        )}
      </div>
    </>
  );
}
