import { Skeleton, SkeletonItem, Subtitle1, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';

const useStyles = makeStyles({
  pane: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalM,
  },
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
  bones: { display: 'grid', gap: tokens.spacingVerticalS },
});

/** Shown while the matrix is looked for and read, and while what reads it is loaded. */
export function Opening(): ReactElement {
  const styles = useStyles();
  return (
    <main className={styles.pane} aria-busy="true">
      <Subtitle1 as="h1">Maturity matrix</Subtitle1>
      <p className={styles.text}>Looking for the matrix in this workbook…</p>
      <Skeleton className={styles.bones} aria-hidden="true">
        <SkeletonItem size={48} />
        <SkeletonItem size={32} />
        <SkeletonItem size={64} />
        <SkeletonItem size={64} />
      </Skeleton>
    </main>
  );
}
