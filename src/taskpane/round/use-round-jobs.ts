import { useMemo } from 'react';
import type { AskedAnswer } from '../../app/round/plan-answer';
import type { Round } from '../../app/round/open-round';
import { findRound } from '../../app/round/open-round';
import type { RoundRequest } from '../../app/round/run-round';
import { describeFixed, describePutBack } from '../../app/words/describe-edits';
import {
  ANSWER_NAMES,
  describeCancelled,
  describeRecorded,
  describeSignedOff,
  describeStarted,
} from '../../app/words/describe-round';
import type { Action } from '../../domain/matrix';
import type { GivenAnswer, SignOff } from '../../workbook/round';
import { done } from '../hooks/use-jobs';
import { usePane } from '../pane-context';

/** The steps of a round by name; none of them rejects. */
export interface RoundJobs {
  readonly start: (request: Pick<RoundRequest, 'asAt' | 'period' | 'by'>) => Promise<void>;
  readonly cancel: (by: string) => Promise<void>;
  readonly answer: (said: AskedAnswer, action: Action, by: string) => Promise<void>;
  readonly takeBack: (answer: GivenAnswer) => Promise<void>;
  readonly signOff: (signOff: Pick<SignOff, 'by' | 'on'>) => Promise<void>;
  readonly takeBackSignOff: (by: string, reason: string) => Promise<void>;
}

/** What a person can do in a round; each says what came of it and how to take it back. */
export function useRoundJobs(): RoundJobs {
  const { session, run } = usePane();
  return useMemo(() => {
    const currentRound = (): Round | null => {
      const state = session.getState();
      return state.kind === 'ready' ? findRound(state.rounds) : null;
    };
    const cancel = (by: string): Promise<void> =>
      run(async () => {
        const round = currentRound();
        await session.cancelRound(by);
        return round && done(describeCancelled(round.start));
      });
    const takeBack = (answer: GivenAnswer): Promise<void> =>
      run(async () => {
        const outcome = await session.takeBackAnswer(answer);
        const isWritten = outcome.written.length + outcome.skipped.length > 0;
        return done(
          isWritten
            ? describePutBack(outcome)
            : `Took back: ${ANSWER_NAMES[answer.answer]}. Nothing had been written.`,
        );
      });
    return {
      cancel,
      takeBack,
      start: (request) =>
        run(async () => {
          const sheet = await session.startRound(request);
          const round = currentRound();
          const undo = { label: 'Cancel the round', run: () => void cancel(request.by) };
          return round && done(describeStarted(round.start, sheet), undo);
        }),
      answer: (said, action, by) =>
        run(async () => {
          const outcome = await session.answerAction(said, action, by);
          const given = currentRound()?.answers.at(-1);
          const undo = given ? { label: 'Put back', run: () => void takeBack(given) } : null;
          if (outcome.skipped.length > 0) {
            return done(`${describeFixed(outcome)} The answer was not recorded.`);
          }
          const wrote = outcome.written.length > 0 ? ` ${describeFixed(outcome)}` : '';
          return done(`${describeRecorded(said.kind)}${wrote}`, undo);
        }),
      signOff: (signOff) =>
        run(async () => {
          const sheet = await session.signOffRound(signOff);
          return done(describeSignedOff(signOff.by, sheet));
        }),
      takeBackSignOff: (by, reason) =>
        run(async () => {
          await session.takeBackSignOff(by, reason);
          return done('Took the sign-off back. The round is open again.');
        }),
    };
  }, [session, run]);
}
