import type { Due } from '../../../src/domain/due';
import { FINANCIAL_YEAR } from '../../../src/domain/quarter';
import { createDueParser, isDateSerial } from '../../../src/matrix-sheet/actions/due-parser';
import { createDueReader, isSoundDue } from '../../../src/matrix-sheet/actions/read-dues';
import type { DueReader } from '../../../src/matrix-sheet/actions/read-dues';
import type { CellValue } from '../../../src/workbook/sheet-grid';
import { rowOf } from '../row';

const parser = createDueParser(FINANCIAL_YEAR, 1900);

/** “mark=text” for each part. */
const print = (
  parts: readonly { readonly text: string; readonly mark: string | null }[] | null,
): string[] | null =>
  parts && parts.map(({ text, mark }) => (mark === null ? text : `${mark}=${text}`));

test.each<[string, readonly string[]]>([
  ['Q1 23', ['Q1 23']],
  ['Q1 23\nQ2 23', ['Q1 23', 'Q2 23']],
  ['Q1 23 Q2 23', ['Q1 23', 'Q2 23']],
  ['Q1 23; Q2 23', ['Q1 23', 'Q2 23']],
  ['1. Q1 23 2. Q2 23', ['1=Q1 23', '2=Q2 23']],
  ['a) Q1\nb) Complete', ['a=Q1', 'b=Complete']],
  ['1. Q1 23\n2. see the plan', ['1. Q1 23', '2. see the plan']],
  ['Q1 23 / Q2 23', ['Q1 23 / Q2 23']],
  ['Q1 23 / Q2 23 / Q3 23', ['Q1 23', 'Q2 23', 'Q3 23']],
  ['Q1 23/Q2 23/Q3 23', ['Q1 23', 'Q2 23', 'Q3 23']],
  ['Q1 23 / Q2 23 / soon', ['Q1 23 / Q2 23 / soon']],
  ['31/03/2024', ['31/03/2024']],
  ['', ['']],
])('the dues of %j are %j', (raw, parts) => {
  expect(print(parser.split(raw))).toEqual(parts);
});

test.each<[string, readonly string[] | null]>([
  ['Q2 23 Ongoing', ['Q2 23', 'Ongoing']],
  [' Ongoing  Q2 23 ', ['Ongoing', 'Q2 23']],
  ['Complete Q2/3 23', ['Complete', 'Q2/3 23']],
  ['ongoing q2 23', ['ongoing', 'q2 23']],
  ['Ongoing to Q2 23', null],
  ['Complete Ongoing', null],
  ['Q2 23 Q3 23', null],
  ['Ongoing Q2', null],
  ['Ongoing', null],
  ['Ongoing since Q2 23', null],
  ['', null],
])('the state and the time of %j are %j', (raw, parts) => {
  expect(print(parser.partState(raw))).toEqual(parts);
});

test.each<[string, boolean]>([
  ['Q4 23 / Q1 24', true],
  ['Complete / Q1 24', true],
  ['Q2/3 23', false],
  ['Q4 23/Q1 24', false],
  ['Q4 / Q1 24', false],
  ['Q4 23 / soon', false],
  ['Q4 23 / Q1 24 / Q2 24', false],
  ['Q4 23', false],
])('%j is two dues that may be of two actions: %s', (raw, expected) => {
  const due = parser.readText(raw);
  const shared = parser.markForTwo(due);
  expect(shared !== null).toBe(expected);
  if (!shared) return;
  expect(shared).toEqual({ ...due, certain: false, doubts: [...due.doubts, 'said-for-two'] });
  expect(parser.markForTwo(due)).toBe(shared);
});

