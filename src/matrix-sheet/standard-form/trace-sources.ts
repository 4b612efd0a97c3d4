import type { Action, Kpi, MatrixColumn, MaturityMatrix } from '../../domain/matrix';
import { listKpis } from '../../domain/matrix';
import type { Steps } from '../../domain/steps';
import { visitInSteps } from '../../domain/steps';
import { foldCell } from '../read/tidy-text';
import type { SourceCell, SourceCells, SourceColumn } from './source-cells';
import { KPI_COLUMNS } from './standard-form';
import { findSection, nameFully, readSourceColumns, rowKey } from './source-cells';

/** Tells of which source cells the cells of the standard form are made. */
export interface SourceTrace {
  /** Those of a cell of a KPI's row; `actionIndex` is null where the row is the KPI's alone. */
  readonly cellsOf: (
    kpi: Kpi,
    actionIndex: number | null,
    column: MatrixColumn,
  ) => readonly SourceCell[];
  /** All cells of a KPI's rows in columns that are read. */
  readonly listCells: (kpi: Kpi) => readonly PlacedSource[];
}

/** A source cell in a KPI's rows, and what it says something of. */
export interface PlacedSource {
  readonly cell: SourceCell;
  readonly column: MatrixColumn;
  /** 0-based, of the action in whose rows it stands; null for a row of no action. */
  readonly actionIndex: number | null;
}

/** Columns whose cells say something of the KPI wherever in its rows they stand. */
const OF_KPI: ReadonlySet<MatrixColumn> = new Set(KPI_COLUMNS);

/** Columns that say something of an action in its own rows alone. */
const IN_OWN_ROWS: ReadonlySet<MatrixColumn> = new Set(['actions', 'actionReference']);

const LEVEL_COLUMNS = { current: 'currentLevel', target: 'targetLevel' } as const;

/** Finds for each KPI what stands in its rows. */
export function* traceSources(matrix: MaturityMatrix, sources: SourceCells): Steps<SourceTrace> {
  const columnsOf = createColumnReader(matrix);
  const rows = yield* findRows(matrix, sources);
  const placed = new Map<Kpi, PlacedSource[]>();
  const byColumn = new Map<Kpi, Map<MatrixColumn, SourceCell[]>>();
  const byRow = new Map<string, PlacedSource[]>();
  yield* visitInSteps(sources.all, (cell) => {
    const key = rowKey(cell.sheet, cell.rowIndex);
    const owner = rows.get(key);
    const column = owner ? columnsOf(cell, owner.kpi) : null;
    if (!owner || column === null) return;
    const { kpi, actionIndices } = owner;
    const source = { cell, column, actionIndex: actionIndices[0] ?? null };
    listAt(placed, kpi).push(source);
    listAt(byRow, key).push(source);
    let columns = byColumn.get(kpi);
    if (!columns) byColumn.set(kpi, (columns = new Map<MatrixColumn, SourceCell[]>()));
    listAt(columns, column).push(cell);
  });

  const named = (cells: readonly string[]): SourceCell[] =>
    cells.flatMap((cell) => sources.at(cell) ?? []);
  const areas = new Map(matrix.areas.flatMap((area) => area.kpis.map((kpi) => [kpi, area])));

  const inColumn = (kpi: Kpi, column: MatrixColumn): readonly SourceCell[] =>
    byColumn.get(kpi)?.get(column) ?? [];

  /** What stands in the column of areas below the matrix, as a note does, names none. */
  const saysArea = (cell: SourceCell, kpi: Kpi): boolean =>
    foldCell(cell.value) === foldCell(areas.get(kpi)!.name);

  /** The column that says something of an action, where several stand side by side in a row; null elsewhere. */
  const findLetter = ({ cell }: Action, column: MatrixColumn): string | null => {
    const source = sources.at(cell);
    const section = source && findSection(matrix, source.sheet, source.rowIndex);
    if (!section?.furtherActions) return null;
    const own = section.furtherActions.find(({ actions }) => actions === source!.letter);
    return own?.[column] ?? section.columns[column] ?? null;
  };

  const inRowsOf = (
    kpi: Kpi,
    action: Action,
    cells: readonly string[],
    column: MatrixColumn,
  ): SourceCell[] => {
    const letter = findLetter(action, column);
    const keys = new Set(
      cells.flatMap((cell) => {
        const place = sources.place(cell);
        return place ? [rowKey(place.sheet, place.rowIndex)] : [];
      }),
    );
    return [...keys].flatMap((key) =>
      (rows.get(key)?.kpi === kpi ? (byRow.get(key) ?? []) : [])
        .filter((source) => source.column === column)
        .map(({ cell }) => cell)
        .filter((cell) => letter === null || cell.letter === letter),
    );
  };

  /** The cell of a level, and where a statement holds it, those that say the very same on further rows. */
  const listLevelCells = (kpi: Kpi, side: 'current' | 'target'): SourceCell[] => {
    const [level] = named([kpi[side].cell]);
    if (!level || !kpi[side].textCells.includes(kpi[side].cell)) return level ? [level] : [];
    const others = [...inColumn(kpi, side), ...inColumn(kpi, LEVEL_COLUMNS[side])];
    return [level, ...others.filter((cell) => cell !== level && cell.text === level.text)];
  };
  const listStatementCells = (kpi: Kpi, side: 'current' | 'target'): SourceCell[] => {
    const { textCells, cell } = kpi[side];
    return [...named(textCells), ...(textCells.includes(cell) ? listLevelCells(kpi, side) : [])];
  };

  const statedCells = (
    kpi: Kpi,
    actionIndex: number | null,
    column: MatrixColumn,
  ): SourceCell[] => {
    const action = actionIndex === null ? undefined : kpi.actions[actionIndex];
    switch (column) {
      case 'area':
        return named([areas.get(kpi)!.cell ?? '']);
      case 'kpi':
        return named(kpi.nameCells);
      case 'currentLevel':
        return listLevelCells(kpi, 'current');
      case 'current':
        return listStatementCells(kpi, 'current');
      case 'targetLevel':
        return listLevelCells(kpi, 'target');
      case 'target':
        return listStatementCells(kpi, 'target');
      case 'actions':
        return named(action?.cells ?? []);
      case 'due':
        return named(action ? [action.dueCell] : []);
      default:
        return [];
    }
  };

  return {
    cellsOf(kpi, actionIndex, column) {
      const stated = statedCells(kpi, actionIndex, column);
      const cells = inColumn(kpi, column);
      if (OF_KPI.has(column) || actionIndex === null) {
        const own = column === 'area' ? cells.filter((cell) => saysArea(cell, kpi)) : cells;
        return sources.sort([...stated, ...own]);
      }
      const action = kpi.actions[actionIndex]!;
      if (column === 'due') {
        // A further due in the action's rows belongs to none, and has a row of its own.
        return sources.sort([...stated, ...inRowsOf(kpi, action, [action.dueCell], column)]);
      }
      const own = inRowsOf(kpi, action, action.cells, column);
      if (own.length > 0 || IN_OWN_ROWS.has(column)) return sources.sort([...stated, ...own]);
      // What is merged down, or stands once for several actions, stands above.
      const first = sources.at(action.cell);
      const above = first && findLastBefore(cells, first);
      return above && above.sheet === first.sheet ? sources.sort([...stated, above]) : stated;
    },
    listCells: (kpi) => placed.get(kpi) ?? [],
  };
}

