import type { NoiseKind } from '../domain/repair';
import type { CellBlock } from '../workbook/address';
import { formatBlock, formatCell, isSameSheetName, sheetPrefix } from '../workbook/address';
import type { NoisePiece } from '../workbook/imported-sheet';
import type { BesideCells, WorkbookPort } from '../workbook/port';
import type { SheetGrid } from '../workbook/sheet-grid';

/** A block of a sheet that no matrix was looked for in, and what its texts are to the matrix. */
interface BlockAround {
  readonly sheet: string;
  readonly block: CellBlock;
  readonly kind: NoiseKind;
}

/** A larger block holds no titles and notes, and is more than Excel answers at once. */
const MOST_CELLS = 200_000;

/** What a sheet that is made of a matrix does not take along, and where it stays: a cell with its sheet, or a sheet. */
export interface StayingPiece {
  readonly kind: NoiseKind;
  readonly text: string;
  readonly from: string;
}

/**
 * What stays behind when the sheets of a matrix are made into another one: what lies over their cells or is said of them, their
 * headers and footers, and the other sheets on which anything stands.
 */
export async function readStaying(
  workbook: Pick<WorkbookPort, 'readWorkbook' | 'readBesides'>,
  sheets: readonly string[],
  /** What lies on any sheets and `workbook` does not tell. */
  untold: readonly BesideCells[] = [],
): Promise<StayingPiece[]> {
  const told = await workbook.readBesides(sheets);
  const { surveys } = await workbook.readWorkbook();
  const isOurs = (tab: string): boolean => sheets.some((sheet) => isSameSheetName(sheet, tab));
  const besides = [...told, ...untold.filter(({ sheet }) => isOurs(sheet))];
  const others = surveys.filter(({ sheet, used }) => used !== null && !isOurs(sheet));
  return [
    ...besides.map(({ kind, sheet, cell, text }) => ({
      ...{ kind, text },
      from: cell === null ? sheet : `${sheetPrefix(sheet)}${cell}`,
    })),
    ...others.map(({ sheet }) => ({ kind: 'other-sheet' as const, text: sheet, from: sheet })),
  ];
}

/**
 * What stands on the sheets of a matrix beside the cells that it was read from, such as titles far above it, in reading
 * order: with these each cell of the sheets is in the matrix or known to be none of it. A block that is too large to be
 * looked at is one piece that says so.
 */
export async function readAroundMatrix(
  workbook: Pick<WorkbookPort, 'readWorkbook' | 'readBlock'>,
  grids: readonly SheetGrid[],
): Promise<NoisePiece[]> {
  const { surveys } = await workbook.readWorkbook();
  const around = grids.flatMap((grid) => {
    const used = surveys.find(({ sheet }) => isSameSheetName(sheet, grid.sheet))?.used ?? null;
    return used === null ? [] : listBlocksAround(grid, used);
  });
  const pieces: NoisePiece[] = [];
  for (const one of around) pieces.push(...(await readPieces(workbook, one)));
  return pieces;
}

/** The blocks of a sheet's used cells above, below, left and right of a grid. */
function listBlocksAround(grid: SheetGrid, used: CellBlock): BlockAround[] {
  const { sheet, rowIndex, columnIndex, values } = grid;
  const [endRow, endColumn] = [rowIndex + values.length, columnIndex + (values[0]?.length ?? 0)];
  const [usedEndRow, usedEndColumn] = [
    used.rowIndex + used.rowCount,
    used.columnIndex + used.columnCount,
  ];
  const block = (
    kind: NoiseKind,
    rows: readonly [number, number],
    columns: readonly [number, number],
  ): BlockAround[] => {
    const [rowCount, columnCount] = [rows[1] - rows[0], columns[1] - columns[0]];
    if (rowCount <= 0 || columnCount <= 0) return [];
    return [
      {
        ...{ sheet, kind },
        block: { rowIndex: rows[0], columnIndex: columns[0], rowCount, columnCount },
      },
    ];
  };
  const allColumns = [used.columnIndex, usedEndColumn] as const;
  return [
    ...block('above-matrix', [used.rowIndex, rowIndex], allColumns),
    ...block('column-not-read', [rowIndex, endRow], [used.columnIndex, columnIndex]),
    ...block('column-not-read', [rowIndex, endRow], [endColumn, usedEndColumn]),
    ...block('below-matrix', [endRow, usedEndRow], allColumns),
  ];
}

async function readPieces(
  workbook: Pick<WorkbookPort, 'readBlock'>,
  { sheet, block, kind }: BlockAround,
): Promise<NoisePiece[]> {
  if (block.rowCount * block.columnCount > MOST_CELLS) {
    const cells = formatBlock(block);
    const text = `The cells ${cells} were not looked at, since there are too many of them.`;
    return [{ text, kind, place: { kind: 'cell', sheet, cell: cells } }];
  }
  const { values, displayed } = await workbook.readBlock({ sheet, block });
  return values.flatMap((row, rowOffset) =>
    row.flatMap((value, columnOffset): NoisePiece[] => {
      if (String(value).trim() === '') return [];
      const cell = formatCell(block.rowIndex + rowOffset, block.columnIndex + columnOffset);
      const shown = displayed[rowOffset]![columnOffset]!;
      const text = typeof value === 'string' || /^#*$/.test(shown) ? String(value) : shown;
      return [{ text, kind, place: { kind: 'cell', sheet, cell } }];
    }),
  );
}
