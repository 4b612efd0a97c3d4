import type { Kpi, MatrixColumn, MaturityMatrix } from '../../domain/matrix';
import { isAreaStated, listKpis } from '../../domain/matrix';
import type { Certainty, RepairKind } from '../../domain/repair';
import type { SourceCell, SourceCells } from './source-cells';
import { findSection, readSourceColumns } from './source-cells';
import type { StandardCell, StandardColumn, StandardRepair, StandardRow } from './standard-form';
import { nameStandardCell } from './standard-form';

/** What repairs are told by besides the rows of the form. */
interface RepairContext {
  readonly columns: readonly StandardColumn[];
  readonly matrix: MaturityMatrix;
  readonly sources: SourceCells;
}

/** The same with the KPIs by their ids. */
type JudgingContext = RepairContext & { readonly kpis: ReadonlyMap<string, Kpi> };

/** A cell of the form with all that tells what was done to it. */
interface MadeCell {
  readonly row: StandardRow;
  readonly rowIndex: number;
  readonly column: MatrixColumn;
  readonly columnIndex: number;
  readonly text: string;
  /** Whether its value is its source's own, and no text. */
  readonly isTyped: boolean;
  readonly from: readonly SourceCell[];
}

/** What was done to the texts of the source: each difference between a cell of the form and the source cells that it was made of. */
export function listRepairs(
  rows: readonly StandardRow[],
  context: RepairContext,
): StandardRepair[] {
  const made = listMadeCells(rows, context);
  const kpis = new Map(listKpis(context.matrix).map((kpi) => [kpi.id, kpi]));
  const bySource = new Map<SourceCell, MadeCell[]>();
  for (const cell of made) {
    for (const source of cell.from) bySource.set(source, [...(bySource.get(source) ?? []), cell]);
  }
  const splits = new Set(
    [...bySource].flatMap(([source, cells]) => (isSplit(source, cells) ? [source] : [])),
  );
  const repairs = [
    ...gatherAlike(splits, bySource).map((alike) =>
      describeSplit(alike, bySource.get(alike[0]!)!, { ...context, kpis }),
    ),
    ...listFirst(made).flatMap((cell) => describeCell(cell, splits, context)),
    ...listRepeated(made),
    ...listMoved(made),
    ...listRestored(made, context),
  ];
  const place = new Map(made.map((cell, index) => [`${cell.row.key} ${cell.column}`, index]));
  const placeOf = ({ row, column }: StandardRepair): number => place.get(`${row} ${column}`)!;
  return repairs.sort((left, right) => placeOf(left) - placeOf(right));
}

function listMadeCells(
  rows: readonly StandardRow[],
  { columns, sources }: RepairContext,
): MadeCell[] {
  return rows.flatMap((row, rowIndex) =>
    columns.flatMap(({ column }, columnIndex): MadeCell[] => {
      const cell = row.cells.get(column);
      if (!cell) return [];
      const from = cell.from.flatMap((name) => sources.at(name) ?? []);
      return [
        {
          row,
          rowIndex,
          column,
          columnIndex,
          text: textOf(cell),
          isTyped: cell.shown !== null,
          from,
        },
      ];
    }),
  );
}

const textOf = ({ value, shown }: StandardCell): string => shown ?? String(value);

/** What is made of the same cells in the same way on each row of a KPI is told once. */
function listFirst(made: readonly MadeCell[]): MadeCell[] {
  const known = new Set<string>();
  return made.filter(({ column, text, from }) => {
    const key = JSON.stringify([column, text, from.map(({ name }) => name)]);
    if (known.has(key)) return false;
    known.add(key);
    return true;
  });
}

/** A text without its blanks: what a person reads in it is the same. */
const squeeze = (text: string): string => text.replace(/[\s\u200b\u2060\ufeff]+/g, '');

/** Letters and figures alone, in small letters. */
const bare = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

