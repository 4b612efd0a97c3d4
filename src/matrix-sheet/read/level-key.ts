import type { LevelScale } from '../../domain/level-scale';
import { MOST_LEVELS, createScale } from '../../domain/level-scale';
import type { CellValue, SheetGrid } from '../../workbook/sheet-grid';
import { tidyCell } from './tidy-text';

/** Fewer numbers with names are chance, not a key. */
const FEWEST_LEVELS = 2;

interface FilledCell {
  readonly offset: number;
  readonly value: CellValue;
}

/**
 * The row after the last of a section whose rows reach to `endRowIndex`, without a key of its levels under it: a blank row,
 * then numbers one after the other with a name beside each ("1 | Initial"), with or without a heading, and nothing but single
 * notes below. Row indices are 0-based, on the sheet.
 */
export function findEndAboveKey(
  grid: SheetGrid,
  firstRowIndex: number,
  endRowIndex: number,
): number {
  const rowAt = (rowIndex: number): FilledCell[] =>
    listFilled(grid.values[rowIndex - grid.rowIndex]!);
  let rowIndex = endRowIndex - 1;
  while (rowIndex >= firstRowIndex && rowAt(rowIndex).length <= 1) rowIndex -= 1;
  if (rowIndex < firstRowIndex) return endRowIndex;
  const last = rowIndex;
  const column = rowAt(last)[0]!.offset;
  let number: number | null = null;
  for (; rowIndex >= firstRowIndex; rowIndex -= 1) {
    const named = readNumberOfRow(rowAt(rowIndex), column);
    if (named === null || (number !== null && Math.abs(named - number) !== 1)) break;
    number = named;
  }
  if (last - rowIndex < FEWEST_LEVELS) return endRowIndex;
  const above = rowIndex >= firstRowIndex ? rowAt(rowIndex) : [];
  const isHeading = above.length > 0 && above.length <= 2 && above[0]!.offset === column;
  const firstOfKey = isHeading ? rowIndex : rowIndex + 1;
  const isApart = firstOfKey > firstRowIndex && rowAt(firstOfKey - 1).length === 0;
  return isApart ? firstOfKey : endRowIndex;
}

function listFilled(row: readonly CellValue[]): FilledCell[] {
  const filled: FilledCell[] = [];
  row.forEach((value, offset) => {
    if (value !== '') filled.push({ offset, value });
  });
  return filled;
}

/** The number of a row that holds a whole number and right of it a name, and nothing else; null for any other. */
function readNumberOfRow(cells: readonly FilledCell[], column: number): number | null {
  const [number, name] = cells;
  if (cells.length !== 2 || number!.offset !== column || name!.offset !== column + 1) return null;
  const text = tidyCell(number!.value);
  return /^\d{1,2}$/.test(text) && !/^\d/.test(tidyCell(name!.value)) ? Number(text) : null;
}

/** A key of levels somewhere in a workbook. */
export interface LevelKey {
  readonly scale: LevelScale;
  /** Whether what stands above it says that these are levels, so that numbers alone may be meant by it. */
  readonly saysLevels: boolean;
}

/** Longer names, or names of more words, are sentences. */
const LONGEST_NAME = 40;
const MOST_WORDS = 5;
/** Scales begin with 0 or 1. */
const HIGHEST_FIRST_NUMBER = 1;

/**
 * The keys among these cells: numbers one below the other, each with a name to its right ("1 | Initial"), upwards or
 * downwards. A list of anything that is numbered looks the same: what the level columns say decides.
 */
export function listLevelKeys(values: SheetGrid['values']): LevelKey[] {
  const keys: LevelKey[] = [];
  const open = new Map<number, NamedNumber[]>();
  const close = (offset: number, rowOffset: number): void => {
    const run = open.get(offset);
    open.delete(offset);
    const scale = run && scaleOfRun(run);
    if (!scale) return;
    const above = values.slice(
      Math.max(0, rowOffset - run.length - ROWS_OF_HEADING),
      rowOffset - run.length,
    );
    keys.push({ scale, saysLevels: above.some((row) => headsLevels(row, offset)) });
  };
  values.forEach((row, rowOffset) => {
    row.forEach((value, offset) => {
      const named = nameNumber(value, row[offset + 1] ?? '');
      const run = open.get(offset);
      if (run && !(named && follows(run, named))) close(offset, rowOffset);
      if (named) open.set(offset, [...(open.get(offset) ?? []), named]);
    });
  });
  for (const offset of [...open.keys()]) close(offset, values.length);
  return keys;
}

/** The names of levels that keys say which are headed as such, as a matrix may head its columns by them. */
export function listKeyNames(tops: readonly (SheetGrid | null)[]): string[] {
  const keys = tops.flatMap((top) => (top ? listLevelKeys(top.values) : []));
  return [...new Set(keys.flatMap(({ scale, saysLevels }) => (saysLevels ? scale.levels : [])))];
}

interface NamedNumber {
  readonly number: number;
  readonly name: string;
}

function nameNumber(number: CellValue, name: CellValue): NamedNumber | null {
  if (typeof name !== 'string' || !/^\d{1,2}$/.test(String(number))) return null;
  const text = tidyCell(name);
  const isName =
    /^\p{L}/u.test(text) && text.length <= LONGEST_NAME && text.split(' ').length <= MOST_WORDS;
  return isName ? { number: Number(number), name: text } : null;
}

function follows(run: readonly NamedNumber[], { number }: NamedNumber): boolean {
  const last = run.at(-1)!.number;
  const step = run.length > 1 ? last - run.at(-2)!.number : null;
  return step === null ? Math.abs(number - last) === 1 : number - last === step;
}

function scaleOfRun(run: readonly NamedNumber[]): LevelScale | null {
  if (run.length < FEWEST_LEVELS || run.length > MOST_LEVELS) return null;
  const ordered = [...run].sort((left, right) => left.number - right.number);
  const lowest = ordered[0]!.number;
  const names = ordered.map(({ name }) => name);
  const areDistinct = new Set(names.map((name) => name.toLowerCase())).size === names.length;
  return areDistinct && lowest <= HIGHEST_FIRST_NUMBER ? createScale(names, lowest) : null;
}

/** The heading of a key, and what it is called above that. */
const ROWS_OF_HEADING = 2;
const SAYS_LEVELS = /\b(?:levels?|scores?|maturity|ratings?|tiers?|grades?|stages?|scale)\b/i;
const SAYS_OTHERS = /\b(?:priorit|risk|impact|likelihood|rag\b|status|urgen|complex|cost)/i;

function headsLevels(row: readonly CellValue[], offset: number): boolean {
  const text = [row[offset], row[offset + 1]].map((value) => String(value ?? '')).join(' ');
  return text.length <= 2 * LONGEST_NAME && SAYS_LEVELS.test(text) && !SAYS_OTHERS.test(text);
}
