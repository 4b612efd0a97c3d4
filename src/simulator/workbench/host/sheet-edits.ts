import type { CellBlock } from '../../../workbook/address';
import type { SheetData } from '../../../workbook/workbook-data';

/**
 * What a person does to a workbook at the grid. Formulas are calculated and the add-in is told, as in Excel. Each
 * throws an EditRefused with a sentence for the person when Excel would refuse; nothing is changed then.
 */
export interface SheetEdits {
  /** Enters text into the top left cell of the block as if typed: numbers, dates, percentages, formulas, '… for text. */
  enterText(sheet: SheetData, rowIndex: number, columnIndex: number, text: string): void;
  /** Enters rows of texts from a cell on, as pasting does. */
  enterTexts(
    sheet: SheetData,
    rowIndex: number,
    columnIndex: number,
    texts: readonly (readonly string[])[],
  ): void;
  /** The text to edit in a cell: its formula, or its value as it would be typed. */
  textToEdit(sheet: SheetData, rowIndex: number, columnIndex: number): string;
  /** Empties the cells and keeps their formats. */
  clear(sheet: SheetData, blocks: readonly CellBlock[]): void;
  select(sheet: SheetData, blocks: readonly CellBlock[]): void;
  activate(sheet: SheetData): void;
  /** Adds a blank sheet after the active one and activates it; without a name it becomes Sheet2 or the like. */
  addSheet(name?: string): SheetData;
  deleteSheet(sheet: SheetData): void;
  renameSheet(sheet: SheetData, name: string): void;
  /** 0-based position among all sheets. */
  moveSheet(sheet: SheetData, position: number): void;
  insertRows(sheet: SheetData, rowIndex: number, count: number): void;
  deleteRows(sheet: SheetData, rowIndex: number, count: number): void;
  insertColumns(sheet: SheetData, columnIndex: number, count: number): void;
  deleteColumns(sheet: SheetData, columnIndex: number, count: number): void;
  /** Points: pixels at 96 dots an inch are 4/3 of them. */
  setColumnWidth(sheet: SheetData, columnIndex: number, points: number): void;
  setRowHeight(sheet: SheetData, rowIndex: number, points: number): void;
  setProtected(sheet: SheetData, isProtected: boolean): void;
  /** Takes back the last entry, pasting or clearing; false when there is none. */
  undo(): boolean;
  readonly canUndo: boolean;
  /** Does again what was taken back last; false when nothing was. */
  redo(): boolean;
  readonly canRedo: boolean;
}

/** An edit that Excel would refuse; the message says why and what to do. */
export class EditRefused extends Error {
  override readonly name = 'EditRefused';
}
