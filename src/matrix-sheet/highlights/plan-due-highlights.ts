import type { MaturityMatrix } from '../../domain/matrix';
import type { HighlightRule } from '../../workbook/highlight-plan';
import type { SheetGrid } from '../../workbook/sheet-grid';
import type { ColumnHighlight } from './build-rules';
import { buildRules } from './build-rules';
import type { DueKind } from './cell-highlights';
import { DUE_KINDS_BY_GRAVITY } from './cell-highlights';
import type { CellSpan } from './column-ranges';
import { spanRows, spanRowsExcept } from './column-ranges';
import type { Condition } from './conditions';
import { allOf, anyOf, isFormula, negate } from './conditions';
import {
  endsThisQuarter,
  hasEnded,
  lastDayAroundMonthFormula,
  lastDayOfQuarterFormula,
  startsInMonth,
} from './date-formulas';
import { listDueCells } from './due-cells';
import type { DueEnd, DueReading } from './due-reading';
import { readDueForEveryBasis } from './due-reading';
import type { GenericDueForm } from './generic-due';
import { GENERIC_DUE_FORMS } from './generic-due';
import { rowReference } from './grid-cells';
import { lookOfDateHighlight, lookOfHighlight, lookOfNumberHighlight } from './looks';
import type { OddDueGroup } from './odd-dues';
import { groupOddDues } from './odd-dues';
import { planBlankCells } from './plan-blank-cells';
import { saysValue } from './says-value';
import type { OddStatusGroup } from './status-overlay';
import { planStatusOverlay } from './status-overlay';

/**
 * Highlights of the due column: formulas over the whole column for the spellings that a formula can recognise,
 * rules of their own for cells that say something else.
 */
export function planDueHighlights(matrix: MaturityMatrix, grid: SheetGrid): HighlightRule[] {
  const column = matrix.source.columns.due;
  if (column === undefined) return [];
  const rows = { first: matrix.source.firstRowNumber, last: matrix.source.lastRowNumber };
  const dueCells = listDueCells(matrix);
  const lackingDue = dueCells.flatMap(({ cell, lacksDue }) => (lacksDue ? [cell] : []));
  const groups = groupOddDues(matrix, grid, column, dueCells);
  const misread = groups.filter((group) => group.isMisread);
  const overlay = planStatusOverlay(matrix, grid, column, dueCells);
  return [
    ...planGenericHighlights(
      column,
      spanRowsExcept(rows, rowsOf(misread)),
      () => [],
      overlay.build,
    ),
    ...groups.flatMap((group) => planOddHighlights(column, group, overlay.build)),
    ...chunk(misread, GROUPS_SHARING_FORMULAS).flatMap((some) =>
      planOnceChanged(column, some, overlay.build),
    ),
    ...overlay.rules,
    ...overlay.oddCells.flatMap((group) => planSettledHighlights(matrix, column, group)),
    ...planBlankCells('action-without-due', lackingDue, grid, overlay.build),
  ];
}

/** How the rules of a highlight are built: with what a Status beside it changes. */
type BuildRules = (highlight: ColumnHighlight) => HighlightRule[];

/** Formulas stay short, and few: the more groups share them, the longer the guard that tells the groups. */
const GROUPS_SHARING_FORMULAS = 4;

/** The formulas of the whole column for cells that they would misread as they are, to follow what is typed there instead. */
function planOnceChanged(
  column: string,
  groups: readonly OddDueGroup[],
  build: BuildRules,
): HighlightRule[] {
  const saysElse = (cell: string): string[] =>
    groups.map(({ value }) => String(negate(allOf(saysValue(cell, value)))));
  return planGenericHighlights(column, spanRows(rowsOf(groups)), saysElse, build);
}

function rowsOf(groups: readonly OddDueGroup[]): number[] {
  return groups.flatMap((group) => group.rowNumbers);
}

function chunk<Item>(items: readonly Item[], size: number): Item[][] {
  const chunks: Item[][] = [];
  for (let start = 0; start < items.length; start += size)
    chunks.push(items.slice(start, start + size));
  return chunks;
}

