import { doBlocksOverlap, isSameSheetName, parseBlock } from '../workbook/address';
import type { CellReference } from '../workbook/formula-references';
import { listNames, listReferences } from '../workbook/formula-references';
import type { EditObstacles, SheetEdit } from '../workbook/port';
import type { CellValue } from '../workbook/sheet-grid';

/** What a name or a table's name stands for, by the name in small letters. */
type NamedCells = ReadonlyMap<string, readonly CellReference[]>;

/** The list that a cell's validation takes its texts from; null where it lets anything through. */
interface CellList {
  readonly edit: SheetEdit;
  readonly source: string | Excel.Range | null;
}

/** A formula, with what it reads. */
interface ReadingFormula {
  readonly reads: readonly CellReference[];
  /** How many cells of its sheet hold it. */
  readonly count: number;
}

/**
 * What of the workbook stands in the way of edits: formulas that read the cells, by address, by a name or as part of a
 * table, and lists of allowed texts that refuse what is to be written. Two round trips, the sheets and names, then
 * formulas and validations; a third where a list stands in cells. Cells that a formula only makes up an address of are
 * not found; a list that cannot be told refuses.
 */
export async function findEditObstacles(
  context: Excel.RequestContext,
  edits: readonly SheetEdit[],
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
  const validations = edits.map(({ sheet, edit }) =>
    worksheets.getItem(sheet).getRange(edit.cell).dataValidation.load('rule'),
  );
  await context.sync();

  const named = new Map<string, CellReference[]>();
  for (const { name, formula } of names.items) {
    named.set(name.toLowerCase(), listReferences(String(formula), ''));
  }
  tables.items.forEach(({ name }, index) => {
    named.set(name.toLowerCase(), listReferences(tableRanges[index]!.address, ''));
  });
  const reading = formulas.flatMap(({ sheet: home, areas }) =>
    areas.isNullObject ? [] : listFormulas(areas.items, home, named),
  );
  const lists = edits.map((edit, index): CellList => {
    return { edit, source: validations[index]!.rule.list?.source ?? null };
  });
  return {
    ...findRead(edits, reading),
    refused: await findRefused(context, lists, named),
  };
}

/** The different formulas of a sheet. */
function listFormulas(
  areas: readonly Excel.Range[],
  home: string,
  named: NamedCells,
): ReadingFormula[] {
  const counts = new Map<string, number>();
  for (const value of areas.flatMap((area) => (area.formulas as CellValue[][]).flat())) {
    counts.set(String(value), (counts.get(String(value)) ?? 0) + 1);
  }
  return [...counts].map(([text, count]) => {
    const byName = [...listNames(text)].flatMap((name) => named.get(name) ?? []);
    return { reads: [...listReferences(text, home), ...byName], count };
  });
}

function findRead(
  edits: readonly SheetEdit[],
  formulas: readonly ReadingFormula[],
): Pick<EditObstacles, 'read' | 'formulaCount'> {
  const placed = edits.flatMap((edit) => {
    const block = parseBlock(edit.edit.cell);
    return block ? { edit, block } : [];
  });
  const read = new Set<SheetEdit>();
  let formulaCount = 0;
  for (const { reads, count } of formulas) {
    const found = placed.filter(({ edit, block }) =>
      reads.some(
        (cells) => isSameSheetName(cells.sheet, edit.sheet) && doBlocksOverlap(block, cells.block),
      ),
    );
    if (found.length > 0) formulaCount += count;
    for (const { edit } of found) read.add(edit);
  }
  return { read: edits.filter((edit) => read.has(edit)), formulaCount };
}

/** The edits whose list of allowed texts does not have what is to be written; reads the lists that stand in cells. */
async function findRefused(
  context: Excel.RequestContext,
  lists: readonly CellList[],
  named: NamedCells,
): Promise<SheetEdit[]> {
  const ranges = new Map<string, Excel.Range>();
  const cellsOf = (source: string, home: string): CellReference | null => {
    const byName = named.get(source.slice(1).trim().toLowerCase());
    return (byName ?? listReferences(source, home))[0] ?? null;
  };
  for (const list of lists) {
    const { source, edit } = list;
    if (typeof source !== 'string' || !source.startsWith('=') || ranges.has(keyOf(list))) continue;
    const cells = cellsOf(source, edit.sheet);
    if (!cells) continue;
    const { rowIndex, columnIndex, rowCount, columnCount } = cells.block;
    const ofSheet = context.workbook.worksheets.getItem(cells.sheet);
    const range = ofSheet.getRangeByIndexes(rowIndex, columnIndex, rowCount, columnCount);
    ranges.set(keyOf(list), range.getUsedRangeOrNullObject(true).load('values'));
  }
  if (ranges.size > 0) await context.sync();
  return lists.flatMap((list) => {
    if (list.source === null) return [];
    const allowed = listAllowed(list, ranges.get(keyOf(list)));
    return allowed?.some((text) => isSameText(text, list.edit.edit.to)) ? [] : list.edit;
  });
}

/** The same words may stand for cells of different sheets. */
const keyOf = ({ source, edit }: CellList): string => JSON.stringify([edit.sheet, source]);

/** The texts of a list, which may stand in a range; null where they cannot be told. */
function listAllowed({ source }: CellList, range: Excel.Range | undefined): string[] | null {
  if (typeof source !== 'string') return null;
  if (!source.startsWith('=')) return source.split(',');
  if (!range) return null;
  return range.isNullObject ? [] : (range.values as CellValue[][]).flat().map(String);
}

/** Excel takes no notice of case in a list that stands in cells, and of blanks around a text in any. */
const isSameText = (left: string, right: string): boolean =>
  left.trim().toLowerCase() === right.trim().toLowerCase();
