import { makeStyles } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { Suspense, lazy, useEffect, useMemo, useRef, useState } from 'react';
import type { MatrixSession } from '../app/matrix-session';
import type { CalendarDate } from '../domain/calendar-date';
import type { MadeSheetId } from '../workbook/records';
import { useJobs } from './hooks/use-jobs';
import { useHeldBack, useSessionState } from './hooks/use-session-state';
import type { MergeWork, RollUpWork } from './pane-context';
import { PaneContext, usePane } from './pane-context';
import { Opening } from './shell/Opening';
import type { RepairsAsked } from './shell/ReadyPane';
import { ReadyPane } from './shell/ReadyPane';
import { NoticeBar } from './shell/notices';
import { SCROLLER } from './shell/view-styles';

interface MatrixPaneProps {
  readonly session: MatrixSession;
  readonly readToday: () => CalendarDate;
}

// What is said stands below what is scrolled, and covers none of it.
const useStyles = makeStyles({
  pane: { display: 'flex', flexDirection: 'column', flexGrow: 1, minHeight: 0 },
  scroller: { flexGrow: 1, minHeight: 0, overflowY: 'auto' },
});

/** The task pane: opens the session and shows what it says. Stands in a frame. */
export function MatrixPane({ session, readToday }: MatrixPaneProps): ReactElement {
  const { notice, said, say, isBusy, run, show, dismiss } = useJobs();
  const [asked, showRepairs] = useState<RepairsAsked | null>(null);
  const merging = useRef<MergeWork | null>(null);
  const rollingUp = useRef<RollUpWork | null>(null);
  const tools = useMemo(
    () => ({
      ...{ session, readToday, isBusy, run, show, dismiss, say, merging, rollingUp },
      showRepairs: (id: MadeSheetId) => showRepairs({ id }),
    }),
    [session, readToday, isBusy, run, show, dismiss, say],
  );
  useEffect(() => {
    void run(async () => {
      await session.open();
      return null;
    });
    return () => void session.close();
  }, [session, run]);

  const styles = useStyles();
  const isHeldBack = useHeldBack(session);
  return (
    <PaneContext value={tools}>
      <div className={styles.pane}>
        <div id={SCROLLER} className={styles.scroller}>
          <PaneBody asked={asked} />
        </div>
        <NoticeBar notice={notice} said={said} isHeldBack={isHeldBack} onDismiss={dismiss} />
      </div>
    </PaneContext>
  );
}

const NoMatrix = lazy(() => import('./mapping/NoMatrix'));

/** The pane as the session stands: opening, without a matrix, or at work. */
function PaneBody({ asked }: { readonly asked: RepairsAsked | null }): ReactElement {
  const state = useSessionState(usePane().session);
  if (state.kind === 'opening') return <Opening />;
  if (state.kind === 'ready') return <ReadyPane state={state} asked={asked} />;
  return (
    <Suspense fallback={<Opening />}>
      <NoMatrix state={state} />
    </Suspense>
  );
}
