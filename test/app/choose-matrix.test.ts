import { chooseMatrix, listStoredSheets } from '../../src/app/choose-matrix';
import type { MatrixColumn } from '../../src/domain/matrix';
import type { GivenColumn } from '../../src/domain/reading-question';
import { AddInError } from '../../src/workbook/errors';
import type { SheetSurvey } from '../../src/workbook/port';
import type { MatrixMapping } from '../../src/workbook/settings';

function survey(sheet: string, heading: readonly string[], visible = true): SheetSurvey {
  const used = { rowIndex: 0, columnIndex: 0, rowCount: 1, columnCount: heading.length };
  const top = {
    sheet,
    rowIndex: 0,
    columnIndex: 0,
    values: [heading],
    displayed: new Map(),
    hiddenRows: [],
    mergedAreas: [],
  };
  return heading.length === 0
    ? { sheet, visible, used: null, top: null }
    : { sheet, visible, used, top };
}

const WHOLE = ['KPI', 'Where we are now', 'Where we want to be', 'Actions', 'By when'];
const LEVEL_COLUMNS = ['KPI', 'Current level', 'Target level', 'Actions', 'By when'];

function choose(
  surveys: SheetSurvey[],
  wanted: string | null = null,
  mapping: MatrixMapping | null = null,
): string {
  try {
    return chooseMatrix(surveys, wanted === null ? [] : [wanted], mapping).survey.sheet;
  } catch (error) {
    if (error instanceof AddInError) return `${error.code} ${JSON.stringify(error.details)}`;
    throw error;
  }
}

test.each<[string, SheetSurvey[], string | null, string]>([
  ['the only matrix', [survey('A', ['Item']), survey('B', WHOLE)], null, 'B'],
  ['columns of levels alone serve', [survey('A', LEVEL_COLUMNS)], null, 'A'],
  ['the fuller header wins', [survey('A', WHOLE.slice(0, 4)), survey('B', WHOLE)], null, 'B'],
  ['a hidden sheet is passed over', [survey('A', WHOLE, false), survey('B', WHOLE)], null, 'B'],
  ['unless it is named', [survey('A', WHOLE, false), survey('B', WHOLE)], 'a', 'A'],
  [
    'equals are not chosen between',
    [survey('A', WHOLE), survey('B', LEVEL_COLUMNS)],
    null,
    'matrix-ambiguous {"sheets":["A","B"]}',
  ],
  [
    'blank sheets are not named',
    [survey('A', []), survey('B', ['Item'])],
    null,
    'matrix-not-found {"sheets":["B"]}',
  ],
  ['no sheet at all', [], null, 'matrix-not-found {"sheets":[]}'],
  [
    'only the named sheet is searched',
    [survey('A', WHOLE), survey('B', ['Item'])],
    'B',
    'matrix-not-found {"sheets":["B"],"nearest":{"sheet":"A","rowNumber":1,"has":["KPI","Where we are now","Where we want to be","Actions","By when"],"lacks":[]}}',
  ],
  [
    'what is hidden is passed over, and named with what comes nearest',
    [survey('A', ['Item', 'Due'], false), survey('B', ['Item'])],
    null,
    'matrix-not-found {"sheets":["B"],"hidden":["A"],"nearest":{"sheet":"A","rowNumber":1,"has":["KPI","By when"],"lacks":["Where we are now","Where we want to be","Actions"]}}',
  ],
  [
    'a list of actions gives way to what says where things stand',
    [survey('A', ['Control', 'Actions', 'Due']), survey('B', ['Control', 'Current', 'Target'])],
    null,
    'B',
  ],
  [
    'hidden sheets are not offered',
    [survey('A', WHOLE, false), survey('B', WHOLE)],
    'C',
    'sheet-not-found {"sheet":"C","sheets":["B"]}',
  ],
  [
    'what is missing is named as it is usually headed',
    [survey('A', ['KPI', 'Actions', 'By when'])],
    null,
    'column-missing {"sheet":"A","columns":["Where we are now","Where we want to be"]}',
  ],
])('%s', (_, surveys, wanted, outcome) => {
  expect(choose(surveys, wanted)).toBe(outcome);
});

const MAPPING: MatrixMapping = {
  sheet: 'b',
  headerRowNumber: 1,
  columns: { kpi: 'A', current: 'C', target: 'D', due: 'AA' },
};
const UNKNOWN = ['One', 'Two', 'Three', 'Four'];

