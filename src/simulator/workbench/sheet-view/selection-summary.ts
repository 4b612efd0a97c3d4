import { countOf } from '../../../domain/wording';
import type { CellBlock } from '../../../workbook/address';
import type { SheetData } from '../../../workbook/workbook-data';
import { intersectBlocks } from '../../host/sheet-model/blocks';
import { displayText } from '../../../number-format/display-text';
import { visitCells } from '../../host/sheet-model/visit-cells';

/** What the status bar says of more than one selected cell: how many are filled, and the sum of their numbers; '' for one. */
export function describeSelection(sheet: SheetData, blocks: readonly CellBlock[]): string {
  const isSingle = blocks.length === 1 && blocks[0]!.rowCount * blocks[0]!.columnCount === 1;
  if (isSingle) return '';
  let filled = 0;
  const numbers: number[] = [];
  for (const [index, block] of blocks.entries()) {
    const earlier = blocks.slice(0, index);
    visitCells(sheet, block, ({ value }, rowIndex, columnIndex) => {
      const cell = { rowIndex, columnIndex, rowCount: 1, columnCount: 1 };
      if (value === '' || earlier.some((other) => intersectBlocks(other, cell))) return;
      filled++;
      if (typeof value === 'number') numbers.push(value);
    });
  }
  if (filled === 0) return '';
  const sum = numbers.reduce((total, value) => total + value, 0);
  const sums =
    numbers.length > 0 ? [`Sum ${plain(sum)}`, `Average ${plain(sum / numbers.length)}`] : [];
  return [`${countOf(filled, 'cell')} filled`, ...sums].join(' · ');
}

const plain = (value: number): string => displayText(value, undefined);
