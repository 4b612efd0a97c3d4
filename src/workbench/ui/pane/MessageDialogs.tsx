import {
  Button,
  Dialog,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { Dismiss20Regular } from '@fluentui/react-icons/svg/dismiss';
import type { ReactElement } from 'react';
import { useEffect, useRef } from 'react';
import type { OpenDialog, Workbench } from '../../host/workbench';
import { useVersion } from '../state/editor-context';

const useStyles = makeStyles({
  surface: { padding: 0, overflow: 'hidden' },
  body: { gap: 0 },
  title: {
    alignSelf: 'center',
    padding: `0 0 0 ${tokens.spacingHorizontalL}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: '32px',
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
  },
  content: { padding: 0, margin: 0 },
  frame: { display: 'block', width: '100%', border: 'none', backgroundColor: '#FFFFFF' },
});

interface MessageDialogsProps {
  readonly workbench: Workbench;
  /** The add-in's name. */
  readonly title: string;
}

/** The dialogs that the add-in has opened, each a page of its own. */
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
  const close = (): void => workbench.closeDialog(dialog.id);
  return (
    <Dialog open modalType="modal" onOpenChange={(_event, { open }) => open || close()}>
      <DialogSurface
        className={styles.surface}
        style={{ maxWidth: `max(${dialog.widthPercent}vw, 360px)` }}
      >
        <DialogBody className={styles.body}>
          <DialogTitle
            className={styles.title}
            action={
              <Button
                appearance="subtle"
                icon={<Dismiss20Regular />}
                aria-label="Close"
                onClick={close}
              />
            }
          >
            {title}
          </DialogTitle>
          <DialogContent className={styles.content}>
            <DialogFrame workbench={workbench} dialog={dialog} title={title} />
          </DialogContent>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

function DialogFrame({
  workbench,
  title,
  dialog,
}: MessageDialogsProps & { readonly dialog: OpenDialog }): ReactElement {
  const styles = useStyles();
  const frame = useRef<HTMLIFrameElement>(null);
  useEffect(() => workbench.attachDialog(frame.current!, dialog), [workbench, dialog]);
  return (
    <iframe
      ref={frame}
      title={title}
      className={styles.frame}
      style={{ height: `${dialog.heightPercent}vh`, minHeight: 180 }}
    />
  );
}
