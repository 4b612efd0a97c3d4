import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useMemo } from 'react';
import type { ReadyState } from '../../app/matrix-session';
import type { FigureKind } from '../../app/words/describe-figures';
import { listFigures } from '../../app/words/describe-figures';
import type { FindingFilter } from '../check/filter-findings';
import { GLANCE_FILTERS, isSameFilter } from '../check/filter-findings';
import { MARKS } from './marks';

interface GlanceProps {
  readonly state: ReadyState;
  readonly active: FindingFilter;
  readonly onShow: (filter: FindingFilter) => void;
}

const useStyles = makeStyles({
  list: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(56px, 1fr))',
    gap: tokens.spacingHorizontalXXS,
    listStyleType: 'none',
    margin: 0,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS}`,
  },
  item: { display: 'flex', minWidth: 0 },
  figure: {
    ...typographyStyles.caption1,
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    flexGrow: 1,
    minWidth: 0,
    padding: '2px 1px',
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground2,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    cursor: 'pointer',
    textAlign: 'center',
    overflowWrap: 'anywhere',
    ':hover': { backgroundColor: tokens.colorNeutralBackground2Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  active: {
    borderTopColor: tokens.colorBrandStroke1,
    borderRightColor: tokens.colorBrandStroke1,
    borderBottomColor: tokens.colorBrandStroke1,
    borderLeftColor: tokens.colorBrandStroke1,
    backgroundColor: tokens.colorBrandBackground2,
    outline: `1px solid ${tokens.colorBrandStroke1}`,
  },
  count: {
    display: 'block',
    fontWeight: tokens.fontWeightSemibold,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
  },
  none: { color: tokens.colorNeutralForeground3 },
});

const useMarkStyles = makeStyles({
  errors: { color: tokens.colorPaletteRedForeground1 },
  warnings: { color: tokens.colorPaletteDarkOrangeForeground1 },
  overdue: { color: tokens.colorPaletteRedForeground1 },
  'due-this-quarter': { color: tokens.colorPaletteDarkOrangeForeground1 },
  gaps: { color: tokens.colorBrandForeground1 },
} satisfies Record<FigureKind, object>);

/** The state at a glance; each number shows the findings behind it, and a second press shows all again. */
export function Glance({ state, active, onShow }: GlanceProps): ReactElement {
  const styles = useStyles();
  const markStyles = useMarkStyles();
  const { review, findings } = state;
  const figures = useMemo(() => listFigures(review, findings), [review, findings]);
  return (
    <ul className={styles.list} aria-label="The state at a glance">
      {figures.map(({ kind, count, words }) => {
        const filter = GLANCE_FILTERS[kind];
        const isActive = isSameFilter(active, filter);
        return (
          <li key={kind} className={styles.item}>
            <button
              type="button"
              className={mergeClasses(styles.figure, isActive && styles.active)}
              aria-pressed={isActive}
              onClick={() => onShow(filter)}
            >
              <span className={styles.count}>
                <span aria-hidden="true" className={count > 0 ? markStyles[kind] : styles.none}>
                  {MARKS[kind]}
                </span>{' '}
                {count}
              </span>{' '}
              {words}
            </button>
          </li>
        );
      })}
    </ul>
  );
}
