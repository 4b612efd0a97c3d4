import { FluentProvider, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useEffect, useMemo } from 'react';
import type { MatrixSession } from '../app/matrix-session';
import type { CalendarDate } from '../domain/calendar-date';
import { useJobs } from './hooks/use-jobs';
import { useMediaQuery } from './hooks/use-media-query';
import { PaneContext } from './pane-context';
import { CrashBoundary } from './shell/CrashBoundary';
import { NoticeBar } from './shell/notices';
import { PaneBody } from './shell/PaneBody';
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
