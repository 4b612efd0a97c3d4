import { Button, Subtitle1, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement, ReactNode } from 'react';
import { useLayoutEffect, useRef } from 'react';

const useStyles = makeStyles({
  dialog: {
    boxSizing: 'border-box',
    maxWidth: 'calc(100vw - 32px)',
    padding: tokens.spacingHorizontalXL,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    borderRadius: tokens.borderRadiusXLarge,
    boxShadow: tokens.shadow64,
    '::backdrop': { backgroundColor: 'rgba(0, 0, 0, 0.4)' },
  },
});

interface ModalDialogProps {
  readonly role: 'dialog' | 'alertdialog';
  readonly label: string;
  /** CSS length. */
  readonly width: string;
  /** Escape was pressed. */
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/**
 * A window over the page. It is the browser's own: what is behind it is out of reach while it is open and at once in
 * reach again when it goes, also where the focus was in a frame.
 */
export function ModalDialog(props: ModalDialogProps): ReactElement {
  const { role, label, width, onClose, children } = props;
  const styles = useStyles();
  const dialog = useRef<HTMLDialogElement>(null);
  // Closed before it leaves the page: only then does the browser put the focus back where it was.
  useLayoutEffect(() => {
    const shown = dialog.current!;
    shown.showModal();
    return () => shown.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      role={role}
      aria-label={label}
      className={styles.dialog}
      style={{ width }}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      {children}
    </dialog>
  );
}

interface LeaveDialogProps {
  readonly fileName: string;
  readonly onLeave: () => void;
  readonly onStay: () => void;
}

/** Asks before what is not saved goes. */
export function LeaveDialog({ fileName, onLeave, onStay }: LeaveDialogProps): ReactElement {
  const styles = useDialogStyles();
  const title = `Leave ${fileName} without saving?`;
  return (
    <ModalDialog role="alertdialog" label={title} width="480px" onClose={onStay}>
      <Subtitle1 as="h2" className={styles.title}>
        {title}
      </Subtitle1>
      <p>Its changes since it was opened or saved are lost.</p>
      <div className={styles.foot}>
        <Button appearance="primary" onClick={onStay}>
          Keep it open
        </Button>
        <Button onClick={onLeave}>Open the other file</Button>
      </div>
    </ModalDialog>
  );
}

interface TroubleDialogProps {
  readonly title: string;
  readonly message: string;
  readonly onClose: () => void;
}

/** Says once what went wrong and the way out. */
export function TroubleDialog({ title, message, onClose }: TroubleDialogProps): ReactElement {
  const styles = useDialogStyles();
  return (
    <ModalDialog role="alertdialog" label={title} width="480px" onClose={onClose}>
      <Subtitle1 as="h2" className={styles.title}>
        {title}
      </Subtitle1>
      <p>{message}</p>
      <div className={styles.foot}>
        <Button appearance="primary" onClick={onClose}>
          Close
        </Button>
      </div>
    </ModalDialog>
  );
}

/** The heading and the row of buttons of a window with a question or a message. */
const useDialogStyles = makeStyles({
  title: { margin: 0 },
  foot: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'end',
    gap: tokens.spacingHorizontalS,
    paddingTop: tokens.spacingVerticalM,
  },
});
