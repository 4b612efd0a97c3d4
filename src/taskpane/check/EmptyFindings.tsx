import {
  Button,
  makeStyles,
  Subtitle2,
  tokens,
  typographyStyles,
} from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { ReadyState } from '../../app/matrix-session';
import type { FindingFilter } from './filter-findings';
import { ABOUT_GAPS, isFiltering, NO_FILTER } from './filter-findings';

interface EmptyFindingsProps {
  readonly state: ReadyState;
  readonly filter: FindingFilter;
  readonly onFilter: (filter: FindingFilter) => void;
}

const useStyles = makeStyles({
  empty: {
    ...typographyStyles.body1,
    display: 'grid',
    justifyItems: 'start',
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
  },
  heading: { margin: 0 },
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/** Says why no finding is shown, and what to do next. */
export default function EmptyFindings({
  state,
  filter,
  onFilter,
}: EmptyFindingsProps): ReactElement {
  const styles = useStyles();
  if (!isFiltering(filter) || state.findings.length === 0) {
    return (
      <div className={styles.empty}>
        <Subtitle2 as="h2" className={styles.heading}>
          Nothing needs a look
        </Subtitle2>
        <p className={styles.text}>
          Every check passed{state.accepted.length > 0 ? ' or was accepted' : ''}. Highlight marks
          what is due on the sheet; Board pack writes the summary sheets.
        </p>
      </div>
    );
  }
  return (
    <div className={styles.empty}>
      <Subtitle2 as="h2" className={styles.heading}>
        Nothing matches
      </Subtitle2>
      <p className={styles.text}>
        {filter.kind === ABOUT_GAPS
          ? 'No gap needs a look: each has an open action and is no wider than you expect.'
          : 'No finding passes the search and filters that are set.'}
      </p>
      <Button onClick={() => onFilter(NO_FILTER)}>Clear filters</Button>
    </div>
  );
}
