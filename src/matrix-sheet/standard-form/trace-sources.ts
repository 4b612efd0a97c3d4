import type { Kpi, MatrixColumn, MaturityMatrix } from '../../domain/matrix';
import { listKpis } from '../../domain/matrix';
import { foldCell } from '../read/tidy-text';
import type { SourceCell, SourceCells, SourceColumn, SourcePlace } from './source-cells';
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

const LEVEL_COLUMNS = { current: 'currentLevel', target: 'targetLevel' } as const;

/** Finds for each KPI what stands in its rows. */
export function traceSources(matrix: MaturityMatrix, sources: SourceCells): SourceTrace {
  const columnsOf = createColumnReader(matrix);
  const rows = findRows(matrix, sources);
  const placed = new Map<Kpi, PlacedSource[]>();
  for (const cell of sources.all) {
    const owner = rows.get(rowKey(cell.sheet, cell.rowIndex));
    if (!owner) continue;
    const column = columnsOf(cell, owner.kpi);
    if (column === null) continue;
    const list = placed.get(owner.kpi) ?? [];
    list.push({ cell, column, actionIndex: owner.actionIndices[0] ?? null });
    placed.set(owner.kpi, list);
  }

  const named = (cells: readonly string[]): SourceCell[] =>
    cells.flatMap((cell) => sources.at(cell) ?? []);
  const areas = new Map(matrix.areas.flatMap((area) => area.kpis.map((kpi) => [kpi, area])));

  /** What stands in the column of areas below the matrix, as a note does, names none. */
  const saysArea = ({ cell, column }: PlacedSource, kpi: Kpi): boolean =>
    column !== 'area' || foldCell(cell.value) === foldCell(areas.get(kpi)!.name);

  /** The cell of a level, and where a statement holds it, those that say the very same on further rows. */
  const listLevelCells = (kpi: Kpi, side: 'current' | 'target'): SourceCell[] => {
    const [level] = named([kpi[side].cell]);
    if (!level || !kpi[side].textCells.includes(kpi[side].cell)) return level ? [level] : [];
    const repeated = (placed.get(kpi) ?? []).filter(
      ({ cell, column }) =>
        (column === side || column === LEVEL_COLUMNS[side]) &&
        cell !== level &&
        cell.text === level.text,
    );
    return [level, ...repeated.map(({ cell }) => cell)];
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
      const inRows = (placed.get(kpi) ?? []).filter(
        (source) => source.column === column && saysArea(source, kpi),
      );
      if (column === 'due' && actionIndex !== null) {
        // A further due in the action's rows belongs to none, and has a row of its own.
        const place = sources.place(kpi.actions[actionIndex]!.dueCell);
        const beside = inRows.filter(({ cell }) => isInRow(cell, place));
        return sources.sort([
          ...statedCells(kpi, actionIndex, column),
          ...beside.map(({ cell }) => cell),
        ]);
      }
      const own = OF_KPI.has(column)
        ? inRows
        : inRows.filter((source) => touches(source, kpi, actionIndex, sources));
      // What is merged down, or stands once for several actions, stands above.
      const above =
        own.length > 0 || column === 'actions'
          ? own
          : inRows.filter((one) => isAbove(one, kpi, actionIndex, sources)).slice(-1);
      return sources.sort([
        ...statedCells(kpi, actionIndex, column),
        ...above.map(({ cell }) => cell),
      ]);
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

function findRows(matrix: MaturityMatrix, sources: SourceCells): ReadonlyMap<string, RowOwner> {
  const owners = new Map<string, RowOwner>();
  for (const kpi of listKpis(matrix)) {
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
  }
  return owners;
}

/** Whether a cell stands in a row of an action. */
function touches(
  { cell }: PlacedSource,
  kpi: Kpi,
  actionIndex: number | null,
  sources: SourceCells,
): boolean {
  if (actionIndex === null) return true;
  return kpi.actions[actionIndex]!.cells.some((name) => {
    return isInRow(cell, sources.place(name));
  });
}

function isInRow({ sheet, rowIndex }: SourceCell, place: SourcePlace | null): boolean {
  return place?.sheet === sheet && place.rowIndex === rowIndex;
}

function isAbove(
  { cell }: PlacedSource,
  kpi: Kpi,
  actionIndex: number | null,
  sources: SourceCells,
): boolean {
  const place = actionIndex === null ? null : sources.place(kpi.actions[actionIndex]!.cell);
  return place !== null && place.sheet === cell.sheet && cell.rowIndex < place.rowIndex;
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
