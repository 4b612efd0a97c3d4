import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  tokens,
} from '@fluentui/react-components';
import { Dismiss20Regular } from '@fluentui/react-icons/svg/dismiss';
import type { ReactElement } from 'react';
import { useLayoutEffect, useRef } from 'react';
import type { Notice } from '../hooks/use-jobs';
import { useHiddenStyle } from '../hooks/use-hidden-style';
import { NOTICE_HEIGHT } from './notice-height';

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

/** What came of the last job, at the foot of the pane where nothing has to move for it. The one live region. */
export function NoticeBar({ notice, said, onDismiss }: NoticeBarProps): ReactElement {
  const styles = useStyles();
  const hidden = useHiddenStyle();
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const height = place.current?.offsetHeight ?? 0;
    document.documentElement.style.setProperty(NOTICE_HEIGHT, `${height}px`);
  }, [notice]);

  const bar = notice && <NoticeContent notice={notice} onDismiss={onDismiss} />;
  const isError = notice?.intent === 'error';
  return (
    <div ref={place} className={styles.place}>
      <div role="status">
        <span className={hidden}>{said}</span>
        {!isError && bar}
      </div>
      <div role="alert">{isError && bar}</div>
    </div>
  );
}

function NoticeContent({
  notice: { intent, text, action },
  onDismiss,
}: {
  readonly notice: Notice;
  readonly onDismiss: () => void;
}): ReactElement {
  const styles = useStyles();
  return (
    <MessageBar
      intent={intent === 'error' ? 'error' : 'success'}
      layout="multiline"
      className={styles.bar}
    >
      <MessageBarBody>{text}</MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button
            appearance="transparent"
            icon={<Dismiss20Regular />}
            aria-label="Dismiss"
            onClick={onDismiss}
          />
        }
      >
        {action && <Button onClick={action.run}>{action.label}</Button>}
      </MessageBarActions>
    </MessageBar>
  );
}
