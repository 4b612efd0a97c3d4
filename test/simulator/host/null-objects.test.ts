import type { HostFixture } from './host-fixture';
import { closeHosts, startHost } from './host-fixture';

let fixture: HostFixture;
beforeAll(async () => {
  fixture = await startHost();
});
afterAll(closeHosts);

test('a missing sheet is a null object, and so is everything reached from it', async () => {
  const seen = await fixture.run(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject('Nowhere');
    const range = sheet.getRange('A1');
    const fill = range.format.fill;
    sheet.load('name');
    range.load('values');
    fill.load('color');
    await context.sync();
    return [sheet.isNullObject, range.isNullObject, fill.isNullObject];
  });
  expect(seen).toEqual([true, true, true]);
});

test('the used range of a blank sheet is a null object, or A1 when one must be had', async () => {
  const seen = await fixture.run(async (context, sheet) => {
    const orNull = sheet.getUsedRangeOrNullObject().load('address');
    const used = sheet.getUsedRange().load('address');
    await context.sync();
    return [orNull.isNullObject, used.address];
  });
  expect(seen).toEqual([true, 'Sheet1!A1']);
});

test('ranges that do not meet give a null object or ItemNotFound', async () => {
  const isNull = await fixture.run(async (context, sheet) => {
    const shared = sheet.getRange('A1:A2').getIntersectionOrNullObject('C1:C2');
    await context.sync();
    return shared.isNullObject;
  });
  expect(isNull).toBe(true);
  const error = await fixture.refuse(async (context, sheet) => {
    sheet.getRange('A1:A2').getIntersection('C1:C2').load('address');
    await context.sync();
  });
  expect(error.code).toBe('ItemNotFound');
});

test('a name that is not there, and one that refers to no cells', async () => {
  const seen = await fixture.run(async (context) => {
    const { names } = context.workbook;
    names.add('Constant', '=4');
    const missing = names.getItemOrNullObject('Missing').load('name');
    const rangeOfMissing = missing.getRangeOrNullObject().load('address');
    const rangeOfConstant = names.getItem('Constant').getRangeOrNullObject().load('address');
    await context.sync();
    return [missing, rangeOfMissing, rangeOfConstant].map((object) => object.isNullObject);
  });
  expect(seen).toEqual([true, true, true]);
});
