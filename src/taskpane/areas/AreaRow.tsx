import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { AreaSummary } from '../../app/summarise-areas';
import { useHiddenStyle } from '../hooks/use-hidden-style';
import { AreaBar } from './AreaBar';
import { useAreaColumns } from './use-area-columns';

interface AreaRowProps {
  readonly area: AreaSummary;
  readonly levelCount: number;
  readonly isActive: boolean;
  readonly onShow: (area: string | null) => void;
}

const useStyles = makeStyles({
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
export function AreaRow({ area, levelCount, isActive, onShow }: AreaRowProps): ReactElement {
  const styles = useStyles();
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
