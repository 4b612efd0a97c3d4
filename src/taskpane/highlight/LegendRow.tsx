import { makeStyles, Switch, tokens, typographyStyles } from '@fluentui/react-components';
import type { CSSProperties, ReactElement } from 'react';
import type { LegendEntry } from '../../app/legend-of-highlights';
import { countOf } from '../../domain/wording';

interface LegendRowProps {
  readonly entry: LegendEntry;
  readonly cellCount: number;
  readonly isOn: boolean;
  readonly onFlip: () => void;
}

const useStyles = makeStyles({
  row: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    minHeight: '36px',
  },
  sample: {
    ...typographyStyles.body1,
    flexGrow: 1,
    minWidth: 0,
    padding: '3px 6px',
    // A legend that does not show the colours of the sheet would be none.
    forcedColorAdjust: 'none',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  off: { opacity: 0.55 },
  count: {
    ...typographyStyles.caption1,
    flexShrink: 0,
    minWidth: '56px',
    textAlign: 'right',
    color: tokens.colorNeutralForeground2,
  },
  switch: { marginRight: '-8px' },
});

/** One kind of highlight: its look as on the sheet, the cells that it applies to, and its switch. */
export function LegendRow({ entry, cellCount, isOn, onFlip }: LegendRowProps): ReactElement {
  const styles = useStyles();
  const { words, mark } = entry;
  return (
    <li className={styles.row}>
      <span className={styles.sample} style={sampleStyle(entry)}>
        {mark !== null && <span aria-hidden="true">{mark} </span>}
        {words}
      </span>
      <span className={styles.count}>{countOf(cellCount, 'cell')}</span>
      <Switch
        className={styles.switch}
        checked={isOn}
        aria-label={`${words}, ${countOf(cellCount, 'cell')}`}
        onChange={onFlip}
      />
    </li>
  );
}

/** A cell's look in CSS. A cell without a fill stands on the white of a sheet, in dark themes as well. */
function sampleStyle({ look }: LegendEntry): CSSProperties {
  return {
    backgroundColor: look.fill ?? '#FFFFFF',
    color: look.ink,
    fontWeight: look.bold ? 700 : 400,
    fontStyle: look.italic ? 'italic' : 'normal',
    ...(look.border ? { border: `1px solid ${look.border.color}` } : {}),
  };
}
