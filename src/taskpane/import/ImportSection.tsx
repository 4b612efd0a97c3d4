import { Button, Field, Select, Spinner, Subtitle2 } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { Suspense, lazy, useState } from 'react';
import type { FrameworkId } from '../../domain/frameworks';
import { FRAMEWORKS } from '../../domain/frameworks';
import { scaleOfFramework } from '../../domain/level-scale';
import { done } from '../hooks/use-jobs';
import { usePane } from '../pane-context';
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

/** Starts a matrix where there is none: on the levels of a framework, with its behaviours where they may be used. */
export function StartSection(): ReactElement {
  const styles = useViewStyles();
  const { session, run, isBusy } = usePane();
  const [chosen, choose] = useState<FrameworkId>(FRAMEWORKS[0]!.id);
  const start = (): void => {
    const framework = FRAMEWORKS.find(({ id }) => id === chosen)!;
    void run(async () => done(await session.startMatrix(scaleOfFramework(framework))));
  };
  return (
    <section className={styles.group} aria-labelledby="start-new">
      <Subtitle2 as="h2" id="start-new" className={styles.heading}>
        Start a new matrix
      </Subtitle2>
      <p className={styles.quiet}>
        On a new sheet in the standard form. The behaviours of CAF and of the Data maturity
        assessment are filled in; of the others the levels alone.
      </p>
      <Field label="Framework">
        <Select value={chosen} onChange={(_, { value }) => choose(value as FrameworkId)}>
          {FRAMEWORKS.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      <div className={styles.buttons}>
        <Button disabledFocusable={isBusy} onClick={start}>
          Start a matrix
        </Button>
      </div>
    </section>
  );
}
