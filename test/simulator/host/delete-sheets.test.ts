import type { HostFixture } from './host-fixture';
import { closeHosts, startHost } from './host-fixture';

let fixture: HostFixture;
beforeEach(async () => {
  fixture = await startHost();
});
afterEach(closeHosts);

test('the last visible sheet can be neither deleted nor hidden', async () => {
  await fixture.run(async (context) => {
    context.workbook.worksheets.add('Hidden').visibility = 'Hidden';
    await context.sync();
  });
  const deleting = await fixture.refuse(async (context, sheet) => {
    sheet.delete();
    await context.sync();
  });
  expect(deleting.code).toBe('InvalidOperation');
  const hiding = await fixture.refuse(async (context, sheet) => {
    sheet.visibility = 'Hidden';
    await context.sync();
  });
  expect(hiding.code).toBe('InvalidOperation');
});

test('the names of a deleted sheet go, and what refers to it becomes #REF!', async () => {
  const { workbook } = fixture.host;
  const formula = await fixture.run(async (context, active) => {
    const sheet = context.workbook.worksheets.add('Gone');
    sheet.names.add('Local', '=1');
    context.workbook.names.add('Global', sheet.getRange('A1'));
    active.getRange('A1').formulas = [['=Gone!B2+1']];
    await context.sync();
    sheet.delete();
    const cell = active.getRange('A1').load('formulas');
    await context.sync();
    return cell.formulas[0]![0] as unknown;
  });
  expect(workbook.sheets.map(({ name }) => name)).toEqual(['Sheet1']);
  expect(workbook.names.map(({ name, formula: refersTo }) => [name, refersTo])).toEqual([
    ['Global', '=#REF!'],
  ]);
  expect(formula).toBe('=#REF!+1');
});

test('when the active sheet goes, its neighbour is active', async () => {
  const name = await fixture.run(async (context) => {
    const { worksheets } = context.workbook;
    const second = worksheets.add('Second');
    worksheets.add('Third');
    second.activate();
    await context.sync();
    second.delete();
    const active = worksheets.getActiveWorksheet().load('name');
    await context.sync();
    return active.name;
  });
  expect(name).toBe('Third');
});
