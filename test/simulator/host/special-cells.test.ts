import type { HostFixture } from './host-fixture';
import { closeHosts, startHost } from './host-fixture';

let fixture: HostFixture;
beforeEach(async () => {
  fixture = await startHost();
  await fixture.run(async (context, sheet) => {
    sheet.getRange('A1:B4').values = [
      ['a', 1],
      ['', '=B1'],
      ['b', ''],
      ['c', true],
    ];
    await context.sync();
  });
});
afterEach(closeHosts);

function addressOf(cellType: string, valueType?: string) {
  return fixture.run(async (context, sheet) => {
    const areas = sheet
      .getRange('A1:B4')
      .getSpecialCellsOrNullObject(cellType as 'Blanks', valueType as 'All');
    areas.load('address');
    await context.sync();
    return areas.isNullObject ? null : areas.address;
  });
}

test.each([
  ['Blanks', undefined, 'Sheet1!A2,Sheet1!B3'],
  ['Constants', undefined, 'Sheet1!A1:B1,Sheet1!A3,Sheet1!A4:B4'],
  ['Constants', 'Text', 'Sheet1!A1,Sheet1!A3:A4'],
  ['Constants', 'Logical', 'Sheet1!B4'],
  ['Formulas', undefined, 'Sheet1!B2'],
  ['Formulas', 'Errors', null],
  ['Visible', undefined, 'Sheet1!A1:B4'],
  ['ConditionalFormats', undefined, null],
])('%s %s cells are %s', async (cellType, valueType, address) => {
  expect(await addressOf(cellType, valueType)).toBe(address);
});

test('hidden rows and columns split the visible cells', async () => {
  await fixture.run(async (context, sheet) => {
    sheet.getRange('2:3').rowHidden = true;
    await context.sync();
  });
  expect(await addressOf('Visible')).toBe('Sheet1!A1:B1,Sheet1!A4:B4');
});

test('merged areas that the range touches', async () => {
  const address = await fixture.run(async (context, sheet) => {
    sheet.getRange('D1:D3').merge();
    sheet.getRange('F1:G2').merge(true);
    const merged = sheet.getRange('A2:Z9').getMergedAreasOrNullObject().load('address');
    await context.sync();
    return merged.address;
  });
  expect(address).toBe('Sheet1!D1:D3,Sheet1!F2:G2');
});

test('covered cells of a merge stay empty', async () => {
  const values = await fixture.run(async (context, sheet) => {
    sheet.getRange('A1:B2').merge();
    const block = sheet.getRange('A1:B2');
    block.values = [
      ['x', 'y'],
      ['z', 'w'],
    ];
    block.load('values');
    await context.sync();
    return block.values;
  });
  expect(values).toEqual([
    ['x', ''],
    ['', ''],
  ]);
});
