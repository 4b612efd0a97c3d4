import type { Steps } from '../../domain/steps';
import { mapInSteps, visitInSteps } from '../../domain/steps';
import { formatCell, sheetPrefix } from '../../workbook/address';
import { markFormula } from '../../workbook/highlight-mark';
import type { HighlightRule, LookupCell, LookupTable } from '../../workbook/highlight-plan';
import { LOOKUP_ROW_INDEX } from '../../workbook/highlight-plan';
import { PLACES_NAME, PLACE_CODES_NAME } from '../../workbook/names';
import type { CellValue } from '../../workbook/sheet-grid';
import { isErrorValue } from '../../workbook/sheet-grid';
import type { Condition } from './conditions';
import { allOf, isFormula } from './conditions';
import { trimAsExcel } from './excel-text';
import type { ColumnCell } from './grid-cells';
import type { ShownAs, ShownCase } from './highlight-codes';
import { chooseCode, codeOf } from './highlight-codes';
import { lookOfHighlight } from './looks';
import { TEXT_LIMIT_CHARS } from './text-table';

/** A cell whose highlight no formula tells from its row alone, or tells wrongly. */
export interface PlacedCell {
  readonly sheet: string;
  readonly cell: ColumnCell;
  /** Cells of the sheet with what was read there: while one says anything else, the cell is shown like any other. */
  readonly says: readonly SaidCell[];
  /** The same for conditions other than what cells say. */
  readonly holds?: readonly Condition[];
  /** The first that holds is shown. */
  readonly cases: readonly ShownCase[];
}

/** What was read in a cell. */
interface SaidCell {
  readonly cell: ColumnCell;
  readonly value: CellValue;
}

/** The cells that are known by their place, gathered while highlights are planned. */
export interface PlacedCells {
  /** Adds a cell, unless it is there. */
  add(placed: PlacedCell): void;
  /** True where formulas over a column are to be followed; null in a column in which none of the cells stands. */
  guard(sheet: string, column: string): string | null;
  /** The rules that show the cells of a sheet. */
  rulesInSteps(sheet: string): Steps<HighlightRule[]>;
  /** The cells with what is shown there now, for a look-up that stands in this 0-based column. */
  tableInSteps(columnIndex: number): Steps<LookupTable>;
}

/** The cells of each column are told apart by so much more in front of their row: more than there are rows. */
const MILLIONS_PER_COLUMN = 2;

/** Makes an empty collection. */
export function createPlacedCells(): PlacedCells {
  const columns = new Map<string, Map<number, PlacedCell>>();
  const keyOf = (sheet: string, column: string): string => `${column} ${sheet}`;
  const orderOf = (sheet: string, column: string): number =>
    [...columns.keys()].indexOf(keyOf(sheet, column));
  const placeFormula = (sheet: string, column: string): string =>
    `MATCH(${keyFormula('ROW()', orderOf(sheet, column))},${PLACES_NAME},0)`;
  return {
    add(placed) {
      const { sheet, cell } = placed;
      const key = keyOf(sheet, cell.column);
      let rows = columns.get(key);
      if (!rows) columns.set(key, (rows = new Map<number, PlacedCell>()));
      if (!rows.has(cell.rowNumber)) rows.set(cell.rowNumber, placed);
    },
    guard(sheet, column) {
      if (!columns.has(keyOf(sheet, column))) return null;
      return `ISNA(${placeFormula(sheet, column)})`;
    },
    *rulesInSteps(sheet) {
      const rules: HighlightRule[] = [];
      for (const rows of columns.values()) {
        const placed = [...rows.values()];
        const { column } = placed[0]!.cell;
        if (placed[0]!.sheet !== sheet) continue;
        rules.push(...(yield* planColumnInSteps(column, placed, placeFormula(sheet, column))));
      }
      return rules;
    },
    *tableInSteps(columnIndex) {
      const placed = [...columns.values()].flatMap((rows, order) =>
        [...rows.values()].map((one) => ({ order, placed: one })),
      );
      // So many arguments as there may be cells, no function takes.
      const saidCount = placed.reduce(
        (most, { placed: { says } }) => Math.max(most, says.length),
        0,
      );
      const rows = yield* mapInSteps(placed, (entry, index) =>
        tableCell(entry.placed, entry.order, { columnIndex, rowIndex: LOOKUP_ROW_INDEX + index }),
      );
      // Not every calculation takes a single cell for a list.
      const none: LookupCell[][] = [
        [0, 0],
        [0, 0],
      ];
      return {
        title: 'Cells known by their place, and what they said',
        headings: ['Row, and 2 million for each column before', 'Shown as'],
        names: [PLACES_NAME, PLACE_CODES_NAME],
        rows: yield* mapInSteps([...rows, ...none], (cells) => [
          ...cells,
          ...Array.from({ length: saidCount + 2 - cells.length }, () => ({ text: '' })),
        ]),
      };
    },
  };
}

