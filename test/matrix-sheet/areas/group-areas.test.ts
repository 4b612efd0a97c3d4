import { listActions } from '../../../src/domain/matrix';
import { createIdMaker } from '../../../src/matrix-sheet/areas/group-areas';
import { describeAreas, createGrid, HEADER, readGrid, readRows } from '../read-sheet';

const kpi = (name: string, action: string, area = ''): string[] => [
  ...(area === '' ? [] : [area]),
  ...[name, 'Developing', 'Mature', action, ''],
];

/** The texts that the second KPI's action stands for; null where it says something of its own. */
const referTo = (text: string): readonly string[] | null =>
  listActions(readRows([kpi('Culture', 'Ask staff'), kpi('Risk', text)]))[1]!.refersTo?.texts ??
  null;

test.each([
  ...['As above', 'as above.', 'SAME AS ABOVE!', 'Same actions as above', 'Actions as above'],
  ...['See above', 'Please see above', 'see actions above', 'See the above', 'As per above'],
  ...['Per the actions above', 'Refer to above', 'Covered above', 'Same above', 'Ditto', 'ditto.'],
])('“%s” stands for the actions of the KPI above', (text) => {
  expect(referTo(text)).toEqual(['Ask staff']);
});

test.each([
  ...['As above, and tell members', 'Above', 'See below', 'Do as above', 'Ditto for all'],
  ...['Same as the one above it', `As${' '.repeat(40)}`.trim(), 'see above all others'],
])('“%s” says something of its own', (text) => {
  expect(referTo(text)).toBeNull();
});

test('an area goes on where its name is said again further down, in other letters too', () => {
  const rows = [
    kpi('Culture', 'Ask', 'People'),
    kpi('Risk', 'Write', 'Buying'),
    kpi('Pay', 'Tell', 'PEOPLE '),
  ];
  expect(describeAreas(readGrid(createGrid([['Area', ...HEADER], ...rows])))).toEqual([
    'People (A2): Culture, Pay',
    'Buying (A3): Risk',
  ]);
});

test('“As above” passes over KPIs without actions and over other areas', () => {
  const rows = [
    kpi('Culture', 'Ask', 'People'),
    kpi('Pay', '', 'People'),
    kpi('Risk', 'Write', 'Buying'),
    kpi('Skills', 'As above', 'People'),
    kpi('Health', 'Ditto', 'People'),
    kpi('Fraud', 'As above', 'Selling'),
  ];
  const actions = listActions(readGrid(createGrid([['Area', ...HEADER], ...rows])));
  expect(actions.map(({ text, refersTo }) => [text, refersTo])).toEqual([
    ['Ask', null],
    ['As above', { kpiId: 'People / Culture', texts: ['Ask'] }],
    ['Ditto', { kpiId: 'People / Skills', texts: ['Ask'] }],
    ['Write', null],
    ['As above', { kpiId: '', texts: [] }],
  ]);
});

test('ids are cut, and numbered where they recur, past a number that is taken', () => {
  const makeId = createIdMaker();
  const long = 'x'.repeat(300);
  expect(makeId(long, long)).toBe(`${'x'.repeat(200)} / ${'x'.repeat(200)}`);
  expect(
    ['Culture', 'Culture (2)', 'Culture', 'Culture', null, null].map((name) =>
      makeId('People', name),
    ),
  ).toEqual([
    'People / Culture',
    'People / Culture (2)',
    'People / Culture (3)',
    'People / Culture (4)',
    'People / KPI without a name',
    'People / KPI without a name (2)',
  ]);
  expect([makeId('a / b', 'c'), makeId('a', 'b / c'), makeId('a', 'c')]).toEqual([
    'a / b / c',
    'a / b / c (2)',
    'a / c',
  ]);
});
