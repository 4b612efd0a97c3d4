import type { LoadedTable } from '../../../src/excel/records/load-records';
import { listRecordRows } from '../../../src/excel/records/load-records';
import { NOISE_TABLE } from '../../../src/excel/records/repair-tables';
import { planUpdate } from '../../../src/excel/records/update-table';
import type { NoiseRecord } from '../../../src/workbook/records';

const noise = (text: string): NoiseRecord => ({
  of: 'tidy',
  kind: 'outside-table',
  text,
  from: 'page 1',
});

test('of records that are kept as they were read no row is made', () => {
  const spec = { ...NOISE_TABLE, toRow: jest.fn((entry: NoiseRecord) => NOISE_TABLE.toRow(entry)) };
  const values = [
    spec.columns.map(({ header }) => header),
    ...['one', 'two', 'two', 'three'].map((text) => NOISE_TABLE.toRow(noise(text))),
  ];
  const loaded = {
    spec,
    table: { isNullObject: false, showHeaders: true, showTotals: false },
    range: { values, rowIndex: 4, columnIndex: 0 },
    sheet: { name: 'Matrix records' },
    mark: { isNullObject: true },
    tellContents: () => null,
    tellSystem: () => 1900,
    tellUnfinished: () => null,
  } as unknown as LoadedTable<NoiseRecord>;
  const [one, , second, three] = listRecordRows(loaded).map(({ entry }) => entry!);
  const update = planUpdate(loaded, [one!, second!, { ...three!, text: 'four' }]);
  expect(update.added).toEqual([NOISE_TABLE.toRow(noise('four'))]);
  // Of two that say the same the one that is not wanted any more goes.
  expect(update.removed).toEqual([1, 3]);
  expect(spec.toRow).toHaveBeenCalledTimes(3);
});
