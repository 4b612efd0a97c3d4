import { formulaFormat } from './calculation-workbook';
import { useFeatureHost } from './feature-host';

const host = useFeatureHost();

const shown = () =>
  host.sheet.conditionalFormats.map((format) => [
    format.id,
    format.ranges.join(','),
    format.kind === 'formula' ? format.formula : null,
  ]);

test('clearing cells in the middle splits a format and keeps its meaning', async () => {
  host.sheet.conditionalFormats.push(formulaFormat('a', ['B2:D6'], '=B2>$A2'));
  await host.run((sheet) => sheet.getRange('C3:C4').conditionalFormats.clearAll());
  expect(shown()).toEqual([['a', 'B2:D2,B5:D6,B3:B4,D3:D4', '=B2>$A2']]);
});

test('clearing the first cells moves the formula to the cells that stay', async () => {
  host.sheet.conditionalFormats.push(formulaFormat('a', ['E2:E9'], '=AND($E2>E$1,A2="E2")'));
  await host.run((sheet) => sheet.getRange('E2:E4').conditionalFormats.clearAll());
  expect(shown()).toEqual([['a', 'E5:E9', '=AND($E5>E$1,A5="E2")']]);
});

test('clearing cells altogether does the same', async () => {
  host.sheet.conditionalFormats.push(formulaFormat('a', ['E2:E9'], '=$E2=1'));
  await host.run((sheet) => sheet.getRange('2:4').clear());
  expect(shown()).toEqual([['a', 'E5:E9', '=$E5=1']]);
});

test('a format that covers nothing more is gone; others stay as they are', async () => {
  host.sheet.conditionalFormats.push(
    formulaFormat('a', ['E2:E4', 'E6'], '=$E2=1'),
    formulaFormat('b', ['F2:F4'], '=$F2=1', { priority: 1 }),
  );
  await host.run((sheet) => sheet.getRanges('E1:E4,E6').conditionalFormats.clearAll());
  expect(shown()).toEqual([['b', 'F2:F4', '=$F2=1']]);
  expect(host.sheet.conditionalFormats[0]!.priority).toBe(0);
});

test('a whole sheet is cleared through its range', async () => {
  host.sheet.conditionalFormats.push(formulaFormat('a', ['E2:E4'], '=$E2=1'));
  await host.run((sheet) => sheet.getRange().conditionalFormats.clearAll());
  expect(shown()).toEqual([]);
});
