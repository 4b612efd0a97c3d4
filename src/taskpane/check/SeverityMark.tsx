import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { Severity } from '../../domain/finding';
import { SEVERITY_WORDS } from '../../domain/finding';
import { SEVERITY_MARKS } from '../shell/marks';

const useStyles = makeStyles({
  mark: {
    display: 'inline-block',
    flexShrink: 0,
    width: '16px',
    textAlign: 'center',
    fontWeight: tokens.fontWeightSemibold,
  },
  error: { color: tokens.colorPaletteRedForeground1 },
  warning: { color: tokens.colorPaletteDarkOrangeForeground1 },
  insight: { color: tokens.colorBrandForeground1, fontStyle: 'italic' },
});

/** A severity as a mark, with its word for those who do not see it. */
export function SeverityMark({ severity }: { readonly severity: Severity }): ReactElement {
  const styles = useStyles();
  return (
    <span
      role="img"
      aria-label={SEVERITY_WORDS[severity]}
      title={SEVERITY_WORDS[severity]}
      className={mergeClasses(styles.mark, styles[severity])}
    >
      {SEVERITY_MARKS[severity]}
    </span>
  );
}
