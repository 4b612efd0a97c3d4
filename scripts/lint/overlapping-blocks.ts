import { doBlocksOverlap, formatBlock, parseBlock } from '../../src/workbook/address';
import type { CellBlock } from '../../src/workbook/address';
import type { SheetData } from '../../src/workbook/workbook-data';
import type { LintCheck } from './lint-finding';

/** Tables and merged cells that overlap each other. */
export const overlappingBlocks: LintCheck = ({ sheets }) =>
  sheets.flatMap((sheet) => {
    const blocks = namedBlocks(sheet);
    return blocks.flatMap((later, index) =>
      blocks
        .slice(0, index)
        .filter((earlier) => doBlocksOverlap(earlier.block, later.block))
        .map((earlier) => ({
          check: 'overlapping-blocks',
          sheet: sheet.name,
          cell: formatBlock(later.block),
          message: `${later.subject} overlap ${earlier.object}. Move or undo one of them.`,
        })),
    );
  });

interface NamedBlock {
  readonly block: CellBlock;
  readonly subject: string;
  readonly object: string;
}

function namedBlocks(sheet: SheetData): NamedBlock[] {
  return [
    ...sheet.tables.flatMap(({ name, address }) => {
      const block = parseBlock(address);
      return block
        ? [{ block, subject: `The cells of the table ${name}`, object: `the table ${name}` }]
        : [];
    }),
    ...sheet.merges.map((block) => ({
      block,
      subject: `The merged cells ${formatBlock(block)}`,
      object: `the merged cells ${formatBlock(block)}`,
    })),
  ];
}
