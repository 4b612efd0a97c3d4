import type { Action } from '../domain/matrix';
import { countOf } from '../domain/wording';
import type { Rule } from './rule';
import { joinSome, quote } from './support/wording';

/** The texts of the dues in one cell, from its first action on; the same text again is left out. */
function listSharedDues(actions: readonly Action[], firstIndex: number): string[] {
  const shared = actions.filter(({ dueCell }) => dueCell === actions[firstIndex]!.dueCell);
  return [...new Set(shared.map(({ due }) => due.raw))];
}

export const duesShareACell: Rule = {
  id: 'dues-share-a-cell',
  severity: 'warning',
  title: 'Dues that share a cell',
  why: 'Which due belongs to which action is only a guess from the order in which they stand.',
  examples: {
    bad: [
      {
        title: 'two actions and two dues, each in one cell',
        rows: [['Bins', 'Developing', 'Mature', 'Buy bins. Hire staff.', 'Q2 24 q3 24']],
        findings: [
          {
            cells: ['E2', 'D2'],
            message:
              'By when holds 2 dues, “Q2 24” and “q3 24”, taken in the order of the actions beside it. Give each action a row of its own with its due.',
            fix: null,
          },
        ],
      },
    ],
    good: [
      {
        title: 'as many dues as actions are listed',
        rows: [
          ['Lamps', 'Developing: old', 'Mature: new', 'Buy lamps\nLight them', 'Q2 24; Q3 24'],
        ],
      },
    ],
  },
  looksAt: 'action',
  run:
    ({ nameColumn }) =>
    () =>
    (action, kpi, index) => {
      const { cell, dueCell, due } = action;
      if (!action.isDueInOrder) return null;
      const above = kpi.actions[index - 1];
      const below = kpi.actions[index + 1];
      if (above?.dueCell === dueCell || below?.dueCell !== dueCell) return null;
      const raws = listSharedDues(kpi.actions, index);
      const isWhole = due.doubts.includes('said-for-two');
      if (raws.length < 2 && !isWhole) return null;
      const says = isWhole
        ? `says ${quote(due.raw)} beside two sentences, each taken as an action with the whole of it`
        : `holds ${countOf(raws.length, 'due')}, ${joinSome(raws.map(quote))}, taken in the order of the actions beside it`;
      const message = `${nameColumn(dueCell, 'due')} ${says}. Give each action a row of its own with its due.`;
      return { cells: [dueCell, cell], message, fix: null };
    },
};
