import type { Details } from '../../../src/domain/details';
import { NO_DETAILS } from '../../../src/domain/details';
import {
  createDetailsReader,
  holdsShares,
  joinDetails,
  partDetails,
} from '../../../src/matrix-sheet/read/read-details';
import type { CellValue } from '../../../src/workbook/sheet-grid';
import { createGrid } from '../read-sheet';

const rowsOf = (...details: readonly Details[]): { readonly details: Details }[] =>
  details.map((one) => ({ details: one }));

describe('what several rows say', () => {
  test('is said once, tidy', () => {
    expect(joinDetails(rowsOf({ owner: ' Ann\n Lee ', notes: 'as agreed' }))).toEqual({
      owner: 'Ann Lee',
      notes: 'as agreed',
    });
    const tidy = { owner: 'Ann Lee' };
    expect(joinDetails(rowsOf(NO_DETAILS, tidy, NO_DETAILS))).toBe(tidy);
    expect(joinDetails(rowsOf(NO_DETAILS, NO_DETAILS))).toBe(NO_DETAILS);
    expect(joinDetails([])).toBe(NO_DETAILS);
  });

  test('is one name after the other, and prose goes on', () => {
    const rows = rowsOf(
      { owner: 'Ann', notes: 'Begun.', evidence: 'Minutes', reason: 'Ill.', status: 'Open' },
      { owner: 'Bo', notes: 'Goes on.', evidence: 'Report', reason: 'Late.', rag: 'Red' },
    );
    expect(joinDetails(rows)).toEqual({
      owner: 'Ann; Bo',
      notes: 'Begun. Goes on.',
      evidence: 'Minutes Report',
      reason: 'Ill. Late.',
      status: 'Open',
      rag: 'Red',
    });
  });

  test('is not said twice', () => {
    expect(joinDetails(rowsOf({ owner: 'Ann' }, { owner: 'Bo' }, { owner: 'Ann ' }))).toEqual({
      owner: 'Ann; Bo',
    });
    expect(joinDetails(rowsOf({ owner: 'Ann; Bo' }, { owner: 'Ann; Bo' }))).toEqual({
      owner: 'Ann; Bo',
    });
    expect(joinDetails(rowsOf({ notes: 'as agreed in May' }, { notes: 'in May' }))).toEqual({
      notes: 'as agreed in May in May',
    });
  });
});

describe('what rows say of one of several actions', () => {
  test.each<[string, string, readonly string[]]>([
    ['its line of as many', 'Ann\nBo', ['Ann', 'Bo']],
    ['its item of as many', '1. Ann 2. Bo', ['Ann', 'Bo']],
    ['all of one line', 'Ann and Bo', ['Ann and Bo', 'Ann and Bo']],
    ['all of more lines', 'Ann\nBo\nCy', ['Ann Bo Cy', 'Ann Bo Cy']],
    ['lines, blank ones aside', 'Ann\n\n Bo ', ['Ann', 'Bo']],
  ])('is %s', (_, owner, parts) => {
    expect([0, 1].map((index) => partDetails(rowsOf({ owner }), index, 2).owner)).toEqual(parts);
  });

  test('is nothing where they say nothing', () => {
    expect(partDetails(rowsOf(NO_DETAILS), 0, 2)).toBe(NO_DETAILS);
    expect(partDetails(rowsOf({ owner: 'Ann\nBo', status: 'Open' }), 1, 2)).toEqual({
      owner: 'Bo',
      status: 'Open',
    });
  });
});

describe('a cell of people and proof', () => {
  const read = (
    column: keyof Details,
    value: CellValue,
    shown?: string,
    others: readonly CellValue[] = [],
  ): Details => {
    const grid = createGrid([['Heading'], [value], ...others.map((one) => [one])], {
      at: 'C5',
      ...(shown !== undefined && { displayed: new Map([[2, ['Heading', shown]]]) }),
    });
    const reader = createDetailsReader(grid, { kpi: 0, [column]: 2 });
    return reader(1, (offset) => grid.values[1]![offset] ?? '');
  };

  test.each<[keyof Details, CellValue, string | undefined, string]>([
    ['owner', ' Ann ', undefined, ' Ann '],
    ['owner', true, undefined, 'TRUE'],
    ['owner', false, undefined, 'FALSE'],
    ['owner', 7, undefined, '7'],
    ['cost', 1000, '£1,000', '£1,000'],
    ['cost', 1000, '####', '1000'],
    ['cost', 1000, '', '1000'],
    ['start', 45_199, undefined, '30 September 2023'],
    ['originalDue', 45_199, undefined, '30 September 2023'],
    ['updated', 45_199, undefined, '30 September 2023'],
    ['updated', 45_199, 'Sep-23', 'Sep-23'],
    ['start', 4, undefined, '4'],
    ['evidence', 45_199, undefined, '45199'],
    ['percent', 0.75, '75 %', '75%'],
    ['percent', 0.123456, undefined, '12.3456%'],
    ['percent', 1, undefined, '100%'],
    ['percent', 'most', undefined, 'most'],
  ])('%s %j shown as %j is read as %j', (column, value, shown, text) => {
    expect(read(column, value, shown)).toEqual({ [column]: text });
  });

  test.each<[CellValue, string]>([
    [75, '75%'],
    [1, '1%'],
    [0, '0%'],
    [0.5, '50%'],
  ])('that says %j among per cents up to 100 is %s', (value, text) => {
    expect(read('percent', value, undefined, [100])).toEqual({ percent: text });
  });

  test.each(['', ' ', '\n'])('that says %j says nothing', (value) => {
    expect(read('owner', value)).toBe(NO_DETAILS);
  });

  test('that is in no column of the kind is not read', () => {
    const grid = createGrid([['Heading'], ['Ann']]);
    expect(createDetailsReader(grid, { kpi: 0 })(1, () => 'Ann')).toBe(NO_DETAILS);
  });

  test('counts its dates as its workbook does', () => {
    const grid = createGrid([['Start'], [43_737]], { dateSystem: 1904 });
    expect(createDetailsReader(grid, { start: 0 })(1, () => 43_737)).toEqual({
      start: '30 September 2023',
    });
  });
});

test('a column of per cents holds shares where no number is above 1', () => {
  const grid = createGrid([
    ['a', 'b', 'c'],
    [1, 1.01, 'x'],
    [0.5, 1, '75%'],
  ]);
  expect([0, 1, 2].map((offset) => holdsShares(grid, offset))).toEqual([true, false, true]);
});
