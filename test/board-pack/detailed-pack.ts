import { freezeRecords } from '../../src/board-pack/movement/freeze-records';
import type { PackContext } from '../../src/board-pack/pack-context';
import { preparePack } from '../../src/board-pack/pack-context';
import { listKpiRecords } from '../../src/board-pack/records';
import { parseIsoDate } from '../../src/domain/calendar-date';
import type { MaturityMatrix } from '../../src/domain/matrix';
import { RULES } from '../../src/rules';
import { checkMatrix } from '../../src/rules/check-matrix';
import type { AcceptedFinding } from '../../src/workbook/records';
import { createExampleGrid, readGrid } from '../rules/example-sheet';

const HEADER = [
  ...['Area', 'Ref', 'KPI', 'Where we are now', 'Where we want to be', 'Actions', 'By when'],
  ...['Original due', 'Reason for change', 'Owner', 'Status', 'RAG', '% complete', 'Priority'],
  'Evidence',
];

type Row = readonly (string | number)[];

/**
 * A matrix that fills in every column, with one of most things that can be wrong, so that what is said of one stands in a
 * golden as what is said of many does in that of the seed.
 */
const ROWS: readonly Row[] = [
  [
    'Buying',
    '1.1',
    'Contracts',
    'Developing: a list',
    'Leader: one register',
    'Publish the register',
    'Q1 23',
    'Q4 22',
    'Staff left',
    'Ann Example',
    'In progress',
    'Green',
    0.5,
    'High',
    '',
  ],
  [
    '',
    '',
    '',
    '',
    '',
    'Train the buyers',
    'Q3 23',
    '',
    '',
    'Bob Sample',
    'In progress',
    'Amber',
    0.25,
    'Low',
    '',
  ],
  [
    '',
    '1.2',
    'Suppliers',
    'Mature: reviewed',
    'Mature: reviewed',
    'Review the terms',
    'Q2 23',
    '',
    '',
    'Ann Example',
    'Complete',
    'Green',
    1,
    'High',
    'Minutes of May',
  ],
  [
    '',
    '1.3',
    'Waste',
    'between Developing and Mature',
    'Leader: none',
    'Weigh the bins',
    'Q1 24',
    'Q2 23',
    '',
    '',
    'Not started',
    '',
    0,
    '',
    '',
  ],
  [
    'People',
    '2.1',
    'Training',
    'Minimum: none',
    'Mature: yearly',
    'Write a plan',
    'Ongoing to Q4 22',
    '',
    '',
    'Cat Person',
    '',
    'Red',
    '',
    '',
    '',
  ],
  ['', '', '', '', '', 'Hold a day', 'Ongoing', '', '', 'Cat Person', '', '', '', '', ''],
  [
    '',
    '2.2',
    'Members',
    'Leader: briefed',
    'Mature: briefed',
    'Brief them',
    'Cancelled',
    '',
    '',
    'Ann Example',
    'Cancelled',
    '',
    '',
    '',
    '',
  ],
  [
    '',
    '2.3',
    'Apprentices',
    'Basic',
    'Developing: two',
    'Advertise',
    '04.00',
    '',
    '',
    'Bob Sample',
    '',
    '',
    '',
    '',
    '',
  ],
  [
    '',
    '2.4',
    'Volunteers',
    'Developing: few',
    'Innovator: many',
    '',
    '',
    '',
    '',
    '',
    '',
    '',
    '',
    '',
    '',
  ],
  [
    'Places',
    '3.1',
    'Depots',
    'Developing: old',
    'Mature: new',
    'Sell one',
    'ASAP',
    '',
    '',
    'TBC',
    '',
    '',
    '',
    '',
    '',
  ],
  ['', '', '', '', '', 'Mend the roof', '', '', '', 'Bob Sample', '', '', '', '', ''],
  [
    '',
    '3.2',
    'Vans',
    'Developing: diesel',
    'Mature: electric',
    'Buy chargers',
    'On hold',
    '',
    '',
    'Bob Sample',
    'On hold',
    '',
    '',
    '',
    '',
  ],
  [
    '',
    '3.3',
    'Parks',
    'Mature: mown',
    'Mature: mown',
    'Plant trees',
    'Complete',
    '',
    '',
    'Cat Person',
    'Complete',
    'Green',
    1,
    'Low',
    '',
  ],
];

/** What stood there at the freeze before: a level, dues and states that have changed since. */
const BEFORE: Readonly<Record<number, Readonly<Record<number, string>>>> = {
  0: { 3: 'Minimum: none', 6: 'Q4 22' },
  1: { 6: 'Q2 23' },
  2: { 10: 'In progress' },
  9: { 6: 'Q2 23' },
  12: { 3: 'Leader: mown' },
};

const DAY_BEFORE = parseIsoDate('2023-07-15')!;
const DAY = parseIsoDate('2023-10-15')!;

const matrixOf = (rows: readonly Row[]): MaturityMatrix =>
  readGrid(createExampleGrid({ title: 'detailed', header: HEADER, rows }));

/** What the pack and the paper of the detailed matrix are made from, after one freeze and with one finding accepted. */
export function prepareDetailedPack(): PackContext {
  const matrix = matrixOf(ROWS);
  const before = matrixOf(
    ROWS.map((row, index) => row.map((cell, column) => BEFORE[index]?.[column] ?? cell)),
  );
  const findings = checkMatrix(matrix, { asAt: DAY, widestExpectedGap: 2 });
  const accepted: AcceptedFinding[] = [];
  return preparePack(matrix, findings, {
    asAt: DAY,
    rules: RULES,
    accepted,
    freezes: [freezeRecords(listKpiRecords(before, DAY_BEFORE), DAY_BEFORE)],
    keepsEmptySheets: true,
  });
}
