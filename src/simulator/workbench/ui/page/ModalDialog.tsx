import { makeStyles, tokens } from '@fluentui/react-components';
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
