import { parseA1Ref } from '@borgar/fx';
import type { NameData, SheetData, WorkbookData } from '../../../workbook/workbook-data';
import { inputOfFormula } from './engine-input';
import { expandStructuredReferences } from './expand-structured-references';
import type { Mirror } from './mirror';

/** Defines the names in the engine; names of or for sheets that are not mirrored are left out. */
export function mirrorNames(
  { model, sheetIndexes, scratch }: Mirror,
  workbook: WorkbookData,
): void {
  let scratchRow = 0;
  for (const given of workbook.names) {
    const name = { ...given, formula: expandStructuredReferences(workbook, given.formula, null) };
    const scope = name.sheet === null ? null : findSheet(name.sheet, sheetIndexes);
    if (scope === undefined || isBuiltIn(name)) continue;
    const target = targetSheet(name.formula);
    if (target !== null) {
      if (findSheet(target, sheetIndexes) === undefined) continue;
      model.newDefinedName(name.name, scope, name.formula.slice(1));
    } else {
      // The engine's names only refer to cells, so a constant or a formula is given one.
      scratchRow++;
      model.setUserInput(scratch.index, scratchRow, 1, inputOfFormula(name.formula));
      model.newDefinedName(name.name, scope, `${scratch.name}!$A$${scratchRow}`);
    }
  }
}

/** Print areas and the like, which no formula uses. */
export function isBuiltIn(name: NameData): boolean {
  return name.name.startsWith('_xlnm.');
}

/** The sheet that a plain reference such as "=Plan!$A$1:$B$9" points to; null for any other formula. */
function targetSheet(formula: string): string | null {
  const reference = parseA1Ref(formula.slice(1));
  if (!reference || !('range' in reference)) return null;
  const context = reference.context ?? [];
  return context.length === 1 ? context[0]! : null;
}

function findSheet(name: string, sheetIndexes: ReadonlyMap<SheetData, number>): number | undefined {
  const wanted = name.toLowerCase();
  for (const [sheet, index] of sheetIndexes) {
    if (sheet.name.toLowerCase() === wanted) return index;
  }
  return undefined;
}
