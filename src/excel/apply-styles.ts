import type { CellBlock } from '../workbook/address';
import { formatBlock } from '../workbook/address';
import type { BorderData, CellStore, CellStyleData } from '../workbook/workbook-data';
import type { BatchBudget } from './batch-budget';
import { areasOf } from './several-areas';

/** One thing that a style can say, and how Excel is told of it. */
interface StyleProperty<Value = unknown> {
  readonly read: (style: CellStyleData) => Value | undefined;
  /** `format` may be that of several blocks at once. */
  readonly apply: (format: Excel.RangeFormat, value: Value) => void;
}

const property = <Value>(
  read: StyleProperty<Value>['read'],
  apply: StyleProperty<Value>['apply'],
): StyleProperty => ({ read, apply: apply as StyleProperty['apply'] });

/** All but number formats and borders, which Excel has elsewhere. */
const PROPERTIES: readonly StyleProperty[] = [
  property(
    ({ vertical }) => vertical,
    (format, value) => (format.verticalAlignment = value),
  ),
  property(
    ({ horizontal }) => horizontal,
    (format, value) => (format.horizontalAlignment = value),
  ),
  property(
    ({ wrapText }) => wrapText,
    (format, value) => (format.wrapText = value),
  ),
  property(
    ({ indent }) => indent,
    (format, value) => (format.indentLevel = value),
  ),
  property(
    ({ fill }) => fill,
    (format, value) => (format.fill.color = value),
  ),
  property(
    ({ font }) => font?.color,
    ({ font }, value) => (font.color = value),
  ),
  property(
    ({ font }) => font?.bold,
    ({ font }, value) => (font.bold = value),
  ),
  property(
    ({ font }) => font?.italic,
    ({ font }, value) => (font.italic = value),
  ),
  property(
    ({ font }) => font?.size,
    ({ font }, value) => (font.size = value),
  ),
  property(
    ({ font }) => font?.underline,
    ({ font }, value) => (font.underline = value ? 'Single' : 'None'),
  ),
];

/** Queues giving all cells of a range one style; what the style leaves out stays as it is. */
export function applyStyle(range: Excel.Range, style: CellStyleData): void {
  for (const { read, apply } of PROPERTIES) {
    const value = read(style);
    if (value !== undefined) apply(range.format, value);
  }
}

/** What telling Excel of a property takes in a request, without the addresses: as measured, rounded up. */
const CALL_BYTES = 500;

/**
 * Queues the styles of cells that have none yet. Excel is told of one property after the other, and of each value
 * once for all blocks of cells that have it, so that the calls do not grow with the cells.
 */
export async function applyStyles(
  sheet: Excel.Worksheet,
  cells: CellStore,
  budget: BatchBudget,
): Promise<void> {
  const columns = listColumns(cells);
  for (const { read, apply } of PROPERTIES) {
    for (const [value, blocks] of groupBlocks(columns, read)) {
      for (const address of joinAddresses(blocks.map(formatBlock))) {
        await budget.reserve(address.length + CALL_BYTES);
        apply(areasOf(sheet, address).format, value);
      }
    }
  }
  for (const [numberFormat, blocks] of groupBlocks(columns, (style) => style.numberFormat)) {
    for (const block of blocks) {
      await budget.reserve(CALL_BYTES);
      // One format is meant for all cells, whatever the type says.
      sheet.getRange(formatBlock(block)).numberFormat = numberFormat as unknown as string[][];
    }
  }
  for (const [line, blocks] of groupBlocks(columns, ({ borders }) => borders?.bottom)) {
    for (const block of blocks) {
      await budget.reserve(2 * CALL_BYTES);
      underline(sheet.getRange(formatBlock(block)), block, line);
    }
  }
}

/** Queues a line below every row of a block. */
function underline(
  { format }: Excel.Range,
  { rowCount }: CellBlock,
  { style, color }: BorderData,
): void {
  if (style !== 'thin') throw new Error(`Only thin lines are drawn, not ${style} ones`);
  for (const side of rowCount > 1
    ? (['InsideHorizontal', 'EdgeBottom'] as const)
    : (['EdgeBottom'] as const)) {
    const border = format.borders.getItem(side);
    border.style = 'Continuous';
    border.color = color;
  }
}

/** Cells below each other that have the same style. */
interface StyleRun {
  readonly style: CellStyleData;
  readonly rowIndex: number;
  /** 0-based, of the row behind the last. */
  rowEnd: number;
}

/** The styles of a column's cells from top to bottom: most columns have few, so that each cell is looked at once. */
type StyledColumn = readonly StyleRun[];

function listColumns(cells: CellStore): StyledColumn[] {
  const columns: StyleRun[][] = [];
  for (const rowIndex of cells.rowIndexes()) {
    cells.visitRow(rowIndex, ({ style }, columnIndex) => {
      while (columns.length <= columnIndex) columns.push([]);
      if (!style) return;
      const column = columns[columnIndex]!;
      const last = column.at(-1);
      if (last?.style === style && last.rowEnd === rowIndex) last.rowEnd += 1;
      else column.push({ style, rowIndex, rowEnd: rowIndex + 1 });
    });
  }
  return columns;
}

/** The blocks of cells that have each value of a property: as high as cells are alike, as wide as columns are. */
function groupBlocks<Value>(
  columns: readonly StyledColumn[],
  read: (style: CellStyleData) => Value | undefined,
): Map<Value, CellBlock[]> {
  const groups = new Map<Value, WideningBlock[]>();
  let before = new Map<number, ValueBlock<Value>>();
  columns.forEach((column, columnIndex) => {
    const here = new Map<number, ValueBlock<Value>>();
    for (const run of findRuns(column, read)) {
      const { value, rowIndex, rowCount } = run;
      const left = before.get(rowIndex);
      if (left?.value === value && left.block.rowCount === rowCount) {
        left.block.columnCount += 1;
        here.set(rowIndex, left);
        continue;
      }
      const block = { rowIndex, columnIndex, rowCount, columnCount: 1 };
      const group = groups.get(value);
      if (group) group.push(block);
      else groups.set(value, [block]);
      here.set(rowIndex, { value, block });
    }
    before = here;
  });
  return groups;
}

type WideningBlock = CellBlock & { columnCount: number };

interface ValueBlock<Value> {
  readonly value: Value;
  readonly block: WideningBlock;
}

/** Cells below each other that have the same value. */
function* findRuns<Value>(
  column: StyledColumn,
  read: (style: CellStyleData) => Value | undefined,
): Generator<{ value: Value; rowIndex: number; rowCount: number }> {
  let start = 0;
  let end = 0;
  let value: Value | undefined;
  for (const { style, rowIndex, rowEnd } of column) {
    const here = read(style);
    if (here !== value || rowIndex !== end) {
      if (value !== undefined) yield { value, rowIndex: start, rowCount: end - start };
      start = rowIndex;
      value = here;
    }
    end = rowEnd;
  }
  if (value !== undefined) yield { value, rowIndex: start, rowCount: end - start };
}

/** Longest address that `Worksheet.getRanges` takes is 8,192 characters. */
const LONGEST_ADDRESS = 8_000;

/** Joins addresses by commas into as few as the limit allows. */
export function joinAddresses(addresses: readonly string[]): string[] {
  const joined: string[] = [];
  let current = '';
  for (const address of addresses) {
    if (current.length + address.length + 1 > LONGEST_ADDRESS) {
      joined.push(current);
      current = '';
    }
    current = current === '' ? address : `${current},${address}`;
  }
  if (current !== '') joined.push(current);
  return joined;
}
