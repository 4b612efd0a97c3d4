import {
  Button,
  makeStyles,
  Subtitle2,
  tokens,
  typographyStyles,
} from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { ReadyState } from '../../app/matrix-session';
import { countOf } from '../../domain/wording';

interface FirstUseProps {
  readonly state: ReadyState;
  readonly onDismiss: () => void;
}

const useStyles = makeStyles({
  card: {
    ...typographyStyles.body1,
    margin: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalM}`,
    padding: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorNeutralForeground1,
    border: `1px solid ${tokens.colorBrandStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  list: { margin: `${tokens.spacingVerticalS} 0`, paddingLeft: tokens.spacingHorizontalL },
  text: { margin: `${tokens.spacingVerticalXS} 0` },
  button: { marginTop: tokens.spacingVerticalXS },
});

const PARTS = [
  { name: 'Check', does: 'says what is wrong or needs a look, and takes you to the cell.' },
  { name: 'Highlight', does: 'marks what is overdue and where the gaps are, until you clear it.' },
  { name: 'Board pack', does: 'writes summary sheets into this workbook.' },
  { name: 'Settings', does: '(the cog) say which day counts, and when quarter 1 starts.' },
];

/** Explains the pane in one screen, where the workbook holds nothing of the add-in's yet. */
export function FirstUse({ state, onDismiss }: FirstUseProps): ReactElement {
  const styles = useStyles();
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
        {PARTS.map(({ name, does }) => (
          <li key={name}>
            <strong>{name}</strong> {does}
          </li>
        ))}
      </ul>
      <p className={styles.text}>Your cells change only where you press a button that says so.</p>
      <Button className={styles.button} onClick={onDismiss}>
        Got it
      </Button>
    </section>
  );
}
