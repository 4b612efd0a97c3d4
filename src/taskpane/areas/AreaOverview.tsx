import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ChevronDown20Regular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronRight20Regular } from '@fluentui/react-icons/svg/chevron-right';
import type { ReactElement } from 'react';
import { lazy, Suspense, useMemo } from 'react';
import type { Review } from '../../app/review-matrix';
import { summariseAreas } from '../../app/summarise-areas';
import { AreaStrip } from './AreaStrip';

const AreaList = lazy(() => import('./AreaList'));

interface AreaOverviewProps {
  readonly review: Review;
  readonly isOpen: boolean;
  readonly onOpen: (open: boolean) => void;
  /** The area whose findings are shown; null for all. */
  readonly active: string | null;
  readonly onShow: (area: string | null) => void;
}

const useStyles = makeStyles({
  heading: { margin: 0 },
  disclosure: {
    width: '100%',
    justifyContent: 'flex-start',
    gap: tokens.spacingHorizontalXS,
    minWidth: 0,
    paddingLeft: tokens.spacingHorizontalS,
    fontWeight: tokens.fontWeightSemibold,
    '@media (forced-colors: active)': { border: 'none' },
  },
  words: { flexGrow: 1, minWidth: 0, textAlign: 'left' },
});

/** Where each area stands and wants to be; choosing one shows its findings. */
export function AreaOverview(props: AreaOverviewProps): ReactElement {
  const { review, isOpen, onOpen, active, onShow } = props;
  const styles = useStyles();
  const areas = useMemo(() => summariseAreas(review), [review]);
  const { levels } = review.matrix.scale;
  return (
    <section aria-labelledby="areas-heading">
      <h2 id="areas-heading" className={styles.heading}>
        <Button
          appearance="transparent"
          className={styles.disclosure}
          icon={isOpen ? <ChevronDown20Regular /> : <ChevronRight20Regular />}
          aria-expanded={isOpen}
          onClick={() => onOpen(!isOpen)}
        >
          <span className={styles.words}>Areas: now and target</span>
          {!isOpen && <AreaStrip areas={areas} levelCount={levels.length} />}
        </Button>
      </h2>
      {isOpen && (
        <Suspense fallback={null}>
          <AreaList areas={areas} levels={levels} active={active} onShow={onShow} />
        </Suspense>
      )}
    </section>
  );
}
