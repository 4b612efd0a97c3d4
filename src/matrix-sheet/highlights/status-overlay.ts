import type { DateSystem } from '../../domain/calendar-date';
import type { Due } from '../../domain/due';
import type { MaturityMatrix } from '../../domain/matrix';
import { listActions } from '../../domain/matrix';
import { columnIndexOf } from '../../workbook/address';
import type { HighlightRule } from '../../workbook/highlight-plan';
import type { CellValue, SheetGrid } from '../../workbook/sheet-grid';
import { holdsShares } from '../read/read-details';
import { listRowsMergedDown } from '../read/spread-merged';
import type { ColumnHighlight } from './build-rules';
import { buildRules } from './build-rules';
import type { CellSpan } from './column-ranges';
import { spanRows, spanRowsExcept } from './column-ranges';
import type { Condition } from './conditions';
import { allOf, anyOf, negate } from './conditions';
import type { DueCellReading } from './due-cells';
import { isRealDate } from './generic-due';
import { quoteText, trimAsExcel } from './excel-text';
import type { ColumnCell } from './grid-cells';
import { columnCell, displayedAt, rowReference, valueAt } from './grid-cells';
import { DAY_FORMAT, lookOfDateHighlight, lookOfHighlight } from './looks';
import { keyOfValue, saysValue } from './says-value';

/** What Status and per cent make of the highlights of the due column: they settle what By when only planned. */
export interface StatusOverlay {
  /** The rules of a highlight that shows what By when says: only where no Status beside it settles the state. */
  readonly build: (highlight: ColumnHighlight) => HighlightRule[];
  /** The rules that show what is complete by Status, for as long as it says so. */
  readonly rules: readonly HighlightRule[];
  /** Other cells whose state no formula over their own row tells, and what was read there. */
  readonly oddCells: readonly OddStatusGroup[];
}

/** Cells of the due column with the same value that the same cells of Status settle in the same way. */
export interface OddStatusGroup {
  readonly value: CellValue;
  readonly displayed: string;
  /** As settled. */
  readonly dues: readonly Due[];
  readonly rowNumbers: readonly number[];
  readonly saysSame: SaysSame;
}

/** Conditions that are all true while the cells of Status say of a cell of the due column what was read there. */
type SaysSame = (cell: ColumnCell) => string[];

/** Rows of which the same cells of Status say the same, and which are settled in a way that no formula tells. */
interface OddRows {
  readonly saysSame: SaysSame;
  readonly rowNumbers: readonly number[];
  /** Those of them whose dues are all complete. */
  readonly completeRowNumbers: readonly number[];
}

/** The odd rows, by what Status says and, where they are not simply complete, by what they are settled as too. */
interface OddCells {
  readonly rows: readonly OddRows[];
  readonly groups: readonly OddStatusGroup[];
}

/** What formulas know as complete, and as neither late nor due; whatever else is read as that has rules of its own. */
const COMPLETE =
  '|complete|completed|closed|done|delivered|achieved|finished|signed off|true|yes|✓|✔|';
const CLOSED = '|cancelled|canceled|withdrawn|superseded|on hold|paused|suspended|';

type GenericStatus = 'complete' | 'closed' | null;

/** The overlay of a matrix without a column for Status or per cent. */
const NO_OVERLAY: StatusOverlay = { build: buildRules, rules: [], oddCells: [] };

/** Formulas stay short, and few: so many different texts of Status share them. */
const TEXTS_SHARING_FORMULAS = 4;
/** Beside more different texts than this a cell follows By when only once the highlights are put on anew. */
const MOST_TEXTS_FOLLOWED = 40;

