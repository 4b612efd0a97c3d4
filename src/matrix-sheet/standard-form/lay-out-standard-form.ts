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
import type { Steps } from '../../domain/steps';
import { ITEMS_A_STEP, runAtOnce, visitInSteps } from '../../domain/steps';
import type { SheetGrid } from '../../workbook/sheet-grid';
import { createLevelMarkReader } from '../read/level-marks';
import type { LevelMarkReader } from '../read/level-marks';
import { BETWEEN_REFERENCES } from '../read/references';
import { tidyCell, tidyText } from '../read/tidy-text';
import { listNoise } from './list-noise';
import { listRepairs } from './list-repairs';
import type { SourceCell, SourceCells } from './source-cells';
import { listSourceCells } from './source-cells';
import type { StandardCell, StandardForm, StandardRow } from './standard-form';
import { KPI_COLUMNS, STANDARD_COLUMNS } from './standard-form';
import type { SourceTrace } from './trace-sources';
import { traceSources } from './trace-sources';

/** What the laying out of a row needs to know besides its KPI. */
interface LayoutContext {
  readonly matrix: MaturityMatrix;
  readonly sources: SourceCells;
  readonly trace: SourceTrace;
  readonly levels: LevelMarkReader;
  /** The cells of dues that belong to no action, by their KPI's id. */
  readonly straysOf: ReadonlyMap<string, ReadonlySet<SourceCell>>;
  /** Whether any area has a name. */
  readonly areAreasStated: boolean;
}

/**
 * A matrix in the standard form: one action a row, a KPI without actions on one row of its own, all in the council's
 * own words. `grids` are the cells that it was read from, of which what lies around the matrix is listed as noise: each
 * cell of them that holds anything is in a cell of the form or on that list.
 */
export function* layOutInSteps(
  matrix: MaturityMatrix,
  grids: readonly SheetGrid[],
): Steps<StandardForm> {
  const sources = yield* listSourceCells(grids, matrix);
  const trace = yield* traceSources(matrix, sources);
  const context: LayoutContext = {
    matrix,
    sources,
    trace,
    levels: createLevelMarkReader(matrix.scale),
    straysOf: groupStrays(matrix, sources),
    areAreasStated: matrix.areas.some(isAreaStated),
  };
  const rows = yield* layOutRows(context);
  const filled = new Set<MatrixColumn>();
  yield* visitInSteps(rows, ({ cells }) => {
    for (const column of cells.keys()) filled.add(column);
  });
  const columns = STANDARD_COLUMNS.filter(({ column, isAlways }) => isAlways || filled.has(column));
  const repairs = yield* listRepairs(rows, { columns, matrix, sources });
  return { columns, rows, repairs, noise: yield* listNoise(rows, matrix, sources) };
}

/** The same at once. */
export const layOutStandardForm = (
  matrix: MaturityMatrix,
  grids: readonly SheetGrid[],
): StandardForm => runAtOnce(layOutInSteps(matrix, grids));

