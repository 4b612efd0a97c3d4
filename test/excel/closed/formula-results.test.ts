import type { FormulaScope } from '../../../src/excel/closed/formula-results';
import { resultOfFormula } from '../../../src/excel/closed/formula-results';
import { ENGINE_CALCULATOR } from '../../../src/simulator/host/calculation/engine-calculator';
import { setEngineSource } from '../../../src/simulator/host/calculation/engine';
import { readEngineFile } from '../../../src/simulator/host/office-host';
import type { CellValue } from '../../../src/workbook/sheet-grid';
import type { WorkbookData } from '../../../src/workbook/workbook-data';
import { sheetOf, workbookOf } from '../../support/matrix-host';

beforeAll(() => setEngineSource(readEngineFile));

/** Days, texts, truths, an error, and an empty cell at the end of the first row. */
const ROWS: readonly (readonly CellValue[])[] = [
  [45214, 4, ' Q1  23 ', 'q1 23', true, '#N/A', ''],
  [36526, 12, 'x', 'Done', false, 2.5, 0],
];

const CELLS = ['A1', 'B1', 'C1', 'D1', 'E1', 'F1', 'G1', 'A2', 'C2', 'D2', 'E2', 'F2', 'G2'].map(
  (cell) => `Plan!$${cell[0]}$${cell[1]}`,
);

const workbook: WorkbookData = {
  ...workbookOf(sheetOf('Plan', ROWS)),
  names: [
    { name: 'Day', formula: '=Plan!$A$1', sheet: null, comment: '', visible: true },
    { name: 'Words', formula: '=Plan!$D$1:$D$2', sheet: null, comment: '', visible: true },
    { name: 'Codes', formula: '=Plan!$B$1:$B$2', sheet: null, comment: '', visible: true },
  ],
};

const SCOPE: FormulaScope = {
  name: (name) =>
    (({ Day: [45214], Words: ['q1 23', 'Done'], Codes: [4, 12] }) as Record<string, CellValue[]>)[
      name
    ],
  cell: (sheet, row, column) => {
    if (sheet === 'Texts') return '';
    const value = ROWS[row]?.[column] ?? '';
    return sheet === 'Plan' ? (value === '' ? null : value) : undefined;
  },
};

const MADE = [
  ...CELLS.flatMap((cell) => [
    `=${cell}`,
    `=TRIM(${cell})="q1 23"`,
    `=TRIM(${cell})<>""`,
    `=ISNUMBER(${cell})`,
    `=ISLOGICAL(${cell})`,
    `=ISERROR(${cell})`,
    `=N(${cell})`,
    `=IFERROR(LEFT(TRIM(${cell}),2),"none")`,
    `=IFERROR(IF(AND(ISNUMBER(${cell}),${cell}>=36526),ROW(${cell})+2E6,0),0)`,
    `=${cell}<Day`,
    `=IFERROR(SUMPRODUCT((Words=TRIM(${cell}))*Codes),-1)`.replace('-1', '99'),
    ...CELLS.flatMap((other) => [`=${cell}=${other}`, `=IFERROR(${cell}<>${other},"error")`]),
  ]),
  '=Day-DAY(Day)+1',
  ...[1, 2, 3, 4, 7, 10, 12].flatMap((month) => [
    `=EOMONTH(Day,MOD(${month}-1-MONTH(Day),3))+1`,
    `=DATE(2023,${month}+9,0)`,
    `=DATE(2024,${month},29)`,
    `=OR(NOT(DATE(2023,${month}+3,0)<Day),Day=${month})`,
  ]),
];

/** What the engine of the embedded Excel makes of formulas, each on a sheet of its own book. */
function calculate(formulas: readonly string[]): (CellValue | undefined)[] {
  return formulas.map((formula) => ENGINE_CALCULATOR.evaluate(workbook, formula));
}

test('every formula that is told gives what the engine calculates, and most are told', () => {
  const told = MADE.map((formula) => resultOfFormula(formula, SCOPE));
  const calculated = calculate(MADE);
  const apart = MADE.flatMap((formula, index) =>
    told[index] === undefined || told[index] === calculated[index]
      ? []
      : [[formula, told[index], calculated[index]]],
  );
  expect(apart).toEqual([]);
  expect(told.filter((value) => value === undefined).length).toBeLessThan(MADE.length / 4);
});

test('an empty text that a formula gives is no empty cell', () => {
  const told = ['Texts', 'Plan'].map((sheet) =>
    ['', '=""', '=0', '=FALSE'].map((behind) => resultOfFormula(`=${sheet}!$G$1${behind}`, SCOPE)),
  );
  expect(told).toEqual([
    ['', true, false, false],
    [0, true, true, true],
  ]);
});

test.each([
  ['a function of another kind', '=COUNT(Plan!$A$1)'],
  ['a name that there is not', '=Nothing+1'],
  ['a sheet that there is not', '=Gone!$A$1'],
  ['cells in a range', '=SUMPRODUCT(Plan!$A$1:$A$2)'],
  ['the order of texts', '="a"<"b"'],
  ['letters that some take for one another', '="straße"="STRASSE"'],
  ['a number as a text of many digits', '=TRIM(1234567.1234567)'],
  ['a day before March 1900', '=DAY(60)'],
  ['arithmetic with texts', '="1"+1'],
  ['half of a character', '="\ud800"'],
  ['a sign that it does not know', '=2^2'],
  ['what goes on after its end', '=1 2'],
  ['no formula', '1'],
  ['more than Excel takes', `=1${'+1'.repeat(5000)}`],
  ['functions too deep in one another', `=${'N('.repeat(70)}1${')'.repeat(70)}`],
])('what is not surely so is not told: %s', (_what, formula) => {
  expect(resultOfFormula(formula, SCOPE)).toBeUndefined();
});
