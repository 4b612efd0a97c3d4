import { useFeatureHost } from './feature-host';

const host = useFeatureHost();

test('a filter is set on a range and taken away with what it hid', async () => {
  await host.run((sheet) => sheet.autoFilter.apply(sheet.getRange('A1:E9')));
  expect(host.sheet.autoFilter).toEqual({ address: 'A1:E9', filtered: false });
  host.sheet.autoFilter = { address: 'A1:E9', filtered: true };
  host.sheet.hiddenRows = new Set([3, 20]);
  const seen = await host.run(async (sheet, context) => {
    const { autoFilter } = sheet;
    autoFilter.load('enabled,isDataFiltered');
    const range = autoFilter.getRangeOrNullObject().load('address');
    await context.sync();
    autoFilter.remove();
    return [autoFilter.enabled, autoFilter.isDataFiltered, range.address.split('!')[1]];
  });
  expect(seen).toEqual([true, true, 'A1:E9']);
  expect(host.sheet.autoFilter).toBeNull();
  expect([...host.sheet.hiddenRows]).toEqual([20]);
});

test('filtering by criteria is refused', async () => {
  const code = await host.codeOf((sheet) =>
    sheet.autoFilter.apply('A1:E9', 0, { filterOn: 'Values', values: ['x'] }),
  );
  expect(code).toBe('ApiNotFound');
  expect(host.sheet.autoFilter).toBeNull();
});
