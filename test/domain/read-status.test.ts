import type { StatusWord } from '../../src/domain/read-status';
import { readStatus } from '../../src/domain/read-status';

test.each<[StatusWord, string]>([
  [
    'complete',
    'Complete|COMPLETED|Done.|Closed|Closed off|Delivered|Signed off|In place|100%|100% complete|✓|✔️|☑|TRUE|Yes|' +
      'Complete - JS|Completed March 2023|Completed 12/03/2023|Closed (see minutes)|Delivered by ICT|Resolved|' +
      'Complete: signed off by the board|: done|Complete Q2 23',
  ],
  [
    'cancelled',
    'Rejected|Void|Will not proceed|Cancelled|Canceled|Withdrawn|Superseded|No longer required|Cancelled - merged',
  ],
  [
    'on-hold',
    'Parked|On hold|On-hold|ON HOLD|Paused|Suspended|Stalled|On hold until Q3 24|On hold (funding)|On hold pending a bid|Paused due to sickness',
  ],
  [
    'under-way',
    'Slipping|In flight|Reopened|In progress|Ongoing|On track|On-track|At risk|Delayed|Behind schedule|Overdue|Started|75% complete|' +
      'In progress - 50%|Nearly complete|Partially complete|Complete, awaiting sign-off|Complete pending sign-off|Closed subject to audit|Under way|Open',
  ],
  [
    'not-started',
    'Backlog|Proposed|✗|❌|Not started|Not yet started|No|To do|Planned|Not complete|Not yet due|☐|Deferred',
  ],
])('says that an action is %s', (word, texts) => {
  for (const text of texts.split('|')) expect([text, readStatus(text)]).toEqual([text, word]);
});

test('says nothing of an action where it says nothing of its state', () => {
  const texts = [
    '',
    ' ',
    'Red',
    'Amber',
    'Green',
    'R',
    'See minutes',
    'Minutes ✓',
    'Minutes ✗',
    'N/A',
    'TBC',
    'x',
    'Q3 23',
    '3',
  ];
  for (const text of texts) expect([text, readStatus(text)]).toEqual([text, null]);
});
