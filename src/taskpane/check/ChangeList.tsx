import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { formatLongDate } from '../../domain/calendar-date';
import type { ChangeRecord } from '../../workbook/records';
import { useFindingJobs } from '../hooks/use-finding-jobs';
import { usePane } from '../pane-context';
import { EditPreview } from './EditPreview';
import { EmptyNote } from './EmptyNote';
import { RecordList } from './RecordList';

const useStyles = makeStyles({
  quiet: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  all: { margin: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}` },
});

/** The cells that fixes wrote, newest first, with the way back. */
export default function ChangeList({
  changes,
}: {
  readonly changes: readonly ChangeRecord[];
}): ReactElement {
  const styles = useStyles();
  const { isBusy } = usePane();
  const { goTo, putBack } = useFindingJobs();
  if (changes.length === 0) {
    return (
      <EmptyNote>
        No fix was applied. What a fix writes is listed here, and can be put back later as well.
      </EmptyNote>
    );
  }
  return (
    <>
      {changes.length > 1 && (
        <Button
          className={styles.all}
          disabledFocusable={isBusy}
          onClick={() => void putBack(changes)}
        >
          Put back all {changes.length}
        </Button>
      )}
      <RecordList
        label="Changes"
        items={changes}
        keyOf={({ cell, from, to }, index) => `${cell}|${from}|${to}|${changes.length - index}`}
      >
        {(change) => (
          <>
            <EditPreview edit={change} showsCell />
            <span className={styles.quiet}>
              {change.label} · {formatLongDate(change.changedOn)}
            </span>
            <span className={styles.buttons}>
              <Button size="small" onClick={() => goTo(change.cell)}>
                Go to {change.cell}
              </Button>
              <Button
                size="small"
                disabledFocusable={isBusy}
                onClick={() => void putBack([change])}
              >
                Put back
              </Button>
            </span>
          </>
        )}
      </RecordList>
    </>
  );
}
