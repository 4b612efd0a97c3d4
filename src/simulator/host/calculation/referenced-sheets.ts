import { quoteSheetName } from '../../../workbook/address';
import type { SheetData, WorkbookData } from '../../../workbook/workbook-data';
import { expandStructuredReferences } from './formula-cells';
import { isBuiltIn } from './mirror';

/**
 * The given sheets and every sheet that their formulas, conditional formats or defined names lead to, in the
 * workbook's order: what has to be mirrored to calculate them.
 */
export function sheetsNeededBy(workbook: WorkbookData, start: readonly SheetData[]): SheetData[] {
  const needed = new Set(start);
  // A formula may use any name, so whatever a name refers to is needed.
  const named = workbook.names
    .filter((name) => !isBuiltIn(name))
    .map((name) => expandStructuredReferences(workbook, name.formula, null));
  addMentioned(workbook, named, needed);
  for (const sheet of needed) addMentioned(workbook, formulasOf(workbook, sheet), needed);
  return workbook.sheets.filter((sheet) => needed.has(sheet));
}

function addMentioned(
  workbook: WorkbookData,
  formulas: Iterable<string>,
  needed: Set<SheetData>,
): void {
  const others = workbook.sheets
    .filter((sheet) => !needed.has(sheet))
    .map((sheet) => ({ sheet, mention: `${quoteSheetName(sheet.name)}!`.toLowerCase() }));
  if (others.length === 0) return;
  for (const formula of formulas) {
    if (!formula.includes('!')) continue;
    // Names that need no quotes may be quoted all the same.
    const text = formula.toLowerCase();
    for (const { sheet, mention } of others) {
      const quoted = `'${sheet.name.toLowerCase().replace(/'/g, "''")}'!`;
      if (text.includes(mention) || text.includes(quoted)) needed.add(sheet);
    }
  }
}

function* formulasOf(workbook: WorkbookData, sheet: SheetData): Iterable<string> {
  for (const { rowIndex, columnIndex, cell } of sheet.cells.formulas()) {
    yield expandStructuredReferences(workbook, cell.formula, { sheet, rowIndex, columnIndex });
  }
  for (const format of sheet.conditionalFormats) {
    if (format.kind === 'formula') yield format.formula;
    if (format.kind === 'cell-value') yield `${format.formula1} ${format.formula2 ?? ''}`;
  }
}
