import { planRenames } from '../../../../src/app/rename-levels';
import {
  describeCleared,
  describeHighlights,
  describeSaved,
} from '../../../../src/app/words/describe-outcomes';
import { describeFixed, describePutBack } from '../../../../src/app/words/describe-edits';
import type { TrialJob } from './desk';
import { BOTH, fixable, openPane, ready } from './desk';

/** What is asked of the matrix itself: its check, its highlights, its fixes and its settings. */
export const MATRIX_JOBS: readonly TrialJob[] = [
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
    name: 'open again',
    on: BOTH,
    async run(desk) {
      await desk.session.close();
      await openPane(desk.session);
      const { trouble } = ready(desk);
      if (trouble) throw trouble;
      return `${ready(desk).findings.length} findings`;
    },
  },
  {
    name: 'go to a cell',
    on: ['used'],
    async run({ session }) {
      await session.goToCell('E3');
      await session.goToSheet('Summary');
      return 'There';
    },
  },
  {
    name: 'highlight',
    on: [...BOTH, 'two sheets'],
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
    on: [...BOTH, 'two sheets'],
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
    on: [...BOTH, 'two sheets'],
    async run(desk) {
      const { review } = ready(desk);
      const renames = planRenames(review, new Map([['Leader', 'Leading']])).filter(({ fix }) =>
        fix?.edits.some(({ from, to }) => from !== to),
      );
      return renames.length === 0 ? null : describeFixed(await desk.session.applyFixes(renames));
    },
  },
  {
    name: 'take known names',
    on: [...BOTH, 'empty'],
    async run({ session }) {
      const { count } = await session.useKnownNames('Exham\nWyeford\n', 'names.txt');
      return `${count} known names`;
    },
  },
];
