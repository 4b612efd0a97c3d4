import type { MatrixColumn } from '../../../src/domain/matrix';
import { nameSources } from '../../../src/matrix-sheet/standard-form/name-sources';
import type { StandardRow } from '../../../src/matrix-sheet/standard-form/standard-form';

const row = (column: MatrixColumn, ...from: string[]): StandardRow => ({
  key: '1.1',
  kpiId: 'Reporting',
  cells: new Map([[column, { value: 'Build it', shown: null, from }]]),
});

test('each row has words of its own for where it came from', () => {
  const rows = [
    row('actions', "'2023 plan'!D2"),
    row('actions', "'2023 plan'!D2"),
    row('actions', "'2023 plan'!D4", "'2023 plan'!D6"),
    row('kpi', "'2023 plan'!A7"),
    row('kpi'),
  ];
  expect(nameSources({ rows })).toEqual([
    { text: '2023 plan, row 2', cell: "'2023 plan'!D2" },
    { text: '2023 plan, row 2, part 2', cell: "'2023 plan'!D2" },
    { text: '2023 plan, rows 4 to 6', cell: "'2023 plan'!D4" },
    { text: '2023 plan, row 7', cell: "'2023 plan'!A7" },
    { text: 'No cell', cell: null },
  ]);
});
