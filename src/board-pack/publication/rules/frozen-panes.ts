import type { PublicationRule } from '../publication-rule';
import { when } from '../publication-rule';

export const frozenPanes: PublicationRule = {
  id: 'frozen-panes',
  severity: 'error',
  title: 'Frozen panes',
  why: 'Frozen panes hide the rest of a worksheet from people who enlarge it.',
  examples: {
    bad: [
      {
        title: 'the rows above the table',
        frozenRowCount: 3,
        findings: [
          {
            sheet: 'Overdue',
            cell: null,
            message: 'Panes are frozen. Unfreeze them (View, Freeze Panes).',
          },
        ],
      },
    ],
    good: [{ title: 'none' }],
  },
  looksAt: 'sheet',
  run: ({ frozen }) =>
    when(
      frozen.rows > 0 || frozen.columns > 0,
      'Panes are frozen. Unfreeze them (View, Freeze Panes).',
    ),
};
