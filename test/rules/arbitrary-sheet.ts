import fc from 'fast-check';
import type { SheetExample } from '../../src/rules/rule';

const NAMES = [
  'Reporting',
  'reporting:',
  'High level principle/ specific behaviour',
  'Training & development',
  'Culture',
  '',
  '',
];
const READABLE_LEVELS = [
  'Minimum',
  'Developing',
  'mature: monthly reports',
  'Leader 1. Reports are live',
  'Minimum1. Roles not defined',
  'INNOVATOR',
];
const LEVELS = [
  ...READABLE_LEVELS,
  'Develping: ad hoc',
  'D',
  'M-4',
  'Daniel and an',
  'adapted to their needs.',
  'Advanced',
  '  Developing\nThe Council is exploring it.',
  '',
  '',
];
const ACTIONS = ['Build a dashboard', 'As above', 'Hold a workshop', '=HYPERLINK("x")', '', ''];
const DUES = [
  'Q1 23',
  '  q2 23 ',
  'Q2/3 23',
  'Q4 23 / Q1 24',
  'Complete',
  'complete',
  'Ongoing.',
  'Ongoing from Q1',
  'ongoing. Q4 23',
  'complete / ongoin',
  'Q3 23 Complete',
  'Complete Complete',
  'complete Q2 23',
  'Q2 24 q3 24',
  '04.00',
  'Q2 20',
  'Q2 2023/24',
  'FY23/24 Q2',
  'by end of Q2 23',
  'June 2023',
  '30/09/2023',
  '2023/24',
  'H1 23',
  'TBC',
  'N/A',
  'On hold',
  'Cancelled',
  'ongoin',
  '#REF!',
  '',
  '',
];

/** A cell as officers write one, now and then anything at all. */
function cell(usual: readonly string[]): fc.Arbitrary<string> {
  return fc.oneof(
    { weight: 12, arbitrary: fc.constantFrom(...usual) },
    { weight: 1, arbitrary: fc.string({ maxLength: 30, unit: 'grapheme' }) },
  );
}

/** A matrix whose every row is plainly a KPI of its own, with a target, an action and a due of any kind. */
export const tidySheet: fc.Arbitrary<SheetExample> = fc.record({
  title: fc.constant('tidy sheet'),
  rows: fc
    .array(
      fc.tuple(
        fc.constantFrom(...READABLE_LEVELS),
        fc.constantFrom(...LEVELS),
        fc.constantFrom(...ACTIONS),
        fc.constantFrom(...DUES),
      ),
      { maxLength: 8 },
    )
    .map((rows) =>
      rows.map((row, index) => [`Service ${String.fromCharCode(65 + index)}`, ...row]),
    ),
});

/** A messy matrix of up to twelve rows in the usual five columns. */
export const messySheet: fc.Arbitrary<SheetExample> = fc.record({
  title: fc.constant('messy sheet'),
  rows: fc.array(fc.tuple(cell(NAMES), cell(LEVELS), cell(LEVELS), cell(ACTIONS), cell(DUES)), {
    maxLength: 12,
  }),
});
