import { comparable } from '../../board-pack/movement/text-similarity';
import type { LevelStatement, MatrixColumn } from '../../domain/matrix';
import { isAreaStated } from '../../domain/matrix';
import type { Steps } from '../../domain/steps';
import { mapInSteps, visitInSteps } from '../../domain/steps';
import { addToGroup, groupBy } from '../../domain/group-by';
import type { RowSource } from '../../matrix-sheet/standard-form/name-sources';
import type {
  StandardCell,
  StandardForm,
  StandardRow,
} from '../../matrix-sheet/standard-form/standard-form';
import { KPI_COLUMNS, STANDARD_COLUMNS } from '../../matrix-sheet/standard-form/standard-form';
import { LONGEST_TEXT } from '../../workbook/excel-limits';
import type { MergeKpi } from './match-list';

/** A matrix to be merged with others, laid out. */
export interface LaidOutMatrix {
  readonly label: string;
  readonly form: StandardForm;
  /** Of each row of the form. */
  readonly sources: readonly RowSource[];
}

/** Several matrices as one. */
export interface MergedForm {
  readonly form: StandardForm;
  /** Of each row: the matrix and where it stood there. */
  readonly sources: readonly RowSource[];
  /** KPIs of which several matrices state different levels, which a person has to settle. */
  readonly unsettled: readonly MergeKpi[];
  /** Groups that are kept apart because no cell holds what all of them state. */
  readonly tooLong: readonly (readonly MergeKpi[])[];
}

/**
 * Several matrices as one in the standard form, each group as one KPI: with the name that the first gives it, what each
 * states in a line of its own, and all actions with their own owners, dues and proof. Where the levels differ the cell of
 * the level is blank, for a person to settle; what each said stands in the lines. Cells keep their sources, each with the
 * place of its matrix before it ("0!Plan!B5").
 */
export function* mergeMatricesInSteps(
  matrices: readonly LaidOutMatrix[],
  groups: readonly (readonly MergeKpi[])[],
): Steps<MergedForm> {
  const rowsOf = yield* indexRows(matrices);
  const tooLong = groups.filter((group) => group.length > 1 && !fitsCells(group));
  yield;
  const apart = groups.flatMap((group) =>
    tooLong.includes(group) ? group.map((one) => [one]) : [group],
  );
  const ordered = orderByArea(apart);
  const names = yield* nameApart(ordered, rowsOf);
  const areStated = ordered.some((group) => group.some(({ record }) => isAreaStated(record.area)));
  const merged: PlacedRow[] = [];
  const merge = (group: readonly MergeKpi[], index: number): void => {
    const context = { name: names[index]!, areStated, rowsOf };
    for (const row of mergeGroup(group, index + 1, context)) merged.push(row);
  };
  yield* visitInSteps(ordered, merge, GROUPS_A_STEP);
  const filled = new Set(merged.flatMap(({ row }) => [...row.cells.keys()]));
  return {
    form: {
      columns: STANDARD_COLUMNS.filter(({ column, isAlways }) => isAlways || filled.has(column)),
      rows: merged.map(({ row }) => row),
      repairs: [],
      noise: [],
    },
    sources: merged.map(({ source }) => source),
    unsettled: ordered.flatMap((group) => (listUnsettled(group).length > 0 ? [group[0]!] : [])),
    tooLong,
  };
}

/** How many KPIs are merged in a step: a few milliseconds of work. */
const GROUPS_A_STEP = 50;

/** A row of a form, with where it stood. */
interface PlacedRow {
  readonly row: StandardRow;
  readonly source: RowSource;
}

type RowsOf = (kpi: MergeKpi) => readonly PlacedRow[];

function* indexRows(matrices: readonly LaidOutMatrix[]): Steps<RowsOf> {
  const byMatrix: Map<string, PlacedRow[]>[] = [];
  for (const [matrix, { label, form, sources }] of matrices.entries()) {
    const rows = new Map<string, PlacedRow[]>();
    yield* visitInSteps(form.rows, (row, index) => {
      const cells = new Map(
        [...row.cells].map(([column, cell]) => [
          column,
          { ...cell, from: cell.from.map((place) => `${matrix}!${place}`) },
        ]),
      );
      const placed: PlacedRow = {
        row: { ...row, cells },
        source: { text: `${label}: ${sources[index]!.text}`, cell: null },
      };
      addToGroup(rows, row.kpiId, placed);
    });
    byMatrix.push(rows);
  }
  return ({ matrix, record }) => byMatrix[matrix]!.get(record.kpi.id)!;
}

/** Areas as they first come, each with all of its KPIs: what a further matrix adds to an area stands with it. */
function orderByArea(groups: readonly (readonly MergeKpi[])[]): (readonly MergeKpi[])[] {
  const byArea = groupBy(groups, ([first]) => comparable(first!.record.area.name));
  return [...byArea.values()].flat();
}

