import { parseA1Ref, tokenize } from '@borgar/fx';
import type { CellBlock } from '../../workbook/address';
import type { WorkbookData } from '../../workbook/workbook-data';
import { containsBlock } from '../sheet-model/blocks';
import { findSheet } from '../sheet-model/find-name';
import { parseLocalAddress } from '../sheet-model/sheet-address';
import type { FormulaCell } from './formula-cells';
import { formulaCells } from './formula-cells';

/** The given formulas, and every other one that refers to them, directly or by way of others. */
export function withDependants(
  workbook: WorkbookData,
  unknown: readonly FormulaCell[],
): FormulaCell[] {
  const found = [...unknown];
  if (found.length === 0) return found;
  const cells = new Set(found.map(({ cell }) => cell));
  const others = workbook.sheets
    .flatMap((sheet) => formulaCells(workbook, sheet))
    .filter(({ cell }) => !cells.has(cell))
    .map((formula) => ({ formula, precedents: precedentsOf(formula) }));
  for (const place of found) {
    for (const { formula, precedents } of others) {
      if (
        cells.has(formula.cell) ||
        !precedents.some((range) => includes(workbook, range, place))
      ) {
        continue;
      }
      cells.add(formula.cell);
      found.push(formula);
    }
  }
  return found;
}

interface Precedent {
  readonly sheetName: string;
  readonly block: CellBlock;
}

/** Cells that it refers to by their address. */
function precedentsOf({ input, sheet }: FormulaCell): Precedent[] {
  return tokenize(input, { mergeRefs: true, withLocation: false }).flatMap((token) => {
    const parsed = token.type.startsWith('range') ? parseA1Ref(token.value) : undefined;
    const block = parsed && parseLocalAddress(token.value.slice(token.value.lastIndexOf('!') + 1));
    return block ? [{ sheetName: parsed.context?.[0] ?? sheet.name, block }] : [];
  });
}

function includes(workbook: WorkbookData, { sheetName, block }: Precedent, place: FormulaCell) {
  const cell = { ...place, rowCount: 1, columnCount: 1 };
  return findSheet(workbook, sheetName) === place.sheet && containsBlock(block, cell);
}
