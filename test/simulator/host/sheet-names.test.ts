import type { HostFixture } from './host-fixture';
import { closeHosts, startHost } from './host-fixture';

let fixture: HostFixture;
beforeAll(async () => {
  fixture = await startHost();
});
afterAll(closeHosts);

const add = (name: string) => async (context: Excel.RequestContext) => {
  context.workbook.worksheets.add(name);
  await context.sync();
};

test.each([
  'a'.repeat(32),
  'Q1/Q2',
  'a\\b',
  'what?',
  'all*',
  '[draft]',
  'a:b',
  "'quoted",
  "quoted'",
  'History',
])('a sheet cannot be called %s', async (name) => {
  expect((await fixture.refuse(add(name))).code).toBe('InvalidArgument');
});

test.each(['a'.repeat(31), "Officer's plan", 'Forward plan', 'Été', '1'])(
  'a sheet can be called %s',
  async (name) => {
    await fixture.run(add(name));
    const { sheets } = fixture.host.workbook;
    expect(sheets.at(-1)!.name).toBe(name);
  },
);

test('names are taken whatever their case', async () => {
  expect((await fixture.refuse(add('SHEET1'))).code).toBe('ItemAlreadyExists');
  const error = await fixture.refuse(async (context) => {
    const sheet = context.workbook.worksheets.add('Plan');
    sheet.name = 'sheet1';
    await context.sync();
  });
  expect(error.code).toBe('ItemAlreadyExists');
});

test('a sheet is found whatever the case, and may change only its case', async () => {
  const name = await fixture.run(async (context) => {
    const sheet = context.workbook.worksheets.add('Board pack');
    sheet.name = 'Board Pack';
    const found = context.workbook.worksheets.getItem('BOARD PACK').load('name');
    await context.sync();
    return found.name;
  });
  expect(name).toBe('Board Pack');
});

test('formulas and names follow a sheet to its new name', async () => {
  const { host, run } = fixture;
  const formula = await run(async (context, active) => {
    const sheet = context.workbook.worksheets.add('Levels');
    sheet.getRange('A1').values = [[5]];
    active.getRange('A1').formulas = [['=Levels!A1*2']];
    context.workbook.names.add('FirstLevel', sheet.getRange('A1'));
    sheet.name = "The officers' levels";
    const cell = active.getRange('A1').load('formulas,values');
    await context.sync();
    expect(cell.values).toEqual([[10]]);
    return cell.formulas[0]![0] as unknown;
  });
  expect(formula).toBe("='The officers'' levels'!A1*2");
  expect(host.workbook.names.at(-1)!.formula).toBe("='The officers'' levels'!$A$1");
});
