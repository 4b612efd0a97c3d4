import { makeStyles, Skeleton, SkeletonItem, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';

const useStyles = makeStyles({
  bones: {
    display: 'grid',
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
  },
});

/** Stands in for a view that is being loaded. */
export function ViewSkeleton(): ReactElement {
  const styles = useStyles();
  return (
    <Skeleton className={styles.bones} aria-label="Loading">
      <SkeletonItem size={32} />
      <SkeletonItem size={64} />
      <SkeletonItem size={64} />
    </Skeleton>
  );
}
