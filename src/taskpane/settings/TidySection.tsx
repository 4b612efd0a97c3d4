import { Button, Subtitle2 } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useState } from 'react';
import type { ReadyState } from '../../app/matrix-session';
import { describeTidy } from '../../app/words/describe-tidy';
import { UNDO_ENDS } from '../../app/words/undo-words';
import { quoteNames } from '../../domain/wording';
import { done } from '../hooks/use-jobs';
import { usePane } from '../pane-context';
import { ConfirmDialog } from '../shell/ConfirmDialog';
import { useViewStyles } from '../shell/view-styles';

/** Makes the tidy copy, makes it the matrix, and takes either back. */
export function TidySection({ state }: { readonly state: ReadyState }): ReactElement {
  const styles = useViewStyles();
  const { session, run, isBusy } = usePane();
  const [isAsking, setAsking] = useState(false);
  const { tidyCopy, review } = state;
  const { sheets } = review.matrix.source;
  const isMatrix = tidyCopy !== null && sheets.includes(tidyCopy);
  // What was brought into a blank workbook has no sheet before it.
  const hasOld = state.surveys.some(({ sheet, used }) => used !== null && sheet !== tidyCopy);

  const useOld = (): Promise<void> =>
    run(async () => {
      await session.useSources();
      return done('The sheet from before is the matrix again.');
    });
  const useCopy = (): Promise<void> =>
    run(async () => {
      await session.useTidyCopy();
      const action = { label: 'Use the old sheet again', run: () => void useOld() };
      return done('The tidy copy is the matrix now. Your old sheet stays as it is.', action);
    });
  const make = (): Promise<void> =>
    run(async () => {
      setAsking(false);
      const summary = await session.tidy({ replacesEdited: tidyCopy !== null });
      const action = { label: 'Use it as the matrix', run: () => void useCopy() };
      return done(describeTidy(summary), action);
    });
  const remove = (): Promise<void> =>
    run(async () => {
      await session.removeTidyCopy();
      return done('The tidy copy and the list of its repairs are gone.');
    });

  return (
    <section className={styles.group} aria-labelledby="tidy-copy">
      <Subtitle2 as="h3" id="tidy-copy" className={styles.heading}>
        Tidy copy
      </Subtitle2>
      <p className={styles.quiet}>
        {isMatrix
          ? `“${tidyCopy}” is the matrix.${hasOld ? ' The sheet from before is still there.' : ''}`
          : `Writes the matrix once more on a sheet of its own: one action a row, in your own words, with lists to choose from. ${quoteNames(sheets)} ${sheets.length === 1 ? 'stays as it is' : 'stay as they are'}.`}
      </p>
      <div className={styles.buttons}>
        {!isMatrix && (
          <Button size="small" disabledFocusable={isBusy} onClick={() => setAsking(true)}>
            {tidyCopy === null ? 'Make a tidy copy' : 'Make it again'}
          </Button>
        )}
        {tidyCopy !== null && !isMatrix && (
          <Button size="small" disabledFocusable={isBusy} onClick={() => void useCopy()}>
            Use the tidy copy as the matrix
          </Button>
        )}
        {tidyCopy !== null && !isMatrix && (
          <Button size="small" disabledFocusable={isBusy} onClick={() => void remove()}>
            Remove the tidy copy
          </Button>
        )}
        {isMatrix && hasOld && (
          <Button size="small" disabledFocusable={isBusy} onClick={() => void useOld()}>
            Use the old sheet again
          </Button>
        )}
      </div>
      {isAsking && (
        <ConfirmDialog
          title={tidyCopy === null ? 'Make a tidy copy?' : 'Make the tidy copy again?'}
          confirm="Make it"
          onConfirm={() => void make()}
          onClose={() => setAsking(false)}
        >
          {tidyCopy !== null &&
            'It takes the place of the one that is there, with all that was changed on it and decided of its repairs. '}
          A new sheet lists each action in a row of its own, with its KPI, levels, owner and due,
          and a link to where it came from. What was repaired is listed on Matrix records. Your own
          sheet stays as it is, and stays the matrix until you say otherwise. {UNDO_ENDS}
        </ConfirmDialog>
      )}
    </section>
  );
}
