import type { HostFixture } from './host-fixture';
import { closeHosts, startHost } from './host-fixture';

let fixture: HostFixture;
beforeEach(async () => {
  fixture = await startHost();
});
afterEach(closeHosts);

test.each(['A1', 'xfd10', 'R1C1', 'R', 'c', 'R2', 'As at', '1st', 'a-b', ''])(
  'a name cannot be %j',
  async (name) => {
    const error = await fixture.refuse(async (context, sheet) => {
      context.workbook.names.add(name, sheet.getRange('A1'));
      await context.sync();
    });
    expect(error.code).toBe('InvalidArgument');
  },
);

test.each(['Matrix_AsAt', '_hidden', 'Été.2023', 'XFE1', 'Rate'])(
  'a name can be %j',
  async (name) => {
    await fixture.run(async (context, sheet) => {
      context.workbook.names.add(name, sheet.getRange('A1'));
      await context.sync();
    });
    expect(fixture.host.workbook.names).toEqual([
      { name, formula: '=Sheet1!$A$1', sheet: null, comment: '', visible: true },
    ]);
  },
);

test('the workbook and each sheet have names of their own', async () => {
  const seen = await fixture.run(async (context, sheet) => {
    const other = context.workbook.worksheets.add('Other');
    context.workbook.names.add('Mark', '="workbook"');
    sheet.names.add('Mark', '="first"');
    other.names.add('mark', '="other"');
    const items = [
      context.workbook.names.getItem('MARK'),
      sheet.names.getItem('Mark'),
      other.names.getItem('Mark'),
    ];
    for (const item of items) item.load('value,scope,type');
    context.workbook.names.load('items/name');
    await context.sync();
    expect(context.workbook.names.items).toHaveLength(1);
    return items.map(({ value, scope, type }) => [value as unknown, scope, type]);
  });
  expect(seen).toEqual([
    ['workbook', 'Workbook', 'String'],
    ['first', 'Worksheet', 'String'],
    ['other', 'Worksheet', 'String'],
  ]);
});

test('a name leads to its cells, by itself and in getRange', async () => {
  const seen = await fixture.run(async (context, sheet) => {
    sheet.getRange('B2:B3').values = [[1], [2]];
    context.workbook.names.add('Block', sheet.getRange('B2:B3'), 'two cells');
    const item = context.workbook.names.getItem('Block').load('value,formula,type,comment');
    const byItem = item.getRange().load('values');
    const byAddress = sheet.getRange('block').load('address');
    await context.sync();
    expect(item.toJSON()).toMatchObject({
      value: 'Sheet1!$B$2:$B$3',
      formula: '=Sheet1!$B$2:$B$3',
      type: 'Range',
      comment: 'two cells',
    });
    return [byItem.values, byAddress.address];
  });
  expect(seen).toEqual([[[1], [2]], 'Sheet1!B2:B3']);
});

test('a name is given once, and is gone when deleted', async () => {
  const taken = await fixture.refuse(async (context) => {
    context.workbook.names.add('Once', '=1');
    context.workbook.names.add('ONCE', '=2');
    await context.sync();
  });
  expect(taken.code).toBe('ItemAlreadyExists');
  const isNull = await fixture.run(async (context) => {
    context.workbook.names.getItem('Once').delete();
    const item = context.workbook.names.getItemOrNullObject('Once').load('name');
    await context.sync();
    return item.isNullObject;
  });
  expect(isNull).toBe(true);
});

test.each([
  ['=SUM(Sheet1!$A$1:$A$2)', 'Double', 3.5],
  ['=Sheet1!$A$1&"!"', 'String', '1!'],
  ['=1/0', 'Error', '#DIV/0!'],
])('the value of a name for the formula %s is worked out', async (formula, type, value) => {
  const item = await fixture.run(async (context, sheet) => {
    sheet.getRange('A1:A2').values = [[1], [2.5]];
    const added = context.workbook.names.add('Worked_out', formula).load('type,value');
    await context.sync();
    return added;
  });
  expect([item.type, item.value]).toEqual([type, value]);
});
