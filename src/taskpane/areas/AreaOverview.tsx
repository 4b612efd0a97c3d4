import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ChevronDown20Regular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronRight20Regular } from '@fluentui/react-icons/svg/chevron-right';
import type { ReactElement } from 'react';
import { useMemo, useState } from 'react';
import type { Review } from '../../app/review-matrix';
import { summariseAreas } from '../../app/summarise-areas';
import { AreaKey } from './AreaKey';
import { AreaRow } from './AreaRow';
import { AreaStrip } from './AreaStrip';

interface AreaOverviewProps {
  readonly review: Review;
  readonly isOpen: boolean;
  readonly onOpen: (open: boolean) => void;
  /** The area whose findings are shown; null for all. */
  readonly active: string | null;
  readonly onShow: (area: string | null) => void;
}

/** More areas than this are shown on request only. */
const FEW_AREAS = 12;

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
  body: { padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS}` },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
});

/** Where each area stands and wants to be; choosing one shows its findings. */
export function AreaOverview(props: AreaOverviewProps): ReactElement {
  const { review, isOpen, onOpen, active, onShow } = props;
  const styles = useStyles();
  const areas = useMemo(() => summariseAreas(review), [review]);
  const [showsAll, setShowsAll] = useState(false);
  const shown = showsAll ? areas : areas.slice(0, FEW_AREAS);
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
        <div className={styles.body}>
          <AreaKey levels={levels} />
          <ul className={styles.list}>
            {shown.map((area, index) => (
              // Two areas may bear one name.
              <li key={index}>
                <AreaRow
                  area={area}
                  levelCount={levels.length}
                  isActive={area.name === active}
                  onShow={onShow}
                />
              </li>
            ))}
          </ul>
          {shown.length < areas.length && (
            <Button size="small" onClick={() => setShowsAll(true)}>
              Show all {areas.length} areas
            </Button>
          )}
        </div>
      )}
    </section>
  );
}
