import { setEngineSource } from '../../../src/simulator/host/calculation/engine';
import {
  evaluateConditionalFormats,
  listMatchingFormats,
} from '../../../src/simulator/host/calculation/evaluate-conditional-formats';
import { readEngineFile } from '../../../src/simulator/host/office-host';
import type { ConditionalFormatData } from '../../../src/workbook/workbook-data';
import { formulaFormat, nameOf, sheetOf, workbookOf } from './calculation-workbook';

setEngineSource(readEngineFile);

const numbers = { E1: 1, E2: 2, E3: 3, E4: 4, E5: 5, E6: 6 };

/** Ids of the matching formats by cell, in the order of the cells' first appearance. */
function matchingIds(
  cells: Parameters<typeof sheetOf>[1],
  formats: ConditionalFormatData[],
): Record<string, string[]> {
  const sheet = sheetOf('Plan', cells);
  sheet.conditionalFormats.push(...formats);
  const matches = listMatchingFormats(workbookOf(sheet), 'plan');
  return Object.fromEntries([...matches].map(([cell, found]) => [cell, found.map(({ id }) => id)]));
}

test('relative references move with the cell and absolute ones stay', () => {
  expect(matchingIds(numbers, [formulaFormat('a', ['D1:E3'], '=$E1>=E$2')])).toEqual({
    D2: ['a'],
    D3: ['a'],
    // Here the second reference is F2, which is blank.
    E1: ['a'],
    E2: ['a'],
    E3: ['a'],
  });
});

test('several areas share the reference to the top left cell', () => {
  expect(matchingIds(numbers, [formulaFormat('a', ['E1:E2', 'E5:E6'], '=ISEVEN(E1)')])).toEqual({
    E2: ['a'],
    E6: ['a'],
  });
});

test('defined names on another sheet are read', () => {
  const plan = sheetOf('Plan', numbers);
  const settings = sheetOf('Matrix settings', { B1: 5, B2: '=B1-1' });
  plan.conditionalFormats.push(formulaFormat('late', ['E1:E6'], '=E1<Matrix_AsAt'));
  const workbook = workbookOf(plan, settings);
  workbook.names.push(nameOf('Matrix_AsAt', "='Matrix settings'!$B$2"));
  expect([...listMatchingFormats(workbook, 'Plan').keys()]).toEqual(['E1', 'E2', 'E3']);
});

test('only a true or a number other than 0 applies a format', () => {
  const formats = ['=TRUE', '=-2', '=0', '="TRUE"', '=1/0', '=""', '=Z9'].map((formula, priority) =>
    formulaFormat(formula, ['A1'], formula, { priority }),
  );
  expect(matchingIds({}, formats)).toEqual({ A1: ['=TRUE', '=-2'] });
});

test('more rules than the engine tells apart at once are all listed, by priority', () => {
  const formats = Array.from({ length: 17 }, (_, index) =>
    formulaFormat(`rule ${index}`, ['A1:A2'], `=MOD(ROW(A1)+${index},2)=0`, {
      priority: 16 - index,
    }),
  );
  const { A1, A2 } = matchingIds({}, formats);
  expect(A1).toEqual([15, 13, 11, 9, 7, 5, 3, 1].map((index) => `rule ${index}`));
  expect(A2).toEqual([16, 14, 12, 10, 8, 6, 4, 2, 0].map((index) => `rule ${index}`));
});

test('blank cells below the data are covered, but not to the end of the sheet', () => {
  const blank = (ranges: string[]): ConditionalFormatData[] => [
    formulaFormat('blank', ranges, '=ISBLANK(A1)'),
  ];
  expect(Object.keys(matchingIds({ A1: 'x' }, blank(['A1:A3'])))).toEqual(['A2', 'A3']);
  expect(Object.keys(matchingIds({ A1: 'x', B3: 'y' }, blank(['A1:A1048576'])))).toEqual([
    'A2',
    'A3',
  ]);
});

