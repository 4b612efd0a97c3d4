import { clearCells } from '../sheet-model/clear-cells';
import type { CellTarget } from './cell-target';
import { requireUnlocked, requireUnprotected } from './protection';

/** Clears what `applyTo` names of all the cells; on a protected sheet only contents, of unlocked cells. */
export function clearTarget({ session, sheet, blocks }: CellTarget, applyTo: unknown): void {
  if (applyTo === 'Contents') requireUnlocked(sheet, blocks);
  else requireUnprotected(sheet);
  for (const block of blocks) {
    clearCells(sheet, block, String(applyTo));
    session.contentChanged(sheet, block);
  }
}
