import { makeStyles, Switch, tokens, typographyStyles } from '@fluentui/react-components';
import type { CSSProperties, ReactElement } from 'react';
import { countOf } from '../../domain/wording';
import type { HighlightKind } from '../../workbook/highlight-kinds';
import { HIGHLIGHTS } from '../../workbook/highlight-kinds';
import { CELL_LOOKS, PACK_COLORS } from '../../workbook/palette';

interface LegendRowProps {
  readonly kind: HighlightKind;
  /** Null while they are counted. */
  readonly cellCount: number | null;
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
export function LegendRow({ kind, cellCount, isOn, onFlip }: LegendRowProps): ReactElement {
  const styles = useStyles();
  const { name, mark } = HIGHLIGHTS[kind];
  const count = cellCount === null ? null : countOf(cellCount, 'cell');
  return (
    <li className={styles.row}>
      <span className={styles.sample} style={sampleStyle(kind)}>
        {mark !== null && <span aria-hidden="true">{mark} </span>}
        {name}
      </span>
      <span className={styles.count}>{count}</span>
      <Switch
        className={styles.switch}
        checked={isOn}
        aria-label={count === null ? name : `${name}, ${count}`}
        onChange={onFlip}
      />
    </li>
  );
}

/** A cell's look in CSS. A cell without a fill stands on the white of a sheet, in dark themes as well. */
function sampleStyle(kind: HighlightKind): CSSProperties {
  const { look, mark } = HIGHLIGHTS[kind];
  const { fill, ink, bold, italic } = CELL_LOOKS[look];
  return {
    backgroundColor: fill ?? PACK_COLORS.paper,
    color: ink,
    fontWeight: bold ? 700 : 400,
    fontStyle: italic ? 'italic' : 'normal',
    ...(mark === null ? { border: `1px solid ${ink}` } : {}),
  };
}