describe('a number in a column of dues', () => {
  const rawOf = (value: CellValue, shown: string | null): string =>
    parser.readCell(value, shown).raw;
  test('is a date from 2000 on and before 2100, in either date system', () => {
    expect([36_525, 36_526, 73_050.5, 73_051].map((value) => isDateSerial(value, 1900))).toEqual([
      false,
      true,
      true,
      false,
    ]);
    expect([35_063, 35_064, 71_588, 71_589].map((value) => isDateSerial(value, 1904))).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  test.each<[CellValue, string | null, string]>([
    [45_199, '30/09/2023', '30/09/2023'],
    [45_199, 'Sep-23', 'Sep-23'],
    [45_199, '####', '30 September 2023'],
    [45_199, null, '30 September 2023'],
    [4, '04.00', '04.00'],
    [4, '#', '4'],
    [4, null, '4'],
    [true, null, 'true'],
    ['Q1 23', null, 'Q1 23'],
  ])('%j shown as %j is read as %j', (value, shown, raw) => {
    expect(rawOf(value, shown)).toBe(raw);
  });

  test('is the day that the workbook’s system counts', () => {
    const older = createDueParser(FINANCIAL_YEAR, 1904);
    expect(older.readCell(43_737, null)).toEqual(parser.readCell(45_199, null));
  });
});

test('a suspect due is uncertain, with that doubt last', () => {
  const due = parser.readText('Q1 23');
  expect(parser.markSuspect(due)).toEqual({ ...due, certain: false, doubts: ['suspect-year'] });
  const states: readonly [string, boolean][] = [
    ['Q1 23', true],
    ['Complete', true],
    ['soon', false],
    ['', false],
  ];
  for (const [raw, isSound] of states) {
    expect([raw, isSoundDue(parser.readText(raw))]).toEqual([raw, isSound]);
    expect(isSoundDue(parser.markSuspect(parser.readText(raw)))).toBe(false);
  }
});

describe('dues among each other', () => {
  const listRows = (dues: readonly CellValue[]): ReturnType<typeof rowOf>[] =>
    dues.map((due, index) => rowOf({ rowIndex: index + 1, due }));
  const readerOf = (dues: readonly CellValue[]): DueReader =>
    createDueReader(listRows(dues), parser);
  const readAll = (dues: readonly CellValue[]): (Due | undefined)[] => {
    const rows = listRows(dues);
    const reader = createDueReader(rows, parser);
    return rows.map((row) => reader.readRow(row)?.due);
  };
  const yearsOf = (...dues: readonly CellValue[]): (number | null | undefined)[] =>
    readAll(dues).map((due) => due?.by?.year ?? null);

  test('take the year of the nearest, of the one above where two are as near', () => {
    expect(yearsOf('Q1 22', 'Q2', 'Q1 23')).toEqual([2022, 2022, 2023]);
    expect(yearsOf('Q1 22', '', 'Q2', 'Q1 23')).toEqual([2022, null, 2023, 2023]);
    expect(yearsOf('Q2', 'Q1 23')).toEqual([2023, 2023]);
    expect(yearsOf('Q1 23', 'Q2')).toEqual([2023, 2023]);
    expect(yearsOf('Q1 22', 'Q2', '', 'Q1 23', 'Q3', 'Q1 24')).toEqual([
      ...[2022, 2022, null, 2023, 2023, 2024],
    ]);
    expect(yearsOf('Q2', 'Complete')).toEqual([null, null]);
  });

  test('of a year that stands alone far from all others are suspect', () => {
    const suspects = (dues: readonly CellValue[]): number[] =>
      readAll(dues).flatMap((due, index) => (due?.doubts.includes('suspect-year') ? [index] : []));
    const many = (due: string, count: number): string[] => Array<string>(count).fill(due);
    expect(suspects([...many('Q1 23', 4), 'Q1 20'])).toEqual([4]);
    expect(suspects([...many('Q1 23', 4), 'Q1 21'])).toEqual([]);
    expect(suspects(['Q1 23', 'Q1 20'])).toEqual([]);
    expect(suspects([...many('Q1 23', 4), 'Q1 20', 'Q1 20'])).toEqual([]);
    expect(suspects([...many('Q1 23', 38), 'Q1 20', 'Q1 20'])).toEqual([38, 39]);
    expect(suspects([...many('Q1 23', 37), 'Q1 20', 'Q1 20'])).toEqual([]);
    expect(suspects(['Q1 19', ...many('Q1 23', 4), 'Q1 25', 'Q1 27', 'Q1 31'])).toEqual([0, 7]);
  });

  test('of suspect years lend theirs to none', () => {
    expect(yearsOf('Q1 23', 'Q1 23', 'Q1 24', 'Q1 16', 'Q2')).toEqual([
      ...[2023, 2023, 2024, 2016, 2024],
    ]);
  });

  test('stand in their own row, or where merged cells begin', () => {
    const first = rowOf({ rowIndex: 1, due: 'Q1 23' });
    const below = rowOf({ rowIndex: 2, due: 'Q1 23', dueRow: first });
    const reader = readerOf(['Q1 23']);
    expect(reader.readRow(below)).toMatchObject({ row: first, rowIndex: 2 });
    expect(reader.readRow(first)).toMatchObject({ row: first, rowIndex: 1 });
    expect(reader.readRow(rowOf({}))).toBeNull();
    expect(reader.blank.state).toBe('blank');
  });

  test('that are several keep their row, and their marks where they have some', () => {
    const reader = readerOf(['1. Q1 23 2. Q2', 'Q4 23']);
    const row = rowOf({ rowIndex: 3 });
    const at = (raw: string): Parameters<DueReader['split']>[0] => ({
      row,
      rowIndex: 3,
      due: parser.readText(raw),
    });
    expect(reader.split(at('Q1 23'))).toBeNull();
    const parts = reader.split(at('1. Q1 23 2. Q2'))!;
    expect(parts.map(({ mark, due, rowIndex }) => [mark, due.by?.year, rowIndex])).toEqual([
      ['1', 2023, 3],
      ['2', 2023, 3],
    ]);
    expect(reader.split(at('Q1 23\nQ2 23'))!.map((part) => 'mark' in part)).toEqual([false, false]);
    expect(reader.partState(at('Q2 23 Ongoing'))!.map(({ due }) => due.raw)).toEqual([
      'Q2 23',
      'Ongoing',
    ]);
    expect(reader.partState(at('Q2 23'))).toBeNull();
    const shared = reader.shareWhole(at('Q4 23 / Q1 24'))!;
    expect(shared.map(({ due, row: own }) => [due.doubts, own === row])).toEqual([
      [['said-for-two'], true],
      [['said-for-two'], true],
    ]);
    expect(reader.shareWhole(at('Q4 23'))).toBeNull();
  });
});
