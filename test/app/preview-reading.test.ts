import { previewReading } from '../../src/app/preview-reading';
import { createScale } from '../../src/domain/level-scale';
import type { SheetSurvey } from '../../src/workbook/port';
import type { CellValue } from '../../src/workbook/sheet-grid';
import { createGrid } from '../matrix-sheet/read-sheet';

const SETTINGS = {
  scale: createScale(['Minimum', 'Developing', 'Leader']),
  isScaleChosen: true,
  treatedAs: [{ word: 'Weak', level: 'Minimum' }],
  startMonth: 4,
};
const MAPPING = {
  headerRowNumber: 2,
  columns: { kpi: 'A', current: 'B', target: 'C', actions: 'D', due: 'E' },
};

function survey(rows: readonly (readonly CellValue[])[]): SheetSurvey {
  const top = createGrid(rows.map((row) => [...row]));
  const used = { rowIndex: 0, columnIndex: 0, rowCount: rows.length, columnCount: 5 };
  return { sheet: 'Plan', visible: true, used, top };
}

const HEADINGS = [
  ['Procurement', '', '', '', ''],
  ['a', 'b', 'c', 'd', 'e'],
];

test('the first three KPIs are shown as they would be read, and what is no level in quotes', () => {
  const rows = [
    ['Reporting', 'Developing', 'Leader', 'Publish', 'Q1 23'],
    ['Tendering', '3', '', '', ''],
    ['Skills', 'Weak', 'Leader', '', ''],
    ['Fourth', 'Minimum', 'Leader', '', ''],
  ];
  expect(previewReading(survey([...HEADINGS, ...rows]), MAPPING, SETTINGS)).toEqual([
    { kpi: 'Reporting', current: 'Developing', target: 'Leader', action: 'Publish', due: 'Q1 23' },
    { kpi: 'Tendering', current: '“3”: no level read', target: '', action: '', due: '' },
    { kpi: 'Skills', current: 'Minimum', target: 'Leader', action: '', due: '' },
  ]);
});

test('a sheet without rows, and a blank one, show nothing', () => {
  expect(previewReading(survey(HEADINGS), MAPPING, SETTINGS)).toEqual([]);
  expect(previewReading({ ...survey(HEADINGS), top: null }, MAPPING, SETTINGS)).toEqual([]);
});

test('the second line of a header of two rows is no KPI', () => {
  const rows = [
    ['KPI', 'Where we are now', '', 'Where we want to be', ''],
    ['Name', 'Level', 'Evidence', 'Level', 'Why'],
    ['Reporting', 'Developing', 'ad hoc', 'Leader', 'all of it'],
  ];
  const mapping = {
    headerRowNumber: 1,
    columns: { kpi: 'A', currentLevel: 'B', targetLevel: 'D' },
  };
  expect(previewReading(survey(rows), mapping, SETTINGS).map(({ kpi }) => kpi)).toEqual([
    'Reporting',
  ]);
});
