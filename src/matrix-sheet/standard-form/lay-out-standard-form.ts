import type { DetailColumn } from '../../domain/details';
import { DETAIL_COLUMNS } from '../../domain/details';
import type {
  Action,
  Area,
  Kpi,
  LevelStatement,
  MatrixColumn,
  MaturityMatrix,
} from '../../domain/matrix';
import { isAreaStated } from '../../domain/matrix';
import type { SheetGrid } from '../../workbook/sheet-grid';
import { createLevelMarkReader } from '../read/level-marks';
import type { LevelMarkReader } from '../read/level-marks';
import { tidyText } from '../read/tidy-text';
import { listNoise } from './list-noise';
import { listRepairs } from './list-repairs';
import type { SourceCell, SourceCells } from './source-cells';
import { listSourceCells } from './source-cells';
import type { StandardCell, StandardForm, StandardRow } from './standard-form';
import { STANDARD_COLUMNS } from './standard-form';
import type { SourceTrace } from './trace-sources';
import { traceSources } from './trace-sources';

/** What the laying out of a row needs to know besides its KPI. */
interface LayoutContext {
  readonly matrix: MaturityMatrix;
  readonly sources: SourceCells;
  readonly trace: SourceTrace;
  readonly levels: LevelMarkReader;
  /** Whether any area has a name. */
  readonly areAreasStated: boolean;
}

/**
 * A matrix in the standard form: one action a row, a KPI without actions on one row of its own, all in the council's
 * own words. `grids` are the cells that it was read from, of which what lies around the matrix is listed as noise: each
 * cell of them that holds anything is in a cell of the form or on that list.
 */
export function layOutStandardForm(
  matrix: MaturityMatrix,
  grids: readonly SheetGrid[],
): StandardForm {
  const sources = listSourceCells(grids, matrix);
  const trace = traceSources(matrix, sources);
  const context: LayoutContext = {
    matrix,
    sources,
    trace,
    levels: createLevelMarkReader(matrix.scale),
    areAreasStated: matrix.areas.some(isAreaStated),
  };
  let kpiNumber = 0;
  const rows = matrix.areas.flatMap((area) =>
    area.kpis.flatMap((kpi) => {
      kpiNumber += 1;
      return layOutKpi(area, kpi, kpiNumber, context);
    }),
  );
  const filled = new Set(rows.flatMap(({ cells }) => [...cells.keys()]));
  const columns = STANDARD_COLUMNS.filter(({ column, isAlways }) => isAlways || filled.has(column));
  const repairs = listRepairs(rows, { columns, matrix, sources });
  return { columns, rows, repairs, noise: listNoise(rows, matrix, sources) };
}

/** A row to be: an action's, or what a row of the source says of its KPI beside any action. */
interface RowPlan {
  readonly action: { readonly action: Action; readonly index: number } | null;
  /** What stands in the row in no action's name: a due, people and proof. */
  readonly others: readonly {
    readonly column: MatrixColumn;
    readonly cells: readonly SourceCell[];
  }[];
}

function layOutKpi(area: Area, kpi: Kpi, kpiNumber: number, context: LayoutContext): StandardRow[] {
  const plans: RowPlan[] = [
    ...kpi.actions.map((action, index) => ({ action: { action, index }, others: [] })),
    ...listOtherRows(kpi, context),
  ];
  if (plans.length === 0) plans.push({ action: null, others: [] });
  return plans.map((plan, index) => ({
    key: `${kpiNumber}.${index + 1}`,
    kpiId: kpi.id,
    cells: new Map(
      STANDARD_COLUMNS.flatMap(({ column }) => {
        const cell = layOutCell(column, plan, area, kpi, context);
        return cell ? [[column, cell] as const] : [];
      }),
    ),
  }));
}

/** Rows of the source that say something of the KPI and hold none of its actions: dues of nothing, people and proof. */
function listOtherRows(kpi: Kpi, { matrix, sources, trace }: LayoutContext): RowPlan[] {
  const strays = new Set(
    matrix.strayDues.flatMap(({ kpiId, cell }) =>
      kpiId === kpi.id ? (sources.at(cell) ?? []) : [],
    ),
  );
  const byRow = new Map<string, Map<MatrixColumn, SourceCell[]>>();
  for (const { cell, column, actionIndex } of trace.listCells(kpi)) {
    const isStray = column === 'due' && strays.has(cell);
    const isDetail = actionIndex === null && DETAIL_COLUMNS.some((detail) => detail === column);
    if (!isStray && !isDetail) continue;
    const text = tidyText(cell.text);
    // What is merged down over actions is said of them.
    const isOfAction = kpi.actions.some(({ details }) => details[column as DetailColumn] === text);
    if (isDetail && isOfAction) continue;
    const key = `${cell.sheet}!${cell.rowIndex}`;
    const row = byRow.get(key) ?? new Map<MatrixColumn, SourceCell[]>();
    row.set(column, [...(row.get(column) ?? []), cell]);
    byRow.set(key, row);
  }
  return [...byRow.values()].map((row) => ({
    action: null,
    others: [...row].map(([column, cells]) => ({ column, cells })),
  }));
}

