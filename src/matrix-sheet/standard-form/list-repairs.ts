import type { Kpi, MatrixColumn, MaturityMatrix } from '../../domain/matrix';
import { isAreaStated, listKpis } from '../../domain/matrix';
import type { Certainty, RepairKind } from '../../domain/repair';
import type { Steps } from '../../domain/steps';
import { ITEMS_A_STEP, visitInSteps } from '../../domain/steps';
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
export function* listRepairs(
  rows: readonly StandardRow[],
  context: RepairContext,
): Steps<StandardRepair[]> {
  const { made, groups } = yield* listMadeCells(rows, context);
  const kpis = new Map(listKpis(context.matrix).map((kpi) => [kpi.id, kpi]));
  const bySource = new Map<SourceCell, MadeCell[]>();
  yield* visitInSteps(made, (cell) => {
    for (const source of cell.from) {
      const known = bySource.get(source);
      if (known) known.push(cell);
      else bySource.set(source, [cell]);
    }
  });
  const told = new Map<MadeCell, StandardRepair[]>();
  const tell = (cell: MadeCell, said: SaidRepair, from = cell.from): void => {
    const repair = repairOf(cell, said, from);
    const known = told.get(cell);
    if (known) known.push(repair);
    else told.set(cell, [repair]);
  };
  const cuts = yield* gatherCuts(bySource);
  const cutOf = new Map(cuts.flatMap((cut) => cut.map((source) => [source, cut] as const)));
  yield* visitInSteps(cuts, (cut) => {
    const cells = bySource.get(cut[0]!)!;
    tell(cells[0]!, describeSplit(cut, cells, { ...context, kpis }), cut);
  });
  yield* visitInSteps(groups, ([cell]) => {
    const said = describeCell(cell!, { bySource, cutOf }, context);
    if (said) tell(cell!, said);
  });
  yield* visitInSteps(groups, (cells) => {
    const repeated = describeRepeated(cells);
    if (repeated) tell(cells[1]!, repeated);
  });
  for (const { cell, said } of yield* listMoved(made)) tell(cell, said, [cell.from[0]!]);
  for (const { cell, said } of listRestored(made, context)) tell(cell, said, []);
  const repairs: StandardRepair[] = [];
  yield* visitInSteps(made, (cell) => void repairs.push(...(told.get(cell) ?? [])));
  return repairs;
}

/** What a repair says, whatever its cell. */
type SaidRepair = Pick<StandardRepair, 'kind' | 'was' | 'became' | 'certainty'>;

/**
 * The cells of the form row by row, and the same in groups: those of one column that are made alike of the same source cells, as
 * on each row of a KPI, of which is told once.
 */
function* listMadeCells(
  rows: readonly StandardRow[],
  { columns, sources }: RepairContext,
): Steps<{ readonly made: MadeCell[]; readonly groups: MadeCell[][] }> {
  const made: MadeCell[] = [];
  const groups: MadeCell[][] = [];
  /** What the rows of a KPI share is the same object, and need not be compared by its words. */
  const known = new Map<
    StandardCell,
    { readonly from: readonly SourceCell[]; readonly group: MadeCell[] }
  >();
  const byWords = new Map<string, MadeCell[]>();
  const groupOf = (words: string): MadeCell[] => {
    const group = byWords.get(words) ?? [];
    if (group.length === 0) {
      byWords.set(words, group);
      groups.push(group);
    }
    return group;
  };
  for (const [rowIndex, row] of rows.entries()) {
    for (const [columnIndex, { column }] of columns.entries()) {
      const cell = row.cells.get(column);
      if (!cell) continue;
      const text = textOf(cell);
      let alike = known.get(cell);
      if (!alike) {
        const from = cell.from.flatMap((name) => sources.at(name) ?? []);
        alike = { from, group: groupOf(sayHowMade(column, text, from)) };
        known.set(cell, alike);
      }
      const { from, group } = alike;
      const isTyped = cell.shown !== null;
      const one = { row, rowIndex, column, columnIndex, text, isTyped, from };
      made.push(one);
      group.push(one);
    }
    if ((rowIndex + 1) % ITEMS_A_STEP === 0) yield;
  }
  return { made, groups };
}

