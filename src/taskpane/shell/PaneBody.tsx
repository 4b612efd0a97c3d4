import type { ReactElement } from 'react';
import { lazy, Suspense } from 'react';
import { useSessionState } from '../hooks/use-session-state';
import { usePane } from '../pane-context';
import { Opening } from './Opening';
import { ReadyPane } from './ReadyPane';

const NoMatrix = lazy(() => import('../mapping/NoMatrix'));

/** The pane as the session stands: opening, without a matrix, or at work. */
export function PaneBody(): ReactElement {
  const state = useSessionState(usePane().session);
  if (state.kind === 'opening') return <Opening />;
  if (state.kind === 'ready') return <ReadyPane state={state} />;
  return (
    <Suspense fallback={<Opening />}>
      <NoMatrix state={state} />
    </Suspense>
  );
}