/** The rows of all KPIs, so many a step: a matrix has many KPIs, or one of many actions. */
function* layOutRows(context: LayoutContext): Steps<StandardRow[]> {
  const rows: StandardRow[] = [];
  let kpiNumber = 0;
  for (const area of context.matrix.areas) {
    for (const kpi of area.kpis) {
      kpiNumber += 1;
      for (const row of layOutKpi(area, kpi, kpiNumber, context)) {
        rows.push(row);
        if (rows.length % ITEMS_A_STEP === 0) yield;
      }
    }
  }
  return rows;
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

/** The columns that say the same on each row of a KPI; of references a row may have its own. */
const ALIKE_COLUMNS: readonly MatrixColumn[] = KPI_COLUMNS.filter(
  (column) => column !== 'reference',
);

function* layOutKpi(
  area: Area,
  kpi: Kpi,
  kpiNumber: number,
  context: LayoutContext,
): Generator<StandardRow, void, undefined> {
  const plans: RowPlan[] = [
    ...kpi.actions.map((action, index) => ({ action: { action, index }, others: [] })),
    ...listOtherRows(kpi, context),
  ];
  if (plans.length === 0) plans.push({ action: null, others: [] });
  // What is the same on each row is made once, however many rows there are.
  const ofKpi = new Map(
    ALIKE_COLUMNS.map((column) => [column, layOutCell(column, plans[0]!, area, kpi, context)]),
  );
  for (const [index, plan] of plans.entries()) {
    const cells = new Map<MatrixColumn, StandardCell>();
    for (const { column } of STANDARD_COLUMNS) {
      const cell = ofKpi.has(column)
        ? ofKpi.get(column)
        : layOutCell(column, plan, area, kpi, context);
      if (cell) cells.set(column, cell);
    }
    yield { key: `${kpiNumber}.${index + 1}`, kpiId: kpi.id, cells };
  }
}

function groupStrays(
  { strayDues }: MaturityMatrix,
  sources: SourceCells,
): ReadonlyMap<string, ReadonlySet<SourceCell>> {
  const straysOf = new Map<string, Set<SourceCell>>();
  for (const { kpiId, cell } of strayDues) {
    const source = sources.at(cell);
    if (!source || kpiId === null) continue;
    const known = straysOf.get(kpiId);
    if (known) known.add(source);
    else straysOf.set(kpiId, new Set([source]));
  }
  return straysOf;
}

/** Rows of the source that say something of the KPI and hold none of its actions: dues of nothing, people and proof. */
function listOtherRows(kpi: Kpi, { straysOf, trace }: LayoutContext): RowPlan[] {
  const strays = straysOf.get(kpi.id);
  const saidOfActions = new Map<MatrixColumn, ReadonlySet<string | undefined>>();
  const isSaidOfAction = (column: MatrixColumn, text: string): boolean => {
    let said = saidOfActions.get(column);
    if (!said) {
      said = new Set(kpi.actions.map(({ details }) => details[column as DetailColumn]));
      saidOfActions.set(column, said);
    }
    return said.has(text);
  };
  const byRow = new Map<string, Map<MatrixColumn, SourceCell[]>>();
  for (const { cell, column, actionIndex } of trace.listCells(kpi)) {
    const isStray = column === 'due' && strays?.has(cell) === true;
    const isDetail = actionIndex === null && DETAIL_COLUMNS.some((detail) => detail === column);
    if (!isStray && !isDetail) continue;
    // What is merged down over actions is said of them.
    if (isDetail && isSaidOfAction(column, tidyText(cell.text))) continue;
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
        ? createCell(area.name, area.cell === null ? () => [] : from)
        : null;
    case 'reference':
      return createReferenceCell(kpi, planned?.action ?? null, from, context);
    case 'kpi':
      return createCell(kpi.name ?? '', from);
    case 'currentLevel':
      return createLevelCell(kpi.current, from(), context);
    case 'current':
      return createCell(kpi.current.text, from);
    case 'targetLevel':
      return createLevelCell(kpi.target, from(), context);
    case 'target':
      return createCell(kpi.target.text, from);
  }
  if (planned === null) {
    const { cells = [] } = others.find((other) => other.column === column) ?? {};
    return createCell(cells.map(({ text }) => tidyText(text)).join(' '), () => cells, column);
  }
  const { action } = planned;
  switch (column) {
    case 'actionReference':
      return hasOwnReference(kpi, actionIndex, trace)
        ? createCell(action.reference ?? '', from)
        : null;
    case 'actions':
      return createCell(action.text, from);
    case 'due':
      return createCell(action.due.raw, from, column);
    default:
      return createCell(action.details[column as DetailColumn] ?? '', from, column);
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
 * The text is how that source is shown, or read; where it came from is asked only then, since most columns are empty.
 */
function createCell(
  text: string,
  findFrom: () => readonly SourceCell[],
  column?: MatrixColumn,
): StandardCell | null {
  if (text === '') return null;
  const from = findFrom();
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

/** Of a KPI whose rows have several references each row has its own. */
function createReferenceCell(
  kpi: Kpi,
  action: Action | null,
  findFrom: () => readonly SourceCell[],
  { trace }: LayoutContext,
): StandardCell | null {
  const all = kpi.reference ?? '';
  const isOfRow =
    action !== null &&
    all.includes(BETWEEN_REFERENCES) &&
    !hasOwnReference(kpi, kpi.actions.indexOf(action), trace);
  if (!isOfRow) return createCell(all, findFrom);
  const own = action.reference ?? '';
  const said = own.split(BETWEEN_REFERENCES);
  return createCell(own, () => findFrom().filter(({ value }) => said.includes(tidyCell(value))));
}
