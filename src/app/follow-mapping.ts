import type { MatrixColumn } from '../domain/column-headings';
import { describeHeader } from '../matrix-sheet/read/find-matrix';
import { foldCell, tidyText } from '../matrix-sheet/read/tidy-text';
import { columnIndexOf, isSameSheetName } from '../workbook/address';
import { AddInError } from '../workbook/errors';
import type { SheetSurvey } from '../workbook/port';
import type { MappedPlace, MatrixMapping, StoredSettings } from '../workbook/settings';
import type { SheetLocation } from './sheets-of-areas';

/** The column of each part of a matrix; absolute and 0-based. */
type ColumnIndices = Partial<Record<MatrixColumn, number>>;

/** The columns that a mapping's letters stand for; absolute and 0-based. */
export function indexColumns(columns: MatrixMapping['columns']): ColumnIndices {
  return Object.fromEntries(
    Object.entries(columns).map(([column, letter]) => [column, columnIndexOf(letter)]),
  );
}

/**
 * Where a mapping leads by now. Its place is the one that has moved with the cells, else the one that was noted; its
 * columns are those that still have the headings they had, wherever these stand in the row. `levelNames`: what keys call
 * levels. Throws
 * mapped-sheet-missing and mapping-outdated, and matrix-not-found on a sheet without that row.
 */
export function followMapping(
  surveys: readonly SheetSurvey[],
  mapping: MatrixMapping,
  levelNames: readonly string[],
): SheetLocation {
  const { movedTo = null } = mapping;
  const places = [...(movedTo ? [movedTo] : []), mapping];
  const found = places.flatMap((place) => {
    const survey = surveys.find(({ sheet }) => isSameSheetName(sheet, place.sheet));
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
    return {
      survey,
      header: describeHeader(survey, place.headerRowNumber - 1, columns, levelNames),
    };
  }
  const headings = Object.values(mapping.headings ?? {}).filter((heading) => heading !== '');
  throw new AddInError('mapping-outdated', { sheet: first.survey.sheet, headings });
}

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
  if (row === null) return indexColumns(columns);
  const found: ColumnIndices = {};
  const blank: [MatrixColumn, number][] = [];
  const shifts = new Set<number>();
  for (const [column, letter] of noted) {
    const index = columnIndexOf(letter);
    const heading = foldCell(headings[column] ?? row.get(index) ?? '');
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
    if (foldCell(row.get(index + shift) ?? '') !== '') return null;
    found[column] = index + shift;
  }
  return found;
}

function findHeading(
  row: ReadonlyMap<number, string>,
  heading: string,
  index: number,
): number | null {
  if (foldCell(row.get(index) ?? '') === heading) return index;
  const same = [...row].filter(([, text]) => foldCell(text) === heading);
  return same.length === 1 ? same[0]![0] : null;
}

/** What stands in a row, by absolute 0-based column; null where the row is below those that were looked at. */
function readHeadings({ top }: SheetSurvey, rowNumber: number): Map<number, string> | null {
  const row = top?.values[rowNumber - 1 - top.rowIndex];
  if (!top || !row) return null;
  return new Map(row.map((value, offset) => [top.columnIndex + offset, String(value)]));
}

/** The settings as somebody has changed them; a mapping is kept with the headings that it was chosen by. */
export function changeStored(
  settings: StoredSettings,
  change: Partial<StoredSettings>,
  surveys: readonly SheetSurvey[],
): StoredSettings {
  const mapping = change.mapping && noteHeadings(change.mapping, surveys);
  return { ...settings, ...change, ...(mapping && { mapping }) };
}

/** The mapping with the headings that its columns have now, so that it can be followed when they move. */
export function noteHeadings(
  mapping: MatrixMapping,
  surveys: readonly SheetSurvey[],
): MatrixMapping {
  const survey = surveys.find(({ sheet }) => isSameSheetName(sheet, mapping.sheet));
  const row = survey && readHeadings(survey, mapping.headerRowNumber);
  if (!row) return mapping;
  const headings = Object.fromEntries(
    Object.entries(mapping.columns).map(([column, letter]) => [
      column,
      tidyText(row.get(columnIndexOf(letter)) ?? ''),
    ]),
  );
  return { ...mapping, headings };
}