const textOf = ({ value, shown }: StandardCell): string => shown ?? String(value);

const textOfMade = ({ text }: MadeCell): string => text;

/** The same words for cells of one column that are made alike of the same source cells. */
const sayHowMade = (column: MatrixColumn, text: string, from: readonly SourceCell[]): string =>
  `${column} ${from.map(({ index }) => index).join(' ')}\n${text}`;

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

/**
 * Source cells that are cut, gathered where they say the same and became the same, as those repeated on each row of a KPI, or were
 * joined and cut as one text.
 */
function* gatherCuts(
  bySource: ReadonlyMap<SourceCell, readonly MadeCell[]>,
): Steps<(readonly SourceCell[])[]> {
  const cuts = new Map<string, SourceCell[]>();
  yield* visitInSteps([...bySource], ([source, made]) => {
    if (!isSplit(source, made)) return;
    const cells = made.map(({ rowIndex, columnIndex }) => `${rowIndex} ${columnIndex}`);
    const key = `${cells.join()}\n${isMadeOfAll(made) ? '' : source.text}`;
    const known = cuts.get(key);
    if (known) known.push(source);
    else cuts.set(key, [source]);
  });
  return [...cuts.values()];
}

/** Whether cells of the form are all made of the same several source cells. */
function isMadeOfAll([first, ...others]: readonly MadeCell[]): boolean {
  if (!first || first.from.length < 2) return false;
  const all = new Set(first.from);
  return others.every(
    ({ from }) => from.length === all.size && from.every((source) => all.has(source)),
  );
}

function describeSplit(
  sources: readonly SourceCell[],
  cells: readonly MadeCell[],
  context: JudgingContext,
): SaidRepair {
  const pieces = [...new Set(cells.map(({ text }) => text))];
  const wholes = [...new Set(sources.map(({ text }) => text))];
  const certainties = cells.map((cell) => certaintyOfPart(cell, context));
  // Which cells go together is told by their words alone.
  if (wholes.length > 1) certainties.push('likely');
  const certainty =
    (['doubtful', 'likely'] as const).find((one) => certainties.includes(one)) ?? 'certain';
  return {
    kind: 'cell-split',
    was: wholes.join('\n'),
    became: pieces.join('\n'),
    certainty,
  };
}

/** How sure it is that a part of a cell is what its column says: a level that is doubtful itself, actions and dues told apart by sentences. */
function certaintyOfPart({ row, column, text }: MadeCell, { kpis }: JudgingContext): Certainty {
  const kpi = kpis.get(row.kpiId)!;
  const side = SIDES.get(column);
  if (side) {
    const { level, inferred } = kpi[side];
    return inferred || level === null ? 'doubtful' : 'certain';
  }
  const told = kpi.actions.find(
    (action) =>
      action.isDueInOrder &&
      ((column === 'actions' && action.text === text) ||
        (column === 'due' && action.due.raw === text)),
  );
  if (!told) return 'certain';
  return told.due.doubts.includes('said-for-two') ? 'doubtful' : 'likely';
}

const SIDES: ReadonlyMap<MatrixColumn, 'current' | 'target'> = new Map([
  ['currentLevel', 'current'],
  ['current', 'current'],
  ['targetLevel', 'target'],
  ['target', 'target'],
] as const);

/** What became of source cells. */
interface SourceUses {
  /** The cells of the form that each was made a part of. */
  readonly bySource: ReadonlyMap<SourceCell, readonly MadeCell[]>;
  /** The cells that each which was cut was cut together with, itself among them. */
  readonly cutOf: ReadonlyMap<SourceCell, readonly SourceCell[]>;
}

