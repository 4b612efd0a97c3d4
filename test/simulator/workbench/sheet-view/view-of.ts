import type { CellPlace } from '../../../../src/simulator/workbench/sheet-view/merges';
import { oneCell } from '../../../../src/simulator/workbench/sheet-view/merges';
import { createRowMeasure } from '../../../../src/simulator/workbench/sheet-view/row-heights';
import {
  filledExtent,
  shownExtent,
} from '../../../../src/simulator/workbench/sheet-view/sheet-extent';
import type { SheetView } from '../../../../src/simulator/workbench/sheet-view/sheet-view';
import {
  createSheetView,
  sheetAxes,
} from '../../../../src/simulator/workbench/sheet-view/sheet-view';
import type { TextMeasure } from '../../../../src/simulator/workbench/sheet-view/text-measure';
import { parseBlock, parseCell } from '../../../../src/workbook/address';
import type {
  CellStyleData,
  DifferentialStyle,
  SheetData,
} from '../../../../src/workbook/workbook-data';

/** Every letter is ten pixels wide, so that the tests can count. */
export const TEN_PIXELS_A_LETTER: TextMeasure = (text) => text.length * 10;

export const at = (address: string): CellPlace => parseCell(address)!;
export const block = (address: string) => parseBlock(address)!;

/** A sheet as it is drawn, with looks of conditional formats by address. */
export function viewOf(
  sheet: SheetData,
  looks: Readonly<Record<string, DifferentialStyle>> = {},
): SheetView {
  const extent = shownExtent(filledExtent(sheet), oneCell(at('A1')));
  const axes = sheetAxes(sheet, extent, createRowMeasure(TEN_PIXELS_A_LETTER)(sheet));
  const byPlace = new Map(
    Object.entries(looks).map(([address, style]) => [JSON.stringify(at(address)), style]),
  );
  return createSheetView({
    sheet,
    ...axes,
    looks: ({ rowIndex, columnIndex }) => byPlace.get(JSON.stringify({ rowIndex, columnIndex })),
    measure: TEN_PIXELS_A_LETTER,
  });
}

export function styleCell(sheet: SheetData, address: string, style: CellStyleData): void {
  const { rowIndex, columnIndex } = at(address);
  const cell = sheet.cells.get(rowIndex, columnIndex) ?? { value: '' };
  sheet.cells.set(rowIndex, columnIndex, { ...cell, style });
}
