import {
  Button,
  Checkbox,
  Field,
  Link,
  ProgressBar,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import {
  countOutcomes,
  describeCheck,
  describeDifference,
  describeExcel,
  describeProgress,
  describeRoundTrips,
} from '../../app/words/describe-excel-check';
import type { AssumptionOutcome, CheckProgress, ExcelReport } from '../../workbook/excel-report';
import { copyContent } from '../copy-content';
import { done, failed } from '../hooks/use-jobs';
import { usePane } from '../pane-context';
import { useViewStyles } from '../shell/view-styles';

const useStyles = makeStyles({
  differing: {
    display: 'grid',
    gap: tokens.spacingVerticalXXS,
    padding: `${tokens.spacingVerticalXS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
  },
  // The bars above and below the view cover neither it nor what it is followed by.
  result: { margin: 0, outline: 'none', scrollMargin: '64px 0 320px' },
});

/** Asks before it starts, shows how far it is, can be cancelled, and says what it has found. */
export default function ExcelCheckPanel(): ReactElement {
  const styles = useViewStyles();
  const { session, run, isBusy } = usePane();
  const [hasConsent, setConsent] = useState(false);
  const [opensWindows, setOpensWindows] = useState(false);
  const [progress, setProgress] = useState<CheckProgress | null>(null);
  const [report, setReport] = useState<ExcelReport | null>(null);
  const cancelling = useRef<AbortController | null>(null);
  // Whoever leaves the view leaves the check as well, and nothing of it may stay in the workbook.
  useEffect(() => () => cancelling.current?.abort(), []);

  const start = (): Promise<void> =>
    run(async () => {
      const controller = new AbortController();
      cancelling.current = controller;
      setReport(null);
      try {
        const { signal } = controller;
        setReport(await session.checkExcel({ signal, opensWindows, onProgress: setProgress }));
      } finally {
        setProgress(null);
      }
      return null;
    });
  const openEmpty = (): Promise<void> =>
    run(async () =>
      (await session.openEmptyWorkbook())
        ? done('Opened an empty workbook. Open this pane there, and check in it.')
        : failed(
            'This Excel opens no workbook for the add-in. Choose File, New, and open this pane there.',
          ),
    );
  return (
    <>
      <p className={styles.text}>
        It adds blank sheets to this workbook, one after another, and takes each away again, also
        when you cancel. Your own sheets are not touched, but Excel’s Undo may not reach behind it.
        An empty workbook is the better place.
      </p>
      <div className={styles.buttons}>
        <Button size="small" disabledFocusable={isBusy} onClick={() => void openEmpty()}>
          Open an empty workbook
        </Button>
      </div>
      <Checkbox
        checked={hasConsent}
        onChange={(_event, { checked }) => setConsent(checked === true)}
        label="It may add sheets to this workbook for about a minute"
      />
      <Checkbox
        checked={opensWindows}
        onChange={(_event, { checked }) => setOpensWindows(checked === true)}
        label="Also try what opens a window: a message, and an empty workbook"
      />
      <div className={styles.buttons}>
        <Button
          appearance="primary"
          disabledFocusable={isBusy || !hasConsent}
          onClick={() => void start()}
        >
          Start the check
        </Button>
        {progress !== null && (
          <Button onClick={() => cancelling.current?.abort()}>Cancel the check</Button>
        )}
      </div>
      {progress !== null && (
        <Field
          className={styles.field}
          label={describeProgress(progress.done, progress.total)}
          hint={progress.claim ?? 'Getting ready'}
        >
          <ProgressBar value={progress.done} max={progress.total || 1} aria-label="The check" />
        </Field>
      )}
      {report !== null && <FoundInExcel report={report} />}
    </>
  );
}

/** What was found, and the report to take along. */
function FoundInExcel({ report }: { readonly report: ExcelReport }): ReactElement {
  const styles = useViewStyles();
  const own = useStyles();
  const { session, run } = usePane();
  const result = useRef<HTMLParagraphElement>(null);
  const differing = report.outcomes.filter((outcome) => outcome.result === 'differs');
  // The button that led here may have gone with the check.
  useLayoutEffect(() => result.current?.focus(), [report]);
  const copy = (): Promise<void> =>
    run(async () =>
      (await copyContent({ text: JSON.stringify(report, null, 2) }))
        ? done('Copied the report.')
        : failed('This browser keeps the pane from the clipboard: save the report instead.'),
    );
  const save = (): Promise<void> =>
    run(async () => done(`Saved ${await session.saveExcelReport(report)} with your downloads.`));
  return (
    <>
      <p ref={result} tabIndex={-1} className={own.result}>
        <strong>{describeCheck(report)}</strong>
      </p>
      <p className={styles.quiet}>
        {describeExcel(report.excel)}. {describeRoundTrips(report)}
      </p>
      {countOutcomes(report).differs > 0 && (
        <ul className={styles.list} aria-label="What differs">
          {differing.map((outcome) => (
            <Difference key={outcome.id} outcome={outcome} />
          ))}
        </ul>
      )}
      <div className={styles.buttons}>
        <Button onClick={() => void copy()}>Copy the report</Button>
        {session.savesFiles() && (
          <Button onClick={() => void save()}>Save the report (.json)</Button>
        )}
      </div>
    </>
  );
}

function Difference({ outcome }: { readonly outcome: AssumptionOutcome }): ReactElement {
  const styles = useViewStyles();
  const { claim, otherwise, source } = outcome;
  return (
    <li className={useStyles().differing}>
      <span>Not so here: {claim}</span>
      <span className={styles.quiet}>{describeDifference(outcome)}</span>
      <span>{otherwise}</span>
      {source.startsWith('https:') && (
        <Link href={source} target="_blank">
          Where this is told
        </Link>
      )}
    </li>
  );
}
