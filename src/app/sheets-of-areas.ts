import { foldToWords } from '../domain/fold-text';
import type { MatrixColumn } from '../domain/matrix';
import type { HeaderLocation } from '../matrix-sheet/read/find-matrix';
import { findEndAboveKey } from '../matrix-sheet/read/level-key';
import type { SheetSurvey } from '../workbook/port';
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
  return listKpiNames(place).size > 0;
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
  return (
    others.every((place) => describeForm(place, areFilled) === form) &&
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

/** A year, a date or a word that tells an old copy from what holds now, as in "2024 version", "Plan (2)", "Mar 23". */
const NAMES_A_VERSION =
  /\b(?:old|copy|back-?up|archived?|previous|prior|superseded|draft|final|template|example|sample|version|v\s?\d+|baseline|current|latest|new|original|revised|updated)\b|\(\d+\)\s*$|\b(?:19|20)\d\d\b|\b\d\d[-/]\d\d\b|\bQ[1-4]\b|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\s*'?\d\d\b/i;

/** So many KPIs in common, and half of the shorter list, are no chance: areas share a name or two ("Training"). */
const MOST_SHARED_BY_CHANCE = 2;

/** Whether two of the sheets hold the same KPIs, as a copy does. */
function holdSameKpis(places: readonly SheetLocation[]): boolean {
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
function listKpiNames({ survey: { top }, header }: SheetLocation): ReadonlySet<string> {
  const columnIndex = header.columns.kpi;
  if (!top || columnIndex === undefined) return new Set();
  const firstRowIndex = header.headerRowIndex + header.headerRowCount;
  const endRowIndex = findEndAboveKey(top, firstRowIndex, top.rowIndex + top.values.length);
  const rows = top.values.slice(firstRowIndex - top.rowIndex, endRowIndex - top.rowIndex);
  const withMore = rows.filter((row) => row.filter((value) => value !== '').length > 1);
  const names = (withMore.length > 0 ? withMore : rows).map(
    (row) => row[columnIndex - top.columnIndex] ?? '',
  );
  return new Set(
    names.flatMap((name) => (name === '' || isErrorValue(name) ? [] : foldToWords(String(name)))),
  );
}
