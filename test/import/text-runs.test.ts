import { LEFT_OUT, runTexts } from '../../src/import/pages/text-runs';
import type { ColumnText, Row } from '../../src/import/pages/text-runs';

const PITCH = 10;

const rowAt = (at: number): Row => ({ first: at, last: at, texts: [], isBetween: false });
const textAt = (at: number): ColumnText => ({ columnIndex: 0, lines: [], first: at, last: at });

/** The rows of each text, from 0: "0-2". */
const run = (
  texts: readonly ColumnText[],
  rows: readonly Row[],
  leftOut: number,
): string[] | null =>
  runTexts(texts, rows, leftOut, PITCH)?.map(({ from, to }) => `${from}-${to}`) ?? null;

describe('a text about in the middle of one row, and exactly of three', () => {
  const rows = [rowAt(0), rowAt(21), rowAt(40)];

  test('is of that one where rows without a text are usual', () => {
    expect(run([textAt(20)], rows, 0)).toEqual(['1-1']);
  });

  test('is of all three where each row has a text', () => {
    expect(run([textAt(20)], rows, LEFT_OUT)).toEqual(['0-2']);
  });
});

test('a text between two rows is of both, whatever is usual', () => {
  for (const leftOut of [0, LEFT_OUT])
    expect(run([textAt(8)], [rowAt(0), rowAt(16)], leftOut)).toEqual(['0-1']);
});

test('a text that is in the middle of no rows has no place', () => {
  expect(run([textAt(60)], [rowAt(0), rowAt(16)], 0)).toBeNull();
});
