import type { ReactElement } from 'react';
import { lazy, Suspense } from 'react';
import type { FindingFilter } from '../../app/filter-findings';
import type { ReadyState } from '../../app/matrix-session';
import { CheckView } from '../check/CheckView';
import { ViewSkeleton } from './ViewSkeleton';
import type { View } from './views';

const HighlightView = lazy(() => import('../highlight/HighlightView'));
const PackView = lazy(() => import('../pack/PackView'));
const SettingsView = lazy(() => import('../settings/SettingsView'));

interface ViewPanelProps {
  readonly view: View;
  readonly state: ReadyState;
  readonly filter: FindingFilter;
  readonly onFilter: (filter: FindingFilter) => void;
  /** Leaves a view that is no tab. */
  readonly onClose: () => void;
}

/** The view that is chosen; all but Check are loaded when they are first asked for. */
export function ViewPanel({
  view,
  state,
  filter,
  onFilter,
  onClose,
}: ViewPanelProps): ReactElement {
  const isTab = view !== 'settings';
  return (
    <div
      id="view"
      role={isTab ? 'tabpanel' : 'region'}
      aria-labelledby={isTab ? `tab-${view}` : 'settings-heading'}
    >
      <Suspense fallback={<ViewSkeleton />}>
        {view === 'check' && <CheckView state={state} filter={filter} onFilter={onFilter} />}
        {view === 'highlight' && <HighlightView state={state} />}
        {view === 'pack' && <PackView state={state} />}
        {view === 'settings' && <SettingsView state={state} onClose={onClose} />}
      </Suspense>
    </div>
  );
}
