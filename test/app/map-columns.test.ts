import {
  findMappingTrouble,
  guessColumns,
  guessHeaderRow,
  listHeaderCandidates,
  listMatrixCandidates,
  listSheetColumns,
} from '../../src/app/map-columns';
import type { SheetSurvey } from '../../src/workbook/port';
import { createTextGrid } from '../rules/example-sheet';

function surveyOf(rows: string[][], visible = true): SheetSurvey {
  const top = createTextGrid(rows.map((row) => row.join('\t')).join('\n'));
  const used = { rowIndex: 0, columnIndex: 0, rowCount: rows.length, columnCount: rows[0]!.length };
  return { sheet: 'Plan', visible, top, used };
}

const KNOWN = ['KPI', 'Where we are now', 'Where we want to be', 'Actions', 'By when'];
const survey = surveyOf([
  ['Our plan', '', '', '', ''],
  KNOWN,
  ['Reporting', 'Developing x', 'Leader y', '', 'Q1 23'],
]);
const blank: SheetSurvey = { ...survey, top: null };

test('the row of the headings is the one that reads like them, or the first that says anything', () => {
  expect(guessHeaderRow(survey)).toBe(2);
  expect(
    guessHeaderRow(
      surveyOf([
        ['', ''],
        ['Topic', 'When'],
      ]),
    ),
  ).toBe(2);
  expect(guessHeaderRow(blank)).toBeNull();
  expect(listHeaderCandidates(survey).map(({ rowNumber, text }) => `${rowNumber} ${text}`)[0]).toBe(
    '1 Our plan',
  );
});

test('columns are named by their headings, with what stands below', () => {
  expect(guessColumns(survey, 2)).toEqual({
    kpi: 'A',
    current: 'B',
    target: 'C',
    actions: 'D',
    due: 'E',
  });
  expect(guessColumns(survey, 1)).toEqual({});
  expect(listSheetColumns(survey, 2)[0]).toEqual({
    letter: 'A',
    heading: 'KPI',
    sample: 'Reporting',
  });
  expect(listSheetColumns(survey, 2)[3]!.sample).toBe('');
  expect(listSheetColumns(blank, 1)).toEqual([]);
});

test('what is missing or chosen twice is said', () => {
  expect(findMappingTrouble({})).toBe(
    'Choose a column for KPI, Where we are now and Where we want to be.',
  );
  expect(findMappingTrouble({ kpi: 'A', current: 'B', target: 'B' })).toMatch(
    /^Column B is chosen twice/,
  );
  expect(findMappingTrouble({ kpi: 'A', currentLevel: 'B', targetLevel: 'C' })).toBeNull();
});

test('a sheet that is hidden or blank is not offered as the matrix', () => {
  expect(listMatrixCandidates([survey, blank, { ...survey, visible: false }])).toEqual([
    { sheet: 'Plan', headerRowNumber: 2, columns: guessColumns(survey, 2) },
  ]);
});
