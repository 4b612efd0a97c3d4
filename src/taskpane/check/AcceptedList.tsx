import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { AcceptedFinding } from '../../workbook/records';
import { formatLongDate } from '../../domain/calendar-date';
import { useFindingJobs } from '../hooks/use-finding-jobs';
import { usePane } from '../pane-context';
import { EmptyNote } from './EmptyNote';
import { RecordList } from './RecordList';

const useStyles = makeStyles({
  quiet: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** The findings that somebody accepted, with the reason and the way back. */
export default function AcceptedList({
  accepted,
}: {
  readonly accepted: readonly AcceptedFinding[];
}): ReactElement {
  const styles = useStyles();
  const { isBusy } = usePane();
  const { goTo, withdraw } = useFindingJobs();
  if (accepted.length === 0) {
    return (
      <EmptyNote>
        Nothing is accepted. Where a finding is right as it is, open it and choose Accept.
      </EmptyNote>
    );
  }
  return (
    <RecordList
      label="Accepted findings"
      items={accepted}
      keyOf={({ acceptance }, index) => `${acceptance.rule}|${acceptance.kpiId}|${index}`}
    >
      {({ finding, acceptance }) => (
        <>
          <span>{finding.message}</span>
          <strong>Accepted: {acceptance.reason}</strong>
          <span className={styles.quiet}>
            {formatLongDate(acceptance.acceptedOn)}
            {acceptance.by !== undefined && `, by ${acceptance.by}`}
          </span>
          <span className={styles.buttons}>
            {finding.cells[0] !== undefined && (
              <Button size="small" onClick={() => goTo(finding.cells[0]!)}>
                Go to {finding.cells[0]}
              </Button>
            )}
            <Button
              size="small"
              disabledFocusable={isBusy}
              onClick={() => void withdraw([acceptance])}
            >
              Withdraw
            </Button>
          </span>
        </>
      )}
    </RecordList>
  );
}
