import { formatBlock } from '../../src/workbook/address';
import { listNames, listReferences } from '../../src/workbook/formula-references';

test.each([
  ['=B2', ['Home!B2']],
  ['=SUM($B$2:B9, C:C)', ['Home!B2:B9', 'Home!C1:C1048576']],
  ['=COUNTIF(Plan!$E:$E,"Q1 23")', ['Plan!E1:E1048576']],
  [`=VLOOKUP(A1,'Our plan''s'!A2:E99,5,FALSE)`, ['Home!A1', "Our plan's!A2:E99"]],
  ['=SUM(2:3)', ['Home!A2:XFD3']],
  ['=plan!e2&"B7"', ['plan!E2']],
  ['=LOG10(5)+Q1_total+Tab1[Level]', []],
  ["='[Other.xlsx]Plan'!A1", ['[Other.xlsx]Plan!A1']],
])('%s reads %j', (formula, expected) => {
  const found = listReferences(formula, 'Home');
  expect(found.map(({ sheet, block }) => `${sheet}!${formatBlock(block)}`)).toEqual(expected);
});

test('names of cells and tables are words of a formula, texts are not', () => {
  const names = listNames('=SUM(Dues)+COUNTA(Matrix_1[By when])&"Levels"');
  expect([...names]).toEqual(['sum', 'dues', 'counta', 'matrix_1', 'by', 'when']);
});
