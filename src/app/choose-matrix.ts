import type { MatrixColumn } from '../domain/matrix';
import type { GivenColumn } from '../domain/reading-question';
import type { HeaderLocation } from '../matrix-sheet/read/find-matrix';
import { EXPECTED_COLUMNS, findNearestHeader } from '../matrix-sheet/read/find-matrix';
import { listKeyNames } from '../matrix-sheet/read/level-key';
import { findFirstHeader, listsActions } from '../matrix-sheet/read/split-sections';
import { isSameSheetName } from '../workbook/address';
import { AddInError } from '../workbook/errors';
import type { SheetSurvey } from '../workbook/port';
import type { MatrixMapping, StoredSettings } from '../workbook/settings';
import { followMapping } from './follow-mapping';
import type { Told } from './found-columns';
import { overlayGiven, refuseAbsentGiven, refuseAll } from './found-columns';
import type { SheetLocation } from './sheets-of-areas';
import { areAreasOfOne, holdsKpis, leaveEmptyOut, lendHeader } from './sheets-of-areas';

/** Where a matrix stands: on one sheet mostly, or on several, of which this is the first. */
export interface MatrixLocation extends SheetLocation {
  /** The other sheets, in tab order. */
  readonly further: readonly SheetLocation[];
}

/** All sheets of a matrix, in tab order. */
export function listSheetLocations({ survey, header, further }: MatrixLocation): SheetLocation[] {
  return [{ survey, header }, ...further];
}

/** Without these a sheet cannot be read as a matrix; a level column of its own serves as well. */
const ESSENTIAL_COLUMNS: readonly { heading: string; anyOf: readonly MatrixColumn[] }[] = [
  { heading: 'KPI', anyOf: ['kpi'] },
  { heading: 'Where we are now', anyOf: ['current', 'currentLevel'] },
  { heading: 'Where we want to be', anyOf: ['target', 'targetLevel'] },
];

/**
 * The sheets to work on: those wanted, else the sheet that a person has mapped, else the visible sheet whose header
 * fits best, or several with the same headings that hold an area each. What a person says of columns goes before their
 * headings. Throws sheet-not-found, mapped-sheet-missing, mapping-outdated, matrix-not-found, matrix-ambiguous, map-column-missing,
 * reading-unsure or column-missing.
 */
export function chooseMatrix(
  surveys: readonly SheetSurvey[],
  wantedSheets: readonly string[],
  mapping: MatrixMapping | null,
  given: readonly GivenColumn[] = [],
): MatrixLocation {
  const levelNames = listKeyNames(surveys.map(({ top }) => top));
  const told: Told = { given, levelNames };
  const isMapped = (wanted: string): boolean => mapping !== null && isOfMapping(mapping, wanted);
  if (mapping && (wantedSheets.length === 0 || wantedSheets.some(isMapped))) {
    const mapped = overlayGiven(followMapping(surveys, mapping, levelNames), told);
    refuseMissingColumns(mapped);
    const others = wantedSheets.filter((sheet) => !isMapped(sheet));
    if (others.length > 0) return locateWanted(surveys, others, told, mapped);
    return addActionList(surveys, { ...mapped, further: [] });
  }
  if (wantedSheets.length > 0) return locateWanted(surveys, wantedSheets, told);
  return addActionList(surveys, locateByHeadings(surveys, told));
}

function locateByHeadings(surveys: readonly SheetSurvey[], told: Told): MatrixLocation {
  const searched = visibleSheets(surveys);
  const located = searched.flatMap((survey) => locateMatrix(survey, told));
  const found = lendHeaders(searched, located);
  const readable = found.filter(isReadable);
  const usable = readable.length > 0 ? readable : found;
  const fewestMissing = Math.min(...usable.map(({ header }) => header.missing.length));
  const best = usable.filter(({ header }) => header.missing.length === fewestMissing);
  const [first] = best;
  if (!first) refuseAll(surveys, searched);
  // A sheet of an area may lack a column that the others have.
  const candidates = leaveEmptyOut(readable);
  const [chosen, ...further] = candidates;
  const areOne = chosen !== undefined && areAreasOfOne(candidates);
  const areFilled = candidates.every((place) => holdsKpis(place));
  if (best.length === 1 && !(areOne && areFilled && candidates.includes(first))) {
    refuseUnusable(first, told.given);
    return { ...first, further: [] };
  }
  if (!areOne) {
    const rivals = candidates.length > 1 ? candidates : best;
    throw new AddInError('matrix-ambiguous', { sheets: rivals.map(({ survey }) => survey.sheet) });
  }
  for (const place of candidates) refuseUnusable(place, told.given);
  return { ...chosen, further };
}

const isReadable = (place: SheetLocation): boolean => listMissing(place).length === 0;

/**
 * The places, in tab order, with sheets that have the very headings of one that can be read but too few cells to tell what
 * they mean, as marks do: they mean the same there.
 */
function lendHeaders(
  surveys: readonly SheetSurvey[],
  places: readonly SheetLocation[],
): SheetLocation[] {
  const readable = places.filter(isReadable);
  return surveys.flatMap((survey) => {
    const own = places.find((place) => place.survey === survey);
    if (own && isReadable(own)) return [own];
    const [lent] = readable.flatMap((place) => lendHeader(place, survey) ?? []);
    return lent ?? own ?? [];
  });
}

const isOfMapping = ({ sheet, movedTo }: MatrixMapping, wanted: string): boolean =>
  isSameSheetName(sheet, wanted) || (movedTo != null && isSameSheetName(movedTo.sheet, wanted));

/**
 * The sheets that somebody has named, in tab order: what they hold is one matrix, since they say so. `mapped` is one of
 * which they have said the columns: the same headings mean the same on the others.
 */
