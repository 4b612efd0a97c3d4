import {
  Button,
  makeStyles,
  mergeClasses,
  tokens,
  typographyStyles,
} from '@fluentui/react-components';
import { ChevronDown20Regular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronRight20Regular } from '@fluentui/react-icons/svg/chevron-right';
import type { ReactElement } from 'react';
import { useMemo, useState } from 'react';
import type { Review } from '../../app/review-matrix';
import { summariseAreas } from '../../app/summarise-areas';
import { useHiddenStyle } from '../hooks/use-hidden-style';
import { AreaBar } from './AreaBar';
import { AreaStrip } from './AreaStrip';

interface AreaOverviewProps {
  readonly review: Review;
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
    paddingLeft: tokens.spacingHorizontalS,
    gap: tokens.spacingHorizontalXS,
    minWidth: 0,
    fontWeight: tokens.fontWeightSemibold,
  },
  words: { flexGrow: 1, minWidth: 0, textAlign: 'left' },
  body: { padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS}` },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  row: {
    ...typographyStyles.caption1,
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 11fr) 24px minmax(80px, 10fr)',
    alignItems: 'center',
    width: '100%',
    minHeight: '26px',
    position: 'relative',
    padding: '1px 0',
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    color: tokens.colorNeutralForeground1,
    backgroundColor: 'transparent',
    textAlign: 'left',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  active: {
    backgroundColor: tokens.colorBrandBackground2,
    fontWeight: tokens.fontWeightSemibold,
  },
  count: { textAlign: 'right', color: tokens.colorNeutralForeground2 },
  key: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2, margin: 0 },
  ends: { display: 'flex', justifyContent: 'space-between', gridColumn: 3 },
});

/** Where each area stands and wants to be; choosing one shows its findings. */
export function AreaOverview({ review, active, onShow }: AreaOverviewProps): ReactElement {
  const styles = useStyles();
  const hidden = useHiddenStyle();
  const areas = useMemo(() => summariseAreas(review), [review]);
  const [isOpen, setOpen] = useState(false);
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
          onClick={() => setOpen(!isOpen)}
        >
          <span className={styles.words}>Areas: now and target</span>
          {!isOpen && <AreaStrip areas={areas} levelCount={levels.length} />}
        </Button>
      </h2>
      {isOpen && (
        <div className={styles.body}>
          <div className={styles.key} aria-hidden="true">
            <span className={styles.row} style={{ cursor: 'default' }}>
              <span>● now, ◇ target: medians</span>
              <span className={styles.count}>KPIs</span>
              <span className={styles.ends}>
                <span>{levels[0]}</span>
                <span>{levels.at(-1)}</span>
              </span>
            </span>
          </div>
          <ul className={styles.list}>
            {shown.map((area) => (
              <li key={area.name}>
                <button
                  type="button"
                  className={mergeClasses(styles.row, area.name === active && styles.active)}
                  aria-pressed={area.name === active}
                  title={area.sentence}
                  onClick={() => onShow(area.name === active ? null : area.name)}
                >
                  <span>
                    {area.name}
                    <span className={hidden}>{area.sentence.slice(area.name.length)}</span>
                  </span>
                  <span className={styles.count} aria-hidden="true">
                    {area.kpiCount}
                  </span>
                  <AreaBar area={area} levelCount={levels.length} />
                </button>
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
