import type { CellBlock } from '../workbook/address';
import type { GridRequest } from '../workbook/port';
import type { SheetGrid } from '../workbook/sheet-grid';

/** What the cells of columns of levels and dues allow, and the names that a list may go by, once loaded. */
export interface LoadedLists extends ToldLists {
  readonly ofLevels: readonly Excel.DataValidation[];
  readonly ofDues: readonly Excel.DataValidation[];
  readonly names: Excel.NamedItemCollection | null;
}

/** What the cells of columns of levels and dues allow, and the names that a list may go by. */
export interface ToldLists {
  readonly ofLevels: readonly Pick<Excel.DataValidation, 'rule'>[];
  readonly ofDues: readonly Pick<Excel.DataValidation, 'rule'>[];
  /** Null where there is no such column. */
  readonly names: {
    readonly items: readonly Pick<Excel.NamedItem, 'name' | 'formula'>[];
  } | null;
}

/** Cells asked one by one: a heading of an area may stand first, and then the column's cells differ. */
const CELLS_ASKED = 3;

/** Queues asking which texts the cells below the headings of levels and of dues allow. */
export function loadLists(
  sheet: Excel.Worksheet,
  {
    block,
    listed,
  }: { readonly block: CellBlock; readonly listed: Omit<GridRequest['listed'], 'surveyedSheets'> },
): LoadedLists {
  const asked = askRules({ block, listed }, ({ rowIndex, columnIndex, rowCount }) =>
    sheet.getRangeByIndexes(rowIndex, columnIndex, rowCount, 1).dataValidation.load('rule'),
  );
  return asked
    ? { ...asked, names: sheet.context.workbook.names.load('items/name,items/formula') }
    : { ofLevels: [], ofDues: [], names: null };
}

/** Asks for the rule of each block of cells whose rule matters; null where there are no such cells. */
export function askRules<Rule>(
  {
    block,
    listed,
  }: { readonly block: CellBlock; readonly listed: Omit<GridRequest['listed'], 'surveyedSheets'> },
  ruleOf: (cells: CellBlock) => Rule,
): { readonly ofLevels: readonly Rule[]; readonly ofDues: readonly Rule[] } | null {
  const { rowIndex, columnIndices, dueColumnIndices } = listed;
  const rowCount = block.rowIndex + block.rowCount - rowIndex;
  if (columnIndices.length + dueColumnIndices.length === 0 || rowCount < 1) return null;
  const rulesOf = (columnIndex: number): Rule[] => [
    ruleOf({ rowIndex, columnIndex, rowCount, columnCount: 1 }),
    ...Array.from({ length: Math.min(CELLS_ASKED, rowCount) }, (_, offset) =>
      ruleOf({ rowIndex: rowIndex + offset, columnIndex, rowCount: 1, columnCount: 1 }),
    ),
  ];
  return {
    ofLevels: columnIndices.flatMap(rulesOf),
    ofDues: dueColumnIndices.flatMap(rulesOf),
  };
}

/**
 * Where the cells take their allowed texts from, each list once: texts with commas between, or "=" and the address of
 * cells, in place of a name that stands for them.
 */
export function readLists({
  ofLevels,
  ofDues,
  names,
}: ToldLists): Pick<SheetGrid, 'allowedLists' | 'allowedDues'> {
  return { allowedLists: listSources(ofLevels, names), allowedDues: listSources(ofDues, names) };
}

function listSources(validations: ToldLists['ofLevels'], names: ToldLists['names']): string[] {
  const sources = validations.flatMap(({ rule }) => {
    const { list, wholeNumber } = rule;
    if (wholeNumber) return countUp(wholeNumber);
    return typeof list?.source === 'string' ? list.source : [];
  });
  return [...new Set(sources)].map((source) => {
    const name = source.slice(1).trim().toLowerCase();
    const named = names?.items.find((item) => item.name.toLowerCase() === name);
    return source.startsWith('=') && named ? String(named.formula) : source;
  });
}

/** Few enough to be levels. */
const MOST_NUMBERS = 20;

/** The whole numbers from one to another, as a list of texts; none where they do not have two ends. */
function countUp({ formula1, formula2, operator }: Excel.BasicDataValidation): string[] {
  const [lowest, highest] = [Number(formula1), Number(formula2)];
  const count = highest - lowest + 1;
  if (operator !== 'Between' || !(count >= 2 && count <= MOST_NUMBERS)) return [];
  return [Array.from({ length: count }, (_, index) => lowest + index).join(',')];
}
