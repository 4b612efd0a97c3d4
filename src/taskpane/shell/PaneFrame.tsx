import {
  Button,
  FluentProvider,
  Subtitle1,
  makeStyles,
  mergeClasses,
  tokens,
} from '@fluentui/react-components';
import type { ReactElement, ReactNode } from 'react';
import { Component, useCallback, useSyncExternalStore } from 'react';
import { darkTheme, lightTheme } from '../theme';

interface PaneFrameProps {
  /** Whether the host says that it is dark; null leaves it to the browser. */
  readonly isHostDark: boolean | null;
  readonly children: ReactNode;
}

const useStyles = makeStyles({
  provider: {
    display: 'flex',
    flexDirection: 'column',
    height: '100vh',
    overflowY: 'auto',
    backgroundColor: tokens.colorNeutralBackground1,
  },
  // What the browser draws itself, such as date pickers and scroll bars, follows the theme.
  dark: { colorScheme: 'dark' },
  light: { colorScheme: 'light' },
});

/** The look of the task pane, and what it says when the pane is at fault. */
export function PaneFrame({ isHostDark, children }: PaneFrameProps): ReactElement {
  const styles = useStyles();
  const isBrowserDark = useMediaQuery('(prefers-color-scheme: dark)');
  const isDark = isHostDark ?? isBrowserDark;
  return (
    <FluentProvider
      theme={isDark ? darkTheme : lightTheme}
      className={mergeClasses(styles.provider, isDark ? styles.dark : styles.light)}
    >
      <CrashBoundary>{children}</CrashBoundary>
    </FluentProvider>
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
