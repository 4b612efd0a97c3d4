import { useFeatureHost } from './feature-host';

const host = useFeatureHost();

function frozenAddress(): Promise<string | null> {
  return host.run(async (sheet, context) => {
    const location = sheet.freezePanes.getLocationOrNullObject().load('address');
    await context.sync();
    return location.isNullObject ? null : location.address.split('!')[1]!;
  });
}

test('nothing is frozen at first', async () => {
  expect(await frozenAddress()).toBeNull();
  expect(await host.codeOf((sheet) => sheet.freezePanes.getLocation().load('address'))).toBe(
    'ItemNotFound',
  );
});

test('rows', async () => {
  await host.run((sheet) => sheet.freezePanes.freezeRows(4));
  expect(host.sheet.frozen).toEqual({ rows: 4, columns: 0 });
  expect(await frozenAddress()).toBe('1:4');
});

test('columns', async () => {
  await host.run((sheet) => sheet.freezePanes.freezeColumns());
  expect(host.sheet.frozen).toEqual({ rows: 0, columns: 1 });
  expect(await frozenAddress()).toBe('A:A');
});

test('both, up to the end of a range', async () => {
  await host.run((sheet) => sheet.freezePanes.freezeAt('A1:B4'));
  expect(host.sheet.frozen).toEqual({ rows: 4, columns: 2 });
  expect(await frozenAddress()).toBe('A1:B4');
});

test('whole rows freeze no columns', async () => {
  await host.run((sheet) => sheet.freezePanes.freezeAt(sheet.getRange('1:3')));
  expect(host.sheet.frozen).toEqual({ rows: 3, columns: 0 });
});

test('unfreezing', async () => {
  await host.run((sheet) => {
    sheet.freezePanes.freezeRows(4);
    sheet.freezePanes.unfreeze();
  });
  expect(host.sheet.frozen).toEqual({ rows: 0, columns: 0 });
});

test('no rows at all are refused', async () => {
  expect(await host.codeOf((sheet) => sheet.freezePanes.freezeRows(0))).toBe('InvalidArgument');
});
