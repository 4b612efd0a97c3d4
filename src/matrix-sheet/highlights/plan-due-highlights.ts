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
  dayFormula,
  endsThisQuarter,
  hasEnded,
  isThisQuarter,
  lastDayOfQuarterFormula,
  startsInMonth,
} from './date-formulas';
import type { DueCellReading } from './due-cells';
import { listDueCells } from './due-cells';
import type { DatedReading, DueReading } from './due-reading';
import { readDueForEveryBasis } from './due-reading';
import type { GenericDueForm, RealDates } from './generic-due';
import { TEXT_DUE_FORMS, realDateForm } from './generic-due';
import { rowReference, valueAt } from './grid-cells';
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
  const months = new Set(listMonthRows(dueCells, grid));
  const dates = (as: RealDates['as']): RealDates => ({ as, system: grid.dateSystem ?? 1900 });
  const datesAt = (rowNumber: number): RealDates => dates(months.has(rowNumber) ? 'month' : 'day');
  const groups = groupOddDues(matrix, grid, column, dueCells, datesAt);
  const misread = groups.filter((group) => group.isMisread);
  const overlay = planStatusOverlay(matrix, grid, column, dueCells);
  const misreadRows = new Set(rowsOf(misread));
  const readRows = [...months].filter((rowNumber) => !misreadRows.has(rowNumber));
  return [
    ...planGenericHighlights(
      TEXT_DUE_FORMS,
      column,
      spanRowsExcept(rows, misreadRows),
      () => [],
      overlay.build,
    ),
    ...planGenericHighlights(
      [realDateForm(dates('day'))],
      column,
      spanRowsExcept(rows, [...misreadRows, ...months]),
      () => [],
      overlay.build,
    ),
    ...planGenericHighlights(
      [realDateForm(dates('month'))],
      column,
      spanRows(readRows),
      () => [],
      overlay.build,
    ),
    ...groups.flatMap((group) => planOddHighlights(column, group, overlay.build)),
    ...chunkByType(misread).flatMap((some) =>
      planOnceChanged(column, some, dates('day'), overlay.build),
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
  dates: RealDates,
  build: BuildRules,
): HighlightRule[] {
  const saysElse = (cell: string): string[] =>
    groups.map(({ value }) => String(negate(allOf(saysValue(cell, value)))));
  const forms = [...TEXT_DUE_FORMS, realDateForm(dates)];
  return planGenericHighlights(forms, column, spanRows(rowsOf(groups)), saysElse, build);
}

/** The rows whose real date shows its month alone, 1-based: whatever else is typed there is shown so too. */
function listMonthRows(dueCells: readonly DueCellReading[], grid: SheetGrid): number[] {
  return dueCells.flatMap(({ cell, dues }) =>
    typeof valueAt(grid, cell) === 'number' && dues[0]?.precision === 'month' && dues[0].certain
      ? [cell.rowNumber]
      : [],
  );
}

function rowsOf(groups: readonly OddDueGroup[]): number[] {
  return groups.flatMap((group) => group.rowNumbers);
}

/** Dates apart from texts: a text of one group that is typed where another group's date stood is shown as any other. */
function chunkByType(groups: readonly OddDueGroup[]): OddDueGroup[][] {
  const isNumber = ({ value }: OddDueGroup): boolean => typeof value === 'number';
  return [groups.filter(isNumber), groups.filter((group) => !isNumber(group))].flatMap((some) =>
    chunk(some, GROUPS_SHARING_FORMULAS),
  );
}

function chunk<Item>(items: readonly Item[], size: number): Item[][] {
  const chunks: Item[][] = [];
  for (let start = 0; start < items.length; start += size)
    chunks.push(items.slice(start, start + size));
  return chunks;
}

/** `guards` are further conditions on a cell. */
function planGenericHighlights(
  forms: readonly GenericDueForm[],
  column: string,
  spans: readonly CellSpan[],
  guards: (cell: string) => readonly string[],
  build: BuildRules,
): HighlightRule[] {
  return forms.flatMap((form) =>
    showsOf(form).flatMap(({ kind, conditions }) =>
      build({
        kind,
        look:
          form.dateFormat === null
            ? lookOfHighlight(kind)
            : lookOfDateHighlight(kind, form.dateFormat),
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
  const { past, lastDay, fallsDue } = shows;
  return [
    { kind: past, conditions: (cell) => [hasEnded(lastDay(cell))] },
    ...(fallsDue
      ? [
          {
            kind: 'due-this-quarter' as const,
            conditions: (cell: string) => [fallsDue(lastDay(cell))],
          },
        ]
      : []),
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
  const lastDay = lastDayFormula(reading);
  if (kind === reading.past) return hasEnded(lastDay);
  if (reading.ahead === 'unclear-due') return kind === 'unclear-due' && negate(hasEnded(lastDay));
  if (reading.ahead === null || kind !== 'due-this-quarter') return false;
  return reading.end.kind === 'quarter' ? isThisQuarter(lastDay) : endsThisQuarter(lastDay);
}

function lastDayFormula({ end }: DatedReading): string {
  return end.kind === 'quarter'
    ? lastDayOfQuarterFormula(end.by.year, end.by.quarter)
    : dayFormula(end.day);
}
