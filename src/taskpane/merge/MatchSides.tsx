import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { MergeKpi } from '../../app/merge/match-list';
import { describeSide } from '../../app/words/describe-matches';
import { shorten } from '../../domain/wording';

const useStyles = makeStyles({
  // Below each other where the pane is too narrow for both.
  sides: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 120px), 1fr))',
    gap: tokens.spacingHorizontalM,
  },
  side: {
    display: 'grid',
    alignContent: 'start',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalXXS,
    overflowWrap: 'anywhere',
  },
  place: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
  name: typographyStyles.body1Strong,
  owners: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
});

/** Of a statement, as long as nobody asks for the whole of it. */
const MOST_CHARS = 90;

interface MatchSidesProps {
  readonly sides: readonly MergeKpi[];
  /** Whether statements are shown whole. */
  readonly isWhole: boolean;
}

/** What each matrix says of a KPI, side by side: its name, statements with levels, and owners. */
export function MatchSides({ sides, isWhole }: MatchSidesProps): ReactElement {
  const styles = useStyles();
  const fit = (text: string): string => (isWhole ? text : shorten(text, MOST_CHARS));
  return (
    <div className={styles.sides}>
      {sides.map((kpi) => {
        const { place, name, now, target, owners } = describeSide(kpi);
        return (
          <div key={kpi.key} className={styles.side}>
            <span className={styles.place}>{place}</span>
            <span className={styles.name}>{fit(name)}</span>
            <span>{fit(now)}</span>
            <span>{fit(target)}</span>
            <span className={styles.owners}>{fit(owners)}</span>
          </div>
        );
      })}
    </div>
  );
}
