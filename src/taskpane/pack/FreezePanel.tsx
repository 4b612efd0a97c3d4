import { Button, Subtitle2 } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { describeFreeze } from '../../app/words/describe-outcomes';
import { formatLongDate } from '../../domain/calendar-date';
import type { Draft } from '../hooks/use-draft';
import { done } from '../hooks/use-jobs';
import { usePane } from '../pane-context';
import { useViewStyles } from '../shell/view-styles';

/** Keeps the matrix as it stands, so that the next pack can say what has moved. */
export function FreezePanel({ draft }: { readonly draft: Draft }): ReactElement {
  const styles = useViewStyles();
  const { session, run, isBusy } = usePane();
  const freeze = (): Promise<void> =>
    run(async () => {
      // It is frozen as at the date that stands in the field.
      if (draft.isChanged) await session.changeSettings(draft.change);
      draft.discard();
      return done(describeFreeze(await session.freeze()));
    });
  return (
    <section className={styles.group} aria-labelledby="freeze">
      <Subtitle2 as="h2" id="freeze" className={styles.heading}>
        For the next pack
      </Subtitle2>
      <p className={styles.quiet}>
        Freezing keeps the matrix as at {formatLongDate(draft.settings.asAt)} on a protected sheet
        of this workbook. The next pack shows what has moved since.
      </p>
      <div className={styles.buttons}>
        <Button disabledFocusable={isBusy} onClick={() => void freeze()}>
          Freeze the matrix
        </Button>
      </div>
    </section>
  );
}
