import { Button, Field, ProgressBar } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { countOf } from '../../domain/wording';
import { useViewStyles } from '../shell/view-styles';
import type { ReadingProgress } from './use-services';

interface WorkbookReadingProps {
  readonly progress: ReadingProgress;
  readonly onStop: () => void;
}

/** How far the reading of the workbooks is. */
export function WorkbookReading({ progress, onStop }: WorkbookReadingProps): ReactElement {
  const styles = useViewStyles();
  const { name, done: read, total } = progress;
  const label = `Reading ${name}`;
  return (
    <>
      <Field
        className={styles.field}
        label={label}
        hint={`${read} of ${countOf(total, 'workbook')} read`}
      >
        <ProgressBar value={read} max={total} aria-label={label} />
      </Field>
      <div className={styles.buttons}>
        <Button onClick={onStop}>Cancel</Button>
      </div>
    </>
  );
}
