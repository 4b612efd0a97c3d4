import { Button, Checkbox, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { describeUnread } from '../../app/words/describe-roll-up';
import { useViewStyles } from '../shell/view-styles';

const useStyles = makeStyles({
  list: { display: 'grid', gap: tokens.spacingVerticalM, margin: 0, padding: 0 },
  item: { display: 'grid', gap: tokens.spacingVerticalXS, listStyleType: 'none' },
  name: { margin: 0, overflowWrap: 'anywhere' },
});

/** A workbook that was chosen: what is in it and what that is called, or why it gives nothing. */
export type WorkbookLine =
  | {
      readonly file: string;
      readonly label: string;
      readonly hint: string;
      readonly name: string;
    }
  | { readonly file: string; readonly reason: string };

interface WorkbookListProps {
  readonly workbooks: readonly WorkbookLine[];
  readonly isBusy: boolean;
  readonly onRename: (index: number, name: string) => void;
  readonly onLeaveOut: (index: number) => void;
}

/** The workbooks that were chosen: what each is called, or why it gives nothing. */
export function WorkbookList(props: WorkbookListProps): ReactElement | null {
  const { workbooks, isBusy, onRename, onLeaveOut } = props;
  const styles = useViewStyles();
  const own = useStyles();
  if (workbooks.length === 0) return null;
  return (
    <ul className={own.list} aria-label="Workbooks that were chosen">
      {workbooks.map((workbook, index) => (
        <li key={workbook.file} className={own.item}>
          {'name' in workbook ? (
            <Field className={styles.field} label={workbook.label} hint={workbook.hint}>
              <Input value={workbook.name} onChange={(_, { value }) => onRename(index, value)} />
            </Field>
          ) : (
            <p className={own.name}>
              <strong>Left out.</strong> {describeUnread(workbook.file, workbook.reason)}
            </p>
          )}
          <div className={styles.buttons}>
            <Button
              size="small"
              disabledFocusable={isBusy}
              aria-label={`Remove ${workbook.file}`}
              onClick={() => onLeaveOut(index)}
            >
              Remove
            </Button>
          </div>
        </li>
      ))}
    </ul>
  );
}

interface OwnServiceProps {
  readonly isIncluded: boolean;
  /** What a person calls it; '' as long as they have not said. */
  readonly name: string;
  readonly onInclude: (isIncluded: boolean) => void;
  readonly onRename: (name: string) => void;
}

/** Whether the matrix of the open workbook is one of the services. */
export function OwnService({
  isIncluded,
  name,
  onInclude,
  onRename,
}: OwnServiceProps): ReactElement {
  const styles = useViewStyles();
  return (
    <>
      <Checkbox
        label="With the matrix of this workbook"
        checked={isIncluded}
        onChange={(_, { checked }) => onInclude(checked === true)}
      />
      {isIncluded && (
        <Field
          className={styles.field}
          label="Service in this workbook"
          hint="Left empty, it is called by the title of its paper, or else This workbook."
        >
          <Input value={name} onChange={(_, { value }) => onRename(value)} />
        </Field>
      )}
    </>
  );
}
