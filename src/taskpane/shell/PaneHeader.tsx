import {
  Button,
  makeStyles,
  Subtitle1,
  tokens,
  typographyStyles,
} from '@fluentui/react-components';
import { ArrowClockwise20Regular } from '@fluentui/react-icons/svg/arrow-clockwise';
import { Settings20Filled, Settings20Regular } from '@fluentui/react-icons/svg/settings';
import type { ReactElement, RefObject } from 'react';
import { useMemo } from 'react';
import { countReview } from '../../app/count-review';
import type { Review } from '../../app/review-matrix';
import { formatLongDate } from '../../domain/calendar-date';
import { describeBasis } from '../../domain/quarter';
import { countOf } from '../../domain/wording';
import { done } from '../hooks/use-jobs';
import { usePane } from '../pane-context';

interface PaneHeaderProps {
  readonly review: Review;
  readonly settingsButton: RefObject<HTMLButtonElement | null>;
  readonly isInSettings: boolean;
  readonly hasUnsaved: boolean;
  readonly onSettings: () => void;
}

const useStyles = makeStyles({
  header: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXXS}`,
  },
  top: { display: 'flex', alignItems: 'center', flexWrap: 'wrap' },
  title: { flexGrow: 1 },
  buttons: { marginRight: `calc(-1 * ${tokens.spacingHorizontalXS})` },
  facts: {
    ...typographyStyles.body1,
    margin: 0,
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
  basis: {
    ...typographyStyles.body1,
    minHeight: '24px',
    padding: 0,
    color: tokens.colorBrandForegroundLink,
    backgroundColor: 'transparent',
    border: 'none',
    textAlign: 'left',
    cursor: 'pointer',
    ':hover': { textDecorationLine: 'underline' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
});

/** Which matrix this is, and the day and the quarters that it is judged by. */
export function PaneHeader(props: PaneHeaderProps): ReactElement {
  const { review, settingsButton, isInSettings, hasUnsaved, onSettings } = props;
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
            ref={(node: HTMLButtonElement | null) => {
              settingsButton.current = node;
            }}
            appearance="subtle"
            icon={hasUnsaved ? <Settings20Filled /> : <Settings20Regular />}
            aria-label="Settings"
            title={hasUnsaved ? 'Settings: there are changes that are not saved' : 'Settings'}
            aria-pressed={isInSettings}
            onClick={onSettings}
          />
        </div>
      </div>
      <p className={styles.facts}>
        {countOf(kpis, 'KPI')} · {countOf(actions, 'action')} · sheet “{matrix.source.sheet}”
      </p>
      <button
        type="button"
        className={styles.basis}
        title="Change this in Settings"
        onClick={onSettings}
      >
        As at {formatLongDate(settings.asAt)} · {describeBasis(matrix.basis)}
      </button>
    </header>
  );
}