/** What was done to the source cells of one cell, apart from cutting them. */
function describeCell(
  cell: MadeCell,
  { bySource, cutOf }: SourceUses,
  context: RepairContext,
): SaidRepair | null {
  const { text, from, column } = cell;
  const [first] = from;
  if (!first) return null;
  const cut = cutOf.get(first);
  if (cut && from.every((source) => cut.includes(source))) return null;
  if (from.length === 1 && first.text === text) return null;
  if (cell.isTyped) return null;
  const pieces = [...new Set(from.map((source) => source.text))];
  if (pieces.length === 1 && (pieces[0] === text || cut)) return null;
  const was = pieces.join('\n');
  const elsewhere = new Set(from.flatMap((source) => (bySource.get(source) ?? []).map(textOfMade)));
  elsewhere.delete(text);
  const [kind, certainty] = judgeChange(was, text, { from, elsewhere }, column, context);
  return { kind, was, became: text, certainty };
}

function judgeChange(
  was: string,
  became: string,
  /** `elsewhere`: what other cells of the form say that are made of the same cells. */
  { from, elsewhere }: Pick<MadeCell, 'from'> & { readonly elsewhere: ReadonlySet<string> },
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
  const said = [became, ...elsewhere].reduce((sum, text) => sum + bare(text).length, 0);
  if (from.length > 1 && bare(was).length > said) {
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

/** What stood once and is said on several rows of the form, which are made alike; null where it stood as often. */
function describeRepeated(cells: readonly MadeCell[]): SaidRepair | null {
  const [{ text, from }, second] = cells as [MadeCell, ...MadeCell[]];
  if (!second || from.length === 0) return null;
  const saying = from.filter((source) => squeeze(source.text).includes(squeeze(text))).length;
  if (saying >= cells.length) return null;
  return { kind: 'value-repeated', was: text, became: text, certainty: 'certain' };
}

/** A repair of a cell. */
interface ToldRepair {
  readonly cell: MadeCell;
  readonly said: SaidRepair;
}

/** Names of areas that stand in no cell. */
function listRestored(made: readonly MadeCell[], { matrix }: RepairContext): ToldRepair[] {
  const firstOf = new Map<string, MadeCell>();
  for (const cell of made) {
    if (cell.column !== 'area') continue;
    const { kpiId } = cell.row;
    if (!firstOf.has(kpiId)) firstOf.set(kpiId, cell);
  }
  return matrix.areas.flatMap((area): ToldRepair[] => {
    if (area.cell !== null || !isAreaStated(area)) return [];
    const cell = firstOf.get(area.kpis[0]!.id)!;
    const isSheetName = !area.inferred;
    const said: SaidRepair = {
      kind: isSheetName ? 'value-repeated' : 'heading-restored',
      was: isSheetName ? area.name : '',
      became: area.name,
      certainty: isSheetName ? 'certain' : 'likely',
    };
    return [{ cell, said }];
  });
}

/** A due that stands in another row than its action, and belongs to it alone. */
function* listMoved(made: readonly MadeCell[]): Steps<ToldRepair[]> {
  const actions = new Map<StandardRow, MadeCell>();
  const usesOf = new Map<SourceCell, number>();
  yield* visitInSteps(made, (cell) => {
    if (cell.column === 'actions') actions.set(cell.row, cell);
    if (cell.column !== 'due') return;
    for (const source of cell.from) usesOf.set(source, (usesOf.get(source) ?? 0) + 1);
  });
  const moved: ToldRepair[] = [];
  yield* visitInSteps(made, (cell) => {
    const action = actions.get(cell.row);
    const [due] = cell.from;
    if (cell.column !== 'due' || !action || !due) return;
    const isBeside = action.from.some(
      ({ sheet, rowIndex }) => sheet === due.sheet && rowIndex === due.rowIndex,
    );
    if (isBeside || action.from.length === 0 || usesOf.get(due)! > 1) return;
    const said = { was: due.text, became: cell.text, certainty: 'likely' as const };
    moved.push({ cell, said: { kind: 'text-moved', ...said } });
  });
  return moved;
}

function repairOf(
  { row, rowIndex, column, columnIndex }: MadeCell,
  said: SaidRepair,
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
