import {
  Button,
  FluentProvider,
  Skeleton,
  SkeletonItem,
  Subtitle1,
  makeStyles,
  mergeClasses,
  tokens,
} from '@fluentui/react-components';
import type { ReactElement, ReactNode } from 'react';
import {
  Component,
  Suspense,
  lazy,
  useCallback,
  useEffect,
  useMemo,
  useSyncExternalStore,
} from 'react';
import type { MatrixSession } from '../app/matrix-session';
import type { CalendarDate } from '../domain/calendar-date';
import { useJobs } from './hooks/use-jobs';
import { useSessionState } from './hooks/use-session-state';
import { PaneContext, usePane } from './pane-context';
import { ReadyPane } from './shell/ReadyPane';
import { NoticeBar } from './shell/notices';
import { darkTheme, lightTheme } from './theme';

interface MatrixPaneProps {
  readonly session: MatrixSession;
  readonly readToday: () => CalendarDate;
  /** Whether the host says that it is dark; null leaves it to the browser. */
  readonly isHostDark: boolean | null;
}

const useStyles = makeStyles({
  provider: {
    display: 'flex',
    flexDirection: 'column',
    minHeight: '100vh',
    backgroundColor: tokens.colorNeutralBackground1,
  },
  // What the browser draws itself, such as date pickers and scroll bars, follows the theme.
  dark: { colorScheme: 'dark' },
  light: { colorScheme: 'light' },
});

/** The task pane: opens the session and shows what it says. */
export function MatrixPane({ isHostDark, ...surroundings }: MatrixPaneProps): ReactElement {
  const styles = useStyles();
  const isBrowserDark = useMediaQuery('(prefers-color-scheme: dark)');
  const isDark = isHostDark ?? isBrowserDark;
  return (
    <FluentProvider
      theme={isDark ? darkTheme : lightTheme}
      className={mergeClasses(styles.provider, isDark ? styles.dark : styles.light)}
    >
      <CrashBoundary>
        <OpenPane {...surroundings} />
      </CrashBoundary>
    </FluentProvider>
  );
}

function OpenPane({ session, readToday }: Omit<MatrixPaneProps, 'isHostDark'>): ReactElement {
  const { notice, said, say, isBusy, run, show, dismiss } = useJobs();
  const tools = useMemo(
    () => ({ session, readToday, isBusy, run, show, dismiss, say }),
    [session, readToday, isBusy, run, show, dismiss, say],
  );
  useEffect(() => {
    void run(async () => {
      await session.open();
      return null;
    });
    return () => void session.close();
  }, [session, run]);

  return (
    <PaneContext value={tools}>
      <PaneBody />
      <NoticeBar notice={notice} said={said} onDismiss={dismiss} />
    </PaneContext>
  );
}

/** Whether a media query holds, kept up to date. */
function useMediaQuery(query: string): boolean {
  const subscribe = useCallback(
    (listener: () => void) => {
      const list = window.matchMedia(query);
      list.addEventListener('change', listener);
      return () => list.removeEventListener('change', listener);
    },
    [query],
  );
  return useSyncExternalStore(subscribe, () => window.matchMedia(query).matches);
}

interface CrashBoundaryProps {
  readonly children: ReactNode;
}

/** Shows what to do when the pane itself is at fault. The error goes on to `onCaughtError` of the root. */
class CrashBoundary extends Component<CrashBoundaryProps, { readonly crashed: boolean }> {
  override readonly state = { crashed: false };

  static getDerivedStateFromError(): { readonly crashed: boolean } {
    return { crashed: true };
  }

  override render(): ReactNode {
    return this.state.crashed ? <CrashNote /> : this.props.children;
  }
}

const useCrashStyles = makeStyles({
  note: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalL,
  },
  text: { margin: 0 },
});

function CrashNote(): ReactNode {
  const styles = useCrashStyles();
  return (
    <main className={styles.note} role="alert">
      <Subtitle1 as="h1">The pane has stopped</Subtitle1>
      <p className={styles.text}>
        This is a fault in the add-in, not in your workbook. What you saved is kept. Reload the pane
        to go on.
      </p>
      <Button appearance="primary" onClick={() => window.location.reload()}>
        Reload the pane
      </Button>
    </main>
  );
}

const useOpeningStyles = makeStyles({
  pane: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalM,
  },
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
  bones: { display: 'grid', gap: tokens.spacingVerticalS },
});

const NoMatrix = lazy(() => import('./mapping/NoMatrix'));

/** The pane as the session stands: opening, without a matrix, or at work. */
function PaneBody(): ReactElement {
  const state = useSessionState(usePane().session);
  if (state.kind === 'opening') return <Opening />;
  if (state.kind === 'ready') return <ReadyPane state={state} />;
  return (
    <Suspense fallback={<Opening />}>
      <NoMatrix state={state} />
    </Suspense>
  );
}

/** Shown while the matrix is looked for and read. */
function Opening(): ReactElement {
  const styles = useOpeningStyles();
  return (
    <main className={styles.pane} aria-busy="true">
      <Subtitle1 as="h1">Maturity matrix</Subtitle1>
      <p className={styles.text}>Looking for the matrix in this workbook…</p>
      <Skeleton className={styles.bones} aria-hidden="true">
        <SkeletonItem size={48} />
        <SkeletonItem size={32} />
        <SkeletonItem size={64} />
        <SkeletonItem size={64} />
      </Skeleton>
    </main>
  );
}
