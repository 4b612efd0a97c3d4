import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  makeStyles,
} from '@fluentui/react-components';
import { Dismiss20Regular } from '@fluentui/react-icons/svg/dismiss';
import type { ReactElement } from 'react';
import { useEditor, useEditorState } from '../state/editor-context';

interface NoticesProps {
  /** What came of something that the person did; null for nothing to say. */
  readonly notice: string | null;
  readonly onDismiss: () => void;
  readonly onFocusGrid: () => void;
}

/** Messages below the sheet, where they come and go without moving its cells. */
export function Notices({ notice, onDismiss, onFocusGrid }: NoticesProps): ReactElement {
  const editor = useEditor();
  const { trouble } = useEditorState();
  return (
    <section aria-label="Messages">
      {notice !== null && <Notice intent="info" message={notice} onDismiss={onDismiss} />}
      {trouble !== null && (
        <Notice
          intent="warning"
          message={trouble}
          onDismiss={() => {
            editor.dismissTrouble();
            onFocusGrid();
          }}
        />
      )}
    </section>
  );
}

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
function Notice({ intent, message, onDismiss }: NoticeProps): ReactElement {
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