/** Plans what Status changes in the due column; `dueCells` are all that the reader read there. */
export function planStatusOverlay(
  matrix: MaturityMatrix,
  grid: SheetGrid,
  column: string,
  dueCells: readonly DueCellReading[],
): StatusOverlay {
  const { columns, firstRowNumber, lastRowNumber } = matrix.source;
  if (columns.status === undefined && columns.percent === undefined) return NO_OVERLAY;
  const generic = describeGeneric(grid, columns);
  const odd = findOddCells(matrix, grid, column, dueCells, generic);
  const oddRowNumbers = new Set(odd.rows.flatMap(({ rowNumbers }) => rowNumbers));
  const shared = chunk(odd.rows.slice(0, MOST_TEXTS_FOLLOWED), TEXTS_SHARING_FORMULAS);

  const build = (highlight: ColumnHighlight): HighlightRule[] => [
    ...buildRules({
      ...highlight,
      spans: highlight.spans.flatMap((span) => spanRowsExcept(span, oddRowNumbers)),
    }),
    ...shared.flatMap((some) =>
      buildRules({
        ...highlight,
        spans: keepRows(
          highlight.spans,
          some.flatMap(({ rowNumbers }) => rowNumbers),
        ),
        conditions: (cell) => [
          ...highlight.conditions(cell),
          ...some.map(({ saysSame }) => String(negate(allOf(saysSame(cell))))),
        ],
      }),
    ),
  ];
  const rows = [{ first: firstRowNumber, last: lastRowNumber }];
  const system = grid.dateSystem ?? 1900;
  return {
    build: (highlight) =>
      build({
        ...highlight,
        conditions: (cell) => [
          ...highlight.conditions(cell),
          ...whereTrue(negate(anyOf([generic.complete(cell), generic.closed(cell)]))),
        ],
      }),
    rules: [
      ...showComplete(column, rows, (cell) => whereTrue(generic.complete(cell)), system).flatMap(
        build,
      ),
      ...odd.rows.flatMap(({ completeRowNumbers, saysSame }) =>
        showComplete(column, spanRows(completeRowNumbers), saysSame, system).flatMap(buildRules),
      ),
    ],
    oddCells: odd.groups,
  };
}

/** What is complete by Status, whatever By when says there; a real date keeps its form. */
function showComplete(
  column: string,
  spans: readonly CellSpan[],
  conditions: SaysSame,
  system: DateSystem,
): ColumnHighlight[] {
  if (spans.length === 0) return [];
  return [false, true].map((isDate): ColumnHighlight => ({
    kind: 'complete',
    look: isDate ? lookOfDateHighlight('complete', DAY_FORMAT) : lookOfHighlight('complete'),
    column,
    spans,
    conditions(cell) {
      const due = rowReference(cell);
      const date = allOf(isRealDate(due, system));
      return [String(isDate ? date : negate(date)), `TRIM(${due})<>""`, ...conditions(cell)];
    },
  }));
}

const whereTrue = (condition: Condition): string[] =>
  condition === true ? [] : [condition === false ? 'FALSE' : condition];

function chunk<Item>(items: readonly Item[], size: number): Item[][] {
  const chunks: Item[][] = [];
  for (let start = 0; start < items.length; start += size)
    chunks.push(items.slice(start, start + size));
  return chunks;
}

function keepRows(spans: readonly CellSpan[], rowNumbers: readonly number[]): CellSpan[] {
  return spanRows(
    rowNumbers.filter((row) => spans.some(({ first, last }) => row >= first && row <= last)),
  );
}

/** What formulas tell of a row by its own cells, and what the same formulas say of the values there. */
interface GenericReading {
  readonly complete: (cell: ColumnCell) => Condition;
  readonly closed: (cell: ColumnCell) => Condition;
  readonly read: (rowNumber: number) => GenericStatus;
}

function describeGeneric(
  grid: SheetGrid,
  { status, percent }: MaturityMatrix['source']['columns'],
): GenericReading {
  const at = (column: string, rowNumber: number): CellValue => valueAt(grid, { column, rowNumber });
  const isListed = (cell: string, list: string): string =>
    `ISNUMBER(FIND("|"&LOWER(TRIM(${cell}))&"|",${quoteText(list)}))`;
  const whole =
    percent !== undefined && holdsShares(grid, columnIndexOf(percent) - grid.columnIndex) ? 1 : 100;
  const says = ({ rowNumber }: ColumnCell, list: string): Condition =>
    status !== undefined && isListed(rowReference({ column: status, rowNumber }), list);
  const isWhole = ({ rowNumber }: ColumnCell): Condition => {
    if (percent === undefined) return false;
    const cell = rowReference({ column: percent, rowNumber });
    const isBlank =
      status === undefined || `TRIM(${rowReference({ column: status, rowNumber })})=""`;
    return allOf([isBlank, `OR(TRIM(${cell})="100%",AND(ISNUMBER(${cell}),N(${cell})=${whole}))`]);
  };
  return {
    complete: (cell) => anyOf([says(cell, COMPLETE), isWhole(cell)]),
    closed: (cell) => says(cell, CLOSED),
    read(rowNumber) {
      const said = status === undefined ? '' : trimAsExcel(String(at(status, rowNumber)));
      const listed = `|${said.toLowerCase()}|`;
      if (said !== '' && COMPLETE.includes(listed)) return 'complete';
      if (said !== '' && CLOSED.includes(listed)) return 'closed';
      if (percent === undefined || said !== '') return null;
      const share = at(percent, rowNumber);
      const isAll = share === whole || trimAsExcel(String(share)) === '100%';
      return isAll ? 'complete' : null;
    },
  };
}

