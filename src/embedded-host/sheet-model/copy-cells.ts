import { translateFormulaToA1, translateFormulaToR1C1 } from '@borgar/fx';
import type { CellBlock } from '../../workbook/address';
import { formatCell } from '../../workbook/address';
import type { CellData, SheetData } from '../../workbook/workbook-data';
import { apiNotFound, invalidArgument } from '../errors';
import { intersectBlocks, isOnSheet } from './blocks';
import { isEmptyCell, omit } from './cell-styles';
import { parseLocalAddress } from './sheet-address';
import { mapCells } from './visit-cells';

export interface CellsOfSheet {
  readonly sheet: SheetData;
  readonly block: CellBlock;
}

export interface CopyOptions {
  /** Of Excel.RangeCopyType. */
  readonly copyType: string;
  readonly skipBlanks: boolean;
  readonly transpose: boolean;
}

/**
 * Copies cells, again and again where the target is a multiple of the source's size, else once from the target's
 * first cell. Answers with the cells written. Refuses cells with merges, conditional formats or validations, which
 * would have to come along.
 */
export function copyCells(from: CellsOfSheet, to: CellsOfSheet, options: CopyOptions): CellBlock {
  if (options.skipBlanks) throw apiNotFound('Range', 'copyFrom with skipBlanks');
  if (options.transpose) throw apiNotFound('Range', 'copyFrom with transpose');
  if (/^(?:All|Formats)$/.test(options.copyType)) requireCellsOnly(from);
  const combine = combiner(options.copyType);
  const block = targetBlock(from.block, to.block);
  // Read whole before anything is written: source and target may overlap.
  const source = mapCells(from.sheet, from.block, (cell) => cell ?? { value: '' });
  for (let row = 0; row < block.rowCount; row += 1) {
    for (let column = 0; column < block.columnCount; column += 1) {
      const sourceRow = row % from.block.rowCount;
      const sourceColumn = column % from.block.columnCount;
      const rowIndex = block.rowIndex + row;
      const columnIndex = block.columnIndex + column;
      const moved = moveFormula(
        source[sourceRow]![sourceColumn]!,
        formatCell(from.block.rowIndex + sourceRow, from.block.columnIndex + sourceColumn),
        formatCell(rowIndex, columnIndex),
      );
      const before = to.sheet.cells.get(rowIndex, columnIndex) ?? { value: '' };
      const cell = combine(moved, before);
      if (isEmptyCell(cell)) to.sheet.cells.delete(rowIndex, columnIndex);
      else to.sheet.cells.set(rowIndex, columnIndex, cell);
    }
  }
  return block;
}

function requireCellsOnly({ sheet, block }: CellsOfSheet): void {
  const ranges = [...sheet.conditionalFormats, ...sheet.validations].flatMap(
    (owner) => owner.ranges,
  );
  const lyingOn = [...ranges.flatMap((range) => parseLocalAddress(range) ?? []), ...sheet.merges];
  if (lyingOn.some((other) => intersectBlocks(other, block))) {
    throw apiNotFound('Range', 'copyFrom of merges, conditional formats and validations');
  }
}

type Combine = (source: CellData, before: CellData) => CellData;

function combiner(copyType: string): Combine {
  switch (copyType) {
    case 'All':
      return (source) => ({ ...source });
    case 'Formulas':
      return ({ value, formula }, before) => ({
        value,
        ...(formula === undefined ? {} : { formula }),
        ...styleOf(before),
      });
    case 'Values':
      return ({ value }, before) => ({ value, ...styleOf(before) });
    case 'Formats':
      return (source, before) => ({ ...omit(before, 'style'), ...styleOf(source) });
  }
  throw apiNotFound('Range', `copyFrom("${copyType}")`);
}

const styleOf = ({ style }: CellData): Pick<CellData, 'style'> => (style ? { style } : {});

function moveFormula(cell: CellData, from: string, to: string): CellData {
  if (cell.formula === undefined) return cell;
  return { ...cell, formula: translateFormulaToA1(translateFormulaToR1C1(cell.formula, from), to) };
}

function targetBlock(from: CellBlock, to: CellBlock): CellBlock {
  const repeats = to.rowCount % from.rowCount === 0 && to.columnCount % from.columnCount === 0;
  const block = repeats ? to : { ...to, rowCount: from.rowCount, columnCount: from.columnCount };
  if (!isOnSheet(block)) throw invalidArgument();
  return block;
}
