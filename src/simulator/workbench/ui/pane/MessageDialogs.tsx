import { Button, makeStyles } from '@fluentui/react-components';
import { Dismiss20Regular } from '@fluentui/react-icons/svg/dismiss';
import type { ReactElement } from 'react';
import { useEffect, useRef } from 'react';
import type { OpenDialog, Workbench } from '../../host/workbench';
import { ModalDialog } from '../page/ModalDialogs';
import { useVersion } from '../state/editor-context';

const useStyles = makeStyles({
  head: { display: 'flex', justifyContent: 'end' },
  frame: { display: 'block', width: '100%', minHeight: '160px', border: 'none' },
});

interface MessageDialogsProps {
  readonly workbench: Workbench;
  /** The add-in's name. */
  readonly title: string;
}

/** The dialogs that the add-in has opened, each a page of its own with a cross to close it, as Excel shows them. */
export function MessageDialogs({ workbench, title }: MessageDialogsProps): ReactElement[] {
  useVersion(workbench, 'dialogs');
  return workbench.dialogs.map((dialog) => (
    <MessageDialog key={dialog.id} {...{ workbench, title, dialog }} />
  ));
}

function MessageDialog({
  workbench,
  title,
  dialog,
}: MessageDialogsProps & { readonly dialog: OpenDialog }): ReactElement {
  const styles = useStyles();
  const frame = useRef<HTMLIFrameElement>(null);
  useEffect(() => workbench.attachDialog(frame.current!, dialog), [workbench, dialog]);
  const close = (): void => workbench.closeDialog(dialog.id);
  return (
    <ModalDialog
      role="dialog"
      label={title}
      width={`max(${dialog.widthPercent}vw, 320px)`}
      onClose={close}
    >
      <div className={styles.head}>
        <Button
          appearance="subtle"
          icon={<Dismiss20Regular />}
          aria-label="Close the message"
          onClick={close}
        />
      </div>
      <iframe
        ref={frame}
        title={title}
        className={styles.frame}
        style={{ height: `${dialog.heightPercent}vh` }}
      />
    </ModalDialog>
  );
}
