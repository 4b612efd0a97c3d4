import { listHeadings } from '../../../src/matrix-sheet/read/compose-headings';
import { takeNumberedActions } from '../../../src/matrix-sheet/read/numbered-actions';

/** “column at its index” for each heading that is left, and the columns of the further actions. */
function take(...row: readonly string[]): { left: string; further: readonly unknown[] } {
  const taken = takeNumberedActions(listHeadings(row, 0));
  const left = taken.headings
    .map(({ columnIndex, reading }) => {
      const of = reading.moment === null ? '' : ' of a time';
      return `${reading.meanings[0]?.column ?? 'nothing'} ${columnIndex}${of}`;
    })
    .join(', ');
  return { left, further: taken.furtherActions };
}

test.each<[readonly string[], string, readonly unknown[]]>([
  [['KPI', 'Action 1', 'Action 2'], 'kpi 0, actions 1', [{ actions: 2 }]],
  [['1. Action', '2. Action', '3. Action'], 'actions 0', [{ actions: 1 }, { actions: 2 }]],
  [['Action 2', 'Action 1'], 'actions 1', [{ actions: 0 }]],
  [
    ['Action 1', 'Due 1', 'Owner 1', 'Action 2', 'Due 2', 'Owner 2'],
    'actions 0, due 1, owner 2',
    [{ actions: 3, due: 4, owner: 5 }],
  ],
  [
    ['Action 1', 'Action 2', 'Due 1', 'Due 2', 'Due 3'],
    'actions 0, due 2, due 4 of a time',
    [{ actions: 1, due: 3 }],
  ],
  [
    ['Action 1 by when', 'Action 1', 'Action 2 by when', 'Action 2'],
    'due 0, actions 1',
    [{ actions: 3, due: 2 }],
  ],
  [['Action 1', 'Owner', 'Action 2', 'Owner'], 'actions 0, owner 1', [{ actions: 2, owner: 3 }]],
  [
    ['Action 1', 'Owner', 'Due', 'Action 2', 'Owner'],
    'actions 0, owner 1, due 2',
    [{ actions: 3, owner: 4 }],
  ],
])('%j are the columns of several actions', (row, left, further) => {
  expect(take(...row)).toEqual({ left, further });
});

test('each action may have a column of its own for whatever is said of it', () => {
  const columns = ['Status', '% complete', 'RAG', 'Evidence', 'Priority', 'Notes'];
  const row = ['Action', ...columns].flatMap((heading) => [`${heading} 1`, `${heading} 2`]);
  expect(take(...row)).toEqual({
    left: 'actions 0, status 2, percent 4, rag 6, evidence 8, priority 10, notes 12',
    further: [{ actions: 1, status: 3, percent: 5, rag: 7, evidence: 9, priority: 11, notes: 13 }],
  });
});

test.each<[string, readonly string[]]>([
  ['before the first action', ['Owner', 'Action 1', 'Owner', 'Action 2']],
  ['of which two stand behind one action', ['Action 1', 'Owner', 'Owner', 'Action 2']],
  ['that are called differently', ['Action 1', 'Owner', 'Action 2', 'Lead']],
  ['of which there is one', ['Action 1', 'Action 2', 'Owner']],
  ['whose numbers are others', ['Action 1', 'Action 2', 'Owner 1', 'Owner 3']],
  ['that say something of the KPI', ['Action 1', 'Action 2', 'KPI 1', 'KPI 2']],
])('columns %s are said of all actions', (_, row) => {
  const { further } = take(...row);
  expect(further).toEqual([{ actions: row.indexOf('Action 2') }]);
});

test.each<[string, readonly string[]]>([
  ['one of them', ['KPI', 'Action 1']],
  ['a number is left out', ['Action 1', 'Action 3']],
  ['the first has none', ['Action', 'Action 2']],
  ['they do not begin with 1', ['Action 10', 'Action 11']],
  ['one stands twice', ['Action 1', 'Action 2', 'Action 2']],
  ['they are called differently', ['Action 1', 'Task 2']],
  ['they are of quarters', ['Action Q1', 'Action Q2']],
  ['they are of dates', ['Action 1/2', 'Action 2/2']],
  ['they are of years', ['Action (year 1)', 'Action (year 2)']],
  ['they are of rounds', ['Action round 1', 'Action round 2']],
  ['they are no actions', ['KPI', 'Owner 1', 'Owner 2']],
])('actions have no columns of their own where there is %s', (_, row) => {
  const headings = listHeadings(row, 0);
  expect(takeNumberedActions(headings)).toEqual({ headings, furtherActions: [] });
});