function layOutCell(
  column: MatrixColumn,
  { action: planned, others }: RowPlan,
  area: Area,
  kpi: Kpi,
  context: LayoutContext,
): StandardCell | null {
  const { trace } = context;
  const actionIndex = planned?.index ?? null;
  const from = (): readonly SourceCell[] => trace.cellsOf(kpi, actionIndex, column);
  switch (column) {
    case 'area':
      return context.areAreasStated
        ? createCell(area.name, area.cell === null ? [] : from())
        : null;
    case 'reference':
      return createCell(referenceOf(kpi, planned?.action ?? null, context), from());
    case 'kpi':
      return createCell(kpi.name ?? '', from());
    case 'currentLevel':
      return createLevelCell(kpi.current, from(), context);
    case 'current':
      return createCell(kpi.current.text, from());
    case 'targetLevel':
      return createLevelCell(kpi.target, from(), context);
    case 'target':
      return createCell(kpi.target.text, from());
  }
  if (planned === null) {
    const { cells = [] } = others.find((other) => other.column === column) ?? {};
    return createCell(cells.map(({ text }) => tidyText(text)).join(' '), cells, column);
  }
  const { action } = planned;
  switch (column) {
    case 'actionReference':
      return hasOwnReference(kpi, actionIndex, trace)
        ? createCell(action.reference ?? '', from())
        : null;
    case 'actions':
      return createCell(action.text, from());
    case 'due':
      return createCell(action.due.raw, from(), column);
    default:
      return createCell(action.details[column as DetailColumn] ?? '', from(), column);
  }
}

/** Columns whose numbers are read as dates and per cents. */
const READ_NUMBERS: ReadonlySet<MatrixColumn> = new Set([
  'due',
  'start',
  'originalDue',
  'updated',
  'percent',
] as const);

/**
 * A cell that says a text, by type where its only source is a number that says the same; null where it says nothing.
 * The text is how that source is shown, or read.
 */
function createCell(
  text: string,
  from: readonly SourceCell[],
  column?: MatrixColumn,
): StandardCell | null {
  if (text === '') return null;
  const names = from.map(({ name }) => name);
  const [only, ...others] = from;
  const isTyped =
    only !== undefined &&
    others.length === 0 &&
    typeof only.value === 'number' &&
    (text === only.text ||
      (column !== undefined && READ_NUMBERS.has(column) && !text.startsWith('Q')));
  return isTyped
    ? { value: only.value, shown: text, from: names }
    : { value: text, shown: null, from: names };
}

/** A level in the words that stand there, which are read as it once more. */
function createLevelCell(
  statement: LevelStatement,
  from: readonly SourceCell[],
  { levels, sources }: LayoutContext,
): StandardCell | null {
  const { level, word, text, cellText, textCells, inferred, suggestion } = statement;
  const source = sources.at(statement.cell);
  const names = from.map(({ name }) => name);
  const isNumber = source !== undefined && typeof source.value === 'number';
  const isAlone = text === '' || !textCells.includes(statement.cell);
  const spellings = [...(isAlone ? [tidyText(cellText)] : []), word, level ?? ''];
  const said = spellings.find((spelling) => {
    const read = levels.readLevelCell(spelling);
    return read
      ? read.level === level && read.inferred === inferred && read.suggestion === suggestion
      : level === null && word === '';
  });
  const chosen = said ?? level ?? word;
  if (chosen === '') return null;
  if (isNumber && String(source.value) === chosen) {
    return { value: source.value, shown: source.text, from: names };
  }
  return { value: chosen, shown: null, from: names };
}

/** Whether an action has a reference in a column of its own, beside that of its KPI. */
function hasOwnReference(kpi: Kpi, actionIndex: number | null, trace: SourceTrace): boolean {
  return trace.cellsOf(kpi, actionIndex, 'actionReference').length > 0;
}

/** Of a KPI whose rows have several references, each row its own. */
function referenceOf(kpi: Kpi, action: Action | null, { trace }: LayoutContext): string {
  const { reference } = kpi;
  if (reference === null || action === null) return reference ?? '';
  const isOfRow =
    reference.includes('; ') && !hasOwnReference(kpi, kpi.actions.indexOf(action), trace);
  return (isOfRow ? action.reference : reference) ?? '';
}
