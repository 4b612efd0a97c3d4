import { Button, Spinner, Subtitle2 } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { Suspense, lazy, useState } from 'react';
import type { CalendarDate } from '../../domain/calendar-date';
import { usePane } from '../pane-context';
import { GuideLink } from '../shell/GuideLink';
import { useViewStyles } from '../shell/view-styles';

const RollUpPanel = lazy(() => import('./RollUpPanel'));

interface RollUpSectionProps {
  /** As at which date this workbook is judged; null where it has no matrix. */
  readonly ownAsAt: CalendarDate | null;
}

/** Leads to rolling up the matrices of several workbooks, which is loaded when somebody asks for it; needs no matrix. */
export function RollUpSection({ ownAsAt }: RollUpSectionProps): ReactElement {
  const styles = useViewStyles();
  const { rollingUp } = usePane();
  // What was chosen is shown again after a look at another view.
  const [isOpen, setOpen] = useState(rollingUp.current !== null);
  return (
    <section className={styles.group} aria-labelledby="roll-up">
      <Subtitle2 as="h2" id="roll-up" className={styles.heading}>
        Roll up several matrices
      </Subtitle2>
      <p className={styles.quiet}>
        Reads the workbooks of several services as they are, and writes one report on new sheets of
        this workbook. They are read in this pane and sent nowhere.{' '}
        <GuideLink place="roll-up">How it works</GuideLink>
      </p>
      <div className={styles.buttons}>
        <Button size="small" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          Roll up several matrices
        </Button>
      </div>
      {isOpen && (
        <Suspense fallback={<Spinner size="tiny" label="Loading" />}>
          <RollUpPanel ownAsAt={ownAsAt} />
        </Suspense>
      )}
    </section>
  );
}
