import type { LevelScale } from '../../domain/level-scale';
import { roundScore } from '../../domain/level-scale';
import type { MaturityMatrix } from '../../domain/matrix';
import type { Steps } from '../../domain/steps';
import { visitInSteps } from '../../domain/steps';
import { markFormula } from '../../workbook/highlight-mark';
import type { HighlightRule } from '../../workbook/highlight-plan';
import { FORMULA_LIMIT_CHARS } from '../../workbook/highlight-plan';
import type { CellValue, SheetGrid } from '../../workbook/sheet-grid';
import type { GapKind } from './cell-highlights';
import { gapKind } from './cell-highlights';
import { allOf, anyOf } from './conditions';
import type { ColumnCell } from './grid-cells';
import { rowReference, valueAt } from './grid-cells';
import type { ShownCase } from './highlight-codes';
import type { LevelPair } from './level-cells';
import type { LevelStarts, Stop } from './level-starts';
import { gapFormula, isBelow, isThreeOrMore, readStart } from './level-starts';
import { PLAIN_FORM, lookOfHighlight } from './looks';
import type { PlacedCells, RowSpan } from './placed-cells';
import { formatRows, referTo } from './placed-cells';

const GAP_KINDS: readonly GapKind[] = [
  'gap-of-1',
  'gap-of-2',
  'gap-of-3-or-more',
  'target-below-current',
];

/** One way in which formulas read a gap from two cells, and the same of what the cells hold. */
interface GapForm {
  /** Conditions, all true when the gap is shown so; an error where a cell shows one. */
  shows(kind: GapKind, current: string, target: string): string[];
  /** The gap; null where this form sees none. */
  read(current: CellValue, target: CellValue): number | null;
}

/** The level columns of a section, and how formulas over them read gaps. */
export interface GapColumns {
  readonly sheet: string;
  readonly current: string;
  readonly target: string;
  readonly rows: RowSpan;
  readonly forms: readonly GapForm[];
}

/** Chooses how gaps are read in a section: in the usual way, and in others that its cells call for; null without both columns. */
export function* chooseGapFormsInSteps(
  { source, scale }: MaturityMatrix,
  grid: SheetGrid,
  pairs: readonly LevelPair[],
  starts: LevelStarts,
): Steps<GapColumns | null> {
  const { columns, firstRowNumber: first, lastRowNumber: last } = source;
  const current = columns.currentLevel ?? columns.current;
  const target = columns.targetLevel ?? columns.target;
  if (current === undefined || target === undefined || first > last) return null;
  const [usual] = starts.stops;
  const forms = [...byNumbers(scale), byNames([usual, usual], starts)];
  const others = starts.stops
    .flatMap((one) => starts.stops.map((other) => [one, other] as const))
    .filter(([one, other]) => one !== usual || other !== usual)
    .map((stops) => byNames(stops, starts))
    .filter((form) => isShort(form, { current, target, rowNumber: first }));
  yield* visitInSteps(pairs, (pair) => {
    if (pair.levelGap === null || others.length === 0) return;
    const values = [valueAt(grid, pair.current), valueAt(grid, pair.target)] as const;
    if (forms.some((form) => form.read(...values) !== null)) return;
    const serving = others.findIndex((form) => form.read(...values) !== null);
    if (serving >= 0) forms.push(...others.splice(serving, 1));
  });
  return { sheet: grid.sheet, current, target, rows: { first, last }, forms };
}

/** Where both cells hold numbers of a scale with numbers, parts of levels among them. */
function byNumbers({ lowestNumber, levels }: LevelScale): GapForm[] {
  if (lowestNumber === null) return [];
  const highest = lowestNumber + levels.length - 1;
  const isScore = (value: CellValue): value is number =>
    typeof value === 'number' && value >= lowestNumber && value <= highest;
  const compare: Readonly<Record<GapKind, (gap: string) => string>> = {
    'gap-of-1': (gap) => `ABS(${gap}-1)<1`,
    'gap-of-2': (gap) => `INT(${gap})=2`,
    'gap-of-3-or-more': (gap) => `${gap}>=3`,
    'target-below-current': (gap) => `${gap}<0`,
  };
  return [
    {
      shows: (kind, current, target) => [
        `COUNT(${current},${target})=2`,
        `MIN(${current},${target})>=${lowestNumber}`,
        `MAX(${current},${target})<=${highest}`,
        compare[kind](`ROUND(ROUND(${target},2)-ROUND(${current},2),2)`),
      ],
      read: (current, target) =>
        isScore(current) && isScore(target)
          ? roundScore(roundScore(target) - roundScore(current))
          : null,
    },
  ];
}

