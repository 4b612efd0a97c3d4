import type { HostFixture } from './host-fixture';
import { closeHosts, startHost } from './host-fixture';

let fixture: HostFixture;
beforeEach(async () => {
  fixture = await startHost();
});
afterEach(closeHosts);

test('formats read as null where the cells differ', async () => {
  const { mixed, same } = await fixture.run(async (context, sheet) => {
    sheet.getRange('A1').format.font.bold = true;
    sheet.getRange('A1:B1').format.wrapText = true;
    sheet.getRange('A1').format.fill.color = '#ff0000';
    sheet.getRange('A:A').format.columnWidth = 90;
    const load = (address: string): Excel.Range =>
      sheet
        .getRange(address)
        .load('format/font/bold,format/wrapText,format/fill/color,format/columnWidth');
    const [both, first] = [load('A1:B1'), load('A1')];
    await context.sync();
    const read = ({ format }: Excel.Range): unknown[] => [
      format.font.bold,
      format.wrapText,
      format.fill.color,
      format.columnWidth,
    ];
    return { mixed: read(both), same: read(first) };
  });
  expect(mixed).toEqual([null, true, null, null]);
  expect(same).toEqual([true, true, '#FF0000', 90]);
});

test('setting a default takes the cell out of the sheet again', async () => {
  await fixture.run(async (context, sheet) => {
    sheet.getRange('A1:C3').format.font.bold = true;
    sheet.getRange('A1:C3').format.font.bold = false;
    await context.sync();
  });
  expect(fixture.host.workbook.sheets[0]!.cells.size).toBe(0);
});

test('the sides of a block and its inner lines', async () => {
  await fixture.run(async (context, sheet) => {
    const { borders } = sheet.getRange('B2:C3').format;
    borders.getItem('EdgeTop').style = 'Continuous';
    borders.getItem('EdgeTop').weight = 'Medium';
    borders.getItem('EdgeTop').color = '#123456';
    borders.getItem('InsideVertical').style = 'Double';
    await context.sync();
  });
  const { cells } = fixture.host.workbook.sheets[0]!;
  expect(cells.get(1, 1)?.style?.borders).toEqual({
    top: { style: 'medium', color: '#123456' },
    right: { style: 'double', color: '#000000' },
  });
  expect(cells.get(2, 2)?.style?.borders).toEqual({
    left: { style: 'double', color: '#000000' },
  });
});

test('a border reads as it was set, and as null where the cells differ', async () => {
  const seen = await fixture.run(async (context, sheet) => {
    sheet.getRange('A1:B1').format.borders.getItem('EdgeBottom').style = 'Dash';
    const load = (address: string): Excel.RangeBorder =>
      sheet.getRange(address).format.borders.getItem('EdgeBottom').load('style,color');
    const [set, mixed, none] = [load('A1:B1'), load('A1:C1'), load('C1')];
    await context.sync();
    return [set.style, mixed.style, none.style];
  });
  expect(seen).toEqual(['Dash', null, 'None']);
});

test.each([
  [
    'a colour',
    (sheet: Excel.Worksheet) => void (sheet.getRange('A1').format.fill.color = 'reddish'),
  ],
  ['a font size', (sheet: Excel.Worksheet) => void (sheet.getRange('A1').format.font.size = 0)],
  [
    'a number format',
    (sheet: Excel.Worksheet) => void (sheet.getRange('A1').numberFormat = [['0"']]),
  ],
  [
    'an alignment',
    (sheet: Excel.Worksheet) =>
      void (sheet.getRange('A1').format.horizontalAlignment = 'Middle' as never),
  ],
])('a wrong value for %s is refused', async (_what, set) => {
  const error = await fixture.refuse(async (context, sheet) => {
    set(sheet);
    await context.sync();
  });
  expect(error.code).toBe('InvalidArgument');
});
