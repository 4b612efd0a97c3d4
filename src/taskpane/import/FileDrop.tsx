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

/** What a matrix is brought in from. */
export const SOURCE_FILES = {
  accept: '.pdf,.docx,.docm,.dotx,.dotm,.txt,.tsv,.csv',
  what: 'PDF, Word document or text',
  button: 'Choose a file…',
  hint: 'Or drop one here: PDF, Word (.docx), .txt, .tsv or .csv.',
} as const;

interface FileDropProps {
  /** Of the button. */
  readonly id?: string;
  /** Endings of the files, with commas between. */
  readonly accept: string;
  /** What the files are, for whoever does not see the place. */
  readonly what: string;
  readonly button: string;
  readonly hint: string;
  /** Whether several may be chosen at once; absent for one. */
  readonly isMultiple?: true;
  /** Called with one file at least, and with no more where several may not be chosen. */
  readonly onFiles: (files: readonly File[]) => void;
}

/** Where files are dropped, or chosen by the button in it. */
export function FileDrop(props: FileDropProps): ReactElement {
  const { id, accept, what, button, hint, isMultiple = false, onFiles } = props;
  const styles = useStyles();
  const viewStyles = useViewStyles();
  const { isBusy } = usePane();
  const [isOver, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const take = (given: FileList | null): void => {
    const files = [...(given ?? [])].slice(0, isMultiple ? undefined : 1);
    if (files.length > 0) onFiles(files);
  };
  const onPick = ({ target }: ChangeEvent<HTMLInputElement>): void => {
    take(target.files);
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
    if (!isBusy) take(event.dataTransfer.files);
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
        accept={accept}
        multiple={isMultiple}
        aria-label={what}
        onChange={onPick}
      />
      <Button
        {...(id !== undefined && { id })}
        disabledFocusable={isBusy}
        onClick={() => input.current?.click()}
      >
        {button}
      </Button>
      <span className={viewStyles.quiet}>{hint}</span>
    </div>
  );
}