function locateWanted(
  surveys: readonly SheetSurvey[],
  wanted: readonly string[],
  told: Told,
  mapped: SheetLocation | null = null,
): MatrixLocation {
  const named = new Set(wanted.map((sheet) => findSheet(surveys, sheet)));
  if (mapped) named.add(mapped.survey);
  const places = surveys
    .filter((survey) => named.has(survey))
    .map((survey): SheetLocation => {
      const lent = mapped && (survey === mapped.survey ? mapped : lendHeader(mapped, survey));
      if (lent) return lent;
      const list = locateActionList(survey, '');
      const [place] = locateMatrix(survey, told);
      if (list && (!place || listMissing(place).length > 0)) return list;
      if (!place) refuseAll(surveys, [survey]);
      refuseUnusable(place, told.given);
      return place;
    });
  const [first, ...further] = [...places].sort(
    (left, right) => Number(listsActions(left.header)) - Number(listsActions(right.header)),
  );
  refuseMissingColumns(first!);
  return addActionList(surveys, { ...first!, further });
}

/**
 * Where no sheet of the matrix has a column of actions, the visible sheet that lists them by the reference or name of
 * their KPI. Throws matrix-ambiguous where several do.
 */
function addActionList(surveys: readonly SheetSurvey[], location: MatrixLocation): MatrixLocation {
  const places = listSheetLocations(location);
  if (places.some(({ header }) => header.columns.actions !== undefined)) return location;
  const chosen = new Set(places.map(({ survey }) => survey));
  const kpiHeading = readKpiHeading(places[0]!);
  const lists = visibleSheets(surveys).flatMap((survey) =>
    chosen.has(survey) ? [] : (locateActionList(survey, kpiHeading) ?? []),
  );
  if (lists.length > 1) {
    throw new AddInError('matrix-ambiguous', { sheets: lists.map(({ survey }) => survey.sheet) });
  }
  return { ...location, further: [...location.further, ...lists] };
}

/** `kpiHeading`: what the matrix calls its KPIs, as the list of their actions does, however else it could be meant there. */
function locateActionList(survey: SheetSurvey, kpiHeading: string): SheetLocation | null {
  const { top } = survey;
  if (!top) return null;
  const header = findNearestHeader(top);
  if (header && listsActions(header)) return { survey, header };
  if (!header || kpiHeading === '') return null;
  const given = findNearestHeader(top, { given: [{ column: 'kpi', place: kpiHeading }] });
  return given && listsActions(given) ? { survey, header: given } : null;
}

function readKpiHeading({ survey: { top }, header }: SheetLocation): string {
  const { headerRowIndex, headerRowCount, columns } = header;
  if (!top || columns.kpi === undefined) return '';
  const offset = headerRowIndex - top.rowIndex;
  const rows = top.values.slice(offset, offset + headerRowCount);
  const headings = rows.map((row) => row[columns.kpi! - top.columnIndex] ?? '');
  return String(headings.reverse().find((heading) => heading !== '') ?? '');
}

function visibleSheets(surveys: readonly SheetSurvey[]): SheetSurvey[] {
  return surveys.filter(({ visible }) => visible);
}

function findSheet(surveys: readonly SheetSurvey[], wanted: string): SheetSurvey {
  const found = surveys.find(({ sheet }) => isSameSheetName(sheet, wanted));
  if (found) return found;
  const sheets = visibleSheets(surveys).map(({ sheet }) => sheet);
  throw new AddInError('sheet-not-found', { sheet: wanted, sheets });
}

function locateMatrix(survey: SheetSurvey, told: Told): SheetLocation[] {
  const { top, hiddenColumns = [] } = survey;
  const header = top && findFirstHeader(top, { hiddenColumns, ...told });
  return header ? [{ survey, header }] : [];
}

function refuseUnusable(place: SheetLocation, given: readonly GivenColumn[]): void {
  refuseAbsentGiven(place, given);
  refuseUnsure(place.header);
  refuseMissingColumns(place);
}

/** Columns without which not much of a matrix is read: what is unsure of them is asked before anything is. */
const ASKED_FIRST: readonly MatrixColumn[] = [...EXPECTED_COLUMNS, 'currentLevel', 'targetLevel'];

function refuseUnsure(header: HeaderLocation): void {
  const questions = header.questions.filter(
    ({ assumed, choices }) =>
      assumed === null &&
      choices.some(
        ({ answer }) =>
          answer.kind === 'columns' &&
          ASKED_FIRST.some((column) => answer.columns[column] !== undefined),
      ),
  );
  if (questions.length > 0) throw new AddInError('reading-unsure', { questions });
}

function refuseMissingColumns(place: SheetLocation): void {
  const columns = listMissing(place);
  if (columns.length === 0) return;
  throw new AddInError('column-missing', { sheet: place.survey.sheet, columns });
}

/** Usual headings of the essential columns that a sheet does not have. */
function listMissing({ header }: SheetLocation): string[] {
  const isThere = (column: MatrixColumn): boolean =>
    header.columns[column] !== undefined ||
    // Several may be it, which is asked.
    header.questions.some(({ id }) => id === `${column}-column`);
  return ESSENTIAL_COLUMNS.filter(
    ({ anyOf }) => !anyOf.some(isThere) && (anyOf[0] === 'kpi' || header.levelGrid === null),
  ).map(({ heading }) => heading);
}

/** The sheets that the workbook's settings say are one matrix; none where a mapping leads to another one. */
export function listStoredSheets({
  mapping,
  sheets,
}: Pick<StoredSettings, 'mapping' | 'sheets'>): readonly string[] {
  return mapping === null || sheets.some((sheet) => isOfMapping(mapping, sheet)) ? sheets : [];
}
