import { isClosed } from '../domain/due';
import { listActions } from '../domain/matrix';
import type { Rule } from './rule';
import { quote } from './support/wording';

const HEADER = ['KPI', 'Where we are now', 'Where we want to be', 'Actions', 'By when', 'Status'];

export const struckThroughAction: Rule = {
  id: 'struck-through-action',
  severity: 'warning',
  title: 'Action struck through',
  why: 'A line through a text says that it is done with, and not whether it is done or dropped: a board has to know which.',
  examples: {
    bad: [
      {
        title: 'a status that says nothing',
        header: HEADER,
        struckCells: ['D2'],
        rows: [['Reporting', 'Developing', 'Mature', 'Build it', 'Q1 23', '']],
        findings: [
          {
            cells: ['D2', 'F2'],
            message:
              'The action is struck through, but Status is empty, so it counts as open. Write in Status whether it is complete or cancelled, or take the line off.',
            fix: null,
          },
        ],
      },
    ],
    good: [
      {
        title: 'said to be complete or cancelled',
        header: HEADER,
        struckCells: ['D2', 'D3'],
        rows: [
          ['Reporting', 'Developing', 'Mature', 'Build it', 'Q1 23', 'Complete'],
          ['', '', '', 'Buy it', 'Cancelled', ''],
        ],
      },
    ],
  },
  looksAt: 'matrix',
  run({ matrix, hasColumn, cellsBeside, nameColumn }) {
    const cells = matrix.observations.flatMap((one) => ('cells' in one ? one.cells : []));
    const struck = new Set(cells);
    return listActions(matrix).flatMap(({ cell, due, dueCell, details, settled }) => {
      if (!struck.has(cell) || isClosed(settled.state)) return [];
      const column = hasColumn('status', cell) ? 'status' : 'due';
      const [place = dueCell] = column === 'status' ? cellsBeside(cell, 'status') : [dueCell];
      const name = nameColumn(place, column);
      const text = column === 'status' ? (details.status ?? '') : due.raw;
      const says = text === '' ? 'is empty' : `says ${quote(text)}`;
      const message = `The action is struck through, but ${name} ${says}, so it counts as open. Write in ${name} whether it is complete or cancelled, or take the line off.`;
      return [{ cells: [cell, place], message, fix: null }];
    });
  },
};