/** `guards` are further conditions on a cell. */
function planGenericHighlights(
  column: string,
  spans: readonly CellSpan[],
  guards: (cell: string) => readonly string[],
  build: BuildRules,
): HighlightRule[] {
  return GENERIC_DUE_FORMS.flatMap((form) =>
    showsOf(form).flatMap(({ kind, conditions }) =>
      build({
        kind,
        look: form.isDate ? lookOfDateHighlight(kind) : lookOfHighlight(kind),
        column,
        spans,
        conditions: (cell) => {
          const reference = rowReference(cell);
          return [...guards(reference), ...form.matches(reference), ...conditions(reference)];
        },
      }),
    ),
  );
}

/** What a form can show, and on what further conditions. */
function showsOf({
  shows,
}: GenericDueForm): { kind: DueKind; conditions: (cell: string) => string[] }[] {
  if (typeof shows === 'string') return [{ kind: shows, conditions: () => [] }];
  return [
    { kind: 'overdue', conditions: (cell) => [hasEnded(shows(cell))] },
    { kind: 'due-this-quarter', conditions: (cell) => [endsThisQuarter(shows(cell))] },
  ];
}

/** What dues are shown as that a Status settles which no formula over their own row tells. */
function planSettledHighlights(
  { basis }: MaturityMatrix,
  column: string,
  { saysSame, dues, ...group }: OddStatusGroup,
): HighlightRule[] {
  const readings = dues.map((due) => readDueForEveryBasis(due, group.value, basis));
  return planOddHighlights(column, { ...group, readings, isMisread: false }, (highlight) =>
    buildRules({
      ...highlight,
      conditions: (cell) => [...highlight.conditions(cell), ...saysSame(cell)],
    }),
  );
}

function planOddHighlights(column: string, group: OddDueGroup, build: BuildRules): HighlightRule[] {
  const spans = spanRows(group.rowNumbers);
  const says = (cell: string): string[] => saysValue(cell, group.value);
  return [...dueConditions(group.readings)].flatMap(([kind, condition]) =>
    condition === false
      ? []
      : build({
          kind,
          look: lookOfOddDue(kind, group),
          column,
          spans,
          conditions: (cell) => [
            ...says(rowReference(cell)),
            ...(isFormula(condition) ? [condition] : []),
          ],
        }),
  );
}

function lookOfOddDue(kind: DueKind, { value, displayed }: OddDueGroup) {
  return typeof value === 'number' ? lookOfNumberHighlight(kind, displayed) : lookOfHighlight(kind);
}

/** When a cell with these dues shows each kind: at most one kind is true at any date, the gravest that applies. */
function dueConditions(readings: readonly DueReading[]): Map<DueKind, Condition> {
  const conditions = new Map<DueKind, Condition>();
  const graver: Condition[] = [];
  for (const kind of DUE_KINDS_BY_GRAVITY) {
    const applies = anyOf(readings.map((reading) => conditionFor(kind, reading)));
    // The kinds of one due exclude each other as they are.
    const isAlone = readings.length === 1;
    conditions.set(kind, isAlone ? applies : allOf([applies, ...graver.map(negate)]));
    graver.push(applies);
  }
  return conditions;
}

function conditionFor(kind: DueKind, reading: DueReading): Condition {
  if (reading.kind === 'fixed') return reading.shows === kind;
  if (reading.kind === 'by-start-month') {
    return anyOf(
      reading.cases.map(({ startMonths, reading: simple }) =>
        allOf([anyOf(startMonths.map(startsInMonth)), conditionFor(kind, simple)]),
      ),
    );
  }
  const lastDay = lastDayFormula(reading.end);
  if (kind === 'overdue') return hasEnded(lastDay);
  if (reading.unclear) return kind === 'unclear-due' && negate(hasEnded(lastDay));
  return kind === 'due-this-quarter' && endsThisQuarter(lastDay);
}

function lastDayFormula(end: DueEnd): string {
  return end.kind === 'quarter'
    ? lastDayOfQuarterFormula(end.by.year, end.by.quarter)
    : lastDayAroundMonthFormula(end.by.year, end.by.month);
}
