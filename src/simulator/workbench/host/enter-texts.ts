import { Range } from '../../host/object-model/range';
import type { HostSession } from '../../host/session';
import { setStyle, styleWith } from '../../host/sheet-model/cell-styles';
import { TEXT_FORMAT } from '../../host/sheet-model/number-format';
import type { CellBlock } from '../../../workbook/address';
import type { SheetData } from '../../../workbook/workbook-data';
import type { Typed } from './typed-text';
import { readTyped } from './typed-text';

/** Rows of texts as typed; a row that is shorter than the others leaves the cells beyond it as they are. */
export type Texts = readonly (readonly string[])[];

/** The cells that texts fill from a cell on; null when there are none. */
export function blockOfTexts(
  rowIndex: number,
  columnIndex: number,
  texts: Texts,
): CellBlock | null {
  const rowCount = texts.length;
  const columnCount = Math.max(0, ...texts.map((row) => row.length));
  return rowCount > 0 && columnCount > 0 ? { rowIndex, columnIndex, rowCount, columnCount } : null;
}

/** Enters the texts as Excel would; throws a HostError at the first that it would refuse. */
export function enterTexts(
  session: HostSession,
  sheet: SheetData,
  block: CellBlock,
  texts: Texts,
): void {
  const formatAt = (row: number, column: number): string | undefined =>
    sheet.cells.get(block.rowIndex + row, block.columnIndex + column)?.style?.numberFormat;
  const typed = texts.map((cells, row) =>
    Array.from({ length: block.columnCount }, (_, column): Typed | null => {
      const text = cells[column];
      if (text === undefined) return null;
      return formatAt(row, column) === TEXT_FORMAT ? { input: text } : readTyped(text);
    }),
  );
  new Range(session, sheet, block).values = typed.map((row) =>
    row.map((cell) => cell?.input ?? null),
  );
  typed.forEach((row, rowOffset) => {
    row.forEach((cell, columnOffset) => {
      if (cell?.numberFormat === undefined || formatAt(rowOffset, columnOffset)) return;
      formatCell(
        sheet,
        block.rowIndex + rowOffset,
        block.columnIndex + columnOffset,
        cell.numberFormat,
      );
    });
  });
}

function formatCell(
  sheet: SheetData,
  rowIndex: number,
  columnIndex: number,
  numberFormat: string,
): void {
  const cell = sheet.cells.get(rowIndex, columnIndex);
  // Covered cells of a merge stay empty.
  if (!cell) return;
  setStyle(sheet, rowIndex, columnIndex, cell, styleWith(cell.style ?? {}, { numberFormat }));
}
