import { COLUMN_HEADINGS } from '../domain/column-headings';
import type { GivenColumn } from '../domain/reading-question';
import type { HeadedColumn } from '../matrix-sheet/read/assign-columns';
import type { HeaderFacts, HeaderLocation } from '../matrix-sheet/read/find-matrix';
import {
  describeHeader,
  EXPECTED_COLUMNS,
  findNearestHeader,
  locateGiven,
} from '../matrix-sheet/read/find-matrix';
import { tidyCell } from '../matrix-sheet/read/tidy-text';
import { columnLetter } from '../workbook/address';
import type { NearestHeader } from '../workbook/errors';
import { AddInError } from '../workbook/errors';
import type { SheetSurvey } from '../workbook/port';
import type { SheetLocation } from './sheets-of-areas';

/** What is said of a matrix beside the cells of its sheets: by a person of its columns, by keys of its levels. */
export type Told = Required<Pick<HeaderFacts, 'given' | 'levelNames'>>;

/** The columns of a mapping with those that a person names in their place. Throws map-column-missing. */
export function overlayGiven(location: SheetLocation, { given, levelNames }: Told): SheetLocation {
  if (given.length === 0) return location;
  const { survey, header } = location;
  const headings = listHeadings(location);
  const places = given.map(({ column, place }) => {
    const columnIndex = locateGiven(place, headings);
    return columnIndex === null ? refuseGiven(location, place) : ([column, columnIndex] as const);
  });
  const taken = new Set(places.map(([, columnIndex]) => columnIndex));
  const kept = Object.entries(header.columns).filter(([, columnIndex]) => !taken.has(columnIndex));
  const columns = Object.fromEntries([...kept, ...places]);
  return { survey, header: describeHeader(survey, header.headerRowIndex, columns, levelNames) };
}

/** Throws map-column-missing where a column that a person names is not on the sheet. */
export function refuseAbsentGiven(location: SheetLocation, given: readonly GivenColumn[]): void {
  for (const { column, place } of given) {
    if (location.header.columns[column] === undefined) refuseGiven(location, place);
  }
}

function refuseGiven(location: SheetLocation, wanted: string): never {
  const columns = listHeadings(location).map(
    ({ columnIndex, heading }) => `${columnLetter(columnIndex)} “${heading}”`,
  );
  throw new AddInError('map-column-missing', { sheet: location.survey.sheet, wanted, columns });
}

/** What stands in the header's lowest row. */
function listHeadings({ survey, header }: SheetLocation): HeadedColumn[] {
  const { top } = survey;
  const rowIndex = header.headerRowIndex + header.headerRowCount - 1;
  const row = top?.values[rowIndex - top.rowIndex] ?? [];
  return row.flatMap((value, offset) =>
    value === '' ? [] : [{ columnIndex: top!.columnIndex + offset, heading: tidyCell(value) }],
  );
}

/** Says what was looked at, which hidden sheets were passed over, and what of all comes nearest. Throws matrix-not-found. */
export function refuseAll(
  surveys: readonly SheetSurvey[],
  searched: readonly SheetSurvey[],
): never {
  const sheets = searched.filter(({ used }) => used).map(({ sheet }) => sheet);
  const hidden = surveys
    .filter(({ visible, used, sheet }) => !visible && used && !sheets.includes(sheet))
    .map(({ sheet }) => sheet);
  const nearest = surveys
    .flatMap((survey): NearestHeader[] => {
      const header = survey.top && findNearestHeader(survey.top);
      return header ? [describeNearest(header)] : [];
    })
    .sort((left, right) => left.lacks.length - right.lacks.length)[0];
  throw new AddInError('matrix-not-found', {
    sheets,
    ...(hidden.length > 0 && { hidden }),
    ...(nearest && { nearest }),
  });
}

function describeNearest({ sheet, headerRowIndex, missing }: HeaderLocation): NearestHeader {
  const has = EXPECTED_COLUMNS.filter((column) => !missing.includes(column));
  return {
    sheet,
    rowNumber: headerRowIndex + 1,
    has: has.map((column) => COLUMN_HEADINGS[column]),
    lacks: missing.map((column) => COLUMN_HEADINGS[column]),
  };
}
