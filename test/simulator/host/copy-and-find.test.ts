import type { HostFixture } from './host-fixture';
import { closeHosts, startHost } from './host-fixture';

let fixture: HostFixture;
beforeEach(async () => {
  fixture = await startHost();
});
afterEach(closeHosts);

test('formulas move with a copy, values and formats come alone', async () => {
  const seen = await fixture.run(async (context, sheet) => {
    sheet.getRange('A1:B2').formulas = [
      [1, '=A1*$A$1'],
      [2, '=A2*$A$1'],
    ];
    sheet.getRange('B1').numberFormat = [['0.0']];
    sheet.getRange('D1').copyFrom('A1:B2');
    sheet.getRange('D5:E6').copyFrom('A1:B2', 'Values');
    sheet.getRange('D8').copyFrom('B1', 'Formats');
    const all = sheet.getRange('D1:E2').load('formulas');
    const values = sheet.getRange('D5:E6').load('formulas');
    const format = sheet.getRange('D8').load('numberFormat,values');
    await context.sync();
    return [all.formulas, values.formulas, format.numberFormat, format.values];
  });
  expect(seen).toEqual([
    [
      [1, '=D1*$A$1'],
      [2, '=D2*$A$1'],
    ],
    [
      [1, 1],
      [2, 2],
    ],
    [['0.0']],
    [['']],
  ]);
});

test('blank cells are skipped, and rows become columns, when asked', async () => {
  const seen = await fixture.run(async (context, sheet) => {
    sheet.getRange('A1:C1').values = [[1, '', 3]];
    sheet.getRange('A3:C3').values = [['a', 'b', 'c']];
    sheet.getRange('A3').copyFrom('A1:C1', 'Values', true);
    sheet.getRange('E1').copyFrom('A1:C1', 'All', false, true);
    const skipped = sheet.getRange('A3:C3').load('values');
    const turned = sheet.getRange('E1:E3').load('values');
    await context.sync();
    return [skipped.values, turned.values];
  });
  expect(seen).toEqual([[[1, 'b', 3]], [[1], [''], [3]]]);
});

test('formulas are not turned, since their references would have to be', async () => {
  const error = await fixture.refuse(async (context, sheet) => {
    sheet.getRange('A1:B1').formulas = [[1, '=A1']];
    sheet.getRange('D1').copyFrom('A1:B1', 'All', false, true);
    await context.sync();
  });
  expect(error.code).toBe('ApiNotFound');
});

test('what would have to come along, and cannot, is refused', async () => {
  const error = await fixture.refuse(async (context, sheet) => {
    sheet.getRange('A1').conditionalFormats.add('Custom').custom.rule.formula = '=A1>1';
    sheet.getRange('B1').copyFrom('A1');
    await context.sync();
  });
  expect(error.code).toBe('ApiNotFound');
});

test('text is found part or whole, with or without its case', async () => {
  const addresses = await fixture.run(async (context, sheet) => {
    sheet.getRange('A1:A3').values = [['Mature'], ['mature: the Council'], ['Leader']];
    const block = sheet.getRange('A1:A3');
    const found = [
      block.find('MATURE', {}),
      block.find('mature', { matchCase: true }),
      block.find('leader', { completeMatch: true }),
      block.find('mature', { searchDirection: 'Backwards' }),
    ];
    for (const range of found) range.load('address');
    const none = block.findOrNullObject('Innovator', {}).load('address');
    await context.sync();
    expect(none.isNullObject).toBe(true);
    return found.map(({ address }) => address);
  });
  expect(addresses).toEqual(['Sheet1!A1', 'Sheet1!A2', 'Sheet1!A3', 'Sheet1!A2']);
});
