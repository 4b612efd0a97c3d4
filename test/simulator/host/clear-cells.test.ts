import type { HostFixture } from './host-fixture';
import { closeHosts, startHost } from './host-fixture';

let fixture: HostFixture;
beforeEach(async () => {
  fixture = await startHost();
  await fixture.run(async (context, sheet) => {
    const block = sheet.getRange('A1:C3');
    block.values = 'x' as never;
    block.format.font.bold = true;
    block.conditionalFormats.add('Custom').custom.rule.formula = '=A1="x"';
    await context.sync();
  });
});
afterEach(closeHosts);

async function clear(applyTo?: 'Contents' | 'Formats'): Promise<void> {
  await fixture.run(async (context, sheet) => {
    sheet.getRange('B2').clear(applyTo);
    await context.sync();
  });
}

const sheet = () => fixture.host.workbook.sheets[0]!;

test('everything goes, and a conditional format is cut around the hole', async () => {
  await clear();
  expect(sheet().cells.get(1, 1)).toBeUndefined();
  expect(sheet().conditionalFormats.flatMap(({ ranges }) => ranges)).toEqual([
    'A1:C1',
    'A3:C3',
    'A2',
    'C2',
  ]);
});

test('only the content goes', async () => {
  await clear('Contents');
  expect(sheet().cells.get(1, 1)).toEqual({ value: '', style: { font: { bold: true } } });
  expect(sheet().conditionalFormats[0]!.ranges).toEqual(['A1:C3']);
});

test('only the formats go', async () => {
  await clear('Formats');
  expect(sheet().cells.get(1, 1)).toEqual({ value: 'x' });
  expect(sheet().conditionalFormats[0]!.ranges).not.toContain('A1:C3');
});
