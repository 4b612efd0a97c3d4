import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
} from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useEffect, useRef } from 'react';
import type { OpenDialog, Workbench } from '../../host/workbench';
import { useVersion } from '../state/editor-context';

const useStyles = makeStyles({
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
  const close = (): void => workbench.closeDialog(dialog.id);
  return (
    <Dialog open modalType="modal" onOpenChange={(_event, { open }) => open || close()}>
      <DialogSurface style={{ maxWidth: `max(${dialog.widthPercent}vw, 320px)` }}>
        <DialogBody>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent>
            <DialogFrame workbench={workbench} dialog={dialog} title={title} />
          </DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={close}>
              Close
            </Button>
          </DialogActions>
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
      style={{ height: `${dialog.heightPercent}vh`, minHeight: 120 }}
    />
  );
}
