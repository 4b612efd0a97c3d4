import { useFeatureHost } from './feature-host';

const host = useFeatureHost();

test('formulas are written and read in R1C1 notation', async () => {
  const block = await host.run((sheet) => {
    sheet.getRange('A1:A2').values = [[2], [3]];
    const target = sheet.getRange('B1:B2');
    target.formulasR1C1 = [['=RC[-1]*R1C1'], ['=RC[-1]*R1C1']];
    return sheet.getRange('A1:B2').load('formulas,formulasR1C1,values');
  });
  expect(block.formulas).toEqual([
    [2, '=A1*$A$1'],
    [3, '=A2*$A$1'],
  ]);
  expect(block.formulasR1C1).toEqual([
    [2, '=RC[-1]*R1C1'],
    [3, '=RC[-1]*R1C1'],
  ]);
  expect(block.values).toEqual([
    [2, 4],
    [3, 6],
  ]);
});
