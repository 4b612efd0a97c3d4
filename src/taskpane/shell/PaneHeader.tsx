import {
  Button,
  makeStyles,
  Subtitle1,
  tokens,
  typographyStyles,
} from '@fluentui/react-components';
import { ArrowClockwise20Regular } from '@fluentui/react-icons/svg/arrow-clockwise';
import { Settings20Regular } from '@fluentui/react-icons/svg/settings';
import type { ReactElement } from 'react';
import { useMemo } from 'react';
import { countReview } from '../../app/count-review';
import type { Review } from '../../app/review-matrix';
import { formatLongDate } from '../../domain/calendar-date';
import { describeBasis } from '../../domain/quarter';
import { countOf } from '../../domain/wording';
import { done } from '../hooks/use-jobs';
import { usePane } from '../pane-context';
import type { View } from './views';

interface PaneHeaderProps {
  readonly review: Review;
  readonly view: View;
  readonly onSettings: () => void;
}

const useStyles = makeStyles({
  header: { padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} 0` },
  top: { display: 'flex', alignItems: 'center' },
  title: { flexGrow: 1 },
  facts: {
    ...typographyStyles.body1,
    margin: 0,
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
  basis: { paddingLeft: 0, paddingRight: 0, minWidth: 0, textAlign: 'left', fontWeight: 400 },
});

/** Which matrix this is, and the day and the quarters that it is judged by. */
export function PaneHeader({ review, view, onSettings }: PaneHeaderProps): ReactElement {
  const styles = useStyles();
  const { session, run, isBusy } = usePane();
  const { kpis, actions } = useMemo(() => countReview(review), [review]);
  const { matrix, settings } = review;
  const refresh = async () => {
    await session.refresh();
    return done(`Read ${matrix.source.sheet} again.`);
  };
  return (
    <header className={styles.header}>
      <div className={styles.top}>
        <Subtitle1 as="h1" className={styles.title}>
          Maturity matrix
        </Subtitle1>
        <Button
          appearance="subtle"
          icon={<ArrowClockwise20Regular />}
          aria-label="Read the sheet again"
          title="Read the sheet again"
          disabledFocusable={isBusy}
          onClick={() => void run(refresh)}
        />
        <Button
          appearance="subtle"
          icon={<Settings20Regular />}
          aria-label="Settings"
          title="Settings"
          aria-pressed={view === 'settings'}
          onClick={onSettings}
        />
      </div>
      <p className={styles.facts}>
        {matrix.source.sheet} · {countOf(kpis, 'KPI')} · {countOf(actions, 'action')}
      </p>
      <Button
        appearance="transparent"
        size="small"
        className={styles.basis}
        title="Change in Settings"
        onClick={onSettings}
      >
        As at {formatLongDate(settings.asAt)} · {describeBasis(matrix.basis)}
      </Button>
    </header>
  );
}
