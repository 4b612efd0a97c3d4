import type { CellEdit } from '../domain/finding';
import type { CellBlock } from '../workbook/address';
import { doBlocksOverlap, isSameSheetName, parseBlock } from '../workbook/address';
import type { CellReference } from '../workbook/formula-references';
import { listNames, listReferences } from '../workbook/formula-references';
import type { EditObstacles } from '../workbook/port';
import type { CellValue } from '../workbook/sheet-grid';

/** What a name or a table's name stands for, by the name in small letters. */
type NamedCells = ReadonlyMap<string, readonly CellReference[]>;

/** The list that a cell's validation takes its texts from; null where it lets anything through. */
interface CellList {
  readonly edit: CellEdit;
  readonly source: string | Excel.Range | null;
}

/**
 * What of the workbook stands in the way of edits of a sheet: formulas that read the cells, by address, by a name or
 * as part of a table, and lists of allowed texts that refuse what is to be written. Two round trips, the sheets and
 * names, then formulas and validations; a third where a list stands in cells. Cells that a formula only makes up an
 * address of are not found; a list that cannot be told refuses.
 */
export async function findEditObstacles(
  context: Excel.RequestContext,
  sheetName: string,
  edits: readonly CellEdit[],
): Promise<EditObstacles> {
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
  const sheet = worksheets.getItem(sheetName);
  const validations = edits.map(({ cell }) => sheet.getRange(cell).dataValidation.load('rule'));
  await context.sync();

  const named = new Map<string, CellReference[]>();
  for (const { name, formula } of names.items) {
    named.set(name.toLowerCase(), listReferences(String(formula), ''));
  }
  tables.items.forEach(({ name }, index) => {
    named.set(name.toLowerCase(), listReferences(tableRanges[index]!.address, ''));
  });
  const read = formulas.flatMap(({ sheet: home, areas }) =>
    areas.isNullObject ? [] : listBlocksRead(areas.items, home, sheetName, named),
  );
  const lists = edits.map((edit, index): CellList => {
    return { edit, source: validations[index]!.rule.list?.source ?? null };
  });
  return {
    readCells: edits.flatMap(({ cell }) => {
      const block = parseBlock(cell);
      return block && read.some((other) => doBlocksOverlap(block, other)) ? cell : [];
    }),
    refusedCells: await findRefused(context, lists, sheetName, named),
  };
}

/** The cells of one sheet that formulas on another, or on it, read. */
function listBlocksRead(
  areas: readonly Excel.Range[],
  home: string,
  sheetName: string,
  named: NamedCells,
): CellBlock[] {
  const texts = new Set(areas.flatMap((area) => (area.formulas as CellValue[][]).flat()));
  return [...texts].flatMap((text) => {
    const byName = [...listNames(String(text))].flatMap((name) => named.get(name) ?? []);
    return [...listReferences(String(text), home), ...byName].flatMap((reference) =>
      isSameSheetName(reference.sheet, sheetName) ? reference.block : [],
    );
  });
}

/** The cells whose list of allowed texts does not have what is to be written; reads the lists that stand in cells. */
async function findRefused(
  context: Excel.RequestContext,
  lists: readonly CellList[],
  sheetName: string,
  named: NamedCells,
): Promise<string[]> {
  const ranges = new Map<string, Excel.Range>();
  const cellsOf = (source: string): CellReference | null => {
    const byName = named.get(source.slice(1).trim().toLowerCase());
    return (byName ?? listReferences(source, sheetName))[0] ?? null;
  };
  for (const { source } of lists) {
    if (typeof source !== 'string' || !source.startsWith('=') || ranges.has(source)) continue;
    const cells = cellsOf(source);
    if (!cells) continue;
    const { rowIndex, columnIndex, rowCount, columnCount } = cells.block;
    const ofSheet = context.workbook.worksheets.getItem(cells.sheet);
    const range = ofSheet.getRangeByIndexes(rowIndex, columnIndex, rowCount, columnCount);
    ranges.set(source, range.getUsedRangeOrNullObject(true).load('values'));
  }
  if (ranges.size > 0) await context.sync();
  return lists.flatMap(({ edit, source }) => {
    if (source === null) return [];
    const allowed = typeof source === 'string' ? listAllowed(source, ranges) : null;
    return allowed?.some((text) => isSameText(text, edit.to)) ? [] : edit.cell;
  });
}

/** The texts of a list; null where they cannot be told. */
function listAllowed(source: string, ranges: ReadonlyMap<string, Excel.Range>): string[] | null {
  if (!source.startsWith('=')) return source.split(',');
  const range = ranges.get(source);
  if (!range) return null;
  return range.isNullObject ? [] : (range.values as CellValue[][]).flat().map(String);
}

/** Excel takes no notice of case in a list that stands in cells, and of blanks around a text in any. */
const isSameText = (left: string, right: string): boolean =>
  left.trim().toLowerCase() === right.trim().toLowerCase();
