import { Body1, Button, makeStyles, Subtitle1, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { generatePack } from '../app/generate-pack';
import { clearHighlights, highlightMatrix } from '../app/highlight-matrix';
import type { Review } from '../app/review-matrix';
import { reviewMatrix } from '../app/review-matrix';
import type { CalendarDate } from '../domain/calendar-date';
import { AddInError } from '../workbook/errors';
import type { WorkbookPort } from '../workbook/port';
import {
  describeCheck,
  describeCleared,
  describeHighlights,
  describePack,
} from '../app/outcome-messages';

interface MatrixPaneProps {
  readonly workbook: WorkbookPort;
  readonly readToday: () => CalendarDate;
}

/** Does something and says in a sentence what came of it. */
type Job = () => Promise<string>;

const useStyles = makeStyles({
  pane: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalL,
  },
  jobs: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** The pane: one button a job, and what came of the last one. */
export function MatrixPane({ workbook, readToday }: MatrixPaneProps): ReactElement {
  const styles = useStyles();
  const [message, setMessage] = useState(
    'Check reads the maturity matrix in this workbook and says what needs a look.',
  );
  const [busy, setBusy] = useState(false);

  const run = async (job: Job): Promise<void> => {
    setBusy(true);
    try {
      setMessage(await job());
    } catch (error) {
      if (!(error instanceof AddInError)) throw error;
      setMessage(error.message);
    } finally {
      setBusy(false);
    }
  };

  const review = (): Promise<Review> =>
    reviewMatrix(workbook, { sheet: null, asAt: null, startMonth: null, today: readToday() });
  const jobs: Record<string, Job> = {
    Check: async () => describeCheck(await review()),
    Highlight: async () => describeHighlights(await highlightMatrix(workbook, await review())),
    'Clear highlights': async () =>
      describeCleared(await clearHighlights(workbook, await review())),
    'Generate summary': async () => describePack(await generatePack(workbook, await review())),
  };

  return (
    <main className={styles.pane}>
      <Subtitle1 as="h1">Maturity matrix</Subtitle1>
      <div className={styles.jobs}>
        {Object.entries(jobs).map(([label, job], index) => (
          <Button
            key={label}
            appearance={index === 0 ? 'primary' : 'secondary'}
            disabled={busy}
            onClick={() => void run(job)}
          >
            {label}
          </Button>
        ))}
      </div>
      <Body1 role="status">{message}</Body1>
    </main>
  );
}
