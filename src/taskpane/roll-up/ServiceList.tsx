import { Button, Checkbox, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { nameOfService } from '../../app/choose-services';
import { describeService, describeUnread } from '../../app/words/describe-roll-up';
import { useViewStyles } from '../shell/view-styles';
import type { ChosenFile } from './use-services';

const useStyles = makeStyles({
  list: { display: 'grid', gap: tokens.spacingVerticalM, margin: 0, padding: 0 },
  item: { display: 'grid', gap: tokens.spacingVerticalXS, listStyleType: 'none' },
  name: { margin: 0, overflowWrap: 'anywhere' },
});

interface ServiceListProps {
  readonly chosen: readonly ChosenFile[];
  readonly isBusy: boolean;
  readonly onRename: (index: number, name: string) => void;
  readonly onLeaveOut: (index: number) => void;
}

/** The workbooks that were chosen: what each service is called, or why a workbook gives none. */
export function ServiceList(props: ServiceListProps): ReactElement | null {
  const { chosen, isBusy, onRename, onLeaveOut } = props;
  const styles = useViewStyles();
  const own = useStyles();
  if (chosen.length === 0) return null;
  return (
    <ul className={own.list} aria-label="Workbooks that were chosen">
      {chosen.map(({ file, reading, name }, index) => (
        <li key={file.name} className={own.item}>
          {reading.kind === 'read' ? (
            <Field
              className={styles.field}
              label={`Service in ${file.name}`}
              hint={describeService(reading)}
            >
              <Input
                value={name ?? nameOfService(reading)!}
                onChange={(_, { value }) => onRename(index, value)}
              />
            </Field>
          ) : (
            <p className={own.name}>
              <strong>Left out.</strong> {describeUnread(file.name, reading.reason)}
            </p>
          )}
          <div className={styles.buttons}>
            <Button
              size="small"
              disabledFocusable={isBusy}
              aria-label={`Remove ${file.name}`}
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
