import { useFeatureHost } from './feature-host';

const host = useFeatureHost();

function setFormula(formula: string): Promise<string> {
  return host.codeOf((sheet) => {
    sheet.getRange('E2:E9').conditionalFormats.add('Custom').custom.rule.formula = formula;
  });
}

test.each([
  ['an array constant', '=OR(E2={"a","b"})'],
  ['a union', '=SUM((A1,B2))>1'],
  ['a union outside a call', '=A1,B2'],
  ['an intersection', '=SUM(A1:B2 B1:C3)>1'],
  ['a computed range', '=SUM(A1:INDEX(B:B,2))>1'],
  ['a structured reference', '=Plan_table[Due]="x"'],
  ['another workbook', '=[Book2.xlsx]Plan!A1>1'],
  ['another workbook in quotes', "='[Book 2.xlsx]Plan'!A1>1"],
  ['a function that is not Excel’s', '=QUARTER(E2)=1'],
  ['a custom function', '=MATRIX.ISDUE(E2)'],
  ['a LAMBDA', '=LAMBDA(x,x>1)(E2)'],
  ['a spilled range', '=SUM(A1#)>1'],
  ['several cells outside a function', '=E2:E9="x"'],
  ['a sheet that is not there', '=Nowhere!A1>1'],
  ['an open bracket', '=AND(E2="x"'],
  ['a missing operand', '=E2>'],
  ['an open text', '=E2="x'],
  ['two values side by side', '=1 2'],
  ['nothing after the sign', '='],
  ['nothing', ''],
])('%s is refused', async (_, formula) => {
  expect(await setFormula(formula)).toBe('InvalidArgument');
  // What ran before the refusal stays, as in Excel.
  expect(host.sheet.conditionalFormats).toMatchObject([{ formula: '' }]);
});

test.each([
  '=AND(N("Maturity matrix: overdue")=0,ISERROR(SEARCH("complete",$E2)))',
  '=E2="{1,2} [x] A1 B1"',
  '=COUNTIF($A$2:$A$9,A2)>1',
  '=First!$A$1>E2',
  '=Matrix_AsAt>E2',
  '=_xlfn.XLOOKUP(E2,A:A,B:B,"",0)="x"',
  '=IF(E2="",,TRUE)',
  '= E2 > 1',
  '=LET(due,E2,due>1)',
  '=-E2%<0',
])('%s is taken', async (formula) => {
  expect(await setFormula(formula)).toBe('no error');
  expect(host.sheet.conditionalFormats).toMatchObject([{ formula }]);
});

test('a formula without its sign is given one', async () => {
  await setFormula('E2>1');
  expect(host.sheet.conditionalFormats).toMatchObject([{ formula: '=E2>1' }]);
});

test('bounds of a cell value rule are checked like formulas', async () => {
  const code = await host.codeOf((sheet) => {
    const format = sheet.getRange('A1').conditionalFormats.add('CellValue');
    format.cellValue.rule = { formula1: '={1,2}', operator: 'EqualTo' };
  });
  expect(code).toBe('InvalidArgument');
});
