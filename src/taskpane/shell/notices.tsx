import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { lazy, Suspense, useLayoutEffect, useRef } from 'react';
import { useHiddenStyle } from '../hooks/use-hidden-style';
import type { Notice } from '../hooks/use-jobs';
import { NOTICE_HEIGHT } from './notice-height';

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
