import { COLUMN_HEADINGS } from '../domain/column-headings';
import type { MatrixColumn } from '../domain/matrix';
import { joinWords, toOneLine } from '../domain/wording';
import type { HeaderFacts } from '../matrix-sheet/read/find-matrix';
import { describeHeader, findHeader, readHeader } from '../matrix-sheet/read/find-matrix';
import type { ReadingQuestion } from '../domain/reading-question';
import { columnLetter, quoteSheetName } from '../workbook/address';
import type { SheetSurvey } from '../workbook/port';
import type { MatrixMapping } from '../workbook/settings';
import type { CellValue } from '../workbook/sheet-grid';
import { indexColumns } from './follow-mapping';
import { areAreasOfOne, lendHeader } from './sheets-of-areas';

/** Letters of a sheet’s columns by what each holds of the matrix; one not chosen is absent. */
export type ColumnLetters = MatrixMapping['columns'];

/** A column of a matrix as a person is asked for it. */
export interface ColumnQuestion {
  readonly column: MatrixColumn;
  readonly words: string;
  readonly essential: boolean;
}

/** What few matrices have a column for. */
const OTHER_COLUMNS = [
  'reference',
  'actionReference',
  'start',
  'dueYear',
  'originalDue',
  'reason',
  'owner',
  'sponsor',
  'status',
  'rag',
  'percent',
  'evidence',
  'priority',
  'cost',
  'dependency',
  'updated',
  'notes',
] as const;

/** Essential ones first, in the order of a matrix. */
export const COLUMN_QUESTIONS: readonly ColumnQuestion[] = [
  { column: 'kpi', words: 'KPI', essential: true },
  { column: 'current', words: 'Where we are now', essential: true },
  { column: 'target', words: 'Where we want to be', essential: true },
  { column: 'actions', words: 'Actions', essential: false },
  { column: 'due', words: 'By when', essential: false },
  { column: 'area', words: 'Area', essential: false },
  {
    column: 'currentLevel',
    words: 'Current level, where it has a column of its own',
    essential: false,
  },
  {
    column: 'targetLevel',
    words: 'Target level, where it has a column of its own',
    essential: false,
  },
  ...OTHER_COLUMNS.map((column) => ({
    column,
    words: COLUMN_HEADINGS[column],
    essential: false,
  })),
];

/** A row that may hold the headings. */
export interface HeaderCandidate {
  readonly rowNumber: number;
  /** What its first cells say. */
  readonly text: string;
}

/** A column of the sheet, with what its heading and the cell below say. */
export interface SheetColumn {
  readonly letter: string;
  readonly heading: string;
  readonly sample: string;
}

/** The rows among a sheet's first ones that say anything. */
export function listHeaderCandidates({ top }: SheetSurvey): HeaderCandidate[] {
  if (!top) return [];
  return top.values.flatMap((row, offset) => {
    const words = row.map(showValue).filter((word) => word !== '');
    if (words.length === 0) return [];
    return [{ rowNumber: top.rowIndex + offset + 1, text: words.join(' · ') }];
  });
}

const hiddenOf = ({ hiddenColumns = [] }: SheetSurvey): HeaderFacts => ({ hiddenColumns });

/** The row that looks most like the headings; the first that says anything when none does; null on a blank sheet. */
export function guessHeaderRow(survey: SheetSurvey): number | null {
  const found = survey.top && findHeader(survey.top, hiddenOf(survey));
  if (found) return found.headerRowIndex + 1;
  return listHeaderCandidates(survey)[0]?.rowNumber ?? null;
}

/** Which columns the headings of a row name. */
export function guessColumns(survey: SheetSurvey, headerRowNumber: number): ColumnLetters {
  const found = survey.top && readHeader(survey.top, headerRowNumber - 1, hiddenOf(survey));
  const entries = Object.entries(found?.columns ?? {});
  return Object.fromEntries(entries.map(([column, index]) => [column, columnLetter(index)]));
}

