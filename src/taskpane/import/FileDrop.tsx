import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ChangeEvent, DragEvent, ReactElement } from 'react';
import { useRef, useState } from 'react';
import { usePane } from '../pane-context';
import { useViewStyles } from '../shell/view-styles';

const useStyles = makeStyles({
  place: {
    display: 'grid',
    justifyItems: 'start',
    gap: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalM,
    border: `1px dashed ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  over: { backgroundColor: tokens.colorBrandBackground2 },
});

/** Where a file is dropped, or chosen by the button in it. */
export function FileDrop({ onFile }: { readonly onFile: (file: File) => void }): ReactElement {
  const styles = useStyles();
  const viewStyles = useViewStyles();
  const { isBusy } = usePane();
  const [isOver, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const onPick = ({ target }: ChangeEvent<HTMLInputElement>): void => {
    const [file] = target.files ?? [];
    if (file) onFile(file);
    // The same file again is a choice as well.
    target.value = '';
  };
  const onDragOver = (event: DragEvent): void => {
    // Without this the browser opens the file in place of the pane.
    event.preventDefault();
    setOver(true);
  };
  const onDrop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    const [file] = event.dataTransfer.files;
    if (file && !isBusy) onFile(file);
  };
  return (
    <div
      className={mergeClasses(styles.place, isOver && styles.over)}
      onDragOver={onDragOver}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
    >
      <input
        ref={input}
        type="file"
        hidden
        accept=".pdf,.docx,.txt,.tsv,.csv"
        aria-label="PDF, Word document or text"
        onChange={onPick}
      />
      <Button disabledFocusable={isBusy} onClick={() => input.current?.click()}>
        Choose a file…
      </Button>
      <span className={viewStyles.quiet}>
        Or drop one here: PDF, Word (.docx), .txt, .tsv or .csv.
      </span>
    </div>
  );
}
