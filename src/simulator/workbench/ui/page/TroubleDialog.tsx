import { Button, Subtitle1 } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useDialogStyles } from './dialog-styles';
import { ModalDialog } from './ModalDialog';

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
