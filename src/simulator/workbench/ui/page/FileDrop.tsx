import { makeStyles, tokens } from '@fluentui/react-components';
import { ArrowUpload32Regular } from '@fluentui/react-icons/svg/arrow-upload';
import type { DragEvent, ReactElement, ReactNode, Ref } from 'react';
import { useState } from 'react';

const useStyles = makeStyles({
  page: { position: 'relative', height: '100vh', overflow: 'auto' },
  zone: {
    position: 'absolute',
    inset: '12px',
    zIndex: 900,
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    justifyContent: 'center',
    gap: tokens.spacingVerticalM,
    border: `3px dashed ${tokens.colorBrandStroke1}`,
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: 'rgba(230, 238, 241, 0.95)',
    color: tokens.colorBrandForeground1,
    fontSize: tokens.fontSizeBase500,
  },
});

interface FileDropProps {
  readonly ref: Ref<HTMLDivElement>;
  readonly onOpen: (file: File) => void;
  readonly children: ReactNode;
}

/** Takes a file that is dropped anywhere on the page; while one is dragged over it, shows where it can be dropped. */
export function FileDrop({ ref, onOpen, children }: FileDropProps): ReactElement {
  const styles = useStyles();
  const [isOver, setIsOver] = useState(false);
  const over = (event: DragEvent): void => {
    if (!event.dataTransfer.types.includes('Files')) return;
    event.preventDefault();
    setIsOver(true);
  };
  const leave = (event: DragEvent<HTMLElement>): void => {
    const isInside =
      event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget);
    if (!isInside) setIsOver(false);
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setIsOver(false);
    const [file] = event.dataTransfer.files;
    if (file) onOpen(file);
  };
  return (
    <div
      ref={ref}
      className={styles.page}
      onDragEnter={over}
      onDragOver={over}
      onDragLeave={leave}
      onDrop={drop}
    >
      {children}
      {isOver && (
        <div className={styles.zone}>
          <ArrowUpload32Regular />
          Drop an Excel workbook (.xlsx) to open it
        </div>
      )}
    </div>
  );
}
