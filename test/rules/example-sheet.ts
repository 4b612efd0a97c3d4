import { parseIsoDate } from '../../src/domain/calendar-date';
import type { LevelScale } from '../../src/domain/level-scale';
import { DEFAULT_SCALE } from '../../src/domain/level-scale';
import type { MaturityMatrix } from '../../src/domain/matrix';
import type { QuarterBasis } from '../../src/domain/quarter';
import { FINANCIAL_YEAR } from '../../src/domain/quarter';
import { readMatrix } from '../../src/matrix-sheet/read-matrix';
import { findHeader } from '../../src/matrix-sheet/read/find-matrix';
import type { SheetExample, RuleContext } from '../../src/rules/rule';
import type { CellValue, SheetGrid } from '../../src/workbook/sheet-grid';

export const USUAL_HEADER = [
  'KPI',
  'Where we are now',
  'Where we want to be',
  'Actions',
  'By when',
] as const;

/** By when is the fifth column of {@link USUAL_HEADER}. */
const DUE_INDEX = 4;

const showDues = (
  rows: readonly (readonly CellValue[])[],
  shown: Readonly<Record<string, string>>,
): string[] => rows.map((row, index) => shown[`E${index + 1}`] ?? String(row[DUE_INDEX] ?? ''));

/** A sheet from A1 with the example's cells; short rows are filled with empty cells. */
export function createExampleGrid(example: SheetExample): SheetGrid {
  const rows: readonly (readonly CellValue[])[] = [example.header ?? USUAL_HEADER, ...example.rows];
  const width = Math.max(...rows.map((row) => row.length));
  return {
    sheet: 'Plan',
    rowIndex: 0,
    columnIndex: 0,
    values: rows.map((row) => [...row, ...Array<CellValue>(width - row.length).fill('')]),
    displayed: example.shown ? new Map([[DUE_INDEX, showDues(rows, example.shown)]]) : new Map(),
    hiddenRows: (example.hiddenRowNumbers ?? []).map((rowNumber) => rowNumber - 1),
    mergedAreas: example.mergedAreas ?? [],
    ...(example.struckCells && { struckCells: example.struckCells }),
  };
}

/** Reads a grid as the add-in does. */
export function readGrid(
  grid: SheetGrid,
  scale: LevelScale = DEFAULT_SCALE,
  basis: QuarterBasis = FINANCIAL_YEAR,
): MaturityMatrix {
  const header = findHeader(grid);
  if (header === null) throw new Error('The example has no header row that the reader knows.');
  return readMatrix(grid, header, { scale, basis });
}

export function exampleContext(asAt = '2023-10-15'): RuleContext {
  const date = parseIsoDate(asAt);
  if (date === null) throw new Error(`${asAt} is no date.`);
  return { asAt: date, widestExpectedGap: 2 };
}

/** The grid of a text whose lines are rows and whose tabs part cells. */
export function createTextGrid(text: string): SheetGrid {
  const [header, ...rows] = text
    .replace(/\r?\n$/, '')
    .split(/\r?\n/)
    .map((line) => line.split('\t'));
  return createExampleGrid({ title: 'text', header: header!, rows });
}
