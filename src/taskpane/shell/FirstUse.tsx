import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { ReactElement } from 'react';

const useStyles = makeStyles({
  card: {
    ...typographyStyles.caption1,
    margin: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXS}`,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorBrandBackground2,
    border: `1px solid ${tokens.colorBrandStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  top: { display: 'flex', alignItems: 'flex-start', gap: tokens.spacingHorizontalS },
  heading: { ...typographyStyles.body1Strong, flexGrow: 1, margin: 0 },
  list: { margin: `${tokens.spacingVerticalXS} 0 0`, paddingLeft: tokens.spacingHorizontalL },
  text: { margin: 0 },
});

/** Explains the pane where the workbook holds nothing of the add-in's yet. */
export default function FirstUse({ onDismiss }: { readonly onDismiss: () => void }): ReactElement {
  const styles = useStyles();
  return (
    <section className={styles.card} aria-labelledby="first-use">
      <div className={styles.top}>
        <h2 id="first-use" className={styles.heading}>
          What this pane does
        </h2>
        <Button size="small" onClick={onDismiss}>
          Got it
        </Button>
      </div>
      <p className={styles.text}>
        It has read the sheet and changed nothing. Cells change only when you press a button that
        says so.
      </p>
      <ul className={styles.list}>
        <li>
          <strong>Check</strong> says what needs a look, and goes to the cell.
        </li>
        <li>
          <strong>Highlight</strong> marks the sheet, and clears its marks again.
        </li>
        <li>
          <strong>Board pack</strong> writes summary sheets beside the matrix.
        </li>
        <li>
          <strong>Settings</strong>, the cog: as-at date, quarters, levels.
        </li>
      </ul>
    </section>
  );
}
