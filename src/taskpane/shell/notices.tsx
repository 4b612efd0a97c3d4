import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { Suspense, lazy, useLayoutEffect, useRef, useState } from 'react';
import type { AddInError } from '../../workbook/errors';
import { useHiddenStyle } from '../hooks/use-hidden-style';
import type { Notice } from '../hooks/use-jobs';
import { usePane } from '../pane-context';

/** CSS variable on the root with the height of the notice at the foot of the pane, for what stands above it. */
export const NOTICE_HEIGHT = '--pane-notice-height';

const Message = lazy(() => import('./Message'));

interface NoticeBarProps {
  readonly notice: Notice | null;
  /** For screen readers alone. */
  readonly said: string;
  readonly onDismiss: () => void;
}

const useStyles = makeStyles({
  place: { position: 'sticky', bottom: 0, zIndex: 2, marginTop: 'auto' },
  bar: { borderRadius: 0, boxShadow: tokens.shadow8 },
});

/** What came of the last job, at the foot of the pane where nothing has to move for it. */
export function NoticeBar({ notice, said, onDismiss }: NoticeBarProps): ReactElement {
  const styles = useStyles();
  const hidden = useHiddenStyle();
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const bar = place.current;
    if (!bar) return;
    const tellHeight = (): void =>
      document.documentElement.style.setProperty(NOTICE_HEIGHT, `${bar.offsetHeight}px`);
    tellHeight();
    const observer = new ResizeObserver(tellHeight);
    observer.observe(bar);
    return () => observer.disconnect();
  }, []);

  const message = notice && (
    <Suspense fallback={null}>
      <Message notice={notice} className={styles.bar} onDismiss={onDismiss} />
    </Suspense>
  );
  const isError = notice?.intent === 'error';
  return (
    <div ref={place} className={styles.place}>
      <div role="status">
        <span className={hidden}>{said}</span>
        {!isError && message}
      </div>
      <div role="alert">{isError && message}</div>
    </div>
  );
}

/** What went wrong while the workbook was followed, until it is dismissed or over. */
export function TroubleBar({ trouble }: { readonly trouble: AddInError | null }): ReactElement {
  const { session, run } = usePane();
  const [dismissed, setDismissed] = useState<AddInError | null>(null);
  const readAgain = async (): Promise<null> => {
    await session.refresh();
    return null;
  };
  const notice: Notice | null = trouble && {
    intent: 'error',
    text: `${trouble.message} What is shown here is the last that was read.`,
    action: { label: 'Read again', run: () => void run(readAgain) },
  };
  return (
    <div role="alert">
      {notice && trouble !== dismissed && (
        <Suspense fallback={null}>
          <Message notice={notice} onDismiss={() => setDismissed(trouble)} />
        </Suspense>
      )}
    </div>
  );
}
