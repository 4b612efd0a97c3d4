import { listMatchingFormats } from '../../../src/simulator/host/calculation/evaluate-conditional-formats';
import { fill, useFeatureHost } from './feature-host';

const host = useFeatureHost();

const matchingCells = () => [...listMatchingFormats(host.host.workbook, host.sheet.name).keys()];

test('a cell value rule', async () => {
  fill(host.sheet, 'A1:A3', [[1], [2], [3]]);
  const rule = { formula1: '=$A$2', operator: 'GreaterThan' } as const;
  const read = await host.run(async (sheet, context) => {
    const format = sheet.getRange('A1:A3').conditionalFormats.add('CellValue');
    format.cellValue.rule = rule;
    format.cellValue.format.fill.color = '#FF0000';
    const again = sheet.getRange('A1').conditionalFormats.getItemAt(0).cellValue.load('rule');
    await context.sync();
    return again.rule;
  });
  expect(read).toEqual(rule);
  expect(matchingCells()).toEqual(['A3']);
});

test('a text rule', async () => {
  fill(host.sheet, 'A1:A3', [['Complete'], ['open'], ['incomplete']]);
  const rule = { operator: 'Contains', text: 'complete' } as const;
  await host.run((sheet) => {
    sheet.getRange('A1:A3').conditionalFormats.add('ContainsText').textComparison.rule = rule;
  });
  expect(matchingCells()).toEqual(['A1', 'A3']);
});

test('a rule that has not been given matches nothing', async () => {
  fill(host.sheet, 'A1', [['x']]);
  await host.run((sheet) => {
    for (const type of ['Custom', 'CellValue', 'ContainsText'] as const) {
      sheet.getRange('A1').conditionalFormats.add(type);
    }
  });
  expect(host.sheet.conditionalFormats).toHaveLength(3);
  expect(matchingCells()).toEqual([]);
});

test('an operator that Excel has not is refused', async () => {
  const code = await host.codeOf((sheet) => {
    const format = sheet.getRange('A1').conditionalFormats.add('ContainsText');
    format.textComparison.rule = { operator: 'Invalid', text: 'x' };
  });
  expect(code).toBe('InvalidArgument');
});
