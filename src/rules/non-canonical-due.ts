import type { Rule } from './rule';
import { adviseSpelling, createSpellingJudge, reportDue } from './support/dues';

export const nonCanonicalDue: Rule = {
  id: 'non-canonical-due',
  severity: 'warning',
  title: 'Non-standard spelling of a due',
  why: 'One spelling of each due lets filters and highlights work, and lets people compare.',
  examples: {
    bad: [
      {
        title: 'a quarter spelled out beside one that is not, and a space that nobody sees',
        rows: [
          ['Reporting', 'Developing', 'Mature: monthly', 'Build it', 'Quarter 2 2023'],
          ['Culture', 'Developing', 'Mature: one team', 'Ask staff', 'Q3\u00a023'],
        ],
        findings: [
          {
            cells: ['E2'],
            message: 'By when says “Quarter 2 2023”. Write Q2 23, the spelling used for it here.',
            fix: {
              label: 'Write Q2 23',
              edits: [{ cell: 'E2', from: 'Quarter 2 2023', to: 'Q2 23' }],
            },
          },
          {
            cells: ['E3'],
            message:
              'By when says “Q3 23” with spaces that do not belong there. Write it without them.',
            fix: { label: 'Write Q3 23', edits: [{ cell: 'E3', from: 'Q3\u00a023', to: 'Q3 23' }] },
          },
        ],
      },
    ],
    good: [
      {
        title: 'a form used throughout, a range, no quarter to spell, and a council’s own words',
        rows: [
          ['Reporting', 'Developing', 'Mature', 'Build it', 'Q2 2026'],
          ['', '', '', 'Show it', 'Q3 2026'],
          ['', '', '', 'Ask members', 'Q2/3 23'],
          ['', '', '', 'Buy desks', 'Complete'],
          ['', '', '', 'Buy chairs', 'Completed'],
        ],
      },
    ],
  },
  looksAt: 'due',
  run(terms) {
    const isStandard = createSpellingJudge(terms);
    return (due) => {
      const { canonical, raw } = due;
      const to = isStandard(due) ? null : terms.spellDue(canonical!);
      if (to === null) return null;
      const says = adviseSpelling(raw, to);
      const report = reportDue(terms, says, { respelling: { from: raw, to }, cause: says });
      return (cell, isWhole) => (isWhole ? report(cell, isWhole) : null);
    };
  },
};