/** The sheet's used columns below a header row. */
export function listSheetColumns({ top }: SheetSurvey, headerRowNumber: number): SheetColumn[] {
  if (!top) return [];
  const offset = headerRowNumber - 1 - top.rowIndex;
  const header = top.values[offset] ?? [];
  return header.map((value, index) => {
    const below = top.values.slice(offset + 1).map((row) => showValue(row[index] ?? ''));
    return {
      letter: columnLetter(top.columnIndex + index),
      heading: showValue(value),
      sample: below.find((text) => text !== '') ?? '',
    };
  });
}

/** What keeps a choice of columns from being used, in a sentence; null when nothing does. */
export function findMappingTrouble(columns: ColumnLetters): string | null {
  const missing = COLUMN_QUESTIONS.filter(
    ({ column, essential }) => essential && !isChosen(columns, column),
  ).map(({ words }) => words);
  if (missing.length > 0) return `Choose a column for ${joinWords(missing)}.`;
  const letters = Object.values(columns);
  const twice = letters.find((letter, index) => letters.indexOf(letter) < index);
  return twice === undefined ? null : `Column ${twice} is chosen twice. Choose it once.`;
}

/** A column of its own for the level serves in place of the column with the statement. */
function isChosen(columns: ColumnLetters, column: MatrixColumn): boolean {
  if (columns[column] !== undefined) return true;
  if (column === 'current') return columns.currentLevel !== undefined;
  return column === 'target' && columns.targetLevel !== undefined;
}

const LONGEST_SAMPLE = 60;

function showValue(value: CellValue): string {
  const text = toOneLine(String(value));
  return text.length > LONGEST_SAMPLE ? `${text.slice(0, LONGEST_SAMPLE)}…` : text;
}

/** The visible sheets that hold enough of a matrix's headings to be read as one, with where they stand. */
export function listMatrixCandidates(surveys: readonly SheetSurvey[]): MatrixMapping[] {
  return surveys.flatMap((survey) => {
    const found = survey.visible && survey.top && findHeader(survey.top, hiddenOf(survey));
    if (!found) return [];
    const headerRowNumber = found.headerRowIndex + 1;
    const columns = guessColumns(survey, headerRowNumber);
    return findMappingTrouble(columns) === null
      ? [{ sheet: survey.sheet, headerRowNumber, columns }]
      : [];
  });
}

/**
 * Where a question stands: the sheet that its first cell names, else the first that has headings; with the sheets that
 * have the very same headings and hold an area each.
 */
export function findLikeliestPlace(
  { cells }: ReadingQuestion,
  surveys: readonly SheetSurvey[],
): MatrixMapping & { readonly sheets: readonly string[] } {
  const places = surveys.flatMap((survey) => {
    const headerRowNumber = guessHeaderRow(survey);
    if (headerRowNumber === null) return [];
    return [
      { sheet: survey.sheet, headerRowNumber, columns: guessColumns(survey, headerRowNumber) },
    ];
  });
  const named = places.find(({ sheet }) => cells[0]?.startsWith(`${quoteSheetName(sheet)}!`));
  const place = named ?? places[0];
  if (!place) throw new Error('A question was asked of a workbook without a filled sheet');
  return { ...place, sheets: listSheetsAlike(place, surveys) };
}

function listSheetsAlike(
  { sheet, headerRowNumber, columns }: MatrixMapping,
  surveys: readonly SheetSurvey[],
): string[] {
  const survey = surveys.find((one) => one.sheet === sheet)!;
  const header = describeHeader(survey, headerRowNumber - 1, indexColumns(columns));
  const places = surveys.flatMap((other) =>
    other.visible ? (lendHeader({ survey, header }, other) ?? []) : [],
  );
  return areAreasOfOne(places) ? places.map((place) => place.survey.sheet) : [sheet];
}
