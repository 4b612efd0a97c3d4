import { nameOf } from './calculation-workbook';
import type { HostFixture } from './host-fixture';
import { closeHosts, startHost } from './host-fixture';

let fixture: HostFixture;
beforeEach(async () => {
  fixture = await startHost();
});
afterEach(closeHosts);

const namesOf = ({ host }: HostFixture): string[] => host.workbook.sheets.map(({ name }) => name);

test('a copy has the cells and is independent of the sheet', async () => {
  const { host, run } = fixture;
  await run(async (context, sheet) => {
    sheet.getRange('A1:B1').formulas = [[2, '=A1*Sheet1!A1']];
    sheet.getRange('A1').format.fill.color = 'red';
    sheet.getRange('A1:A9').conditionalFormats.add('Custom').custom.rule.formula = '=A1>1';
    const copy = sheet.copy('End');
    copy.getRange('A1').values = [[3]];
    await context.sync();
  });
  expect(namesOf(fixture)).toEqual(['Sheet1', 'Sheet1 (2)']);
  const [sheet, copy] = host.workbook.sheets;
  expect(copy!.cells.get(0, 1)).toMatchObject({ value: 9, formula: "=A1*'Sheet1 (2)'!A1" });
  expect(copy!.cells.get(0, 0)).toEqual({ value: 3, style: { fill: '#FF0000' } });
  expect(sheet!.cells.get(0, 1)).toMatchObject({ value: 4, formula: '=A1*Sheet1!A1' });
  expect(copy!.conditionalFormats).toHaveLength(1);
  expect(copy!.conditionalFormats[0]!.id).not.toBe(sheet!.conditionalFormats[0]!.id);
});

test('tables and names come along: of the sheet, and of the workbook where they refer to it', async () => {
  const { host, run } = fixture;
  host.workbook.names.push(
    nameOf('Target', '=Sheet1!$A$1', 'Sheet1'),
    nameOf('Target', '=Sheet1!$A$9', null),
    nameOf('AsAt', '=Sheet1!$B$1', null),
    nameOf('Start', '=4', null),
  );
  await run(async (context, sheet) => {
    sheet.tables.add('A1:B3', true);
    sheet.copy('End');
    await context.sync();
  });
  expect(host.workbook.sheets[1]!.tables.map(({ name }) => name)).toEqual(['Table12']);
  const copied = host.workbook.names.filter(({ sheet }) => sheet === 'Sheet1 (2)');
  expect(copied.map(({ name, formula }) => [name, formula])).toEqual([
    ['Target', "='Sheet1 (2)'!$A$1"],
    ['AsAt', "='Sheet1 (2)'!$B$1"],
  ]);
  expect(host.workbook.names).toHaveLength(6);
});

test.each([
  [undefined, ['Sheet1 (2)', 'Sheet1', 'Last']],
  ['Beginning', ['Sheet1 (2)', 'Sheet1', 'Last']],
  ['End', ['Sheet1', 'Last', 'Sheet1 (2)']],
  ['Before', ['Sheet1', 'Sheet1 (2)', 'Last']],
  ['After', ['Sheet1', 'Last', 'Sheet1 (2)']],
] as const)('a copy is placed: %s', async (position, expected) => {
  await fixture.run(async (context, sheet) => {
    const last = context.workbook.worksheets.add('Last');
    const needsSheet = position === 'Before' || position === 'After';
    sheet.copy(position, needsSheet ? last : undefined);
    await context.sync();
  });
  expect(namesOf(fixture)).toEqual(expected);
});

test('a place beside no sheet is refused', async () => {
  const error = await fixture.refuse(async (context, sheet) => {
    sheet.copy('Before');
    await context.sync();
  });
  expect(error.code).toBe('InvalidArgument');
});
