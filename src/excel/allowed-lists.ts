import type { GridRequest } from '../workbook/port';
import type { SheetGrid } from '../workbook/sheet-grid';

/** What the cells of columns of levels and dues allow, and the names that a list may go by, once loaded. */
export interface LoadedLists {
  readonly ofLevels: readonly Excel.DataValidation[];
  readonly ofDues: readonly Excel.DataValidation[];
  /** Null where there is no such column. */
  readonly names: Excel.NamedItemCollection | null;
}

/** Cells asked one by one: a heading of an area may stand first, and then the column's cells differ. */
const CELLS_ASKED = 3;

/** Queues asking which texts the cells below the headings of levels and of dues allow. */
export function loadLists(
  sheet: Excel.Worksheet,
  { block, listed }: Pick<GridRequest, 'block' | 'listed'>,
): LoadedLists {
  const { rowIndex, columnIndices, dueColumnIndices } = listed;
  const rowCount = block.rowIndex + block.rowCount - rowIndex;
  if (columnIndices.length + dueColumnIndices.length === 0 || rowCount < 1) {
    return { ofLevels: [], ofDues: [], names: null };
  }
  const rule = (columnIndex: number, row: number, rows: number): Excel.DataValidation =>
    sheet.getRangeByIndexes(row, columnIndex, rows, 1).dataValidation.load('rule');
  const rulesOf = (columnIndex: number): Excel.DataValidation[] => [
    rule(columnIndex, rowIndex, rowCount),
    ...Array.from({ length: Math.min(CELLS_ASKED, rowCount) }, (_, offset) =>
      rule(columnIndex, rowIndex + offset, 1),
    ),
  ];
  return {
    ofLevels: columnIndices.flatMap(rulesOf),
    ofDues: dueColumnIndices.flatMap(rulesOf),
    names: sheet.context.workbook.names.load('items/name,items/formula'),
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
}: LoadedLists): Pick<SheetGrid, 'allowedLists' | 'allowedDues'> {
  return { allowedLists: listSources(ofLevels, names), allowedDues: listSources(ofDues, names) };
}

function listSources(
  validations: readonly Excel.DataValidation[],
  names: LoadedLists['names'],
): string[] {
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
