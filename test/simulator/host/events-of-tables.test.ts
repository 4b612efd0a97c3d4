import { untilIdle } from '../../support/until-idle';
import { useFeatureHost } from './feature-host';

const host = useFeatureHost();

test('a table tells of changes in its own cells only', async () => {
  const seen: string[] = [];
  await host.run(async (sheet, context) => {
    const table = sheet.tables.add('A1:B3', true);
    await context.sync();
    table.onChanged.add(({ address, changeType }) =>
      Promise.resolve(void seen.push(`${changeType} ${address}`)),
    );
    await context.sync();
    sheet.getRange('D2').values = [[1]];
    sheet.getRange('B2:D2').values = [[1, 2, 3]];
  });
  await untilIdle();
  expect(seen).toEqual(['RangeEdited B2']);
});

test('tables that are added, selected and deleted', async () => {
  const seen: string[] = [];
  const note = (what: string): Promise<void> => Promise.resolve(void seen.push(what));
  await host.run(async (sheet, context) => {
    context.workbook.tables.onAdded.add(() => note('added'));
    context.workbook.tables.onDeleted.add(({ tableName }) => note(`deleted ${tableName}`));
    await context.sync();
    const table = sheet.tables.add('A1:B3', true);
    table.name = 'Selected_table';
    await context.sync();
    table.onSelectionChanged.add(({ address, isInsideTable }) =>
      note(isInsideTable ? `selected ${address}` : 'left'),
    );
    await context.sync();
    for (const address of ['B2:D2', 'E5', 'E6']) sheet.getRange(address).select();
    table.delete();
  });
  await untilIdle();
  expect(seen).toEqual(['added', 'selected B2', 'left', 'deleted Selected_table']);
});
