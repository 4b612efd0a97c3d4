import { foldToWords } from '../../domain/fold-text';
import type { SheetObservation } from '../../domain/matrix';
import { createCellNamer } from '../read/cell-names';
import type { MatrixRow } from '../read/matrix-rows';
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
    if (block) rowsByBlock.set(block, [...(rowsByBlock.get(block) ?? []), withoutKpi(row)]);
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

/** A row of a list says of its KPI only which it is. */
function withoutKpi(row: MatrixRow): MatrixRow {
  return {
    ...row,
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
      const reference = foldReference(row.reference || leadingReference(row.label));
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

/** What two blocks claim belongs to neither. */
function add(index: Map<string, Block | null>, key: string, block: Block): void {
  const known = index.get(key);
  index.set(key, known === undefined || known === block ? block : null);
}

const keyOf = (area: string, name: string): string => JSON.stringify([foldToWords(area), name]);

function foldReference(reference: string): string {
  return reference
    .toLowerCase()
    .replace(/[\s.):]+$/, '')
    .replace(/^(?:kpi|ref|no)\.?\s*(?=\d)/, '');
}

/** "1.2" of "1.2 Reporting". */
export function leadingReference(label: string): string {
  return /^[A-Za-z]{0,3}\d+(?:\.\d+)*[a-z]?(?=[.):]?\s)/.exec(label)?.[0] ?? '';
}
