import { makeStyles, Subtitle2, tokens, typographyStyles } from '@fluentui/react-components';
import type { ReactElement, ReactNode } from 'react';
import { useEffect, useId, useRef } from 'react';
import { useViewStyles } from './view-styles';

interface PaneDialogProps {
  readonly title: string;
  readonly children: ReactNode;
  /** The buttons, the primary one first. */
  readonly actions: ReactNode;
  readonly onClose: () => void;
}

const useStyles = makeStyles({
  dialog: {
    ...typographyStyles.body1,
    boxSizing: 'border-box',
    width: 'calc(100vw - 16px)',
    maxWidth: '480px',
    maxHeight: 'calc(100vh - 16px)',
    padding: tokens.spacingHorizontalL,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    borderRadius: tokens.borderRadiusXLarge,
    boxShadow: tokens.shadow64,
    overflowWrap: 'anywhere',
    '::backdrop': { backgroundColor: 'rgba(0, 0, 0, 0.4)' },
  },
  body: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalM,
  },
});

/**
 * A question before something is done. The browser's own dialog keeps the focus inside, makes the rest unreachable
 * and closes on Escape.
 */
export function PaneDialog({ title, children, actions, onClose }: PaneDialogProps): ReactElement {
  const styles = useStyles();
  const viewStyles = useViewStyles();
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    const shown = dialog.current;
    const before = document.activeElement;
    shown?.showModal();
    return () => {
      shown?.close();
      // The browser gives the focus back only to what closes it while it stands there.
      if (document.activeElement !== document.body) return;
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      aria-labelledby={id}
      className={styles.dialog}
      onCancel={(event) => {
        // It is closed by being taken away, so that it is asked anew each time.
        event.preventDefault();
        onClose();
      }}
    >
      <div className={styles.body}>
        <Subtitle2 as="h2" id={id} className={viewStyles.heading}>
          {title}
        </Subtitle2>
        {children}
        <div className={viewStyles.buttons}>{actions}</div>
      </div>
    </dialog>
  );
}
