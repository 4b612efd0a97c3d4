import { formatBlock } from '../../../workbook/address';
import { sheetRule } from '../publication-rule';

/** Merged cells are read out once, or not where they belong. */
export const mergedCells = sheetRule('merged-cells', ({ merges }) =>
  merges.map((block) => ({
    cell: formatBlock(block),
    message: 'The cells are merged. Unmerge them, and repeat what they say where it belongs.',
  })),
);
