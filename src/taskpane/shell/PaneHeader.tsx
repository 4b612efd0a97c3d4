import { Button, makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import { ArrowClockwise20Regular } from '@fluentui/react-icons/svg/arrow-clockwise';
import { QuestionCircle20Regular } from '@fluentui/react-icons/svg/question-circle';
import { Settings20Filled, Settings20Regular } from '@fluentui/react-icons/svg/settings';
import type { ReactElement, RefObject } from 'react';
import { useMemo } from 'react';
import { countReview } from '../../app/count-review';
import type { Review } from '../../app/review-matrix';
import { describeRefresh } from '../../app/words/describe-figures';
import { formatLongDate } from '../../domain/calendar-date';
import { describeBasis } from '../../domain/quarter';
import { countOf } from '../../domain/wording';
import type { GuidePlace } from '../guide-places';
import { guideTo } from '../guide-places';
import { done } from '../hooks/use-jobs';
import { usePane } from '../pane-context';
import { useShowReading } from '../reading/reading-context';

interface PaneHeaderProps {
  readonly review: Review;
  readonly settingsButton: RefObject<HTMLButtonElement | null>;
  readonly view: GuidePlace;
  readonly hasUnsaved: boolean;
  readonly onSettings: () => void;
}

const useStyles = makeStyles({
  header: {
    display: 'flex',
    alignItems: 'flex-start',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS} 0 ${tokens.spacingHorizontalM}`,
  },
  words: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
  title: { display: 'block', margin: 0 },
  basis: {
    justifyContent: 'flex-start',
    minWidth: 0,
    // One stands below the other, and each has to be hit by a finger.
    minHeight: '24px',
    padding: 0,
    color: tokens.colorNeutralForeground2,
    fontWeight: tokens.fontWeightRegular,
    textAlign: 'left',
    textDecorationLine: 'underline',
    textDecorationStyle: 'dotted',
    textUnderlineOffset: '2px',
    '@media (forced-colors: active)': { border: 'none' },
  },
  buttons: { display: 'flex', flexShrink: 0 },
});

/** Which matrix this is, and the day and the quarters that it is judged by. */
export function PaneHeader(props: PaneHeaderProps): ReactElement {
  const { review, settingsButton, view, hasUnsaved, onSettings } = props;
  const styles = useStyles();
  const { session, run, isBusy } = usePane();
  const showReading = useShowReading();
  const { kpis, actions } = useMemo(() => countReview(review), [review]);
  const { matrix, settings } = review;
  const refresh = async () => {
    await session.refresh();
    return done(describeRefresh(review));
  };
  return (
    <header className={styles.header}>
      <div className={styles.words}>
        <Subtitle2 as="h1" className={styles.title}>
          {matrix.source.sheets.join(', ')}
        </Subtitle2>
        <Button
          appearance="transparent"
          size="small"
          className={styles.basis}
          title="How the matrix was read"
          onClick={() => showReading(null)}
        >
          {countOf(kpis, 'KPI')} · {countOf(actions, 'action')}
        </Button>
        <br />
        <Button
          appearance="transparent"
          size="small"
          className={styles.basis}
          title="Change in Settings"
          onClick={onSettings}
        >
          As at {formatLongDate(settings.asAt)} · {describeBasis(matrix.basis)}
        </Button>
      </div>
      <div className={styles.buttons}>
        <Button
          appearance="subtle"
          icon={<ArrowClockwise20Regular />}
          aria-label="Read the sheet again"
          title="Read the sheet again"
          disabledFocusable={isBusy}
          onClick={() => void run(refresh)}
        />
        <Button
          as="a"
          appearance="subtle"
          icon={<QuestionCircle20Regular />}
          aria-label="Guide"
          title="Guide, in a window of its own"
          href={guideTo(view)}
          target="_blank"
        />
        <Button
          ref={(node: HTMLButtonElement | null) => {
            settingsButton.current = node;
          }}
          appearance="subtle"
          icon={hasUnsaved ? <Settings20Filled /> : <Settings20Regular />}
          aria-label="Settings"
          title={hasUnsaved ? 'Settings: there are changes that are not saved' : 'Settings'}
          aria-pressed={view === 'settings'}
          onClick={onSettings}
        />
      </div>
    </header>
  );
}
