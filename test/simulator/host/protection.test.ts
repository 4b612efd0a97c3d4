import type { HostFixture } from './host-fixture';
import { closeHosts, startHost } from './host-fixture';

let fixture: HostFixture;
beforeEach(async () => {
  fixture = await startHost();
  await fixture.run(async (context, sheet) => {
    sheet.getRange('A1:B2').values = [
      [1, 2],
      [3, 4],
    ];
    sheet.getRange('B2').format.protection.locked = false;
    sheet.protection.protect();
    await context.sync();
  });
});
afterEach(closeHosts);

type Edit = (sheet: Excel.Worksheet) => void;

const EDITS: [string, Edit][] = [
  ['values', (sheet) => void (sheet.getRange('A1').values = [[9]])],
  [
    'values of locked and unlocked cells',
    (sheet) => void (sheet.getRange('A2:B2').values = [[9, 9]]),
  ],
  ['a number format', (sheet) => void (sheet.getRange('A1').numberFormat = [['0%']])],
  ['a fill', (sheet) => void (sheet.getRange('B2').format.fill.color = '#FF0000')],
  ['a font', (sheet) => void (sheet.getRange('A1').format.font.bold = true)],
  ['a column width', (sheet) => void (sheet.getRange('A:A').format.columnWidth = 90)],
  ['content by clearing it', (sheet) => sheet.getRange('A1').clear('Contents')],
  ['cells by inserting', (sheet) => void sheet.getRange('1:1').insert('Down')],
  ['cells by deleting', (sheet) => sheet.getRange('1:1').delete('Up')],
  ['cells by merging', (sheet) => sheet.getRange('A1:B1').merge()],
  ['conditional formats', (sheet) => void sheet.getRange('A1').conditionalFormats.add('Custom')],
];

test.each(EDITS)('a protected sheet refuses to change %s', async (_what, edit) => {
  const error = await fixture.refuse(async (context, sheet) => {
    edit(sheet);
    await context.sync();
  });
  expect(error.code).toBe('AccessDenied');
  const { cells } = fixture.host.workbook.sheets[0]!;
  expect([cells.get(0, 0)?.value, cells.get(1, 0)?.value]).toEqual([1, 3]);
});

test('unlocked cells can be written', async () => {
  await fixture.run(async (context, sheet) => {
    sheet.getRange('B2').values = [[9]];
    await context.sync();
  });
  expect(fixture.host.workbook.sheets[0]!.cells.get(1, 1)?.value).toBe(9);
});

test('once unprotected the sheet can be changed again', async () => {
  const isProtected = await fixture.run(async (context, sheet) => {
    sheet.protection.unprotect();
    sheet.getRange('A1').values = [[9]];
    sheet.protection.load('protected');
    await context.sync();
    return sheet.protection.protected;
  });
  expect(isProtected).toBe(false);
  expect(fixture.host.workbook.sheets[0]!.cells.get(0, 0)?.value).toBe(9);
});

test.each<[string, (context: Excel.RequestContext) => void]>([
  ['added', (context) => void context.workbook.worksheets.add('New')],
  ['deleted', (context) => context.workbook.worksheets.getItem('Sheet2').delete()],
  ['renamed', (context) => void (context.workbook.worksheets.getItem('Sheet2').name = 'Other')],
  [
    'hidden',
    (context) => void (context.workbook.worksheets.getItem('Sheet2').visibility = 'Hidden'),
  ],
])('under a protected structure no sheet can be %s', async (_how, change) => {
  await fixture.run(async (context) => {
    context.workbook.worksheets.add('Sheet2');
    context.workbook.protection.protect();
    await context.sync();
  });
  const error = await fixture.refuse(async (context) => {
    change(context);
    await context.sync();
  });
  expect(error.code).toBe('AccessDenied');
  expect(fixture.host.workbook.sheets.map(({ name }) => name)).toEqual(['Sheet1', 'Sheet2']);
});
