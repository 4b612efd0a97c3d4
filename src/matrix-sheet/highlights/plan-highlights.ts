import type { MaturityMatrix } from '../../domain/matrix';
import { listActions } from '../../domain/matrix';
import type { Steps } from '../../domain/steps';
import { runAtOnce, visitInSteps } from '../../domain/steps';
import type { HighlightPlan, LookupTable, SheetHighlights } from '../../workbook/highlight-plan';
import { lookupColumn } from '../../workbook/highlight-plan';
import type { SheetGrid } from '../../workbook/sheet-grid';
import { DUE_KINDS_BY_GRAVITY } from './cell-highlights';
import type { DueColumn } from './due-column';
import { readDueColumnInSteps } from './due-column';
import { viewDueColumns } from './due-columns';
import { planDueRules } from './due-rules';
import type { DueTexts } from './due-texts';
import { createDueTexts, tableDays, tableDues } from './due-texts';
import type { GapColumns } from './gap-rules';
import { chooseGapFormsInSteps, placeGapCellsInSteps, planGapRules } from './gap-rules';
import { valueAt } from './grid-cells';
import { listLevelPairsInSteps, listLevelTroublesInSteps } from './level-cells';
import { createLevelStarts, tableStarts } from './level-starts';
import { PLAIN_FORM, UNMARKED_FORM } from './looks';
import { placeDueCellsInSteps } from './place-due-cells';
import type { PlacedCells } from './placed-cells';
import { createPlacedCells } from './placed-cells';
import { viewSections } from './section-views';
import { createSettledWords, tableWords } from './settled-words';
import { isBlank } from './state-columns';

/** What formulas over the columns of one section need to know of it. */
interface PlannedSection {
  readonly sheet: string;
  readonly dues: readonly DueColumn[];
  readonly gaps: GapColumns | null;
}

/**
 * The conditional formats that show a matrix's state, with the look-ups that their formulas need. They follow the cells,
 * the as-at date and the start of the year by themselves, so no date is asked for here. `grids` are what was read from
 * the sheets of the matrix. How many rules there are depends on the columns, not on what is typed.
 */
export function* planHighlightsInSteps(
  matrix: MaturityMatrix,
  grids: readonly SheetGrid[],
): Steps<HighlightPlan> {
  const texts = createDueTexts(matrix.basis, listYears(matrix));
  const words = createSettledWords();
  const starts = createLevelStarts(matrix.scale);
  const placed = createPlacedCells();
  const views = grids.flatMap((grid) =>
    viewSections(matrix, grid.sheet).map((view) => ({ grid, view })),
  );
  // A text that stands in one section may be typed in another, so all are read before any is judged.
  const sections: PlannedSection[] = [];
  for (const { grid, view } of views) {
    yield;
    const dues: DueColumn[] = [];
    for (const column of viewDueColumns(view, grid)) {
      const read = yield* readDueColumnInSteps(column, texts, words);
      if (read) dues.push(read);
    }
    const pairs = yield* listLevelPairsInSteps(view, grid);
    const gaps = yield* chooseGapFormsInSteps(view, grid, pairs, starts);
    sections.push({ sheet: grid.sheet, dues, gaps });
  }
  for (const [index, { grid, view }] of views.entries()) {
    yield* placeCellsInSteps(view, grid, sections[index]!, texts, placed);
  }
  const lookups: LookupTable[] = [tableDays(), tableWords(words), tableStarts(starts)];
  const nextColumn = (): number => lookupColumn(lookups, lookups.length);
  for (const kind of DUE_KINDS_BY_GRAVITY) {
    lookups.push(tableDues(texts, kind, nextColumn()));
    yield;
  }
  lookups.push(yield* placed.tableInSteps(nextColumn()));
  const sheets: SheetHighlights[] = [];
  for (const { sheet } of grids) {
    const ofColumns = sections
      .filter((section) => section.sheet === sheet)
      .flatMap(({ dues, gaps }) => [
        ...dues.flatMap((column) => planDueRules(column, placed)),
        ...(gaps ? planGapRules(gaps, placed) : []),
      ]);
    sheets.push({ sheet, rules: [...ofColumns, ...(yield* placed.rulesInSteps(sheet))] });
  }
  return { sheets, lookups };
}

/** What {@link planHighlightsInSteps} gives, at once. */
export const planHighlights = (...given: Parameters<typeof planHighlightsInSteps>): HighlightPlan =>
  runAtOnce(planHighlightsInSteps(...given));

function* placeCellsInSteps(
  matrix: MaturityMatrix,
  grid: SheetGrid,
  { dues, gaps }: PlannedSection,
  texts: DueTexts,
  placed: PlacedCells,
): Steps<void> {
  for (const column of dues) yield* placeDueCellsInSteps(column, texts, placed);
  const troubles = yield* listLevelTroublesInSteps(matrix, grid);
  yield* visitInSteps(troubles, ({ cell, kind }) => {
    const value = valueAt(grid, cell);
    const form = isBlank(value) ? UNMARKED_FORM : PLAIN_FORM;
    placed.add({
      sheet: grid.sheet,
      cell,
      says: [{ cell, value }],
      cases: [{ shows: { kind, form }, when: true }],
    });
  });
  const pairs = yield* listLevelPairsInSteps(matrix, grid);
  yield* placeGapCellsInSteps(pairs, grid, gaps, placed);
}

/** The years around those of the matrix: what is typed later is rarely far from what stands there. */
const YEARS_BEFORE = 1;
const YEARS_AFTER = 5;
/** A due so far from most others is one of its own. */
const FAR_YEARS = 8;
/** Where no due names a year. */
const USUAL_YEARS = [2020, 2035] as const;
/** The years that two digits name. */
const [FIRST_YEAR, LAST_YEAR] = [2000, 2099];

function listYears(matrix: MaturityMatrix): number[] {
  const named = listActions(matrix)
    .flatMap(({ due }) => due.by?.year ?? [])
    .sort((left, right) => left - right);
  const middle = named[Math.floor(named.length / 2)] ?? 0;
  const years = named.filter((year) => Math.abs(year - middle) <= FAR_YEARS);
  const [first, last] =
    years.length === 0
      ? USUAL_YEARS
      : [years[0]! - YEARS_BEFORE, years[years.length - 1]! + YEARS_AFTER];
  const from = Math.max(first, FIRST_YEAR);
  const to = Math.min(last, LAST_YEAR);
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
}
