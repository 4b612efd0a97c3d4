import { Button, Subtitle2, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useState } from 'react';
import type { ReadyState, StandingSheet } from '../../app/matrix-session';
import type { TidyOptions } from '../../app/tidy-matrix';
import { describeMade, describeTidy } from '../../app/words/describe-tidy';
import { UNDO_ENDS } from '../../app/words/undo-words';
import { quoteNames } from '../../domain/wording';
import { AddInError } from '../../workbook/errors';
import { done } from '../hooks/use-jobs';
import { usePane } from '../pane-context';
import { ConfirmDialog } from '../shell/ConfirmDialog';
import { PaneDialog } from '../shell/PaneDialog';
import { useViewStyles } from '../shell/view-styles';

/** What is asked before a tidy copy is made: whether at all, and what becomes of an earlier one that was worked on. */
type Question = { readonly kind: 'make' } | { readonly kind: 'edited'; readonly message: string };

const useStyles = makeStyles({
  list: { display: 'grid', gap: tokens.spacingVerticalS, margin: 0, padding: 0 },
  item: { display: 'grid', gap: tokens.spacingVerticalXXS, listStyleType: 'none' },
  name: { overflowWrap: 'anywhere' },
});

/** Makes a tidy copy; makes sheets that were brought in, tidied or merged the matrix, and takes either back. */
export function TidySection({ state }: { readonly state: ReadyState }): ReactElement {
  const styles = useViewStyles();
  const own = useStyles();
  const { session, run, isBusy, showRepairs } = usePane();
  const [question, ask] = useState<Question | null>(null);
  const { madeSheets, review } = state;
  const { sheets } = review.matrix.source;
  const isMatrix = madeSheets.some(({ sheet }) => sheets.includes(sheet));
  const hasCopy = madeSheets.some(({ record }) => record?.kind === 'tidy');

  const useOld = (): Promise<void> =>
    run(async () => {
      await session.useSources();
      return done('The sheet from before is the matrix again.');
    });
  const use = ({ id, sheet }: Pick<StandingSheet, 'id' | 'sheet'>): Promise<void> =>
    run(async () => {
      await session.useMadeSheet(id);
      const action = { label: 'Use the old sheet again', run: () => void useOld() };
      return done(`“${sheet}” is the matrix now. Your old sheet stays as it is.`, action);
    });
  const make = (options: Pick<TidyOptions, 'edited'>): Promise<void> =>
    run(async () => {
      ask(null);
      try {
        const summary = await session.tidy(options);
        const review = { label: 'Review repairs', run: () => showRepairs(summary.id) };
        const choose = { label: 'Use it as the matrix', run: () => void use(summary) };
        return done(describeTidy(summary), summary.repairCount > 0 ? review : null, choose);
      } catch (error) {
        if (!(error instanceof AddInError) || error.code !== 'tidy-copy-edited') throw error;
        ask({ kind: 'edited', message: error.message });
        return null;
      }
    });
  const remove = ({ id, sheet }: StandingSheet): Promise<void> =>
    run(async () => {
      await session.removeMadeSheet(id);
      return done(`The sheet ${sheet} and the list of its repairs are gone.`);
    });

  return (
    <section className={styles.group} aria-labelledby="tidy-copy">
      <Subtitle2 as="h3" id="tidy-copy" className={styles.heading}>
        Tidy copy
      </Subtitle2>
      <p className={styles.quiet}>
        {isMatrix
          ? `${quoteNames(sheets)} ${sheets.length === 1 ? 'is' : 'are'} the matrix, in the standard form already.`
          : `Writes the matrix once more on a sheet of its own: one action a row, in your own words, with lists to choose from. ${quoteNames(sheets)} ${sheets.length === 1 ? 'stays as it is' : 'stay as they are'}.`}
      </p>
      {!isMatrix && (
        <div className={styles.buttons}>
          <Button size="small" disabledFocusable={isBusy} onClick={() => ask({ kind: 'make' })}>
            {hasCopy ? 'Make it again' : 'Make a tidy copy'}
          </Button>
        </div>
      )}
      {madeSheets.length > 0 && (
        <ul className={own.list} aria-label="Sheets that were brought in, tidied or merged">
          {madeSheets.map((made) => (
            <li key={made.id} className={own.item}>
              <span className={own.name}>{describeMade(made)}</span>
              <MadeSheetButtons
                made={made}
                state={state}
                onUse={() => void use(made)}
                onUseOld={() => void useOld()}
                onRemove={() => void remove(made)}
              />
            </li>
          ))}
        </ul>
      )}
      {question?.kind === 'make' && (
        <ConfirmDialog
          title={hasCopy ? 'Make the tidy copy again?' : 'Make a tidy copy?'}
          confirm="Make it"
          onConfirm={() => void make({})}
          onClose={() => ask(null)}
        >
          {hasCopy &&
            'It takes the place of the one that is there; where that was worked on, you are asked first. '}
          A new sheet lists each action in a row of its own, with its KPI, levels, owner and due,
          and a link to where it came from. What was repaired is listed on Matrix records. Your own
          sheet stays as it is, and stays the matrix until you say otherwise. {UNDO_ENDS}
        </ConfirmDialog>
      )}
      {question?.kind === 'edited' && (
        <PaneDialog
          title="Replace the tidy copy?"
          onClose={() => ask(null)}
          actions={
            <>
              <Button appearance="primary" onClick={() => void make({ edited: 'keep' })}>
                Keep it beside the new one
              </Button>
              <Button onClick={() => void make({ edited: 'replace' })}>Replace it</Button>
              <Button onClick={() => ask(null)}>Cancel</Button>
            </>
          }
        >
          {question.message}
        </PaneDialog>
      )}
    </section>
  );
}

interface MadeSheetButtonsProps {
  readonly made: StandingSheet;
  readonly state: ReadyState;
  readonly onUse: () => void;
  readonly onUseOld: () => void;
  readonly onRemove: () => void;
}

/** What can be done with one of the sheets. */
function MadeSheetButtons(props: MadeSheetButtonsProps): ReactElement {
  const { made, state, onUse, onUseOld, onRemove } = props;
  const styles = useViewStyles();
  const { isBusy, showRepairs } = usePane();
  const { id, sheet } = made;
  const isMatrix = state.review.matrix.source.sheets.includes(sheet);
  // What was brought into a blank workbook has no sheet before it.
  const hasOld = state.surveys.some((survey) => survey.used !== null && survey.sheet !== sheet);
  const common = { size: 'small', disabledFocusable: isBusy } as const;
  return (
    <div className={styles.buttons}>
      {!isMatrix && (
        <Button {...common} onClick={onUse}>
          Use “{sheet}” as the matrix
        </Button>
      )}
      {isMatrix && hasOld && (
        <Button {...common} onClick={onUseOld}>
          Use the old sheet again
        </Button>
      )}
      {state.repairs.some(({ of }) => of === id) && (
        <Button size="small" onClick={() => showRepairs(id)}>
          Review repairs of “{sheet}”
        </Button>
      )}
      {!isMatrix && (
        <Button {...common} onClick={onRemove}>
          Remove “{sheet}”
        </Button>
      )}
    </div>
  );
}
