import fc from 'fast-check';
import type { CellValue, SheetGrid } from '../../src/workbook/sheet-grid';

/** What somebody may do to a sheet with a matrix on it; the rows that are left alone stay the same arrays. */
export type SheetEdit = (grid: SheetGrid) => SheetGrid;

const LABELS = [
  'Reporting',
  'reporting:',
  'High level principle/ specific behaviour',
  'Skills & knowledge',
  'Skine a knemeage',
  'Training and',
  'development',
  'Tendering',
  'Culture',
  'Engaging suppliers',
  'Total',
  '',
];
const LEVELS = [
  'Minimum',
  'Developing',
  'mature: monthly reports',
  'Leader 1. Reports are live',
  'Minimum1. Roles not defined',
  'Developing a plan for all',
  'M-4',
  'Advanced',
  'Reports go out when asked for. Leader',
  'Mature: teams meet. Leader: they meet weekly',
  'and are read by all.',
  '#REF!',
  '3',
  '',
];
const ACTIONS = [
  'Build a dashboard',
  'As above',
  'See above.',
  'Hold a workshop. Write it up. Publish it',
  'Work with',
  'suppliers of every size',
  'Work witb suppliers',
  'Build a dashboard\nHold a workshop',
  '#N/A',
  '',
];
const DUES: readonly CellValue[] = [
  'Q1 23',
  'Q2 23',
  'Q2/3 23',
  'Q1 30',
  'Q4 2019',
  'Complete',
  'Q3 23 Complete',
  'Ongoing from Q1',
  'Q3',
  'Q3 / Q4',
  'June',
  'Q2 24 q3 24',
  'Q1 23\nQ2',
  'Q1 / Q2 23 / Q3 23',
  'complete / ongoin',
  '04.00',
  'TBC',
  '30/09/2023',
  '#REF!',
  45199,
  3.5,
  '',
];
const OTHERS = ['Done', 'Engaging suppliers', 'Managing risk', 'J Smith', 'In progress', '5', ''];

/** What each heading's column may hold. */
const BY_HEADING: Readonly<Record<string, readonly CellValue[]>> = {
  KPI: LABELS,
  'Where we are now': LEVELS,
  'Where we want to be': LEVELS,
  'Current level': LEVELS,
  'Target level': LEVELS,
  Actions: ACTIONS,
  'By when': DUES,
};

const HEADERS = [
  ['KPI', 'Where we are now', 'Where we want to be', 'Actions', 'By when'],
  ['Area', 'KPI', 'Where we are now', 'Where we want to be', 'Actions', 'By when', 'Status'],
  ['KPI', 'Current level', 'Where we are now', 'Target level', 'Actions', 'By when', 'Owner'],
  ['KPI', 'Where we are now', 'Where we want to be', 'Actions', 'Notes'],
] as const;

function cellUnder(heading: string): fc.Arbitrary<CellValue> {
  return fc.constantFrom(...(BY_HEADING[heading] ?? OTHERS));
}

function rowUnder(headings: readonly string[]): fc.Arbitrary<CellValue[]> {
  return fc.tuple(...headings.map(cellUnder));
}

/** The due column's text as the sheet shows it: numbers as dates. */
function show(values: SheetGrid['values'], dueIndex: number): string[] {
  return values.map((row) =>
    typeof row[dueIndex] === 'number' ? 'Sep-23' : String(row[dueIndex]),
  );
}

function gridOf(values: SheetGrid['values']): SheetGrid {
  const dueIndex = values[0]!.indexOf('By when');
  const displayed = new Map(dueIndex < 0 ? [] : [[dueIndex, show(values, dueIndex)]]);
  return {
    sheet: 'Plan',
    rowIndex: 0,
    columnIndex: 0,
    values,
    displayed,
    hiddenRows: [],
    mergedAreas: [],
  };
}