/** Names that are one KPI's alone: two that share theirs in an area would be read as one, and one without as what stands above it. */
function* nameApart(groups: readonly (readonly MergeKpi[])[], rowsOf: RowsOf): Steps<string[]> {
  const taken = new Set<string>();
  return yield* mapInSteps(groups, ([first]) => {
    const { label, record } = first!;
    const place = rowsOf(first!)[0]!.source.text;
    const name = record.kpi.name ?? `No name (${place})`;
    const keyOf = (wanted: string): string =>
      `${comparable(record.area.name)}|${comparable(wanted)}`;
    const chosen = [name, `${name} (${label})`, `${name} (${place})`].find(
      (wanted) => !taken.has(keyOf(wanted)),
    )!;
    taken.add(keyOf(chosen));
    return chosen;
  });
}

interface GroupContext {
  readonly name: string;
  readonly areStated: boolean;
  readonly rowsOf: RowsOf;
}

function mergeGroup(
  group: readonly MergeKpi[],
  kpiNumber: number,
  { name, areStated, rowsOf }: GroupContext,
): PlacedRow[] {
  const first = group[0]!;
  const placed = group.flatMap((kpi) => rowsOf(kpi).map((one, index) => ({ ...one, kpi, index })));
  const telling = placed.filter(({ row }) => [...row.cells.keys()].some(isOfRow));
  const kept = telling.length > 0 ? telling : placed.slice(0, 1);
  const shared = new Map<MatrixColumn, StandardCell>();
  const put = (column: MatrixColumn, value: string): void => {
    if (value !== '') shared.set(column, { value, shown: null, from: [] });
  };
  if (areStated) put('area', first.record.area.name);
  put('kpi', name);
  if (group.length === 1) {
    for (const column of OF_LEVELS) {
      const cell = placed[0]!.row.cells.get(column);
      if (cell) shared.set(column, cell);
    }
  } else {
    for (const { side, level, text } of SIDES) {
      const [state = '', ...others] = listStates(group, side);
      put(level, others.length === 0 ? state : '');
      put(text, joinStatements(group, side));
    }
  }
  return kept.map(({ row, source, kpi, index }, place) => ({
    source,
    row: {
      key: `${kpiNumber}.${place + 1}`,
      kpiId: first.key,
      cells: new Map(
        STANDARD_COLUMNS.flatMap(({ column }) => {
          const cell = IS_SHARED.has(column)
            ? shared.get(column)
            : spellOut(row.cells.get(column), column, kpi, index);
          return cell ? [[column, cell] as const] : [];
        }),
      ),
    },
  }));
}

/** Columns that say the same on each row of a merged KPI; references may be each row's own. */
const IS_SHARED: ReadonlySet<MatrixColumn> = new Set(
  KPI_COLUMNS.filter((column) => column !== 'reference'),
);

const isOfRow = (column: MatrixColumn): boolean => !IS_SHARED.has(column);

const OF_LEVELS = ['currentLevel', 'current', 'targetLevel', 'target'] as const;

type Side = 'current' | 'target';

const SIDES = [
  { side: 'current', level: 'currentLevel', text: 'current' },
  { side: 'target', level: 'targetLevel', text: 'target' },
] as const satisfies readonly { side: Side; level: MatrixColumn; text: MatrixColumn }[];

/** Of the action that only points above: in the merged matrix something else may stand there. */
function spellOut(
  cell: StandardCell | undefined,
  column: MatrixColumn,
  { record }: MergeKpi,
  index: number,
): StandardCell | undefined {
  const action = record.actions[index];
  if (!cell || column !== 'actions' || !action || action.action.refersTo === null) return cell;
  return { value: action.text, shown: null, from: [] };
}

/** Of which sides a group states different levels, so that a person has to settle what the merged KPI says. */
export const listUnsettled = (group: readonly MergeKpi[]): Side[] =>
  SIDES.flatMap(({ side }) => (listStates(group, side).length > 1 ? [side] : []));

/** What a group states of its level, each once: a word that is none counts as what it is. */
function listStates(group: readonly MergeKpi[], side: Side): string[] {
  return [...new Set(group.map(({ record }) => sayLevel(record.kpi[side])))].filter(Boolean);
}

/** A level that was read without doubt by its name, anything else in the word that stands there. */
export const sayLevel = ({ level, inferred, word }: LevelStatement): string =>
  level !== null && !inferred ? level : word;

/** What each states, a line each: "Anytown: Developing. Some reports.", with its own name for the KPI where that differs. */
function joinStatements(group: readonly MergeKpi[], side: Side): string {
  const first = group[0]!;
  return group
    .flatMap((kpi) => {
      const statement = kpi.record.kpi[side];
      const said = [sayLevel(statement), statement.text].filter(Boolean).join('. ');
      const own = side === 'current' ? sayOwnName(kpi, first) : '';
      return said === '' && own === '' ? [] : [`${kpi.label}${own}: ${said}`];
    })
    .join('\n');
}

function sayOwnName({ record }: MergeKpi, first: MergeKpi): string {
  const differs = (own: string, other: string): boolean => comparable(own) !== comparable(other);
  const isArea = differs(record.area.name, first.record.area.name);
  const isName = differs(record.kpi.name ?? '', first.record.kpi.name ?? '');
  if (!isArea && !isName) return '';
  return ` (as “${isArea ? `${record.area.name}: ` : ''}${record.kpi.name ?? ''}”)`;
}

const fitsCells = (group: readonly MergeKpi[]): boolean =>
  SIDES.every(({ side }) => joinStatements(group, side).length <= LONGEST_TEXT);
