import type { ReactElement, ReactNode } from 'react';
import { useLineStyles } from '../hooks/use-lines';

interface LineHeadingProps {
  readonly title: string;
  readonly why: ReactNode;
  /** The buttons that speak for all lines of the group. */
  readonly children: ReactNode;
}

/** What a group of lines is, and the answers to all of it at once. */
export function LineHeading({ title, why, children }: LineHeadingProps): ReactElement {
  const styles = useLineStyles();
  return (
    <div role="row" className={styles.heading}>
      <div role="rowheader">
        <span className={styles.title}>{title}</span>
        <br />
        <span className={styles.why}>{why}</span>
      </div>
      <div role="gridcell" className={styles.buttons}>
        {children}
      </div>
    </div>
  );
}
