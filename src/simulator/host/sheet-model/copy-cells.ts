import type { CellBlock } from '../../../workbook/address';
import type { CellData, SheetData } from '../../../workbook/workbook-data';
import { apiNotFound, invalidArgument } from '../errors';
import { intersectBlocks, isOnSheet } from './blocks';
import { isEmptyCell, omit } from './cell-styles';
import { movedCell } from './move-formula';
import { parseLocalAddress } from './sheet-address';
import { mapCells, visitPositions } from './visit-cells';

/** A block of cells and the sheet that they are on. */
export interface CellsOfSheet {
  readonly sheet: SheetData;
  readonly block: CellBlock;
}

/** What of the cells is copied, and how they are laid. */
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
  if (/^(?:All|Formats)$/.test(options.copyType)) requireCellsOnly(from);
  const combine = combiner(options.copyType);
  const { rowCount, columnCount } = turned(from.block, options.transpose);
  const block = targetBlock({ ...from.block, rowCount, columnCount }, to.block);
  // Read whole before anything is written: source and target may overlap.
  const source = mapCells(from.sheet, from.block, (cell) => cell ?? { value: '' });
  if (options.transpose) requireNoFormulas(source.flat(), options.copyType);
  visitPositions(block, (rowIndex, columnIndex) => {
    const row = (rowIndex - block.rowIndex) % rowCount;
    const column = (columnIndex - block.columnIndex) % columnCount;
    const [down, right] = options.transpose ? [column, row] : [row, column];
    const cell = source[down]![right]!;
    if (options.skipBlanks && isBlank(cell)) return;
    const place = {
      rowIndex: from.block.rowIndex + down,
      columnIndex: from.block.columnIndex + right,
    };
    const before = to.sheet.cells.get(rowIndex, columnIndex) ?? { value: '' };
    const copy = combine(movedCell(cell, place, { rowIndex, columnIndex }), before);
    if (isEmptyCell(copy)) to.sheet.cells.delete(rowIndex, columnIndex);
    else to.sheet.cells.set(rowIndex, columnIndex, copy);
  });
  return block;
}

type Size = Pick<CellBlock, 'rowCount' | 'columnCount'>;

const turned = ({ rowCount, columnCount }: Size, transpose: boolean): Size =>
  transpose ? { rowCount: columnCount, columnCount: rowCount } : { rowCount, columnCount };

const isBlank = ({ value, formula }: CellData): boolean => value === '' && formula === undefined;

/** Their references would have to be turned too. */
function requireNoFormulas(cells: readonly CellData[], copyType: string): void {
  const takesFormulas = copyType === 'All' || copyType === 'Formulas';
  if (takesFormulas && cells.some(({ formula }) => formula !== undefined)) {
    throw apiNotFound('Range', 'copyFrom of formulas with transpose');
  }
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

function targetBlock(from: CellBlock, to: CellBlock): CellBlock {
  const repeats = to.rowCount % from.rowCount === 0 && to.columnCount % from.columnCount === 0;
  const block = repeats ? to : { ...to, rowCount: from.rowCount, columnCount: from.columnCount };
  if (!isOnSheet(block)) throw invalidArgument();
  return block;
}
