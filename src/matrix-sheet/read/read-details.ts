import type { DateSystem } from '../../domain/calendar-date';
import { formatLongDate, fromExcelSerial } from '../../domain/calendar-date';
import type { DetailColumn, Details } from '../../domain/details';
import { DETAIL_COLUMNS, NO_DETAILS } from '../../domain/details';
import type { MatrixColumn } from '../../domain/matrix';
import type { CellValue, SheetGrid } from '../../workbook/sheet-grid';
import { isDateSerial } from '../actions/due-parser';
import { listNumbered, listTextLines } from '../actions/split-actions';
import { tidyText } from './tidy-text';

/** Gives what a row says in the columns of people and proof, as typed; {@link NO_DETAILS} where it says nothing. */
export type DetailsReader = (
  rowOffset: number,
  valueAt: (columnOffset: number) => CellValue,
) => Details;

/** Columns in which a number is a date, which the sheet shows as one. */
const DATE_COLUMNS: ReadonlySet<DetailColumn> = new Set(['start', 'originalDue', 'updated']);

/** Prepares to read the rows of a grid below a header row; columns are absolute, offsets are from the grid's first. */
export function createDetailsReader(
  grid: SheetGrid,
  columns: Readonly<Partial<Record<MatrixColumn, number>>>,
): DetailsReader {
  const system = grid.dateSystem ?? 1900;
  const places = DETAIL_COLUMNS.flatMap((column) => {
    const columnIndex = columns[column];
    if (columnIndex === undefined) return [];
    const offset = columnIndex - grid.columnIndex;
    const isShare = column === 'percent' && holdsShares(grid, offset);
    const shown = grid.displayed.get(columnIndex);
    const write = (value: CellValue, rowOffset: number): string =>
      writeValue(value, { column, isShare, system, shown: shown?.[rowOffset] });
    return { column, offset, write };
  });
  if (places.length === 0) return () => NO_DETAILS;
  return (rowOffset, valueAt) => {
    let details: Partial<Record<DetailColumn, string>> = NO_DETAILS;
    for (const { column, offset, write } of places) {
      const value = valueAt(offset);
      if (value === '' || (typeof value === 'string' && value.trim() === '')) continue;
      if (details === NO_DETAILS) details = {};
      details[column] = write(value, rowOffset);
    }
    return details;
  };
}

/** Whether the numbers of a column of per cents, by its place in the grid, are shares, as a cell formatted as a per cent holds them: none above 1. */
export function holdsShares(grid: SheetGrid, offset: number): boolean {
  return !grid.values.some((row) => typeof row[offset] === 'number' && row[offset] > 1);
}

/** What a number in a column of people and proof is. */
interface CellForm {
  readonly column: DetailColumn;
  /** Whether the column's per cents are shares. */
  readonly isShare: boolean;
  readonly system: DateSystem;
  /** How the sheet displays the cell, where the host has told; a cell too narrow for a number shows "###". */
  readonly shown: string | undefined;
}

function writeValue(value: CellValue, { column, isShare, system, shown }: CellForm): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (column === 'percent')
    return `${roundPercent(isShare || value % 1 > 0 ? value : value / 100)}%`;
  if (shown !== undefined && !/^#*$/.test(shown)) return shown;
  if (DATE_COLUMNS.has(column) && isDateSerial(value, system))
    return formatLongDate(fromExcelSerial(value, system));
  return String(value);
}

/** A share as a per cent, without the dust of binary fractions. */
function roundPercent(share: number): number {
  return Math.round(share * 1e6) / 1e4;
}

/** Columns whose texts are prose, which is joined as sentences are. */
const PROSE: ReadonlySet<DetailColumn> = new Set(['reason', 'evidence', 'notes']);

/** Rows as far as their details are asked for. */
type Rows = readonly { readonly details: Details }[];

/** What some rows say together, each text on one line: different texts of one column stand one after the other. */
export function joinDetails(rows: Rows): Details {
  let joined = NO_DETAILS;
  for (let index = 0; index < rows.length; index += 1) {
    const { details } = rows[index]!;
    if (details === NO_DETAILS) continue;
    joined =
      joined === NO_DETAILS ? tidyDetails(details) : addDetails(joined, tidyDetails(details));
  }
  return joined;
}

/**
 * What some rows say of one of several actions that they hold. A cell with as many lines as there are actions has a
 * line for each; what any other says is said of all. `index` is 0-based.
 */
export function partDetails(rows: Rows, index: number, count: number): Details {
  const parts = rows.map(({ details }) => {
    if (details === NO_DETAILS) return { details };
    const part: Partial<Record<DetailColumn, string>> = {};
    for (const column of DETAIL_COLUMNS) {
      const text = details[column];
      if (text === undefined) continue;
      const lines = listNumbered(text)?.map((item) => item.text) ?? listTextLines(text);
      part[column] = lines.length === count ? lines[index]! : text;
    }
    return { details: part };
  });
  return joinDetails(parts);
}

function tidyDetails(details: Details): Details {
  let tidy: Partial<Record<DetailColumn, string>> | null = null;
  for (const column of DETAIL_COLUMNS) {
    const text = details[column];
    if (text === undefined) continue;
    const one = tidyText(text);
    if (one !== text) (tidy ??= { ...details })[column] = one;
  }
  return tidy ?? details;
}

function addDetails(above: Details, below: Details): Details {
  const both: Partial<Record<DetailColumn, string>> = { ...above };
  for (const column of DETAIL_COLUMNS) {
    const text = below[column];
    if (text === undefined) continue;
    const separator = PROSE.has(column) ? ' ' : '; ';
    const before = both[column];
    if (before === undefined) both[column] = text;
    else if (!before.split(separator).includes(text) && before !== text) {
      both[column] = `${before}${separator}${text}`;
    }
  }
  return both;
}
