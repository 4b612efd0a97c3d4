import type { MatrixSession, ReadyState } from '../../../src/app/matrix-session';
import { planRenames } from '../../../src/app/rename-levels';
import { findOpenRound } from '../../../src/app/round/run-round';
import {
  describeCleared,
  describeExport,
  describeFreeze,
  describeHighlights,
  describePack,
  describeSaved,
} from '../../../src/app/words/describe-outcomes';
import { describeWrittenImport } from '../../../src/app/words/describe-import';
import { describeTidy } from '../../../src/app/words/describe-tidy';
import { describeFixed, describePutBack } from '../../../src/app/words/describe-edits';
import type { CommandName, RibbonCommand } from '../../../src/commands/ribbon-commands';
import type { Finding } from '../../../src/domain/finding';
import type { Action } from '../../../src/domain/matrix';
import { listActions } from '../../../src/domain/matrix';
import type { AddInError } from '../../../src/workbook/errors';
import type { PackSheetId } from '../../../src/workbook/pack-sheet';
import { PACK_SHEET_IDS } from '../../../src/workbook/pack-sheet';
import { TODAY } from '../matrix-host';

/** What a person has in front of them. */
export interface Desk {
  readonly session: MatrixSession;
  readonly commands: Record<CommandName, RibbonCommand>;
  /** What the ribbon's commands have said. */
  readonly shown: string[];
  /** What was refused of what they asked of the workbook. */
  readonly refusals: AddInError[];
}

/**
 * Which workbook a job starts from: one without anything of ours, one with all of it but a tidy copy, that with a tidy copy
 * beside, that with the copy as the matrix, or one without a matrix.
 */
export type TrialStart = 'new' | 'used' | 'tidied' | 'on its copy' | 'empty';

/** Something that a person asks for; a second time it does what is left of it. */
export interface TrialJob {
  readonly name: string;
  readonly on: readonly TrialStart[];
  /** Returns what the person reads; null where there is nothing to do. */
  readonly run: (desk: Desk) => Promise<string | null>;
}

const ready = ({ session }: Desk): ReadyState => {
  const state = session.getState();
  if (state.kind === 'ready') return state;
  throw state.kind === 'no-matrix' ? state.trouble : new Error('Not opened');
};

const fixable = (desk: Desk): readonly Finding[] =>
  ready(desk).findings.filter(({ rule }) => rule === 'non-canonical-due');

const ROUND = { asAt: { year: 2023, month: 12, day: 31 }, period: 'Quarter 3 2023/24', by: 'AL' };

const actionSaying = (desk: Desk, text: string): Action | undefined =>
  listActions(ready(desk).review.matrix).find((action) => action.text === text);

const openRound = (desk: Desk) => findOpenRound(ready(desk));

/** A button of the ribbon; throws the refusal that it shows, as the pane's jobs do. */
const ribbon =
  (name: CommandName) =>
  async ({ commands, shown, refusals }: Desk): Promise<string> => {
    shown.length = 0;
    refusals.length = 0;
    await commands[name]({ completed: () => undefined });
    const said = shown.join('\n');
    const refusal = refusals.find(({ message }) => said === message);
    if (refusal) throw refusal;
    return said;
  };

/** A cell of the tidy copy that a text was cut for. */
const REJECTED_CELL = 'C2';

/** Where what is brought in comes to stand. */
const IMPORTED = 'Maturity matrix';

/** What is brought in from a file. */
const PAPER = [
  'Board paper 7',
  'KPI\tWhere we are now\tWhere we want to be\tActions\tBy when',
  'Waste\tDeveloping Some rounds\tLeader All rounds\tBuy two lorries\tQ1 24',
  '\t\t\tTrain the crews\tQ2 24',
].join('\n');

const BOTH = ['new', 'used'] as const;

