import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { AreaSummary } from '../../app/summarise-areas';

interface AreaStripProps {
  readonly areas: readonly AreaSummary[];
  readonly levelCount: number;
}

/** Pixels; the marks are those of {@link AreaBar}, upright. */
const HEIGHT = 28;
const STEP = 14;
const MARK = 4;
/** More areas than this do not fit beside the heading. */
const MOST_AREAS = 12;

const useStyles = makeStyles({
  strip: {
    flexShrink: 0,
    color: tokens.colorCompoundBrandStroke,
    '@media (forced-colors: active)': { color: 'CanvasText' },
  },
});

/** All areas in a few pixels: an upright bar each, from the median now to the median target. */
export function AreaStrip({ areas, levelCount }: AreaStripProps): ReactElement {
  const styles = useStyles();
  const shown = areas.slice(0, MOST_AREAS);
  const room = HEIGHT - 2 * MARK - 2;
  const y = (rank: number): number =>
    HEIGHT - MARK - 1 - (rank / Math.max(1, levelCount - 1)) * room;
  return (
    <svg
      className={styles.strip}
      width={shown.length * STEP}
      height={HEIGHT}
      fill="currentColor"
      stroke="currentColor"
      aria-hidden="true"
    >
      {shown.map(({ now, target }, index) => {
        const x = index * STEP + STEP / 2;
        return (
          <g key={index}>
            {now && target && (
              <line
                x1={x}
                x2={x}
                y1={y(now.medianRank)}
                y2={y(target.medianRank)}
                strokeWidth={3}
              />
            )}
            {target && <path d={diamond(x, y(target.medianRank))} strokeWidth={1.5} fill="none" />}
            {now && <circle cx={x} cy={y(now.medianRank)} r={MARK - 1} stroke="none" />}
          </g>
        );
      })}
    </svg>
  );
}

function diamond(x: number, y: number): string {
  return `M${x} ${y - MARK}L${x + MARK} ${y}L${x} ${y + MARK}L${x - MARK} ${y}Z`;
}
