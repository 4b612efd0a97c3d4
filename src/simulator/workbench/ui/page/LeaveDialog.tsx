import { Button, Subtitle1 } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { ModalDialog } from './ModalDialog';
import { useDialogStyles } from './dialog-styles';

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
