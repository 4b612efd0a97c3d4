import { Button, makeStyles, Subtitle1, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { Component } from 'react';

interface CrashBoundaryProps {
  readonly children: ReactNode;
}

/** Shows what to do when the pane itself is at fault. The error goes on to `onCaughtError` of the root. */
export class CrashBoundary extends Component<CrashBoundaryProps, { readonly crashed: boolean }> {
  override readonly state = { crashed: false };

  static getDerivedStateFromError(): { readonly crashed: boolean } {
    return { crashed: true };
  }

  override render(): ReactNode {
    return this.state.crashed ? <CrashNote /> : this.props.children;
  }
}

const useStyles = makeStyles({
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
  const styles = useStyles();
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
