import { foldToWords } from '../../domain/fold-text';
import type { SheetObservation } from '../../domain/matrix';
import { createCellNamer } from '../read/cell-names';
import type { MatrixRow } from '../read/matrix-rows';
import { foldReference, leadingReference } from '../read/references';
import type { Block } from '../read/split-blocks';

/** Blocks with the rows of their actions that stand in a list of their own, and what fits no KPI. */
export interface JoinedBlocks {
  readonly blocks: readonly Block[];
  readonly unmatched: readonly SheetObservation[];
}

/**
 * Gives each KPI's block the rows of a list of actions that name it: by its reference where the list has one, else by
 * its name, and by the area too where names recur. A row that names none belongs to the KPI of the row above it.
 */
export function joinActionRows(
  blocks: readonly Block[],
  actionRows: readonly MatrixRow[],
): JoinedBlocks {
  if (actionRows.length === 0) return { blocks, unmatched: [] };
  const findBlock = createBlockFinder(blocks);
  const nameActionCell = createCellNamer('actions');
  const rowsByBlock = new Map<Block, MatrixRow[]>();
  const unmatched: SheetObservation[] = [];
  let above: MatrixRow | null = null;
  let block: Block | null = null;
  for (const row of actionRows) {
    if (above?.section !== row.section || row.reference !== '' || row.label !== '') {
      block = findBlock(row);
      above = row;
    }
    if (block) rowsByBlock.set(block, [...(rowsByBlock.get(block) ?? []), withoutKpi(row, block)]);
    else if (row.action !== '') {
      const wanted = above.reference || above.label;
      unmatched.push({ kind: 'action-unmatched', cell: nameActionCell(row), wanted });
    }
  }
  return {
    blocks: blocks.map((one) => {
      const rows = rowsByBlock.get(one);
      return rows ? { ...one, rows: [...one.rows, ...rows] } : one;
    }),
    unmatched,
  };
}

/** A row of a list says of its KPI only which it is; a reference that is not the KPI's is the action's own. */
function withoutKpi(row: MatrixRow, { rows }: Block): MatrixRow {
  const wanted = foldReference(row.reference);
  return {
    ...row,
    reference: rows.some((one) => referenceOf(one) === wanted) ? '' : row.reference,
    area: '',
    label: '',
    current: '',
    currentMark: null,
    target: '',
    targetMark: null,
  };
}

function createBlockFinder(blocks: readonly Block[]): (row: MatrixRow) => Block | null {
  const byReference = new Map<string, Block | null>();
  const byName = new Map<string, Block | null>();
  const byAreaAndName = new Map<string, Block | null>();
  for (const block of blocks) {
    for (const row of block.rows) {
      const reference = referenceOf(row);
      if (reference !== '') add(byReference, reference, block);
      if (row.label === '') continue;
      const name = foldToWords(row.label);
      add(byName, name, block);
      add(byAreaAndName, keyOf(block.area?.name ?? '', name), block);
    }
  }
  return (row) => {
    if (row.reference !== '') {
      const found = byReference.get(foldReference(row.reference));
      if (found) return found;
    }
    if (row.label === '') return null;
    const name = foldToWords(row.label);
    const ofArea = row.area === '' ? null : byAreaAndName.get(keyOf(row.area, name));
    return ofArea ?? byName.get(name) ?? byReference.get(foldReference(row.label)) ?? null;
  };
}

function referenceOf({ reference, label }: MatrixRow): string {
  return foldReference(reference || leadingReference(label));
}

/** What two blocks claim belongs to neither. */
function add(index: Map<string, Block | null>, key: string, block: Block): void {
  const known = index.get(key);
  index.set(key, known === undefined || known === block ? block : null);
}

const keyOf = (area: string, name: string): string => JSON.stringify([foldToWords(area), name]);
