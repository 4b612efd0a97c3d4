import { Button, Subtitle2 } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useCallback, useEffect, useMemo, useState } from 'react';
import type { ReadyState } from '../../app/matrix-session';
import type { Round, RoundOwner } from '../../app/round/open-round';
import { findBaseline, findRound, listRoundItemsInSteps } from '../../app/round/open-round';
import { describeProgress } from '../../app/words/describe-round';
import type { CalendarDate } from '../../domain/calendar-date';
import { formatLongDate } from '../../domain/calendar-date';
import { isSameData } from '../../domain/same-data';
import type { Steps } from '../../domain/steps';
import type { FreezeContent } from '../../workbook/port';
import { useLatestSteps } from '../hooks/use-steps';
import { usePane } from '../pane-context';
import { useViewStyles } from '../shell/view-styles';
import { SaveTableButton } from './ChaseDialog';
import { CancelDialog, SignOffDialog } from './CloseDialogs';
import { RoundList } from './RoundList';
import { SignedOffRound } from './SignedOffRound';
import { StartForm } from './StartForm';

/** What a round is told by besides the matrix: the freezes, and the one it started from. */
interface KeptFreezes {
  readonly freezes: readonly FreezeContent[];
  readonly baseline: ReturnType<typeof findBaseline>;
}

/** The quarter's round: starts it, asks for answers, and closes it. */
export default function RoundView({ state }: { readonly state: ReadyState }): ReactElement {
  const styles = useViewStyles();
  const round = useMemo(() => findRound(state.rounds), [state.rounds]);
  const kept = useKeptFreezes(round);
  const baseline = kept?.baseline ?? null;
  const asked = useLatestSteps(
    useCallback(
      () => listAsked(state, round, kept),
      // Nothing else of the state is looked at.
      [state.review, state.changes, round, kept],
    ),
  );
  // An earlier round asked for other things.
  const owners = asked && round && isSameData(asked.start, round.start) ? asked.owners : null;
  return (
    <div className={styles.view}>
      <Subtitle2 as="h2" className={styles.heading}>
        {round ? 'The quarter’s round' : 'Start the quarter’s round'}
      </Subtitle2>
      {round && !round.signOff && owners && (
        <OpenRound state={state} round={round} owners={owners} since={baseline?.asAt ?? null} />
      )}
      {round?.signOff && kept && (
        <SignedOffRound state={state} round={round} freezes={kept.freezes} />
      )}
      {(!round || round.signOff) && kept && <StartForm state={state} freezes={kept.freezes} />}
    </div>
  );
}

interface AskedOfRound {
  readonly start: Round['start'];
  readonly owners: readonly RoundOwner[];
}

/** What a round asks of whom; null as long as nothing can be said. */
function* listAsked(
  { review, changes }: Pick<ReadyState, 'review' | 'changes'>,
  round: Round | null,
  kept: KeptFreezes | null,
): Steps<AskedOfRound | null> {
  if (!round || !kept) return null;
  const owners = yield* listRoundItemsInSteps(review, round, kept.baseline, changes);
  return { start: round.start, owners };
}

/** The freezes of the workbook, read anew when the round goes a step on; null until they are there. */
function useKeptFreezes(round: Round | null): KeptFreezes | null {
  const { session, show } = usePane();
  const [kept, setKept] = useState<KeptFreezes | null>(null);
  const step = JSON.stringify(round && [round.start, round.signOff]);
  useEffect(() => {
    let isCurrent = true;
    void show(async () => {
      const { freezes } = await session.readKept();
      const read = { freezes, baseline: round && findBaseline(round, freezes) };
      if (isCurrent) setKept(read);
    });
    return () => {
      isCurrent = false;
    };
    // Answers change no freeze, so the round is taken by its start and its sign-off.
  }, [session, show, step]);
  return kept;
}

interface OpenRoundProps {
  readonly state: ReadyState;
  readonly round: Round;
  readonly owners: readonly RoundOwner[];
  /** The date of the freeze that it is compared with. */
  readonly since: CalendarDate | null;
}

/** A round at work: how far it is, the ways to close it, and the actions to answer. */
function OpenRound({ state, round, owners, since }: OpenRoundProps): ReactElement {
  const styles = useViewStyles();
  const { isBusy } = usePane();
  const { start } = round;
  const [by, setBy] = useState(start.by);
  const [asked, setAsked] = useState<'sign-off' | 'cancel' | null>(null);
  const close = (): void => setAsked(null);
  return (
    <>
      <p className={styles.text}>
        As at {formatLongDate(start.asAt)}
        {start.period !== '' && `, ${start.period}`}. {describeProgress(owners)}.
      </p>
      <div className={styles.buttons}>
        <Button
          appearance="primary"
          disabledFocusable={isBusy}
          onClick={() => setAsked('sign-off')}
        >
          Sign off…
        </Button>
        <Button disabledFocusable={isBusy} onClick={() => setAsked('cancel')}>
          Cancel the round…
        </Button>
        <SaveTableButton />
      </div>
      <RoundList review={state.review} owners={owners} since={since} by={by} onBy={setBy} />
      {asked === 'sign-off' && <SignOffDialog owners={owners} onClose={close} />}
      {asked === 'cancel' && <CancelDialog round={round} by={by.trim()} onClose={close} />}
    </>
  );
}
