import type { CellBlock } from './address';
import { formatBlock, quoteSheetName } from './address';
import { DATE_FORMAT } from './date-system';
import type { OwnSheetId } from './pack-sheet';
import type { CellValue } from './sheet-grid';
import type { CellData, CellStyleData, CellStore, SheetData } from './workbook-data';

/**
 * A sheet of ours as data, as the compiler makes it: renderers draw it and decide nothing. It stands under the name
 * and with the table's name that are wanted; a workbook in which they are taken calls them otherwise.
 */
export interface CompiledSheet {
  readonly id: OwnSheetId;
  /** Whole but for the links to other sheets, whose names are known once all of them are. */
  readonly data: SheetData;
  readonly links: readonly CompiledLink[];
  /** The table without the columns that are not printed, its header row first. */
  readonly printedTable: CellBlock;
  /** 0-based rows whose height is meant; that of all others is what their text needs, which Excel measures itself. */
  readonly lowRows: readonly number[];
  /** What stands above and below the table in whole paragraphs, for paper, which breaks lines itself. */
  readonly paragraphs: readonly CompiledParagraph[];
}

/** A sheet in the standard form, and the texts that its cells offer to choose from. */
export interface CompiledStandardSheet extends CompiledSheet {
  /**
   * A sheet for the lists that are too long to be written out in a validation, hidden; null where none is. The validations refer
   * to its cells by the name that is wanted for it.
   */
  readonly choices: SheetData | null;
}

/** A cell that leads to cells of another sheet of the pack. */
export interface CompiledLink {
  /** 0-based. */
  readonly rowIndex: number;
  readonly columnIndex: number;
  readonly sheetId: OwnSheetId;
  readonly block: CellBlock;
}

/** A paragraph with the style that its lines have on the sheet. */
export interface CompiledParagraph {
  readonly text: string;
  readonly isHeading: boolean;
  readonly style: CellStyleData;
}

/** Where a link leads, as a workbook has it whose tabs have these names; null where it has no such sheet. */
export function nameLink(
  { sheetId, block }: CompiledLink,
  nameById: ReadonlyMap<OwnSheetId, string>,
): CellData['hyperlink'] | null {
  const name = nameById.get(sheetId);
  if (name === undefined) return null;
  return {
    documentReference: `${quoteSheetName(name)}!${formatBlock(block)}`,
    screenTip: `Go to ${name}`,
  };
}

/** What the cells hold, row by row from A1 on, each row as long as its last cell; `toDate` gives what a date is held as. */
export const valuesOfCells = (
  ...given: Parameters<typeof rowsOfCells>
): readonly (readonly CellValue[])[] => [...rowsOfCells(...given)];

/** The rows that {@link valuesOfCells} gives, one after the other, for whom does not need all of them at once. */
export function* rowsOfCells(
  cells: CellStore,
  toDate: (serial: CellValue) => CellValue = (serial) => serial,
): Generator<readonly CellValue[]> {
  let count = 0;
  for (const rowIndex of cells.rowIndexes()) {
    for (; count < rowIndex; count += 1) yield [];
    const row: CellValue[] = [];
    cells.visitRow(rowIndex, (cell, columnIndex) => {
      while (row.length < columnIndex) row.push('');
      row.push(cell.style?.numberFormat === DATE_FORMAT ? toDate(cell.value) : cell.value);
    });
    count += 1;
    yield row;
  }
}