/** `values` in place of the grid's, with the displayed texts that go with them. */
function withValues(grid: SheetGrid, values: SheetGrid['values']): SheetGrid {
  const { hiddenRows, mergedAreas } = grid;
  return { ...gridOf(values), hiddenRows, mergedAreas };
}

/** The list with another item at an index. */
export function replaceAt<Item>(items: readonly Item[], index: number, item: Item): Item[] {
  return items.map((other, place) => (place === index ? item : other));
}

function spliced<Item>(
  items: readonly Item[],
  start: number,
  deleteCount: number,
  ...inserted: Item[]
): Item[] {
  return [...items.slice(0, start), ...inserted, ...items.slice(start + deleteCount)];
}

const place = fc.nat({ max: 1000 });
/** A row below the header; `at` is any number. */
const rowAt = ({ values }: SheetGrid, at: number): number =>
  1 + (at % Math.max(values.length - 1, 1));

function editsUnder(headings: readonly string[]): fc.Arbitrary<SheetEdit> {
  const editCell = fc
    .integer({ min: 0, max: headings.length - 1 })
    .chain((columnIndex) =>
      fc.tuple(fc.constant(columnIndex), place, cellUnder(headings[columnIndex]!)),
    )
    .map(([columnIndex, at, value]): SheetEdit => (grid) => {
      const rowIndex = rowAt(grid, at);
      return withValues(
        grid,
        replaceAt(
          grid.values,
          rowIndex,
          replaceAt(grid.values[rowIndex] ?? [], columnIndex, value),
        ),
      );
    });
  const insertRow = fc.tuple(place, rowUnder(headings)).map(
    ([at, row]): SheetEdit =>
      (grid) =>
        withValues(grid, spliced(grid.values, rowAt(grid, at), 0, row)),
  );
  const deleteRow = place.map(
    (at): SheetEdit =>
      (grid) =>
        withValues(grid, spliced(grid.values, rowAt(grid, at), 1)),
  );
  const hideRows = fc.array(place, { maxLength: 3 }).map((rows): SheetEdit => (grid) => ({
    ...grid,
    hiddenRows: rows.map((at) => rowAt(grid, at)).sort((a, b) => a - b),
  }));
  const mergeCells = fc
    .tuple(place, fc.constantFrom('A1:A2', 'A1:E1', 'B1:B3'))
    .map(([at, shape]): SheetEdit => (grid) => ({
      ...grid,
      mergedAreas: [shape.replace(/\d/g, (row) => String(rowAt(grid, at) + Number(row)))],
    }));
  const showOtherwise = fc
    .constantFrom('########', '30 Sep', 'Q2 20')
    .map((text): SheetEdit => (grid) => ({
      ...grid,
      displayed: new Map(
        [...grid.displayed].map(([column, texts]) => [
          column,
          texts.map((shown, index) =>
            typeof grid.values[index]![column] === 'number' ? text : shown,
          ),
        ]),
      ),
    }));
  const readAgain = fc.constant<SheetEdit>((grid) =>
    withValues(
      grid,
      grid.values.map((row) => [...row]),
    ),
  );
  return fc.oneof(
    { weight: 12, arbitrary: editCell },
    { weight: 2, arbitrary: insertRow },
    { weight: 1, arbitrary: deleteRow },
    { weight: 1, arbitrary: hideRows },
    { weight: 1, arbitrary: mergeCells },
    { weight: 1, arbitrary: showOtherwise },
    { weight: 1, arbitrary: readAgain },
  );
}

export interface EditedSheet {
  readonly grid: SheetGrid;
  readonly edits: readonly SheetEdit[];
}

/** A sheet of one of several layouts and what is then done to it. */
export const editedSheet: fc.Arbitrary<EditedSheet> = fc
  .constantFrom(...HEADERS)
  .chain((headings) =>
    fc.record({
      grid: fc
        .array(rowUnder(headings), { maxLength: 14 })
        .map((rows) => gridOf([[...headings], ...rows])),
      edits: fc.array(editsUnder(headings), { minLength: 1, maxLength: 8 }),
    }),
  );
