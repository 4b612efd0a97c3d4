import { describeFixed, describePutBack } from '../../../../src/app/words/describe-edits';
import { TODAY } from '../../matrix-host';
import type { TrialJob } from './desk';
import { actionSaying, BOTH, openRound } from './desk';

export const ROUND = {
  asAt: { year: 2023, month: 12, day: 31 },
  period: 'Quarter 3 2023/24',
  by: 'AL',
};

/** What is asked in a quarter's round. */
export const ROUND_JOBS: readonly TrialJob[] = [
  {
    name: 'start round',
    on: ['new'],
    async run(desk) {
      return openRound(desk) ? null : `Started: ${await desk.session.startRound(ROUND)}`;
    },
  },
  {
    name: 'cancel round',
    on: ['used'],
    async run(desk) {
      if (!openRound(desk)) return null;
      await desk.session.cancelRound('AL');
      return 'Cancelled';
    },
  },
  {
    name: 'answer with an edit',
    on: ['used'],
    async run(desk) {
      const action = actionSaying(desk, 'Ask suppliers');
      const isGiven = openRound(desk)?.answers.some((answer) => answer.action === 'Ask suppliers');
      if (!action || isGiven) return null;
      const said = { kind: 'moved', due: 'Q3 24', reason: 'Two posts vacant' } as const;
      return describeFixed(await desk.session.answerAction(said, action, 'AL'));
    },
  },
  {
    name: 'answer without an edit',
    on: ['used'],
    async run(desk) {
      const action = actionSaying(desk, 'Survey all staff');
      const isGiven = openRound(desk)?.answers.some(({ action: of }) => of === 'Survey all staff');
      if (!action || isGiven) return null;
      await desk.session.answerAction({ kind: 'on-course' }, action, 'AL');
      return 'Recorded';
    },
  },
  {
    name: 'take back an answer',
    on: ['used'],
    async run(desk) {
      const answer = openRound(desk)?.answers.find(
        ({ action }) => action === 'Publish a dashboard',
      );
      return answer ? describePutBack(await desk.session.takeBackAnswer(answer)) : null;
    },
  },
  {
    name: 'sign off round',
    on: ['used'],
    async run(desk) {
      if (!openRound(desk)) return null;
      return `Signed off: ${await desk.session.signOffRound({ by: 'AL', on: TODAY })}`;
    },
  },
  {
    name: 'take back the sign-off',
    on: ['signed off'],
    async run(desk) {
      if (openRound(desk)) return null;
      await desk.session.takeBackSignOff('AL', 'One answer came late');
      return 'The round is open again';
    },
  },
  {
    name: 'read what is kept',
    on: ['used'],
    async run({ session }) {
      await session.readKept();
      return 'Read';
    },
  },
  {
    name: 'chase',
    on: BOTH,
    run: async (desk) => `${(await desk.session.listChase()).owners.length}`,
  },
  {
    name: 'save who to chase',
    on: ['used'],
    run: async ({ session }) => (await session.saveChaseFile({ kind: 'table' })).fileName,
  },
];
