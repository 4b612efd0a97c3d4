import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { AreaSummary } from '../../app/summarise-areas';

interface AreaBarProps {
  readonly area: AreaSummary;
  readonly levelCount: number;
}

const HIGH_CONTRAST = '@media (forced-colors: active)';

const useStyles = makeStyles({
  bar: { position: 'relative', height: '16px', margin: '0 7px' },
  track: {
    position: 'absolute',
    top: '7px',
    left: '-5px',
    right: '-5px',
    height: '2px',
    backgroundColor: tokens.colorNeutralStroke2,
    [HIGH_CONTRAST]: { backgroundColor: 'GrayText', forcedColorAdjust: 'none' },
  },
  spread: {
    position: 'absolute',
    top: '3px',
    height: '10px',
    borderRadius: '5px',
    backgroundColor: tokens.colorBrandStroke2,
    [HIGH_CONTRAST]: { backgroundColor: 'GrayText', forcedColorAdjust: 'none' },
  },
  path: {
    position: 'absolute',
    top: '6px',
    height: '4px',
    backgroundColor: tokens.colorCompoundBrandStroke,
    [HIGH_CONTRAST]: { backgroundColor: 'CanvasText', forcedColorAdjust: 'none' },
  },
  point: {
    position: 'absolute',
    top: '2px',
    width: '12px',
    height: '12px',
    marginLeft: '-6px',
    boxSizing: 'border-box',
    border: `2px solid ${tokens.colorCompoundBrandStroke}`,
    [HIGH_CONTRAST]: {
      border: '2px solid CanvasText',
      backgroundColor: 'Canvas',
      forcedColorAdjust: 'none',
    },
  },
  now: {
    borderRadius: '50%',
    backgroundColor: tokens.colorCompoundBrandStroke,
    [HIGH_CONTRAST]: { backgroundColor: 'CanvasText' },
  },
  target: {
    transform: 'rotate(45deg) scale(0.86)',
    backgroundColor: tokens.colorNeutralBackground1,
  },
});

/** A small picture of an area: the spread of levels now, and the way from the median now to the median target. */
export function AreaBar({ area: { now, target }, levelCount }: AreaBarProps): ReactElement {
  const styles = useStyles();
  const at = (rank: number): string => `${(rank / Math.max(1, levelCount - 1)) * 100}%`;
  const span = (from: number, to: number) => ({
    left: at(Math.min(from, to)),
    width: at(Math.abs(to - from)),
  });
  return (
    <div className={styles.bar} aria-hidden="true">
      <div className={styles.track} />
      {now && <div className={styles.spread} style={span(now.lowestRank, now.highestRank)} />}
      {now && target && (
        <div className={styles.path} style={span(now.medianRank, target.medianRank)} />
      )}
      {target && (
        <div
          className={mergeClasses(styles.point, styles.target)}
          style={{ left: at(target.medianRank) }}
        />
      )}
      {now && (
        <div
          className={mergeClasses(styles.point, styles.now)}
          style={{ left: at(now.medianRank) }}
        />
      )}
    </div>
  );
}
