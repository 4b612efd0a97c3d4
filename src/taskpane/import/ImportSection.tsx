import { Button, Spinner, Subtitle2 } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { Suspense, lazy, useState } from 'react';
import { GuideLink } from '../shell/GuideLink';
import { useViewStyles } from '../shell/view-styles';

const ImportPanel = lazy(() => import('./ImportPanel'));

/** Leads to bringing a matrix in, which is loaded when somebody asks for it; needs no matrix. */
export function ImportSection({ as = 'h3' }: { readonly as?: 'h2' | 'h3' }): ReactElement {
  const styles = useViewStyles();
  const [isOpen, setOpen] = useState(false);
  return (
    <section className={styles.group} aria-labelledby="bring-in">
      <Subtitle2 as={as} id="bring-in" className={styles.heading}>
        Bring in a matrix
      </Subtitle2>
      <p className={styles.quiet}>
        From a PDF, a Word document or text, onto a new sheet in the standard form. The file is read
        in this pane and sent nowhere. <GuideLink place="import">How it works</GuideLink>
      </p>
      <div className={styles.buttons}>
        <Button size="small" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          Bring in a matrix
        </Button>
      </div>
      {isOpen && (
        <Suspense fallback={<Spinner size="tiny" label="Loading" />}>
          <ImportPanel />
        </Suspense>
      )}
    </section>
  );
}
