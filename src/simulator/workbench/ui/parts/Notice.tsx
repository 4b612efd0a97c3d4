import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
} from '@fluentui/react-components';
import { Dismiss20Regular } from '@fluentui/react-icons/svg/dismiss';
import type { ReactElement } from 'react';

const useStyles = makeStyles({
  bar: { flexShrink: 0, borderRadius: 0 },
  body: { whiteSpace: 'normal', padding: '6px 0' },
});

interface NoticeProps {
  readonly intent: 'info' | 'warning';
  readonly message: string;
  readonly onDismiss: () => void;
}

/** A message that stays until the person has read it. */
export function Notice({ intent, message, onDismiss }: NoticeProps): ReactElement {
  const styles = useStyles();
  return (
    <MessageBar
      intent={intent}
      layout="multiline"
      politeness={intent === 'info' ? 'polite' : 'assertive'}
      className={styles.bar}
    >
      <MessageBarBody className={styles.body}>{message}</MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button
            appearance="transparent"
            icon={<Dismiss20Regular />}
            aria-label="Dismiss the message"
            onClick={onDismiss}
          />
        }
      />
    </MessageBar>
  );
}
