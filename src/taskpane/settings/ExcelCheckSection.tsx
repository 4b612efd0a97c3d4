import { Button, Spinner, Subtitle2 } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { Suspense, lazy, useState } from 'react';
import { useViewStyles } from '../shell/view-styles';

const ExcelCheckPanel = lazy(() => import('./ExcelCheckPanel'));

/** Leads to the check of this Excel, which is loaded when somebody asks for it; needs no matrix. */
export function ExcelCheckSection({ as = 'h3' }: { readonly as?: 'h2' | 'h3' }): ReactElement {
  const styles = useViewStyles();
  const [isOpen, setOpen] = useState(false);
  return (
    <section className={styles.group} aria-labelledby="check-excel">
      <Subtitle2 as={as} id="check-excel" className={styles.heading}>
        Check this Excel
      </Subtitle2>
      <p className={styles.quiet}>
        Tries in this Excel what the add-in takes for granted, and says what differs. Nothing is
        sent.
      </p>
      <div className={styles.buttons}>
        <Button size="small" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          Check this Excel
        </Button>
      </div>
      {isOpen && (
        <Suspense fallback={<Spinner size="tiny" label="Loading" />}>
          <ExcelCheckPanel />
        </Suspense>
      )}
    </section>
  );
}