/** Where both cells start with a level's name. */
function byNames(stops: readonly [Stop, Stop], starts: LevelStarts): GapForm {
  const compare: Readonly<Record<GapKind, (gap: string) => string>> = {
    'gap-of-1': (gap) => `${gap}=1`,
    'gap-of-2': (gap) => `${gap}=2`,
    'gap-of-3-or-more': isThreeOrMore,
    'target-below-current': isBelow,
  };
  return {
    shows: (kind, current, target) => [compare[kind](gapFormula(current, target, stops))],
    read(current, target) {
      const [from, to] = [
        readStart(current, stops[0], starts),
        readStart(target, stops[1], starts),
      ];
      return from === null || to === null ? null : to - from;
    },
  };
}

/** More than any place's guard takes. */
const GUARD_CHARS = 45;

function isShort(
  form: GapForm,
  { current, target, rowNumber }: { current: string; target: string; rowNumber: number },
): boolean {
  const [from, to] = [current, target].map((column) => rowReference({ column, rowNumber }));
  return GAP_KINDS.every((kind) => {
    const formula = markFormula(kind, form.shows(kind, from!, to!));
    return formula.length + GUARD_CHARS <= FORMULA_LIMIT_CHARS;
  });
}

/** The kinds that formulas of these forms show of two cells. */
function readByFormulas(
  forms: readonly GapForm[],
  current: CellValue,
  target: CellValue,
): ReadonlySet<GapKind | null> {
  const gaps = forms.flatMap((form) => form.read(current, target) ?? []);
  return new Set(gaps.length === 0 ? [null] : gaps.map(gapKind));
}

/** Gathers the cells of targets that formulas over the columns would not show as they were read. */
export function* placeGapCellsInSteps(
  pairs: readonly LevelPair[],
  grid: SheetGrid,
  columns: GapColumns | null,
  placed: PlacedCells,
): Steps<void> {
  const isBeside = ({ current, target }: LevelPair): boolean =>
    columns !== null &&
    current.column === columns.current &&
    target.column === columns.target &&
    current.rowNumber === target.rowNumber;
  const beside = new Map<number, LevelPair>();
  yield* visitInSteps(pairs, (pair) => {
    if (isBeside(pair)) beside.set(pair.target.rowNumber, pair);
    else if (gapKind(pair.levelGap) !== null) placed.add(placePair(pair, grid, columns));
  });
  if (columns === null) return;
  const { first, last } = columns.rows;
  const rowNumbers = Array.from({ length: last - first + 1 }, (_, offset) => first + offset);
  yield* visitInSteps(rowNumbers, (rowNumber) => {
    const [current, target] = [columns.current, columns.target].map((column) => ({
      column,
      rowNumber,
    })) as [ColumnCell, ColumnCell];
    const pair = beside.get(rowNumber) ?? { current, target, levelGap: null };
    const shown = readByFormulas(columns.forms, valueAt(grid, current), valueAt(grid, target));
    if (shown.size === 1 && shown.has(gapKind(pair.levelGap))) return;
    placed.add(placePair(pair, grid, columns));
  });
}

/** A pair that is followed where formulas can read its two cells, and else is known by what these say. */
function placePair(
  { current, target, levelGap }: LevelPair,
  grid: SheetGrid,
  columns: GapColumns | null,
): Parameters<PlacedCells['add']>[0] {
  const kind = gapKind(levelGap);
  const values = [valueAt(grid, current), valueAt(grid, target)] as const;
  const forms = columns?.forms ?? [];
  const isFollowed =
    kind !== null && forms.length > 0 && [...readByFormulas(forms, ...values)].join() === kind;
  const cells = [current, target].map((cell) => referTo(grid.sheet, cell)) as [string, string];
  const followed = GAP_KINDS.map((one): ShownCase => ({
    shows: { kind: one, form: PLAIN_FORM },
    when: anyOf(forms.map((form) => allOf(form.shows(one, ...cells)))),
  }));
  const asRead: ShownCase[] =
    kind === null ? [] : [{ shows: { kind, form: PLAIN_FORM }, when: true }];
  const says = [current, target].map((cell, index) => ({ cell, value: values[index]! }));
  return {
    sheet: grid.sheet,
    cell: target,
    says: isFollowed ? [] : says,
    cases: isFollowed ? followed : asRead,
  };
}

/** The rules over a section's column of targets: the same few whatever stands in it. */
export function planGapRules(
  { sheet, current, target, rows, forms }: GapColumns,
  placed: PlacedCells,
): HighlightRule[] {
  const [from, to] = [current, target].map((column) =>
    rowReference({ column, rowNumber: rows.first }),
  ) as [string, string];
  const guard = placed.guard(sheet, target);
  return GAP_KINDS.flatMap((kind) =>
    forms.map((form) => ({
      kind,
      range: formatRows(target, rows),
      formula: markFormula(kind, [
        ...(guard === null ? [] : [guard]),
        ...form.shows(kind, from, to),
      ]),
      look: lookOfHighlight(kind),
    })),
  );
}