const isClosedByStatus = ({ state }: Due): boolean => state === 'cancelled' || state === 'on-hold';

/** Whether the formulas show of these dues what they are settled as. */
function isShownRightly(generic: GenericStatus, { dues, settled }: DueCellReading): boolean {
  if (settled.length === 0) return generic === null;
  if (generic === 'complete') return settled.every(({ state }) => state === 'complete');
  if (generic === 'closed') return settled.every(isClosedByStatus);
  return settled.every((due, index) => due === dues[index]);
}

/** Finds the cells of which the row's own Status does not tell the state, in the order of their first row. */
function findOddCells(
  matrix: MaturityMatrix,
  grid: SheetGrid,
  column: string,
  dueCells: readonly DueCellReading[],
  { read }: GenericReading,
): OddCells {
  const { columns, firstRowNumber, lastRowNumber } = matrix.source;
  const readingByRow = new Map(dueCells.map((reading) => [reading.cell.rowNumber, reading]));
  const stateColumns = [columns.status, columns.percent].flatMap((stateColumn) => {
    if (stateColumn === undefined) return [];
    const merged = listRowsMergedDown(grid, columnIndexOf(stateColumn));
    return { stateColumn, rowOf: (row: number) => (merged.get(row - 1) ?? row - 1) + 1 };
  });
  const rowsByDue = listRowsOfActions(matrix);
  const rows = new Map<string, OddRows & Record<'rowNumbers' | 'completeRowNumbers', number[]>>();
  const groups = new Map<string, OddStatusGroup & { readonly rowNumbers: number[] }>();
  for (let rowNumber = firstRowNumber; rowNumber <= lastRowNumber; rowNumber += 1) {
    const cell = { column, rowNumber };
    const value = valueAt(grid, cell);
    if (trimAsExcel(String(value)) === '') continue;
    const reading = readingByRow.get(rowNumber);
    const generic = read(rowNumber);
    if (reading ? isShownRightly(generic, reading) : generic === null) continue;
    const dues = reading?.settled ?? [];
    const isComplete = dues.length > 0 && dues.every(({ state }) => state === 'complete');
    const isClosed = dues.length > 0 && dues.every(isClosedByStatus);
    const ownRows = [rowNumber, ...(rowsByDue.get(rowNumber) ?? [])];
    const said = stateColumns.flatMap(({ stateColumn, rowOf }) =>
      [...new Set(ownRows.map(rowOf))].map((row) => ({
        column: stateColumn,
        offset: row - rowNumber,
        value: valueAt(grid, { column: stateColumn, rowNumber: row }),
      })),
    );
    // What is complete or cancelled is that whatever By when says; anything else depends on both.
    if (!isComplete && !isClosed) said.push({ column, offset: 0, value });
    const key = JSON.stringify(said.map((one) => [one.column, one.offset, keyOfValue(one.value)]));
    let alike = rows.get(key);
    if (!alike) {
      rows.set(key, (alike = { saysSame: sayAll(said), rowNumbers: [], completeRowNumbers: [] }));
    }
    alike.rowNumbers.push(rowNumber);
    if (isComplete) alike.completeRowNumbers.push(rowNumber);
    if (isComplete || isClosed) continue;
    const groupKey = JSON.stringify([key, dues]);
    const group = groups.get(groupKey);
    if (group) group.rowNumbers.push(rowNumber);
    else {
      const displayed = typeof value === 'number' ? displayedAt(grid, cell) : '';
      const { saysSame } = alike;
      groups.set(groupKey, { value, displayed, dues, rowNumbers: [rowNumber], saysSame });
    }
  }
  return { rows: [...rows.values()], groups: [...groups.values()] };
}

/** What a cell says, so many rows below a cell of the due column. */
interface SaidAt {
  readonly column: string;
  readonly offset: number;
  readonly value: CellValue;
}

function sayAll(said: readonly SaidAt[]): SaysSame {
  return ({ rowNumber }) =>
    said.flatMap(({ column, offset, value }) =>
      saysValue(rowReference({ column, rowNumber: rowNumber + offset }), value),
    );
}

/** The rows of the actions whose due stands in each row. */
function listRowsOfActions(matrix: MaturityMatrix): Map<number, number[]> {
  const rows = new Map<number, number[]>();
  for (const { cells, dueCell } of listActions(matrix)) {
    const dueRow = columnCell(dueCell).rowNumber;
    const others = cells.map((cell) => columnCell(cell).rowNumber).filter((row) => row !== dueRow);
    if (others.length > 0) rows.set(dueRow, [...(rows.get(dueRow) ?? []), ...others]);
  }
  return rows;
}
