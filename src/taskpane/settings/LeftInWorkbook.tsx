import { Button, Subtitle2 } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { describeCleared } from '../../app/words/describe-outcomes';
import { done } from '../hooks/use-jobs';
import { usePane } from '../pane-context';
import { useViewStyles } from '../shell/view-styles';

/** What the add-in leaves in a workbook, and how to take it away. */
export function LeftInWorkbook(): ReactElement {
  const styles = useViewStyles();
  const { session, run, isBusy } = usePane();
  const clear = (): Promise<void> =>
    run(async () => done(describeCleared(await session.clearHighlights())));
  return (
    <section className={styles.group} aria-labelledby="left-in-workbook">
      <Subtitle2 as="h3" id="left-in-workbook" className={styles.heading}>
        What the add-in leaves in the workbook
      </Subtitle2>
      <p className={styles.quiet}>
        Highlights can be cleared here. The settings, the records and the sheets of the board pack
        are sheets of their own: delete them to take them away.
      </p>
      <div>
        <Button size="small" disabledFocusable={isBusy} onClick={() => void clear()}>
          Clear highlights
        </Button>
      </div>
    </section>
  );
}
