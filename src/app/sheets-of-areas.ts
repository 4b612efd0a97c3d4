import { foldToWords } from '../domain/fold-text';
import type { MatrixColumn } from '../domain/matrix';
import type { HeaderLocation } from '../matrix-sheet/read/find-matrix';
import { findEndAboveKey } from '../matrix-sheet/read/level-key';
import type { SheetSurvey } from '../workbook/port';
import type { CellValue, SheetGrid } from '../workbook/sheet-grid';
import { isErrorValue } from '../workbook/sheet-grid';

/** A sheet with a matrix on it, and where its first header stands. */
export interface SheetLocation {
  readonly survey: SheetSurvey;
  readonly header: HeaderLocation;
}

/** The sheets with rows below their header; all where none has any. A form that nobody has filled in holds no area. */
export function leaveEmptyOut(places: readonly SheetLocation[]): readonly SheetLocation[] {
  const filled = places.filter(holdsKpis);
  return filled.length > 0 ? filled : places;
}

/** Whether a sheet has rows below its header. */
export function holdsKpis(place: SheetLocation): boolean {
  const rows = listRowsBelow(place);
  // Row by row, and only as far as one that does: a sheet may have tens of thousands.
  return (
    rows.some((row) => holdsMore(row) && hasName(place, row)) ||
    (!rows.some(holdsMore) && rows.some((row) => hasName(place, row)))
  );
}

/**
 * Whether sheets with a matrix's headings are one matrix, an area on each: the same headings, other KPIs, and no name
 * that says which of two versions it is.
 */
export function areAreasOfOne(places: readonly SheetLocation[]): boolean {
  const [first, ...others] = places;
  if (!first) return false;
  const areFilled = places.every(holdsKpis);
  const form = describeForm(first, areFilled);
  const headings = listHeadings(first);
  // Of levels of a council's own words only those are known that marks on the sheet tell.
  const isAlike = (place: SheetLocation): boolean =>
    describeForm(place, areFilled) === form ||
    (headings !== '' && listHeadings(place) === headings);
  return (
    others.every(isAlike) &&
    (others.length === 0 || !places.some(({ survey }) => NAMES_A_VERSION.test(survey.sheet))) &&
    !holdSameKpis(places)
  );
}

/** Columns that every sheet of a matrix has in the same way; an owner or a note may be missing on one. */
const FORMING: readonly (readonly MatrixColumn[])[] = [
  ['kpi'],
  // Short statements look like levels alone.
  ['current', 'currentLevel'],
  ['target', 'targetLevel'],
  ['area'],
];

/** Where nothing is filled in, only the headings tell whether a column holds levels alone. */
function describeForm(
  { header: { columns, levelGrid } }: SheetLocation,
  areFilled: boolean,
): string {
  const isThere = (column: MatrixColumn): boolean => columns[column] !== undefined;
  const has = FORMING.map((anyOf) => (areFilled ? anyOf.some(isThere) : anyOf.map(isThere)));
  return JSON.stringify([has, levelGrid?.map(({ heading }) => foldToWords(heading))]);
}

/** All texts of the header's rows, as they are compared; '' where they were not looked at. */
function listHeadings({ survey: { top }, header }: SheetLocation): string {
  return top ? listTexts(top, header.headerRowIndex, header.headerRowCount) : '';
}

function listTexts(top: SheetGrid, rowIndex: number, rowCount: number): string {
  const offset = rowIndex - top.rowIndex;
  const texts = top.values.slice(offset, offset + rowCount).flatMap((row, index) =>
    row.flatMap((value, column) => {
      const text = foldToWords(String(value));
      return text === '' ? [] : [[index, top.columnIndex + column, text]];
    }),
  );
  return texts.length > 0 ? JSON.stringify(texts) : '';
}

/** The header of a sheet on another one that has the very same headings in the same columns; null where it has not. */
export function lendHeader(place: SheetLocation, survey: SheetSurvey): SheetLocation | null {
  const { top, sheet } = survey;
  const headings = listHeadings(place);
  if (!top || headings === '') return null;
  const { headerRowCount } = place.header;
  const offset = top.values.findIndex(
    (_, index) => listTexts(top, top.rowIndex + index, headerRowCount) === headings,
  );
  if (offset < 0) return null;
  return { survey, header: { ...place.header, sheet, headerRowIndex: top.rowIndex + offset } };
}

/** A year, a date or a word that tells an old copy from what holds now, as in "2024 version", "Plan (2)", "Mar 23". */
const NAMES_A_VERSION =
  /\b(?:old|copy|back-?up|archived?|previous|prior|superseded|draft|final|template|example|sample|version|v\s?\d+|baseline|current|latest|new|original|revised|updated)\b|\(\d+\)\s*$|\b(?:19|20)\d\d\b|\b\d\d[-/]\d\d\b|\bQ[1-4]\b|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\s*'?\d\d\b/i;

/** So many KPIs in common, and half of the shorter list, are no chance: areas share a name or two ("Training"). */
const MOST_SHARED_BY_CHANCE = 2;

/** Whether two of the sheets hold the same KPIs, as a copy does. */
function holdSameKpis(places: readonly SheetLocation[]): boolean {
  // What one sheet alone names is compared with nothing.
  if (places.length < 2) return false;
  const lists = places.map(listKpiNames);
  return lists.some((left, index) =>
    lists.slice(index + 1).some((right) => {
      const shared = [...left].filter((name) => right.has(name)).length;
      const shorter = Math.min(left.size, right.size);
      const isSame = shared > 0 && shared === left.size && shared === right.size;
      return isSame || (shared > MOST_SHARED_BY_CHANCE && shared * 2 >= shorter);
    }),
  );
}

/**
 * The names in the KPI column below the header, as far as the survey of the sheet goes. What stands alone in its row is a
 * caption or a note, and a key of levels is none of it.
 */
function listKpiNames(place: SheetLocation): ReadonlySet<string> {
  const rows = listRowsBelow(place);
  const withMore = rows.filter(holdsMore);
  const named = (withMore.length > 0 ? withMore : rows).filter((row) => hasName(place, row));
  return new Set(named.map((row) => foldToWords(String(nameOf(place, row)))));
}

/** The rows below the header and above a key of levels; none where no column names KPIs. */
function listRowsBelow({ survey: { top }, header }: SheetLocation): SheetGrid['values'] {
  if (!top || header.columns.kpi === undefined) return [];
  const firstRowIndex = header.headerRowIndex + header.headerRowCount;
  const endRowIndex = findEndAboveKey(top, firstRowIndex, top.rowIndex + top.values.length);
  return top.values.slice(firstRowIndex - top.rowIndex, endRowIndex - top.rowIndex);
}

/** Whether a row has more than one text. */
function holdsMore(row: readonly CellValue[]): boolean {
  const first = row.findIndex((value) => value !== '');
  return first >= 0 && row.slice(first + 1).some((value) => value !== '');
}

const nameOf = ({ survey, header }: SheetLocation, row: readonly CellValue[]): CellValue =>
  row[header.columns.kpi! - survey.top!.columnIndex] ?? '';

function hasName(place: SheetLocation, row: readonly CellValue[]): boolean {
  const name = nameOf(place, row);
  return name !== '' && !isErrorValue(name);
}