test('a mapping is followed whatever the headings say, on this sheet or another', () => {
  const surveys = [survey('A', WHOLE), survey('B', UNKNOWN, false)];
  expect(chooseMatrix(surveys, [], MAPPING)).toEqual({
    survey: surveys[1],
    further: [],
    header: {
      sheet: 'B',
      headerRowIndex: 0,
      columns: { kpi: 0, current: 2, target: 3, due: 26 },
      headerRowCount: 1,
      levelGrid: null,
      quarterGrid: null,
      leftOver: [],
      missing: ['actions'],
      questions: [],
    },
  });
  expect(choose(surveys, 'B', MAPPING)).toBe('B');
});

test('another sheet that is asked for goes before the mapping', () => {
  expect(choose([survey('A', WHOLE), survey('B', UNKNOWN)], 'A', MAPPING)).toBe('A');
});

test('a mapping of one sheet says of the others with the same headings what these mean', () => {
  const header = ['Capability', 'Now', 'Now', 'Target', 'Actions', 'Due'];
  const surveys = [survey('A', header), survey('B', header), survey('C', WHOLE)];
  const mapping: MatrixMapping = {
    sheet: 'A',
    headerRowNumber: 1,
    columns: { kpi: 'A', current: 'C', target: 'D' },
  };
  const { survey: first, header: own, further } = chooseMatrix(surveys, ['A', 'B'], mapping);
  const places = [{ survey: first, header: own }, ...further];
  expect(places.map((place) => [place.survey.sheet, place.header.columns])).toEqual([
    ['A', { kpi: 0, current: 2, target: 3 }],
    ['B', { kpi: 0, current: 2, target: 3 }],
  ]);
  expect(listStoredSheets({ mapping, sheets: ['A', 'B'] })).toEqual(['A', 'B']);
  expect(listStoredSheets({ mapping, sheets: ['B', 'C'] })).toEqual([]);
  expect(() => chooseMatrix(surveys, ['A', 'D'], mapping)).toThrow(/D/);
});

test.each<[string, SheetSurvey[], MatrixMapping, string]>([
  [
    'its sheet is gone',
    [survey('A', WHOLE)],
    MAPPING,
    'mapped-sheet-missing {"sheet":"b","sheets":["A"]}',
  ],
  ['its sheet is blank', [survey('B', [])], MAPPING, 'matrix-not-found {"sheets":["B"]}'],
  [
    'its headings are below the last cell',
    [survey('B', UNKNOWN)],
    { ...MAPPING, headerRowNumber: 2 },
    'matrix-not-found {"sheets":["B"]}',
  ],
  [
    'it leaves out what a matrix needs',
    [survey('B', UNKNOWN)],
    { ...MAPPING, columns: { kpi: 'A' } },
    'column-missing {"sheet":"B","columns":["Where we are now","Where we want to be"]}',
  ],
])('a mapping is refused when %s', (_, surveys, mapping, outcome) => {
  expect(choose(surveys, null, mapping)).toBe(outcome);
});

test('what a person says of columns goes before their headings', () => {
  const surveys = [survey('A', ['Sub-heading', 'Now', 'Now', 'Target', 'Remediation', 'Due'])];
  const given = (column: MatrixColumn, place: string): GivenColumn => ({ column, place });
  const columns = (...all: GivenColumn[]): unknown =>
    chooseMatrix(surveys, [], null, all).header.columns;
  expect(() => columns(given('kpi', 'sub-heading'))).toThrow(/Which column is “Where we are now”/);
  expect(columns(given('kpi', 'A'), given('current', 'C'))).toEqual({
    kpi: 0,
    current: 2,
    target: 3,
    actions: 4,
    due: 5,
  });
  expect(() => columns(given('kpi', 'Control'), given('current', 'C'))).toThrow(
    'has no column “Control”. It has A “Sub-heading”, B “Now”,',
  );
  const mapping: MatrixMapping = { sheet: 'A', headerRowNumber: 1, columns: { kpi: 'A' } };
  const { header } = chooseMatrix(surveys, [], mapping, [
    given('currentLevel', 'B'),
    given('target', 'Target'),
  ]);
  expect(header.columns).toEqual({ kpi: 0, currentLevel: 1, target: 3 });
});
