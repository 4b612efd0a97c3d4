import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { lazy, Suspense } from 'react';
import { useHiddenStyle } from '../hooks/use-hidden-style';
import type { Notice } from '../hooks/use-jobs';

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
  const bar = notice && (
    <Suspense fallback={null}>
      <Message notice={notice} className={styles.bar} onDismiss={onDismiss} />
    </Suspense>
  );
  const isError = notice?.intent === 'error';
  return (
    <div className={styles.place}>
      <div role="status">
        <span className={hidden}>{said}</span>
        {!isError && bar}
      </div>
      <div role="alert">{isError && bar}</div>
    </div>
  );
}
