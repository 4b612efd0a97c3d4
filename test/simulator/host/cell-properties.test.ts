import { useFeatureHost } from './feature-host';

const host = useFeatureHost();

test('properties are set cell by cell, and what is left out stays', async () => {
  const properties = await host.run((sheet) => {
    sheet.getRange('A1:B1').format.font.italic = true;
    sheet
      .getRange('A1:B1')
      .setCellProperties([
        [{ format: { fill: { color: 'Blue' }, borders: { bottom: { style: 'Continuous' } } } }, {}],
      ]);
    return sheet.getRange('A1:B1').getCellProperties({
      address: true,
      format: {
        fill: { color: true },
        font: { italic: true },
        borders: { style: true },
      },
    });
  });
  const [first, second] = properties.value[0]!;
  expect(first).toEqual({
    address: `'${host.sheet.name}'!A1`,
    format: {
      fill: { color: '#0000FF' },
      font: { italic: true },
      borders: {
        top: { style: 'None' },
        bottom: { style: 'Continuous' },
        left: { style: 'None' },
        right: { style: 'None' },
      },
    },
  });
  expect(second!.format!.fill).toEqual({ color: '#FFFFFF' });
  expect(second!.format!.font).toEqual({ italic: true });
});

test.each<[string, Excel.SettableCellProperties[][], string]>([
  ['of a property that the host has not', [[{ style: 'Heading1' }]], 'ApiNotFound'],
  ['for another number of cells', [[{}, {}]], 'InvalidArgument'],
])('setting is refused %s', async (_, properties, code) => {
  expect(await host.codeOf((sheet) => sheet.getRange('A1').setCellProperties(properties))).toBe(
    code,
  );
});
