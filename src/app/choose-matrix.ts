import type { MatrixColumn } from '../domain/matrix';
import type { HeaderLocation } from '../matrix-sheet/read/find-matrix';
import { describeHeader } from '../matrix-sheet/read/find-matrix';
import { findFirstHeader } from '../matrix-sheet/read/split-sections';
import { columnIndexOf } from '../workbook/address';
import { AddInError } from '../workbook/errors';
import type { SheetSurvey } from '../workbook/port';
import type { MatrixMapping } from '../workbook/settings';

/** A sheet with a matrix on it, and where its header stands. */
export interface MatrixLocation {
  readonly survey: SheetSurvey;
  readonly header: HeaderLocation;
}

/** Without these a sheet cannot be read as a matrix; a level column of its own serves as well. */
const ESSENTIAL_COLUMNS: readonly { heading: string; anyOf: readonly MatrixColumn[] }[] = [
  { heading: 'KPI', anyOf: ['kpi'] },
  { heading: 'Where we are now', anyOf: ['current', 'currentLevel'] },
  { heading: 'Where we want to be', anyOf: ['target', 'targetLevel'] },
];

/**
 * The one sheet to work on: `wantedSheet`, else the sheet that a person has mapped, else the visible sheet whose
 * header fits best. Throws sheet-not-found, mapped-sheet-missing, matrix-not-found, matrix-ambiguous or column-missing.
 */
export function chooseMatrix(
  surveys: readonly SheetSurvey[],
  wantedSheet: string | null,
  mapping: MatrixMapping | null,
): MatrixLocation {
  if (mapping && (wantedSheet === null || isSameName(mapping.sheet, wantedSheet))) {
    const mapped = followMapping(surveys, mapping);
    refuseMissingColumns(mapped);
    return mapped;
  }
  const searched =
    wantedSheet === null ? visibleSheets(surveys) : [findSheet(surveys, wantedSheet)];
  const located = searched.flatMap((survey) => locateMatrix(survey));
  const fewestMissing = Math.min(...located.map(({ header }) => header.missing.length));
  const best = located.filter(({ header }) => header.missing.length === fewestMissing);

  const [chosen, ...rivals] = best;
  if (!chosen) {
    const sheets = searched.filter(({ used }) => used).map(({ sheet }) => sheet);
    throw new AddInError('matrix-not-found', { sheets });
  }
  if (rivals.length > 0) {
    throw new AddInError('matrix-ambiguous', { sheets: best.map(({ survey }) => survey.sheet) });
  }
  refuseMissingColumns(chosen);
  return chosen;
}

function visibleSheets(surveys: readonly SheetSurvey[]): SheetSurvey[] {
  return surveys.filter(({ visible }) => visible);
}

function findSheet(surveys: readonly SheetSurvey[], wanted: string): SheetSurvey {
  const found = surveys.find(({ sheet }) => isSameName(sheet, wanted));
  if (found) return found;
  const sheets = visibleSheets(surveys).map(({ sheet }) => sheet);
  throw new AddInError('sheet-not-found', { sheet: wanted, sheets });
}

/** Excel takes sheets whose names differ in case for the same. */
const isSameName = (left: string, right: string): boolean =>
  left.toLowerCase() === right.toLowerCase();

function followMapping(surveys: readonly SheetSurvey[], mapping: MatrixMapping): MatrixLocation {
  const survey = surveys.find(({ sheet }) => isSameName(sheet, mapping.sheet));
  if (!survey) {
    const sheets = visibleSheets(surveys).map(({ sheet }) => sheet);
    throw new AddInError('mapped-sheet-missing', { sheet: mapping.sheet, sheets });
  }
  const { used } = survey;
  const headerRowIndex = mapping.headerRowNumber - 1;
  if (!used || headerRowIndex >= used.rowIndex + used.rowCount) {
    throw new AddInError('matrix-not-found', { sheets: [survey.sheet] });
  }
  const entries = Object.entries(mapping.columns);
  const columns = Object.fromEntries(
    entries.map(([column, letter]) => [column, columnIndexOf(letter)]),
  );
  return { survey, header: describeHeader(survey.sheet, headerRowIndex, columns) };
}

function locateMatrix(survey: SheetSurvey): MatrixLocation[] {
  const header = survey.top && findFirstHeader(survey.top);
  return header ? [{ survey, header }] : [];
}

function refuseMissingColumns({ survey, header }: MatrixLocation): void {
  const columns = ESSENTIAL_COLUMNS.filter(
    ({ anyOf }) => !anyOf.some((column) => header.columns[column] !== undefined),
  ).map(({ heading }) => heading);
  if (columns.length > 0) throw new AddInError('column-missing', { sheet: survey.sheet, columns });
}