const keyFormula = (row: string, order: number): string =>
  order === 0 ? row : `${row}+${MILLIONS_PER_COLUMN * order}E6`;

/** One rule for each way in which a cell of the column may be shown, over the rows from the first such cell to the last. */
function* planColumnInSteps(
  column: string,
  placed: readonly PlacedCell[],
  placeFormula: string,
): Steps<HighlightRule[]> {
  const ways = new Map<number, { readonly shows: ShownAs; readonly rowNumbers: number[] }>();
  yield* visitInSteps(placed, ({ cell, cases }) => {
    for (const { shows } of cases) {
      if (shows === null) continue;
      const way = ways.get(codeOf(shows));
      if (way) way.rowNumbers.push(cell.rowNumber);
      else ways.set(codeOf(shows), { shows, rowNumbers: [cell.rowNumber] });
    }
  });
  return [...ways].map(([code, { shows, rowNumbers }]) => {
    let [first, last] = [Infinity, 0];
    for (const row of rowNumbers) [first, last] = [Math.min(first, row), Math.max(last, row)];
    return {
      kind: shows.kind,
      range: formatRows(column, { first, last }),
      formula: markFormula(shows.kind, [`INDEX(${PLACE_CODES_NAME},${placeFormula})=${code}`]),
      look: lookOfHighlight(shows.kind, shows.form),
    };
  });
}

/** Consecutive rows, 1-based and inclusive. */
export interface RowSpan {
  readonly first: number;
  readonly last: number;
}

/** "E7", or "E7:E9". */
export function formatRows(column: string, { first, last }: RowSpan): string {
  return first === last ? `${column}${first}` : `${column}${first}:${column}${last}`;
}

/** Refers from the settings to a cell of a sheet: "'2024 plan'!$E$7". */
export function referTo(sheet: string, { column, rowNumber }: ColumnCell): string {
  return `${sheetPrefix(sheet)}$${column}$${rowNumber}`;
}

/** The cells of one entry: its place while it holds, what it is shown as, what was read. */
function tableCell(
  { sheet, cell, says, holds = [], cases }: PlacedCell,
  order: number,
  home: { readonly columnIndex: number; readonly rowIndex: number },
): LookupCell[] {
  const conditions = says.map((said, index) =>
    stillSays(
      referTo(sheet, said.cell),
      said.value,
      formatCell(home.rowIndex, home.columnIndex + 2 + index),
    ),
  );
  const place = keyFormula(`ROW(${referTo(sheet, cell)})`, order);
  const condition = allOf([...conditions, ...holds]);
  const code = chooseCode(cases);
  return [
    { formula: isFormula(condition) ? `=IFERROR(IF(${condition},${place},0),0)` : `=${place}` },
    typeof code === 'number' ? code : { formula: `=IFERROR(${code},0)` },
    ...says.map(({ value }) => rememberValue(value)),
  ];
}

/** True while a cell says what the cell beside the entry remembers; case and spaces at the ends of a text do not matter. */
function stillSays(cell: string, value: CellValue, remembered: string): string {
  if (isErrorValue(value)) return `ISERROR(${cell})`;
  // A blank cell equals 0 and FALSE, so the type is asked for first.
  if (typeof value === 'number') return `AND(ISNUMBER(${cell}),${cell}=${remembered})`;
  if (typeof value === 'boolean') {
    return `AND(ISLOGICAL(${cell}),${cell}=${value ? 'TRUE' : 'FALSE'})`;
  }
  const text = trimAsExcel(value);
  if (text === '') return `TRIM(${cell})=""`;
  return text.length <= TEXT_LIMIT_CHARS
    ? `TRIM(${cell})=${remembered}`
    : `LEFT(TRIM(${cell}),${beginningOf(text).length})=${remembered}`;
}

function rememberValue(value: CellValue): LookupCell {
  if (typeof value === 'number') return value;
  if (typeof value === 'boolean' || isErrorValue(value)) return { text: '' };
  return { text: beginningOf(trimAsExcel(value)) };
}

/** Never half of a character that takes two code units. */
function beginningOf(text: string): string {
  const beginning = text.slice(0, TEXT_LIMIT_CHARS);
  return /[\ud800-\udbff]$/.test(beginning) ? beginning.slice(0, -1) : beginning;
}
