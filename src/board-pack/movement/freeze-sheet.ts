import type { CalendarDate } from '../../domain/calendar-date';
import { formatIsoDate, formatLongDate, parseIsoDate } from '../../domain/calendar-date';
import type { DetailColumn, Details } from '../../domain/details';
import { DETAIL_COLUMNS, NO_DETAILS } from '../../domain/details';
import type { DuePrecision } from '../../domain/due';
import { groupBy } from '../../domain/group-by';
import type { Steps } from '../../domain/steps';
import { runAtOnce } from '../../domain/steps';
import { FREEZE_ID_PREFIX } from '../../workbook/names';
import type { OwnSheetId, PackSheet } from '../../workbook/pack-sheet';
import type { CellValue } from '../../workbook/sheet-grid';
import { DETAIL_LOOKS } from '../detail-looks';
import { MAX_CELL_CHARS } from '../fit-text';
import { writeFooter } from '../sentences/subtitle';
import type { ColumnSpec, TableSpec } from '../sheets/define-table';
import { defineTableInSteps, takeOffPaper } from '../sheets/define-table';
import { LIST_PAGE } from '../sheets/list-sheet';
import { REFERENCE_HEADER } from '../sheets/reference-column';
import { STATUSES, describeStatus } from '../words';
import type { FrozenAction, FrozenKpi, FrozenMatrix } from './frozen-matrix';

type FrozenRow =
  | { readonly kind: 'KPI'; readonly kpi: FrozenKpi }
  | { readonly kind: 'Action'; readonly action: FrozenAction };

/** The sheet that keeps a matrix as it stood: one table that anybody can read, each KPI followed by its actions. */
export function* buildFreezeSheetInSteps(frozen: FrozenMatrix): Steps<PackSheet> {
  const date = formatIsoDate(frozen.asAt);
  const asAtText = formatLongDate(frozen.asAt);
  const details = listDetailColumns(frozen);
  yield;
  const rows = rowsOf(frozen);
  yield;
  return {
    id: freezeIdOf(frozen.asAt),
    name: `Freeze ${date}`,
    title: `The matrix as it stood at ${asAtText}`,
    subtitle:
      'Kept for comparison: later board packs show what has moved since. Deleting this sheet forgets it.',
    footer: writeFooter(asAtText),
    paragraphs: [],
    table: yield* defineTableInSteps(
      {
        ...TABLE,
        name: `MatrixFreeze_${date.replaceAll('-', '')}`,
        columns: [
          ...COLUMNS.slice(0, PLACE_OF_REFERENCE),
          ...listReferenceColumn(frozen),
          ...COLUMNS.slice(PLACE_OF_REFERENCE),
          ...details,
        ],
      },
      rows,
    ),
    footnotes: [],
    charts: [],
    page: LIST_PAGE,
  };
}

/** What {@link buildFreezeSheetInSteps} gives, at once. */
export const buildFreezeSheet = (frozen: FrozenMatrix): PackSheet =>
  runAtOnce(buildFreezeSheetInSteps(frozen));

/** The id of the sheet of a freeze as at a date. */
export function freezeIdOf(asAt: CalendarDate): OwnSheetId {
  return `${FREEZE_ID_PREFIX}${formatIsoDate(asAt)}`;
}

/** The date in the id of a freeze's sheet; null for the id of any other sheet. */
export function dateOfFreezeId(id: string): CalendarDate | null {
  return id.startsWith(FREEZE_ID_PREFIX) ? parseIsoDate(id.slice(FREEZE_ID_PREFIX.length)) : null;
}

function rowsOf({ kpis, actions }: FrozenMatrix): FrozenRow[] {
  const byKpi = groupBy(actions, ({ kpiId }) => kpiId);
  return kpis.flatMap((kpi): FrozenRow[] => [
    { kind: 'KPI', kpi },
    ...(byKpi.get(kpi.id) ?? []).map((action): FrozenRow => ({ kind: 'Action', action })),
  ]);
}

type Column = ColumnSpec<FrozenRow>;

const text = (
  header: string,
  widthChars: number,
  ofKpi: (kpi: FrozenKpi) => string,
  ofAction: (action: FrozenAction) => string,
): Column => ({
  header,
  kind: 'text',
  widthChars,
  cell: (row) => (row.kind === 'KPI' ? ofKpi(row.kpi) : ofAction(row.action)) || null,
});

const number = (header: string, ofAction: (action: FrozenAction) => number | null): Column => ({
  header,
  kind: 'number',
  widthChars: 8,
  cell: (row) => (row.kind === 'KPI' ? null : ofAction(row.action)),
});

const nothing = (): string => '';

const COLUMNS: readonly Column[] = [
  { header: 'Kind', kind: 'text', widthChars: 8, cell: ({ kind }) => kind },
  text(
    'Area',
    28,
    ({ areaName }) => areaName,
    ({ areaName }) => areaName,
  ),
  text(
    'KPI',
    32,
    ({ name }) => name,
    ({ kpiName }) => kpiName,
  ),
  text('Now', 12, ({ current }) => current ?? '', nothing),
  text('Target', 12, ({ target }) => target ?? '', nothing),
  text('Action', 50, nothing, (action) => action.text),
  text('Due as written', 14, nothing, ({ due }) => due),
  text('Status', 16, nothing, ({ status }) => describeStatus(status).text),
  ...takeOffPaper<FrozenRow>([
    number('Due quarter', ({ by }) => by?.quarter ?? null),
    number('Due year', ({ by }) => by?.year ?? null),
    text(
      'KPI id',
      40,
      ({ id }) => id,
      ({ kpiId }) => kpiId,
    ),
    text('Descriptors', 50, ({ descriptors }) => descriptors, nothing),
    text('Due by', 11, nothing, ({ end }) => (end ? formatIsoDate(end.end) : '')),
    text('Due to the', 9, nothing, ({ end }) => end?.precision ?? ''),
  ]),
];