/** Every job of the pane and the ribbon. */
export const TRIAL_JOBS: readonly TrialJob[] = [
  {
    name: 'open and check',
    on: BOTH,
    async run(desk) {
      await desk.session.refresh();
      const { trouble } = ready(desk);
      if (trouble) throw trouble;
      return `${ready(desk).findings.length} findings`;
    },
  },
  {
    name: 'highlight',
    on: BOTH,
    run: async (desk) => describeHighlights(await desk.session.highlight()),
  },
  {
    name: 'clear',
    on: ['used'],
    run: async (desk) => describeCleared(await desk.session.clearHighlights()),
  },
  {
    name: 'fix one',
    on: BOTH,
    async run(desk) {
      const found = fixable(desk).filter(({ fix }) =>
        fix?.edits.some(({ from }) => from === 'q1 24'),
      );
      return found.length === 0 ? null : describeFixed(await desk.session.applyFixes(found));
    },
  },
  {
    name: 'fix all',
    on: BOTH,
    async run(desk) {
      const { findings } = await desk.session.findBulkFixes(fixable(desk));
      return findings.length === 0 ? null : describeFixed(await desk.session.applyFixes(findings));
    },
  },
  {
    name: 'put back',
    on: ['used'],
    async run(desk) {
      const { changes } = ready(desk);
      return changes.length === 0 ? null : describePutBack(await desk.session.putBack(changes));
    },
  },
  {
    name: 'accept',
    on: BOTH,
    async run(desk) {
      const found = ready(desk).findings.find(({ rule }) => rule === 'action-without-owner');
      if (!found) return null;
      await desk.session.accept([found], 'Agreed in May', 'AL');
      return 'Accepted';
    },
  },
  {
    name: 'withdraw',
    on: ['used'],
    async run(desk) {
      const { accepted } = ready(desk);
      if (accepted.length === 0) return null;
      await desk.session.withdraw(accepted.map(({ acceptance }) => acceptance));
      return 'Withdrawn';
    },
  },
  {
    name: 'save settings',
    on: BOTH,
    async run(desk) {
      const { settings } = ready(desk).review;
      await desk.session.changeSettings({
        asAt: { year: 2023, month: 11, day: 30 },
        cover: { ...settings.cover, organisation: 'Exshire', committee: 'Audit' },
        treatedAs: [{ word: 'Basic', level: 'Minimum' }],
        hiddenHighlights: ['complete'],
      });
      return describeSaved();
    },
  },
  {
    name: 'choose columns',
    on: BOTH,
    async run(desk) {
      await desk.session.changeSettings({
        mapping: {
          sheet: 'Plan',
          headerRowNumber: 1,
          columns: { kpi: 'A', current: 'B', target: 'C', actions: 'D', due: 'E' },
        },
      });
      return describeSaved();
    },
  },
  {
    name: 'rename levels',
    on: BOTH,
    async run(desk) {
      const { review } = ready(desk);
      const renames = planRenames(review, new Map([['Leader', 'Leading']])).filter(({ fix }) =>
        fix?.edits.some(({ from, to }) => from !== to),
      );
      return renames.length === 0 ? null : describeFixed(await desk.session.applyFixes(renames));
    },
  },
  { name: 'freeze', on: BOTH, run: async (desk) => describeFreeze(await desk.session.freeze()) },
  {
    name: 'make a tidy copy',
    on: [...BOTH, 'tidied'],
    run: async (desk) => describeTidy(await desk.session.tidy({ replacesEdited: true })),
  },
  {
    name: 'use the tidy copy',
    on: ['tidied'],
    async run(desk) {
      await desk.session.useTidyCopy();
      return 'The tidy copy is the matrix now';
    },
  },
  {
    name: 'go back from the tidy copy',
    on: ['on its copy'],
    async run(desk) {
      await desk.session.useSources();
      return 'Your own sheet is the matrix again.';
    },
  },
  {
    name: 'remove the tidy copy',
    on: ['tidied'],
    async run(desk) {
      if (ready(desk).tidyCopy === null) return null;
      await desk.session.removeTidyCopy();
      return 'Took the tidy copy away';
    },
  },
  {
    name: 'answer repairs',
    on: ['tidied'],
    async run(desk) {
      const open = ready(desk).repairs.filter(({ decision }) => decision === 'open');
      if (open.length === 0) return null;
      const { skippedCount } = await desk.session.answerRepairs(open, { kind: 'accept' });
      return `Accepted, ${skippedCount} left out`;
    },
  },
  {
    name: 'reject a repair',
    on: ['tidied', 'on its copy'],
    async run(desk) {
      const found = ready(desk).repairs.find(({ cell }) => cell === REJECTED_CELL);
      if (found?.decision !== 'open') return null;
      const { skippedCount } = await desk.session.answerRepairs([found], { kind: 'reject' });
      return `Rejected, ${skippedCount} left out`;
    },
  },
  {
    name: 'write an import',
    on: ['new', 'used', 'tidied', 'empty'],
    async run(desk) {
      const { session } = desk;
      const state = session.getState();
      if (state.kind === 'ready' && state.review.matrix.source.sheet === IMPORTED) return null;
      const bytes = new TextEncoder().encode(PAPER);
      const preview = await session.previewImport({ name: 'paper.txt', bytes });
      return describeWrittenImport(await session.writeImport(preview!));
    },
  },
  {
    name: 'generate pack',
    on: BOTH,
    run: async (desk) => describePack(await desk.session.generatePack({})),
  },
  {
    name: 'export',
    on: BOTH,
    run: async (desk) => describeExport(await desk.session.exportPack('board-print')),
  },
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
    name: 'chase',
    on: BOTH,
    run: async (desk) => `${(await desk.session.listChase()).owners.length}`,
  },
  { name: 'ribbon: check', on: BOTH, run: ribbon('checkMatrix') },
  { name: 'ribbon: highlight', on: BOTH, run: ribbon('highlightMatrix') },
  { name: 'ribbon: start round', on: ['new'], run: ribbon('startRound') },
  { name: 'ribbon: generate', on: BOTH, run: ribbon('generateSummary') },
];

/** A pack with a chart, links and lists; a new workbook has the whole one. */
const FEW_SHEETS: readonly PackSheetId[] = ['summary', 'contents', 'gaps', 'data-quality'];

/** Stands in the used workbook and is left out of its next pack. */
const SHEET_TO_GO: PackSheetId = 'due-next';

const allBut = (kept: readonly PackSheetId[]): PackSheetId[] =>
  PACK_SHEET_IDS.filter((id) => !kept.includes(id));

/** Leaves everything of ours in a workbook: settings, highlights, a fix, an acceptance, a freeze, an open round, a pack. */
export async function useEverything(desk: Desk): Promise<void> {
  const { session } = desk;
  await session.changeSettings({
    treatedAs: [{ word: 'Low', level: 'Minimum' }],
    omittedPackSheets: allBut([...FEW_SHEETS, SHEET_TO_GO]),
  });
  await session.highlight();
  await session.applyFixes(
    fixable(desk).filter(({ fix }) => fix?.edits.some(({ from }) => from === 'q3 24')),
  );
  const found = ready(desk).findings.find(({ rule }) => rule === 'most-targets-above-mature')!;
  await session.accept([found], 'As agreed', 'BK');
  await session.freeze();
  await session.startRound(ROUND);
  const said = { kind: 'moved', due: 'Q2 24', reason: 'Late start' } as const;
  await session.answerAction(said, actionSaying(desk, 'Publish a dashboard')!, 'AL');
  await session.generatePack({});
  await session.changeSettings({ omittedPackSheets: allBut(FEW_SHEETS) });
}
