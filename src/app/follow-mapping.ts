import type { MatrixColumn } from '../domain/column-headings';
import type { HeaderLocation } from '../matrix-sheet/read/find-matrix';
import { describeHeader, readHeader } from '../matrix-sheet/read/find-matrix';
import { columnIndexOf } from '../workbook/address';
import { AddInError } from '../workbook/errors';
import type { SheetSurvey } from '../workbook/port';
import type { MatrixMapping, MappedPlace } from '../workbook/settings';
import type { CellValue } from '../workbook/sheet-grid';
import type { SheetLocation } from './sheets-of-areas';

/** The column of each part of a matrix; absolute and 0-based. */
type ColumnIndices = Partial<Record<MatrixColumn, number>>;

/**
 * Where a mapping leads by now. Its place is the one that has moved with the cells, else the one that was noted; its
 * columns are those that still have the headings they had, wherever these stand in the row. Throws
 * mapped-sheet-missing and mapping-outdated, and matrix-not-found on a sheet without that row.
 */
export function followMapping(
  surveys: readonly SheetSurvey[],
  mapping: MatrixMapping,
): SheetLocation {
  const { movedTo = null } = mapping;
  const places = [...(movedTo ? [movedTo] : []), mapping];
  const found = places.flatMap((place) => {
    const survey = surveys.find(({ sheet }) => isSameSheet(sheet, place.sheet));
    return survey ? [{ survey, place }] : [];
  });
  const [first] = found;
  if (!first) {
    const sheets = surveys.filter(({ visible }) => visible).map(({ sheet }) => sheet);
    throw new AddInError('mapped-sheet-missing', { sheet: mapping.sheet, sheets });
  }
  const usable = found.filter(({ survey, place }) => reachesRow(survey, place));
  if (usable.length === 0)
    throw new AddInError('matrix-not-found', { sheets: [first.survey.sheet] });
  for (const { survey, place } of usable) {
    const columns = findColumns(survey, place, mapping);
    if (!columns) continue;
    return { survey, header: describeMapped(survey, place.headerRowNumber - 1, columns) };
  }
  const headings = Object.values(mapping.headings ?? {}).filter((heading) => heading !== '');
  throw new AddInError('mapping-outdated', { sheet: first.survey.sheet, headings });
}

/** The header with what nobody is asked for: whether it has two rows, and columns for each level or quarter. */
function describeMapped(
  { sheet, top }: SheetSurvey,
  headerRowIndex: number,
  columns: ColumnIndices,
): HeaderLocation {
  const described = describeHeader(sheet, headerRowIndex, columns);
  const read = top && readHeader(top, headerRowIndex);
  if (!read) return described;
  const { headerRowCount, levelGrid, quarterGrid } = read;
  const isShown = (column: MatrixColumn): boolean =>
    (levelGrid !== null && (column === 'current' || column === 'target')) ||
    (quarterGrid !== null && column === 'due');
  const missing = described.missing.filter((column) => !isShown(column));
  return { ...described, headerRowCount, levelGrid, quarterGrid, missing };
}

/** Excel takes sheets whose names differ in case for the same. */
const isSameSheet = (left: string, right: string): boolean =>
  left.toLowerCase() === right.toLowerCase();

function reachesRow({ used }: SheetSurvey, { headerRowNumber }: MappedPlace): boolean {
  return used !== null && headerRowNumber - 1 < used.rowIndex + used.rowCount;
}

/** Null where a heading stands nowhere in the row any more, or more than once and not where it was. */
function findColumns(
  survey: SheetSurvey,
  place: MappedPlace,
  { columns, headings = {} }: MatrixMapping,
): ColumnIndices | null {
  const noted = Object.entries(columns) as [MatrixColumn, string][];
  const row = readHeadings(survey, place.headerRowNumber);
  if (row === null)
    return Object.fromEntries(noted.map(([key, letter]) => [key, columnIndexOf(letter)]));
  const found: ColumnIndices = {};
  const blank: [MatrixColumn, number][] = [];
  const shifts = new Set<number>();
  for (const [column, letter] of noted) {
    const index = columnIndexOf(letter);
    const heading = foldHeading(headings[column] ?? row.get(index) ?? '');
    if (heading === '') {
      blank.push([column, index]);
      continue;
    }
    const now = findHeading(row, heading, index);
    if (now === null) return null;
    found[column] = now;
    shifts.add(now - index);
  }
  // A column without a heading is known by its neighbours alone: all of them have to have moved alike.
  if (blank.length > 0 && shifts.size > 1) return null;
  const [shift = 0] = shifts;
  for (const [column, index] of blank) {
    if (foldHeading(row.get(index + shift) ?? '') !== '') return null;
    found[column] = index + shift;
  }
  return found;
}

function findHeading(
  row: ReadonlyMap<number, string>,
  heading: string,
  index: number,
): number | null {
  if (foldHeading(row.get(index) ?? '') === heading) return index;
  const same = [...row].filter(([, text]) => foldHeading(text) === heading);
  return same.length === 1 ? same[0]![0] : null;
}

/** What stands in a row, by absolute 0-based column; null where the row is below those that were looked at. */
function readHeadings({ top }: SheetSurvey, rowNumber: number): Map<number, string> | null {
  const row = top?.values[rowNumber - 1 - top.rowIndex];
  if (!top || !row) return null;
  return new Map(row.map((value, offset) => [top.columnIndex + offset, String(value)]));
}

const foldHeading = (text: CellValue): string =>
  String(text).replace(/\s+/g, ' ').trim().toLowerCase();

/** The mapping with the headings that its columns have now, so that it can be followed when they move. */
export function noteHeadings(
  mapping: MatrixMapping,
  surveys: readonly SheetSurvey[],
): MatrixMapping {
  const survey = surveys.find(({ sheet }) => isSameSheet(sheet, mapping.sheet));
  const row = survey && readHeadings(survey, mapping.headerRowNumber);
  if (!row) return mapping;
  const headings = Object.fromEntries(
    Object.entries(mapping.columns).map(([column, letter]) => [
      column,
      (row.get(columnIndexOf(letter)) ?? '').replace(/\s+/g, ' ').trim(),
    ]),
  );
  return { ...mapping, headings };
}
