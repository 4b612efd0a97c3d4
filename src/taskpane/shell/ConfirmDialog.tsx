import { Button } from '@fluentui/react-components';
import type { ReactElement, ReactNode } from 'react';
import { PaneDialog } from './PaneDialog';

interface ConfirmDialogProps {
  readonly title: string;
  readonly children: ReactNode;
  /** What the button says that does it; null while it cannot be done. */
  readonly confirm: string | null;
  /** What the button says that leaves all as it is. */
  readonly cancel?: string;
  /** Which of the two is advised; it stands first. */
  readonly advised?: 'confirm' | 'cancel';
  /** Does it. Closing is left to it: something may be missing still. */
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

/** Asks before something is done: one button does it, the other, and Escape, leave all as it is. */
export function ConfirmDialog(props: ConfirmDialogProps): ReactElement {
  const { title, children, confirm, cancel = 'Cancel', advised = 'confirm' } = props;
  const { onConfirm, onClose } = props;
  const buttons = [
    confirm !== null && (
      <Button
        key="confirm"
        appearance={advised === 'confirm' ? 'primary' : 'secondary'}
        onClick={onConfirm}
      >
        {confirm}
      </Button>
    ),
    <Button
      key="cancel"
      appearance={advised === 'cancel' ? 'primary' : 'secondary'}
      onClick={onClose}
    >
      {cancel}
    </Button>,
  ];
  return (
    <PaneDialog
      title={title}
      onClose={onClose}
      actions={advised === 'confirm' ? buttons : buttons.reverse()}
    >
      {children}
    </PaneDialog>
  );
}