/** Whether one cell of the source has become several that say different things, or one of them a part of it. */
function isSplit(source: SourceCell, cells: readonly MadeCell[]): boolean {
  return (
    new Set(cells.map(({ text }) => squeeze(text))).size > 1 &&
    !cells.every((cell) => squeeze(cell.text) === squeeze(source.text))
  );
}

/** Cells that are cut gathered where they say the same and became the same, as those repeated on each row of a KPI. */
function gatherAlike(
  splits: ReadonlySet<SourceCell>,
  bySource: ReadonlyMap<SourceCell, readonly MadeCell[]>,
): (readonly SourceCell[])[] {
  const groups = new Map<string, SourceCell[]>();
  for (const source of splits) {
    const cells = bySource.get(source)!.map(({ rowIndex, columnIndex }) => [rowIndex, columnIndex]);
    const key = JSON.stringify([source.text, cells]);
    groups.set(key, [...(groups.get(key) ?? []), source]);
  }
  return [...groups.values()];
}

function describeSplit(
  sources: readonly SourceCell[],
  cells: readonly MadeCell[],
  context: JudgingContext,
): StandardRepair {
  const pieces = [...new Set(cells.map(({ text }) => text))];
  const certainties = cells.map((cell) => certaintyOfPart(cell, context));
  const certainty =
    (['doubtful', 'likely'] as const).find((one) => certainties.includes(one)) ?? 'certain';
  return repairOf(
    cells[0]!,
    {
      kind: 'cell-split',
      was: sources[0]!.text,
      became: pieces.join('\n'),
      certainty,
    },
    sources,
  );
}

/** How sure it is that a part of a cell is what its column says: a level that is doubtful itself, actions told apart by their sentences. */
function certaintyOfPart({ row, column, text }: MadeCell, { kpis }: JudgingContext): Certainty {
  const kpi = kpis.get(row.kpiId)!;
  const side = SIDES.get(column);
  if (side) {
    const { level, inferred } = kpi[side];
    return inferred || level === null ? 'doubtful' : 'certain';
  }
  const isTold = kpi.actions.some((action) => action.isDueInOrder && action.text === text);
  return column === 'actions' && isTold ? 'likely' : 'certain';
}

const SIDES: ReadonlyMap<MatrixColumn, 'current' | 'target'> = new Map([
  ['currentLevel', 'current'],
  ['current', 'current'],
  ['targetLevel', 'target'],
  ['target', 'target'],
] as const);

/** What was done to the source cells of one cell, apart from cutting them. */
function describeCell(
  cell: MadeCell,
  splits: ReadonlySet<SourceCell>,
  context: RepairContext,
): StandardRepair[] {
  const { text, from, column } = cell;
  const [first] = from;
  if (!first) return [];
  if (from.length === 1 && (splits.has(first) || first.text === text)) return [];
  if (cell.isTyped) return [];
  const pieces = [...new Set(from.map((source) => source.text))];
  if (pieces.length === 1 && (pieces[0] === text || splits.has(first))) return [];
  const was = pieces.join('\n');
  const [kind, certainty] = judgeChange(was, text, from, column, context);
  return [repairOf(cell, { kind, was, became: text, certainty }, from)];
}

function judgeChange(
  was: string,
  became: string,
  from: readonly SourceCell[],
  column: MatrixColumn,
  context: RepairContext,
): readonly [RepairKind, Certainty] {
  if (from.some((source) => isMark(source, context))) return ['mark-spelled', 'certain'];
  if (column === 'area') return ['heading-restored', 'likely'];
  // Its first line begins with the level, which has a column of its own now.
  if (SIDES.has(column) && from.length > 1 && bare(was).endsWith(bare(became))) {
    return ['cells-joined', 'likely'];
  }
  // A quarter and its year, of which neither says a due alone.
  if (column === 'due' && from.length > 1) return ['cells-joined', 'certain'];
  if (squeeze(was) === squeeze(became)) {
    if (from.length > 1) return ['cells-joined', 'likely'];
    return [/[\r\n]/.test(was.trim()) ? 'cells-joined' : 'marks-tidied', 'certain'];
  }
  if (bare(was) === bare(became)) {
    return from.length > 1 ? ['cells-joined', 'likely'] : ['marks-tidied', 'certain'];
  }
  if (SIDES.has(column) && column.endsWith('Level')) return ['level-respelled', 'likely'];
  if (from.length > 1 && bare(was).length > bare(became).length) {
    return ['doubled-text-removed', 'likely'];
  }
  return from.length > 1 ? ['cells-joined', 'likely'] : ['cell-split', 'likely'];
}