/** The rows of a source that a KPI and its actions stand in. */
interface RowOwner {
  readonly kpi: Kpi;
  /** 0-based, of the actions that stand there. */
  readonly actionIndices: number[];
}

function* findRows(
  matrix: MaturityMatrix,
  sources: SourceCells,
): Steps<ReadonlyMap<string, RowOwner>> {
  const owners = new Map<string, RowOwner>();
  yield* visitInSteps(listKpis(matrix), (kpi) => {
    const own = (key: string): RowOwner => {
      const known = owners.get(key);
      if (known?.kpi === kpi) return known;
      const owner: RowOwner = { kpi, actionIndices: [] };
      owners.set(key, owner);
      return owner;
    };
    const { sheet } = sources.place(kpi.cell) ?? matrix.source;
    for (let rowNumber = kpi.firstRowNumber; rowNumber <= kpi.lastRowNumber; rowNumber += 1) {
      own(rowKey(sheet, rowNumber - 1));
    }
    kpi.actions.forEach((action, index) => {
      for (const cell of action.cells) {
        const place = sources.place(cell);
        if (!place) continue;
        const { actionIndices } = own(rowKey(place.sheet, place.rowIndex));
        if (!actionIndices.includes(index)) actionIndices.push(index);
      }
    });
  });
  return owners;
}

/** The list at a key, begun where there is none. */
function listAt<Key, Item>(lists: Map<Key, Item[]>, key: Key): Item[] {
  const known = lists.get(key);
  if (known) return known;
  const list: Item[] = [];
  lists.set(key, list);
  return list;
}

/** The last of cells in reading order that stands in a row above another cell's. */
function findLastBefore(
  cells: readonly SourceCell[],
  { index, sheet, rowIndex }: SourceCell,
): SourceCell | undefined {
  let low = 0;
  let high = cells.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const cell = cells[middle]!;
    const isBefore = cell.index < index && (cell.sheet !== sheet || cell.rowIndex < rowIndex);
    if (isBefore) low = middle + 1;
    else high = middle;
  }
  return cells[low - 1];
}

/** Says what a cell of a KPI's row says something of; null in a column of which nothing is read. */
function createColumnReader(
  matrix: MaturityMatrix,
): (cell: SourceCell, kpi: Kpi) => MatrixColumn | null {
  const known = new Map<unknown, ReadonlyMap<string, SourceColumn>>();
  return ({ sheet, rowIndex, letter, name }, kpi) => {
    const section = findSection(matrix, sheet, rowIndex);
    if (!section) return null;
    let columns = known.get(section);
    if (!columns) known.set(section, (columns = readSourceColumns(section)));
    const column = columns.get(letter);
    switch (column) {
      case undefined:
        return null;
      case 'level mark':
        return nameFully(kpi.target.cell, matrix.source.sheet) === name
          ? 'targetLevel'
          : 'currentLevel';
      case 'quarter mark':
      case 'dueYear':
        return 'due';
      default:
        return column;
    }
  };
}
