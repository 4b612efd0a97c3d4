import {
  Button,
  makeStyles,
  mergeClasses,
  tokens,
  typographyStyles,
} from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useState } from 'react';
import type { AreaSummary } from '../../app/summarise-areas';
import { useHiddenStyle } from '../hooks/use-hidden-style';
import { AreaBar } from './AreaBar';

/** The columns that the rows of areas and their key share: name, number of KPIs, bar. */
const useAreaColumns = makeStyles({
  columns: {
    ...typographyStyles.caption1,
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 11fr) 28px minmax(72px, 10fr)',
    columnGap: tokens.spacingHorizontalXS,
    alignItems: 'center',
    width: '100%',
  },
  count: { textAlign: 'right', color: tokens.colorNeutralForeground2 },
});

interface AreaListProps {
  readonly areas: readonly AreaSummary[];
  readonly levels: readonly string[];
  /** The area whose findings are shown; null for all. */
  readonly active: string | null;
  readonly onShow: (area: string | null) => void;
}

/** More areas than this are shown on request only. */
const FEW_AREAS = 12;

const useStyles = makeStyles({
  body: { padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS}` },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
});

/** The bars of the areas with the key to them. */
export default function AreaList({ areas, levels, active, onShow }: AreaListProps): ReactElement {
  const styles = useStyles();
  const [showsAll, setShowsAll] = useState(false);
  const shown = showsAll ? areas : areas.slice(0, FEW_AREAS);
  return (
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
  );
}

interface AreaRowProps {
  readonly area: AreaSummary;
  readonly levelCount: number;
  readonly isActive: boolean;
  readonly onShow: (area: string | null) => void;
}

const useRowStyles = makeStyles({
  row: {
    // What is hidden in it is placed within it.
    position: 'relative',
    minHeight: '26px',
    padding: '1px 0',
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    color: tokens.colorNeutralForeground1,
    backgroundColor: 'transparent',
    textAlign: 'left',
    overflowWrap: 'anywhere',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  active: {
    backgroundColor: tokens.colorBrandBackground2,
    fontWeight: tokens.fontWeightSemibold,
    outline: `1px solid ${tokens.colorBrandStroke1}`,
  },
});

/** One area with its bar; in words for those who do not see the bar. A second press shows all areas again. */
function AreaRow({ area, levelCount, isActive, onShow }: AreaRowProps): ReactElement {
  const styles = useRowStyles();
  const columns = useAreaColumns();
  const hidden = useHiddenStyle();
  return (
    <button
      type="button"
      className={mergeClasses(columns.columns, styles.row, isActive && styles.active)}
      aria-pressed={isActive}
      title={area.sentence}
      onClick={() => onShow(isActive ? null : area.name)}
    >
      <span>
        {area.name}
        <span className={hidden}>{area.sentence.slice(area.name.length)}</span>
      </span>
      <span className={columns.count} aria-hidden="true">
        {area.kpiCount}
      </span>
      <AreaBar area={area} levelCount={levelCount} />
    </button>
  );
}

const useKeyStyles = makeStyles({
  key: { color: tokens.colorNeutralForeground2 },
  marks: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2, margin: 0 },
  ends: { display: 'flex', flexWrap: 'wrap', justifyContent: 'space-between' },
});

/** How to read the bars of the areas. What it says stands in words in each row. */
function AreaKey({ levels }: { readonly levels: readonly string[] }): ReactElement {
  const styles = useKeyStyles();
  const columns = useAreaColumns();
  return (
    <div aria-hidden="true">
      <p className={styles.marks}>Medians: ● now, ◇ target. Band: range now.</p>
      <div className={mergeClasses(columns.columns, styles.key)}>
        <span />
        <span className={columns.count}>KPIs</span>
        <span className={styles.ends}>
          <span>{levels[0]}</span>
          <span>{levels.at(-1)}</span>
        </span>
      </div>
    </div>
  );
}
