import { composeChase } from '../../../src/board-pack/chase/compose-chase';
import { listChaseRows } from '../../../src/board-pack/chase/list-rows';
import { preparePack } from '../../../src/board-pack/pack-context';
import { buildMatrix, dueBy } from '../build-matrix';

test('a row says who is asked why, where, and how late it is', () => {
  const actions = [
    { text: 'Train all buyers', due: dueBy(1, 2023), details: { owner: 'Ann', status: 'Open' } },
  ];
  const matrix = buildMatrix([{ name: 'Buying', kpis: [{ name: 'Reporting', actions }] }]);
  const asAt = { year: 2023, month: 10, day: 15 };
  const context = preparePack(matrix, [], { asAt });
  const [header, ...rows] = listChaseRows(composeChase(context), context);
  const named = rows.map((row) => row.map((cell, at): [string, string] => [header![at]!, cell]));
  expect(named.map((cells): Record<string, string> => Object.fromEntries(cells))).toEqual([
    {
      Owner: 'Ann',
      'Asked because': 'Late',
      Area: 'Buying',
      KPI: 'Reporting',
      Action: 'Train all buyers',
      'Due as written': 'Q1 23',
      'Due by': 'Q1 2023/24 (Apr–Jun 2023)',
      'Late by': '2 quarters',
      'Status as written': 'Open',
      Cell: 'E2',
    },
  ]);
});