/** Before the KPI. */
const PLACE_OF_REFERENCE = 2;

/** Where any KPI had a reference. */
function listReferenceColumn({ kpis }: FrozenMatrix): Column[] {
  const says = ({ reference }: FrozenKpi | FrozenAction): string =>
    (reference ?? '').slice(0, MAX_CELL_CHARS);
  const isThere = kpis.some(({ reference }) => reference !== null);
  return isThere ? [text(REFERENCE_HEADER, 8, says, says)] : [];
}

/** Columns of people and proof in which anything stood. */
function listDetailColumns({ kpis, actions }: FrozenMatrix): Column[] {
  const said = new Set([...kpis, ...actions].flatMap(({ details }) => Object.keys(details)));
  const there = DETAIL_COLUMNS.filter((column) => said.has(column));
  const says = (column: DetailColumn) => (of: FrozenKpi | FrozenAction) =>
    (of.details[column] ?? '').slice(0, MAX_CELL_CHARS);
  return takeOffPaper(
    there.map((column) => {
      const { header, widthChars } = DETAIL_LOOKS[column];
      return text(header, widthChars, says(column), says(column));
    }),
  );
}

const TABLE: TableSpec<FrozenRow> = {
  name: 'MatrixFreeze',
  whenEmpty: 'The matrix had no KPIs.',
  columns: COLUMNS,
};

/** What every freeze has; those from before the ends of dues were kept have no more. */
const FIRST_COLUMNS = 12;

const STATUS_OF_WORDS = new Map(STATUSES.map((status) => [describeStatus(status).text, status]));

/** What the cells of a freeze's table say, its header row first; null when they are not those of one. */
export function readFreezeTable(
  asAt: CalendarDate,
  values: readonly (readonly CellValue[])[],
): FrozenMatrix | null {
  const [headers = [], ...rows] = values;
  const at = COLUMNS.map(({ header }) => headers.indexOf(header));
  if (at.slice(0, FIRST_COLUMNS).includes(-1)) return null;
  const readDetails = createDetailsReader(headers);
  const referenceIndex = headers.indexOf(REFERENCE_HEADER);
  const records = rows.map((row) => ({
    cells: at.map((index) => String(row[index] ?? '')),
    reference: String(row[referenceIndex] ?? '') || null,
    details: readDetails(row),
  }));
  const kpis = records.filter(({ cells: [kind] }) => kind === 'KPI').map(readKpi);
  const actions = records.filter(({ cells: [kind] }) => kind === 'Action').map(readAction);
  const isWhole = actions.every((action) => action !== null);
  return isWhole && kpis.every(({ id }) => id !== '') ? { asAt, kpis, actions } : null;
}

/** A row of the table: the cells of the columns that every freeze has, and what stands in the others. */
interface FreezeRow {
  readonly cells: readonly string[];
  readonly reference: string | null;
  readonly details: Details;
}

/** Reads the columns of people and proof, of which older freezes have none. */
function createDetailsReader(
  headers: readonly CellValue[],
): (row: readonly CellValue[]) => Details {
  const places = DETAIL_COLUMNS.map((column) => ({
    column,
    index: headers.indexOf(DETAIL_LOOKS[column].header),
  })).filter(({ index }) => index >= 0);
  return (row) => {
    const said = places.filter(({ index }) => String(row[index] ?? '') !== '');
    if (said.length === 0) return NO_DETAILS;
    return Object.fromEntries(said.map(({ column, index }) => [column, String(row[index])]));
  };
}

function readKpi({ cells, reference, details }: FreezeRow): FrozenKpi {
  const [, areaName = '', name = '', current = '', target = ''] = cells;
  const [id = '', descriptors = ''] = cells.slice(10);
  return {
    id,
    reference,
    areaName,
    name,
    current: current || null,
    target: target || null,
    descriptors,
    details,
  };
}

/** Null where the status is none of ours: somebody has changed what was kept. */
function readAction({ cells, reference, details }: FreezeRow): FrozenAction | null {
  const [, areaName = '', kpiName = '', , , text = '', due = '', words = ''] = cells;
  const [quarter = '', year = '', kpiId = '', , day = '', precision = ''] = cells.slice(8);
  const status = STATUS_OF_WORDS.get(words);
  if (status === undefined) return null;
  const by = quarter === '' ? null : { quarter: Number(quarter), year: Number(year) };
  const end = readEnd(day, precision);
  return { kpiId, reference, areaName, kpiName, text, due, status, by, details, end };
}

const PRECISIONS: readonly string[] = [
  'day',
  'month',
  'season',
  'quarter',
  'year',
] satisfies readonly DuePrecision[];

function readEnd(day: string, precision: string): FrozenAction['end'] {
  const end = parseIsoDate(day);
  return end && PRECISIONS.includes(precision)
    ? { end, precision: precision as DuePrecision }
    : null;
}
