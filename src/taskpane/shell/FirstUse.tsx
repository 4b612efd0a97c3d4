import {
  Button,
  makeStyles,
  Subtitle2,
  tokens,
  typographyStyles,
} from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useState } from 'react';
import type { ReadyState } from '../../app/matrix-session';
import { countOf } from '../../domain/wording';

const useStyles = makeStyles({
  card: {
    ...typographyStyles.body1,
    margin: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    padding: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorNeutralForeground1,
    border: `1px solid ${tokens.colorBrandStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  list: { margin: `${tokens.spacingVerticalS} 0`, paddingLeft: tokens.spacingHorizontalXL },
  text: { margin: `${tokens.spacingVerticalXS} 0` },
});

/** Explains the pane where the workbook holds nothing of the add-in's yet. */
export function FirstUse({ state }: { readonly state: ReadyState }): ReactElement | null {
  const styles = useStyles();
  const [isDismissed, setDismissed] = useState(false);
  if (state.hasSettings || isDismissed) return null;
  const { matrix, findings } = state.review;
  return (
    <section className={styles.card} aria-labelledby="first-use">
      <Subtitle2 as="h2" id="first-use">
        What this pane does
      </Subtitle2>
      <p className={styles.text}>
        It read the sheet “{matrix.source.sheet}” and has {countOf(findings.length, 'finding')}.
        Nothing in your workbook was changed.
      </p>
      <ul className={styles.list}>
        <li>
          <strong>Check</strong> says what is wrong or needs a look, and takes you to the cell.
        </li>
        <li>
          <strong>Highlight</strong> marks what is overdue and where the gaps are, and takes the
          marks away again.
        </li>
        <li>
          <strong>Board pack</strong> writes summary sheets next to your matrix.
        </li>
        <li>
          <strong>Settings</strong> (the cog) says which day counts as today and when quarter 1
          starts.
        </li>
      </ul>
      <p className={styles.text}>Your cells change only where you press a button that says so.</p>
      <Button onClick={() => setDismissed(true)}>Got it</Button>
    </section>
  );
}
