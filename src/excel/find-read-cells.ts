import type { CellBlock } from '../workbook/address';
import { doBlocksOverlap, parseBlock } from '../workbook/address';
import type { CellReference } from '../workbook/formula-references';
import { listNames, listReferences } from '../workbook/formula-references';
import type { CellValue } from '../workbook/sheet-grid';

/**
 * Those of the cells of a sheet that formulas of the workbook read, by address, by a name or as part of a table. Two
 * round trips: the sheets and names, then the formulas. Cells that a formula only makes up an address of are not found.
 */
export async function findReadCells(
  context: Excel.RequestContext,
  sheetName: string,
  cells: readonly string[],
): Promise<string[]> {
  const { worksheets, names, tables } = context.workbook;
  worksheets.load('items/name');
  names.load('items/name,items/formula');
  tables.load('items/name');
  await context.sync();

  const formulas = worksheets.items.map((sheet) => {
    const found = sheet.getRange().getSpecialCellsOrNullObject('Formulas');
    return { sheet: sheet.name, areas: found.areas.load('items/formulas') };
  });
  const tableRanges = tables.items.map((table) => table.getRange().load('address'));
  await context.sync();

  const named = new Map<string, CellReference[]>();
  for (const { name, formula } of names.items) {
    named.set(name.toLowerCase(), listReferences(String(formula), ''));
  }
  tables.items.forEach(({ name }, index) => {
    named.set(name.toLowerCase(), listReferences(tableRanges[index]!.address, ''));
  });
  const read: CellBlock[] = [];
  for (const { sheet, areas } of formulas) {
    if (areas.isNullObject) continue;
    const texts = new Set(areas.items.flatMap((area) => (area.formulas as CellValue[][]).flat()));
    for (const text of texts) {
      const byName = [...listNames(String(text))].flatMap((name) => named.get(name) ?? []);
      for (const reference of [...listReferences(String(text), sheet), ...byName]) {
        if (reference.sheet.toLowerCase() === sheetName.toLowerCase()) read.push(reference.block);
      }
    }
  }
  return cells.filter((cell) => {
    const block = parseBlock(cell);
    return block !== null && read.some((other) => doBlocksOverlap(block, other));
  });
}
