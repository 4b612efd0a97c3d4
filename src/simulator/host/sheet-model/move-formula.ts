import { translateFormulaToA1, translateFormulaToR1C1 } from '@borgar/fx';
import { formatCell } from '../../../workbook/address';
import type { CellData } from '../../../workbook/workbook-data';
import type { CellPosition } from './cell-regions';

const addressOf = ({ rowIndex, columnIndex }: CellPosition): string =>
  formatCell(rowIndex, columnIndex);

/** The formula as it reads in R1C1 notation, seen from a cell. */
export const toR1C1 = (formula: string, cell: CellPosition): string =>
  translateFormulaToR1C1(formula, addressOf(cell));

/** The formula in A1 notation for one in R1C1 notation. */
export const toA1 = (formula: string, cell: CellPosition): string =>
  translateFormulaToA1(formula, addressOf(cell));

/** A copy of a cell whose formula's relative references go along from one place to another. */
export function movedCell(cell: CellData, from: CellPosition, to: CellPosition): CellData {
  if (cell.formula === undefined) return { ...cell };
  return { ...cell, formula: toA1(toR1C1(cell.formula, from), to) };
}