describe('cell value rules', () => {
  const base = { ranges: ['E1:E6'], priority: 0, stopIfTrue: false, style: {} };
  test.each<[string, string, string | null, string[]]>([
    ['EqualTo', '=3', null, ['E3']],
    ['NotEqualTo', '3', null, ['E1', 'E2', 'E4', 'E5', 'E6']],
    ['GreaterThan', '=$E$4', null, ['E5', 'E6']],
    ['LessThanOrEqual', '=E1', null, ['E1', 'E2', 'E3', 'E4', 'E5', 'E6']],
    ['Between', '=5', '=3', ['E3', 'E4', 'E5']],
    ['NotBetween', '=2', '=5', ['E1', 'E6']],
  ])('%s %s %s', (operator, formula1, formula2, expected) => {
    const format: ConditionalFormatData = {
      ...base,
      id: 'a',
      kind: 'cell-value',
      operator,
      formula1,
      formula2,
    };
    expect(Object.keys(matchingIds(numbers, [format]))).toEqual(expected);
  });
});

describe('text rules', () => {
  const base = { ranges: ['A1:A4'], priority: 0, stopIfTrue: false, style: {} };
  const cells = { A1: 'Complete', A2: 'incomplete "sic"', A3: 12 };
  test.each<[string, string, string[]]>([
    ['Contains', 'COMPLETE', ['A1', 'A2']],
    ['Contains', '"sic"', ['A2']],
    ['NotContains', 'complete', ['A3', 'A4']],
    ['BeginsWith', 'com', ['A1']],
    ['EndsWith', '2', ['A3']],
  ])('%s %s', (operator, text, expected) => {
    const format: ConditionalFormatData = { ...base, id: 'a', kind: 'text', operator, text };
    expect(Object.keys(matchingIds(cells, [format]))).toEqual(expected);
  });
});

test('the look of a cell is that of its formats, the first one first, until one stops', () => {
  const sheet = sheetOf('Plan', numbers);
  sheet.conditionalFormats.push(
    formulaFormat('third', ['E1:E6'], '=E1>0', { priority: 2, fill: '#000003' }),
    formulaFormat('first', ['E1:E6'], '=E1>4', { priority: 0, fill: '#000001', stopIfTrue: true }),
    {
      ...formulaFormat('second', ['E1:E6'], '=E1>2', { priority: 1 }),
      kind: 'formula',
      formula: '=E1>2',
      style: { font: { bold: true } },
    },
  );
  const shown = evaluateConditionalFormats(workbookOf(sheet), 'Plan');
  expect(shown.get('E1')).toEqual({ formatIds: ['third'], style: { fill: '#000003' } });
  expect(shown.get('E3')).toEqual({
    formatIds: ['second', 'third'],
    style: { fill: '#000003', font: { bold: true } },
  });
  expect(shown.get('E5')).toEqual({ formatIds: ['first'], style: { fill: '#000001' } });
});

test('the overdue rule of the design agrees with its table', () => {
  const dues = {
    E2: 'Q1 23',
    E3: 'Q2 23',
    E4: '  q1 23 ',
    E5: 'Q2/3 23',
    E6: 'Q3 23',
    E7: 'Q4 23 / Q1 24',
    E8: 'Complete',
    E9: 'Q3 23 Complete',
    E10: 'Ongoing from Q1',
  };
  const plan = sheetOf('Plan', dues);
  plan.conditionalFormats.push(
    formulaFormat(
      'overdue',
      ['E2:E11'],
      '=AND(N("Maturity matrix: overdue")=0,ISERROR(SEARCH("complete",$E2)),ISERROR(SEARCH("ongoing",$E2)),IFERROR(DATE(2000+RIGHT(TRIM($E2),2),StartMonth+3*MID(TRIM($E2),LEN(TRIM($E2))-3,1),0)<AsAt,FALSE))',
    ),
  );
  const workbook = workbookOf(plan, sheetOf('Settings', { A1: 45214, A2: 4 }));
  workbook.names.push(nameOf('AsAt', '=Settings!$A$1'), nameOf('StartMonth', '=Settings!$A$2'));
  expect([...listMatchingFormats(workbook, 'Plan').keys()]).toEqual(['E2', 'E3', 'E4']);
});
