import { boundReferences } from '../../../src/simulator/host/calculation/bound-references';
import { calculateFormulas } from '../../../src/simulator/host/calculation/calculate-formulas';
import { setEngineSource } from '../../../src/simulator/host/calculation/engine';
import { readEngineFile } from '../../../src/simulator/host/office-host';
import type { CellValue } from '../../../src/workbook/sheet-grid';
import { sheetOf, valueAt, workbookOf } from './calculation-workbook';

setEngineSource(readEngineFile);

const EXTENT = { rowCount: 9, columnCount: 3 };

// One row and column more than are used stay: a look-up may ask for the first blank cell.
test.each([
  ['=VLOOKUP(B9,Owners!A:D,2,FALSE)', '=VLOOKUP(B9,Owners!A1:D10,2,FALSE)'],
  ["=VLOOKUP(B9,'It''s'!$A:$D,2,FALSE)", "=VLOOKUP(B9,'It''s'!A1:D10,2,FALSE)"],
  ['=SUM(A2:A1048576)', '=SUM(A2:A10)'],
  ['=SUM(2:3)', '=SUM(A2:D3)'],
  ['=INDEX(A:A,MATCH(B2,C:C,0))', '=INDEX(A:A,MATCH(B2,C1:C10,0))'],
  ['=XLOOKUP(B2,A:A,B:B)', '=XLOOKUP(B2,A1:A10,B1:B10)'],
  ['=COUNTIF(A:A,"Complete")', '=COUNTIF(A1:A10,"Complete")'],
  ['=IF(SUM(A:A)>1,MAX(B20:B1048576),0)', '=IF(SUM(A1:A10)>1,MAX(B20),0)'],
])('%s is calculated as %s', (formula, bounded) => {
  expect(boundReferences(formula, EXTENT)).toBe(bounded);
});

test.each([
  '=ROWS(A:A)',
  '=COUNTBLANK(A:A)',
  '=COUNTIF(A:A,"<>x")',
  '=COUNTIF(A:A,"")',
  '=COUNTIF(A:A,B1)',
  '=INDEX(A:A,5000)',
  '=SUMPRODUCT((A:A="")*1)',
  '=SUM(A1:B9)',
  '="A:A"',
  '=SUM(A:A*2)',
])('%s stays as it is', (formula) => {
  expect(boundReferences(formula, EXTENT)).toBe(formula);
});

test.each<[string, CellValue]>([
  ['=VLOOKUP("c",A:B,2,FALSE)', 3],
  ['=SUMIF(A:A,"<>c",B:B)', 3],
  ['=COUNTIF(A:A,"c")', 1],
  ['=ROWS(A:A)', 1048576],
  ['=MAX(B:B)', 3],
  ['=COUNTA(1:1)', 3],
])('%s is %p whatever is cut', (formula, expected) => {
  const cells = { A1: 'a', A2: 'b', A3: 'c', B1: 1, B2: 2, B3: 3, H1: 0, G9: formula };
  const sheet = sheetOf('Plan', cells);
  calculateFormulas(workbookOf(sheet));
  expect(valueAt(sheet, 'G9')).toBe(expected);
});
