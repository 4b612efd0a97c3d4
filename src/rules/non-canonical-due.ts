import type { Rule } from './rule';
import { adviseSpelling } from './support/dues';
import { writeCell } from './support/wording';

export const nonCanonicalDue: Rule = {
  id: 'non-canonical-due',
  severity: 'warning',
  title: 'Non-standard spelling of a due',
  why: 'One spelling of each due lets filters and highlights work, and lets people compare.',
  examples: {
    bad: [
      {
        title: 'a quarter spelled out',
        rows: [['Reporting', 'Developing', 'Mature: monthly', 'Build it', 'Quarter 2 2023']],
        findings: [
          {
            cells: ['E2'],
            message: 'By when says “Quarter 2 2023”. Write Q2 23, the spelling used for it here.',
            fix: {
              label: 'Write Q2 23',
              edits: [{ cell: 'E2', from: 'Quarter 2 2023', to: 'Q2 23' }],
            },
          },
        ],
      },
      {
        title: 'a space that nobody sees',
        rows: [['Reporting', 'Developing: ad hoc', 'Mature: monthly', 'Build it', 'Q2\u00a023']],
        findings: [
          {
            cells: ['E2'],
            message:
              'By when says “Q2 23” with spaces that do not belong there. Write it without them.',
            fix: { label: 'Write Q2 23', edits: [{ cell: 'E2', from: 'Q2\u00a023', to: 'Q2 23' }] },
          },
        ],
      },
    ],
    good: [
      {
        title: 'a range in its standard spelling, and no quarter to spell',
        rows: [
          ['Reporting', 'Developing', 'Mature', 'Build it', 'Q2/3 23'],
          ['Culture', 'Developing', 'Mature', 'Ask staff', 'ASAP'],
        ],
      },
    ],
  },
  looksAt: 'due',
  run:
    () =>
    ({ by, canonical, certain, raw, state }) => {
      if (canonical === null || canonical === raw || !certain) return null;
      // The quarter in "Q3 23 Complete" may be the plan or the end; "ASAP" has none to spell.
      if (state === 'unscheduled' || (state !== 'scheduled' && by !== null)) return null;
      const message = adviseSpelling(raw, canonical);
      return (cell, isWhole) =>
        isWhole ? { cells: [cell], message, fix: writeCell(cell, raw, canonical) } : null;
    },
};
