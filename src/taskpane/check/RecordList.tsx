import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { ReactElement, ReactNode } from 'react';
import { useState } from 'react';

interface RecordListProps<Item> {
  readonly label: string;
  readonly items: readonly Item[];
  /** Stays the same while the list changes. */
  readonly keyOf: (item: Item, index: number) => string;
  readonly children: (item: Item) => ReactNode;
}

/** How many are shown at first, and added on request. */
const STEP = 100;

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  item: {
    ...typographyStyles.body1,
    display: 'grid',
    justifyItems: 'start',
    gap: tokens.spacingVerticalXXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    overflowWrap: 'anywhere',
  },
  more: { margin: tokens.spacingHorizontalM },
});

/** A plain list that shows a hundred at a time. */
export function RecordList<Item>(props: RecordListProps<Item>): ReactElement {
  const { label, items, keyOf, children } = props;
  const styles = useStyles();
  const [limit, setLimit] = useState(STEP);
  return (
    <>
      <ul className={styles.list} aria-label={label}>
        {items.slice(0, limit).map((item, index) => (
          <li key={keyOf(item, index)} className={styles.item}>
            {children(item)}
          </li>
        ))}
      </ul>
      {items.length > limit && (
        <Button className={styles.more} onClick={() => setLimit(limit + STEP)}>
          Show {Math.min(STEP, items.length - limit)} more
        </Button>
      )}
    </>
  );
}
