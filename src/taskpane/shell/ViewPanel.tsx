import type { ReactElement } from 'react';
import { lazy, Suspense } from 'react';
import type { FindingFilter } from '../check/filter-findings';
import type { ReadyState } from '../../app/matrix-session';
import { CheckView } from '../check/CheckView';
import type { CheckMemory } from '../hooks/use-check-memory';
import type { Draft } from '../hooks/use-draft';
import { ViewSkeleton } from './ViewSkeleton';
import type { View } from './views';

const HighlightView = lazy(() => import('../highlight/HighlightView'));
const PackView = lazy(() => import('../pack/PackView'));
const SettingsView = lazy(() => import('../settings/SettingsView'));

interface ViewPanelProps {
  readonly view: View;
  readonly state: ReadyState;
  /** What a person changed in each view and has not saved. */
  readonly drafts: Readonly<Record<Exclude<View, 'check'>, Draft>>;
  readonly memory: CheckMemory;
  readonly filter: FindingFilter;
  readonly onFilter: (filter: FindingFilter) => void;
  readonly onLeaveSettings: () => void;
}

/** The view that is chosen; all but Check are loaded when they are first asked for. */
export function ViewPanel(props: ViewPanelProps): ReactElement {
  const { view, state, drafts, memory, filter, onFilter, onLeaveSettings } = props;
  const isTab = view !== 'settings';
  return (
    <div
      id="view"
      role={isTab ? 'tabpanel' : 'region'}
      aria-labelledby={isTab ? `tab-${view}` : 'settings-heading'}
    >
      <Suspense fallback={<ViewSkeleton />}>
        {view === 'check' && (
          <CheckView state={state} memory={memory} filter={filter} onFilter={onFilter} />
        )}
        {view === 'highlight' && <HighlightView state={state} draft={drafts.highlight} />}
        {view === 'pack' && <PackView state={state} draft={drafts.pack} />}
        {view === 'settings' && (
          <SettingsView state={state} draft={drafts.settings} onLeave={onLeaveSettings} />
        )}
      </Suspense>
    </div>
  );
}
