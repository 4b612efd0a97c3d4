import { Button, Spinner, Subtitle2 } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { Suspense, lazy, useState } from 'react';
import type { OwnMatrix } from '../pane-context';
import { usePane } from '../pane-context';
import { GuideLink } from '../shell/GuideLink';
import { useViewStyles } from '../shell/view-styles';

const MergePanel = lazy(() => import('./MergePanel'));

interface MergeSectionProps {
  /** Null where the open workbook has no matrix: then both are chosen. */
  readonly own: OwnMatrix | null;
}

/** Leads to merging two matrices, which is loaded when somebody asks for it. */
export function MergeSection({ own }: MergeSectionProps): ReactElement {
  const styles = useViewStyles();
  const { merging } = usePane();
  // What was begun is shown again after a look at another view.
  const [isOpen, setOpen] = useState(merging.current !== null);
  return (
    <section className={styles.group} aria-labelledby="merge">
      <Subtitle2 as="h2" id="merge" className={styles.heading}>
        Merge with another matrix
      </Subtitle2>
      <p className={styles.quiet}>
        {own === null
          ? 'Makes one matrix of those of two councils, on a new sheet of this workbook.'
          : 'Makes one matrix of this one and another council’s, on a new sheet of this workbook. Yours stays as it is.'}{' '}
        Both statements and all owners are kept. The files are read in this pane and sent nowhere.{' '}
        <GuideLink place="merge">How it works</GuideLink>
      </p>
      <div className={styles.buttons}>
        <Button size="small" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          Merge with another matrix
        </Button>
      </div>
      {isOpen && (
        <Suspense fallback={<Spinner size="tiny" label="Loading" />}>
          <MergePanel own={own} />
        </Suspense>
      )}
    </section>
  );
}
