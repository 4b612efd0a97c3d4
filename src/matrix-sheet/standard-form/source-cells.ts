import type { MatrixColumn, MatrixSection, MaturityMatrix } from '../../domain/matrix';
import { columnLetter, parseCell, sheetPrefix, splitAddress } from '../../workbook/address';
import type { Steps } from '../../domain/steps';
import { visitInSteps } from '../../domain/steps';
import type { CellValue, SheetGrid } from '../../workbook/sheet-grid';

/** A source cell that holds something. Its name has its sheet ("Plan!B5"). */
export interface SourceCell {
  /** Its place among all cells in reading order, from 0. */
  readonly index: number;
  readonly name: string;
  readonly sheet: string;
  readonly local: string;
  /** 0-based. */
  readonly rowIndex: number;
  readonly letter: string;
  readonly value: CellValue;
  /** As the sheet shows it, as far as that was read. */
  readonly text: string;
}

/** The source cells that hold anything, in reading order, found by name. */
export interface SourceCells {
  readonly all: readonly SourceCell[];
  /** By a name as the matrix has it, with or without its sheet; undefined for a cell that holds nothing. */
  readonly at: (cell: string) => SourceCell | undefined;
  /** The same cells, each once, in reading order. */
  readonly sort: (cells: readonly SourceCell[]) => readonly SourceCell[];
  /** Where a cell of the matrix stands, whether it holds anything or not; null for '' and what is no cell. */
  readonly place: (cell: string) => SourcePlace | null;
}

/** Sheet and 0-based row of a cell. */
export interface SourcePlace {
  readonly sheet: string;
  readonly rowIndex: number;
}

/** Lists the cells of grids, of which the first is that of the matrix's first sheet. */
export function* listSourceCells(
  grids: readonly SheetGrid[],
  { source }: MaturityMatrix,
): Steps<SourceCells> {
  const all: SourceCell[] = [];
  for (const grid of grids) yield* addCells(grid, all);
  const byName = new Map<string, SourceCell>();
  yield* visitInSteps(all, (cell) => void byName.set(cell.name, cell));
  return {
    all,
    at: (cell) => byName.get(nameFully(cell, source.sheet)),
    sort: (cells) =>
      cells.length < 2
        ? cells
        : [...new Set(cells)].sort((left, right) => left.index - right.index),
    place(cell) {
      const { sheet, local } = splitAddress(cell);
      const parsed = parseCell(local);
      return parsed && { sheet: sheet ?? source.sheet, rowIndex: parsed.rowIndex };
    },
  };
}

/** A key for a row of a sheet. */
export const rowKey = (sheet: string, rowIndex: number): string => `${rowIndex}!${sheet}`;

/** The name of a cell with its sheet, which is `home` where it names none. */
export function nameFully(cell: string, home: string): string {
  return cell.includes('!') ? cell : `${sheetPrefix(home)}${cell}`;
}

/** Adds the cells of a grid that hold anything. */
function* addCells(grid: SheetGrid, all: SourceCell[]): Steps<void> {
  const { sheet } = grid;
  const prefix = sheetPrefix(sheet);
  const width = grid.values[0]?.length ?? 0;
  const letters = Array.from({ length: width }, (_, offset) =>
    columnLetter(grid.columnIndex + offset),
  );
  yield* visitInSteps(grid.values, (values, rowOffset) => {
    const rowIndex = grid.rowIndex + rowOffset;
    values.forEach((value, columnOffset) => {
      if (value === '' || (typeof value === 'string' && value.trim() === '')) return;
      const letter = letters[columnOffset]!;
      const local = `${letter}${rowIndex + 1}`;
      const shown = grid.displayed.get(grid.columnIndex + columnOffset)?.[rowOffset];
      all.push({
        index: all.length,
        name: prefix + local,
        ...{ sheet, local, rowIndex, letter, value },
        text: showValue(value, shown),
      });
    });
  });
}

/** A cell too narrow for its number shows "###". */
function showValue(value: CellValue, shown: string | undefined): string {
  if (typeof value === 'string') return value;
  if (shown !== undefined && !/^#*$/.test(shown)) return shown;
  return typeof value === 'boolean' ? String(value).toUpperCase() : String(value);
}

/** What a column of a section holds: a column of the matrix, or marks in a grid. */
export type SourceColumn = MatrixColumn | 'level mark' | 'quarter mark';

/** What the columns of a section hold, by letter. */
export function readSourceColumns(section: MatrixSection): ReadonlyMap<string, SourceColumn> {
  const found = new Map<string, SourceColumn>();
  for (const letter of section.levelGrid ?? []) found.set(letter, 'level mark');
  for (const letter of section.quarterGrid ?? []) found.set(letter, 'quarter mark');
  for (const columns of [...(section.furtherActions ?? []), section.columns]) {
    for (const [column, letter] of Object.entries(columns)) {
      found.set(letter, column as MatrixColumn);
    }
  }
  return found;
}

/** The section that a row of a sheet is read by; undefined for rows that none is. */
export function findSection(
  { source }: MaturityMatrix,
  sheet: string,
  rowIndex: number,
): MatrixSection | undefined {
  return source.sections.find(
    (section) =>
      section.sheet === sheet &&
      rowIndex + 1 >= section.firstRowNumber &&
      rowIndex + 1 <= section.lastRowNumber,
  );
}
