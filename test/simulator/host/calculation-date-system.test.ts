import { toExcelSerial } from '../../../src/domain/calendar-date';
import { calculateFormulas } from '../../../src/simulator/host/calculation/calculate-formulas';
import { setEngineSource } from '../../../src/simulator/host/calculation/engine';
import { listMatchingFormats } from '../../../src/simulator/host/calculation/evaluate-conditional-formats';
import { readEngineFile } from '../../../src/simulator/host/office-host';
import type { CellValue } from '../../../src/workbook/sheet-grid';
import { formulaFormat, nameOf, sheetOf, valueAt, workbookOf } from './calculation-workbook';

setEngineSource(readEngineFile);

const OCTOBER = { year: 2023, month: 10, day: 15 };
const NOVEMBER = { year: 2023, month: 11, day: 15 };
const END_OF_YEAR = { year: 2023, month: 12, day: 31 };

/** A1 holds 15 October 2023, A2 what is no date, A3 a date as text. */
describe.each([1900, 1904] as const)('in a workbook of the %i system', (system) => {
  const serial = (day: typeof OCTOBER): number => toExcelSerial(day, system);
  const calculate = (formula: string): CellValue => {
    const sheet = sheetOf('Plan', {
      A1: serial(OCTOBER),
      A2: 5,
      A3: '15/10/2023',
      B1: formula,
    });
    const workbook = { ...workbookOf(sheet), dateSystem: system };
    workbook.names.push(nameOf('Deadline', '=DATE(2023,12,31)'));
    calculateFormulas(workbook);
    return valueAt(sheet, 'B1');
  };

  test.each<[string, CellValue]>([
    ['=DATE(2023,10,15)', serial(OCTOBER)],
    ['=DATE(2023,10,15)=A1', true],
    ['=DATE(YEAR(A1),MONTH(A1)+1,DAY(A1))', serial(NOVEMBER)],
    ['=EDATE(A1,1)', serial(NOVEMBER)],
    ['=EOMONTH(A1,MOD(4-1-MONTH(A1),3))', serial(END_OF_YEAR)],
    ['=MONTH(EOMONTH( DATE(2023,10,15) , 2))', 12],
    ['=IF(MONTH(A1)=10,"October, (it is)",MONTH("x"))', 'October, (it is)'],
    ['=Deadline', serial(END_OF_YEAR)],
    ['=Deadline-A1', 77],
    ['=WEEKDAY(A1)', 1],
    ['=DATEDIF(A1,DATE(2023,12,31),"m")', 2],
    ['=NETWORKDAYS(A1,Deadline)', 55],
    ['=TEXT(A1,"yyyy-mm-dd")', '2023-10-15'],
    ['=TEXT(A2,"00")', '05'],
    ['=YEAR(TODAY())>2000', true],
    ['=YEAR(NOW())-YEAR(TODAY())', 0],
    ['=DATEVALUE("2023-10-15")', serial(OCTOBER)],
    ['=MONTH("2023-10-15")', 10],
    ['=SUM({1,2},A2)', 8],
    ['="DATE(2023,10,15)"', 'DATE(2023,10,15)'],
  ])('%s is %p', (formula, expected) => {
    expect(calculate(formula)).toBe(expected);
  });

  test('conditional formats compare days rightly', () => {
    const sheet = sheetOf('Plan', { E1: serial(OCTOBER), E2: serial(NOVEMBER) });
    const rule = '=AND(ISNUMBER(E1),E1<DATE(2023,11,1),MONTH(E1)=10)';
    sheet.conditionalFormats.push(formulaFormat('late', ['E1:E3'], rule));
    const workbook = { ...workbookOf(sheet), dateSystem: system };
    expect([...listMatchingFormats(workbook, 'Plan').keys()]).toEqual(['E1']);
  });
});
