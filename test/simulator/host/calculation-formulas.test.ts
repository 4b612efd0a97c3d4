import { calculateFormulas } from '../../../src/simulator/host/calculation/calculate-formulas';
import { setEngineSource } from '../../../src/simulator/host/calculation/engine';
import { readEngineFile } from '../../../src/simulator/host/office-host';
import type { CellValue } from '../../../src/workbook/sheet-grid';
import { Model } from '@ironcalc/wasm';
import { nameOf, sheetOf, valueAt, workbookOf } from './calculation-workbook';

setEngineSource(readEngineFile);

function calculate(cells: Readonly<Record<string, CellValue>>, address: string): CellValue {
  const sheet = sheetOf('Plan', cells);
  calculateFormulas(workbookOf(sheet));
  return valueAt(sheet, address);
}

describe('formula results', () => {
  test.each<[string, CellValue]>([
    ['=1/3', 1 / 3],
    ['=0.1+0.2', 0.1 + 0.2],
    ['=2/3*-10000000000', (2 / 3) * -10000000000],
    ['=DATE(2023,10,15)', 45214],
    ['="a"&1', 'a1'],
    ['=1=1', true],
    ['=1/0', '#DIV/0!'],
    ['=#REF!+1', '#REF!'],
    ['=NOSUCHFUNCTION(1)', '#NAME?'],
    ['=NO_SUCH_NAME', '#NAME?'],
    ['=Z9', 0],
    ['=""', ''],
    ['=A1', 0],
  ])('%s is %p', (formula, expected) => {
    expect(calculate({ A1: formula }, 'A1')).toBe(expected);
  });
});

describe('constants keep their type', () => {
  test.each<[string, CellValue, string, CellValue]>([
    ['text that looks like a number', '007', '=LEN(A1)', 3],
    ['text that looks like a date', '1/2/2023', '=ISTEXT(A1)', true],
    ['text that looks like a boolean', 'TRUE', '=ISTEXT(A1)', true],
    ['text that begins with an apostrophe', "'quoted'", '=LEN(A1)', 8],
    ['text with a line break', 'a\nb', '=LEN(A1)', 3],
    ['a number', 0.30000000000000004, '=A1', 0.30000000000000004],
    ['a very large number', 1e300, '=A1', 1e300],
    ['a very small number', -1.5e-10, '=A1', -1.5e-10],
    ['a boolean', false, '=ISLOGICAL(A1)', true],
    ['an error', '#N/A', '=ISNA(A1)', true],
    ['a blank cell', '', '=ISBLANK(A1)', true],
  ])('%s', (_, value, formula, expected) => {
    expect(calculate({ A1: value, B1: formula }, 'B1')).toBe(expected);
  });
});

test('formulas read other sheets and defined names', () => {
  const plan = sheetOf('Plan', { A1: "='It''s 2023'!B2+Year_Start+VAT", A2: '=LOCAL' });
  const settings = sheetOf("It's 2023", { B2: 10, B3: '=B2*2' });
  const workbook = workbookOf(plan, settings);
  workbook.names.push(
    nameOf('Year_Start', "='It''s 2023'!$B$3"),
    nameOf('VAT', '=0.5'),
    nameOf('LOCAL', '="here"', 'Plan'),
    nameOf('Gone', '=Deleted!$A$1'),
  );
  calculateFormulas(workbook);
  expect(valueAt(plan, 'A1')).toBe(30.5);
  expect(valueAt(plan, 'A2')).toBe('here');
});

test('names are read through names, however they are written, and others cost the engine nothing', () => {
  const sheet = sheetOf('Plan', { A1: '=twice_base+1', B1: 4 });
  const workbook = workbookOf(sheet);
  workbook.names.push(
    nameOf('Base', '=Plan!$B$1'),
    nameOf('Twice_Base', '=BASE*2'),
    nameOf('Matrix_Sheet', '="pack-summary"', 'Plan'),
  );
  const defined = jest.spyOn(Model.prototype, 'newDefinedName');
  calculateFormulas(workbook);
  expect(valueAt(sheet, 'A1')).toBe(9);
  expect(defined.mock.calls.map(([name]) => name)).toEqual(['Base', 'Twice_Base']);
});

test('sheets may have the names that the engine would give to new ones', () => {
  const sheets = [
    sheetOf('Sheet2', { A1: '=Sheet1!A1' }),
    sheetOf('Sheet1', { A1: 'one' }),
    sheetOf('scratch_0', { A1: '=Sheet2!A1' }),
  ];
  calculateFormulas(workbookOf(...sheets));
  expect(valueAt(sheets[2]!, 'A1')).toBe('one');
});

describe('formulas that the engine cannot calculate', () => {
  test('keep the value that they had, and dependants use it', () => {
    const sheet = sheetOf('Plan', { B1: '=A1*2', B2: '=A2&"!"' });
    sheet.cells.set(0, 0, { value: 21, formula: '=SUM(Plan_table[Score])' });
    sheet.cells.set(1, 0, { value: 'kept', formula: '=HYPERLINK("https://example.org","kept")' });
    calculateFormulas(workbookOf(sheet));
    expect(valueAt(sheet, 'A1')).toBe(21);
    expect(valueAt(sheet, 'B1')).toBe(42);
    expect(valueAt(sheet, 'B2')).toBe('kept!');
  });

  test('those with a name that the engine does not take are some of them', () => {
    const sheet = sheetOf('Plan', { A1: '=ŒUVRE+1', A2: '=1+1' });
    const workbook = workbookOf(sheet);
    workbook.names.push(nameOf('Œuvre', '=2'), nameOf('Année', '=Plan!$A$2'));
    const { failed } = calculateFormulas(workbook);
    expect(failed.map(({ input }) => input)).toEqual(['=ŒUVRE+1']);
    expect(valueAt(sheet, 'A2')).toBe(2);
  });

  test('a name that has gone is not one of them', () => {
    const sheet = sheetOf('Plan', {});
    sheet.cells.set(0, 0, { value: 21, formula: '=SUM(Gone)' });
    calculateFormulas(workbookOf(sheet));
    expect(valueAt(sheet, 'A1')).toBe('#NAME?');
  });
});

test('a formula of a newer function is read with the prefix that files give it', () => {
  expect(calculate({ A1: 'x', B1: '=_xlfn.CONCAT(A1,"y")' }, 'B1')).toBe('xy');
});

test('formula and style of a calculated cell stay', () => {
  const sheet = sheetOf('Plan', {});
  sheet.cells.set(0, 0, { value: '', formula: '=1+1', style: { fill: '#FFFFFF' } });
  calculateFormulas(workbookOf(sheet));
  expect(sheet.cells.get(0, 0)).toEqual({
    value: 2,
    formula: '=1+1',
    style: { fill: '#FFFFFF' },
  });
});
