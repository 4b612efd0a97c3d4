import { Body1, Button, makeStyles, Subtitle1, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { generatePack } from '../app/generate-pack';
import { highlightMatrix } from '../app/highlight-matrix';
import type { Review } from '../app/review-matrix';
import { reviewMatrix } from '../app/review-matrix';
import type { CalendarDate } from '../domain/calendar-date';
import { AddInError } from '../workbook/errors';
import type { WorkbookPort } from '../workbook/port';
import { describeCheck, describeHighlights, describePack } from '../app/outcome-messages';

interface MatrixPaneProps {
  readonly workbook: WorkbookPort;
  readonly readToday: () => CalendarDate;
}

type Job = (review: Review) => Promise<string>;

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
      const request = { sheet: null, asAt: null, startMonth: null, today: readToday() };
      setMessage(await job(await reviewMatrix(workbook, request)));
    } catch (error) {
      if (!(error instanceof AddInError)) throw error;
      setMessage(error.message);
    } finally {
      setBusy(false);
    }
  };

  const check: Job = (review) => Promise.resolve(describeCheck(review));
  const highlight: Job = async (review) =>
    describeHighlights(review, await highlightMatrix(workbook, review));
  const pack: Job = async (review) => describePack(await generatePack(workbook, review));

  return (
    <main className={styles.pane}>
      <Subtitle1 as="h1">Maturity matrix</Subtitle1>
      <div className={styles.jobs}>
        <Button appearance="primary" disabled={busy} onClick={() => void run(check)}>
          Check
        </Button>
        <Button disabled={busy} onClick={() => void run(highlight)}>
          Highlight
        </Button>
        <Button disabled={busy} onClick={() => void run(pack)}>
          Generate summary
        </Button>
      </div>
      <Body1 role="status">{message}</Body1>
    </main>
  );
}