/** Whether a source cell stands in a column that its heading gives the meaning. */
function isMark({ sheet, rowIndex, letter }: SourceCell, { matrix }: RepairContext): boolean {
  const section = findSection(matrix, sheet, rowIndex);
  const column = section && readSourceColumns(section).get(letter);
  return column === 'level mark' || column === 'quarter mark';
}

/** What stood once and is said on several rows of the form: told where it is said for the second time. */
function listRepeated(made: readonly MadeCell[]): StandardRepair[] {
  const groups = new Map<string, MadeCell[]>();
  for (const cell of made) {
    if (cell.from.length === 0) continue;
    const key = JSON.stringify([cell.column, cell.text, cell.from.map(({ name }) => name)]);
    groups.set(key, [...(groups.get(key) ?? []), cell]);
  }
  return [...groups.values()].flatMap((cells) => {
    const [{ text, from }, second] = cells as [MadeCell, ...MadeCell[]];
    if (!second) return [];
    const saying = from.filter((source) => squeeze(source.text).includes(squeeze(text))).length;
    if (saying >= cells.length) return [];
    return [
      repairOf(
        second,
        { kind: 'value-repeated', was: text, became: text, certainty: 'certain' },
        from,
      ),
    ];
  });
}

/** Names of areas that stand in no cell. */
function listRestored(made: readonly MadeCell[], { matrix }: RepairContext): StandardRepair[] {
  return matrix.areas.flatMap((area) => {
    if (area.cell !== null || !isAreaStated(area)) return [];
    const cell = made.find(
      ({ column, row }) => column === 'area' && row.kpiId === area.kpis[0]!.id,
    )!;
    const isSheetName = !area.inferred;
    return [
      repairOf(
        cell,
        {
          kind: isSheetName ? 'value-repeated' : 'heading-restored',
          was: isSheetName ? area.name : '',
          became: area.name,
          certainty: isSheetName ? 'certain' : 'likely',
        },
        [],
      ),
    ];
  });
}

/** A due that stands in another row than its action, and belongs to it alone. */
function listMoved(made: readonly MadeCell[]): StandardRepair[] {
  const actions = new Map(
    made.flatMap((cell) => (cell.column === 'actions' ? [[cell.row, cell]] : [])),
  );
  const usesOf = new Map<SourceCell, number>();
  for (const { column, from } of made) {
    if (column !== 'due') continue;
    for (const source of from) usesOf.set(source, (usesOf.get(source) ?? 0) + 1);
  }
  return made.flatMap((cell) => {
    const action = actions.get(cell.row);
    const [due] = cell.from;
    if (cell.column !== 'due' || !action || !due) return [];
    const isBeside = action.from.some(
      ({ sheet, rowIndex }) => sheet === due.sheet && rowIndex === due.rowIndex,
    );
    if (isBeside || action.from.length === 0 || usesOf.get(due)! > 1) return [];
    return [
      repairOf(
        cell,
        { kind: 'text-moved', was: due.text, became: cell.text, certainty: 'likely' },
        [due],
      ),
    ];
  });
}

function repairOf(
  { row, rowIndex, column, columnIndex }: MadeCell,
  said: Pick<StandardRepair, 'kind' | 'was' | 'became' | 'certainty'>,
  from: readonly SourceCell[],
): StandardRepair {
  return {
    ...said,
    cell: nameStandardCell(rowIndex, columnIndex),
    row: row.key,
    column,
    from: from.map(({ name }) => name),
  };
}
