import type { CompiledSheet } from '../../../src/workbook/compiled-sheet';
import {
  compileStandardSheet,
  listTextsOf,
} from '../../../src/matrix-sheet/standard-form/compile-standard-sheet';
import { layOutStandardForm } from '../../../src/matrix-sheet/standard-form/lay-out-standard-form';
import { nameSources } from '../../../src/matrix-sheet/standard-form/name-sources';
import type { CellValue } from '../../../src/workbook/sheet-grid';
import { createGrid, HEADER, readGrid } from '../read-sheet';

function compile(...rows: readonly (readonly CellValue[])[]): CompiledSheet {
  const grid = createGrid([HEADER, ...rows], {
    displayed: new Map([[4, ['By when', ...rows.map(() => '01/01/2024')]]]),
  });
  const matrix = readGrid(grid);
  const form = layOutStandardForm(matrix, [grid]);
  const sources = nameSources(form);
  return compileStandardSheet(form, {
    name: 'Tidy',
    sources,
    lists: listTextsOf(matrix),
    formatOf: () => 'dd/mm/yyyy',
  });
}

test('the form is a table from A1 on, ready to print, with the header in sight', () => {
  const { data } = compile(['Reporting', 'Developing', 'Mature', 'Build it', 'Q1 23']);
  expect(data.tables[0]).toMatchObject({ name: 'Matrix_Tidy', address: 'A1:K2' });
  expect(new Set(data.tables[0]!.columns.map((name) => name.toLowerCase())).size).toBe(11);
  expect(data.frozen).toEqual({ rows: 1, columns: 0 });
  expect(data.page).toMatchObject({
    orientation: 'Landscape',
    paper: 'A4',
    fitToPagesWide: 1,
    titleRows: '1:1',
    printArea: 'A1:K2',
  });
});

test('levels, states and dues have lists that warn and refuse nothing', () => {
  const { data } = compile(
    ['Reporting', 'Developing', 'Mature', 'Build it', 'Q1 23'],
    ['Culture', 'Developing', 'Mature', 'Ask staff', 'Q2 23'],
    ['Training', 'Developing', 'Mature', 'Do it', 'Q2 23'],
  );
  expect(data.validations.map(({ ranges, formula1 }) => `${ranges.join()} ${formula1}`)).toEqual([
    'C2:C4 "Minimum,Developing,Mature,Leader,Innovator"',
    'E2:E4 "Minimum,Developing,Mature,Leader,Innovator"',
    'I2:I4 "Q2 23,Q1 23"',
    'J2:J4 "Not started,In progress,Complete,On hold,Cancelled"',
  ]);
  for (const { carried } of data.validations)
    expect(carried).toMatchObject({ errorStyle: 'warning' });
});

test('a list never has more than 255 characters, nor a text with a comma', () => {
  const dues = Array.from({ length: 90 }, (_, index) => `Q${1 + (index % 4)} ${10 + index}`);
  const { data } = compile(
    ...dues.map((due, index) => [`KPI of ${index}`, 'Developing', 'Mature', 'Do it', due]),
    ['Reporting', 'Developing', 'Mature', 'Do it', '1 May 2023, at last'],
  );
  const lists = data.validations.map(({ formula1 }) => formula1!.slice(1, -1));
  expect(lists.every((list) => list.length <= 255)).toBe(true);
  expect(lists[2]!.split(',').every((text) => dues.includes(text))).toBe(true);
});

test('a number keeps its type and its format, and a text that looks like a formula is a text', () => {
  const { data } = compile(['=1+1', 'Developing', 'Mature', '@SUM(A1)', 45292]);
  expect(data.cells.get(1, 1)).toMatchObject({ value: '=1+1' });
  expect(data.cells.get(1, 1)!.formula).toBeUndefined();
  expect(data.cells.get(1, 8)).toMatchObject({
    value: 45292,
    style: { numberFormat: 'dd/mm/yyyy' },
  });
});

test('each row leads to where it came from, in words of its own', () => {
  const { data } = compile(
    ['Reporting', 'Developing', 'Mature', '1. Build it\n2. Use it', 'Q1 23'],
    ['Culture', 'Developing', 'Mature', 'Ask all of the', ''],
    ['', '', '', 'staff.', 'Q2 23'],
    ['Training', 'Developing', 'Mature', '', ''],
  );
  const cells = [1, 2, 3, 4].map((row) => data.cells.get(row, 10)!);
  expect(cells.map(({ value }) => value)).toEqual([
    'Plan, row 2',
    'Plan, row 2, part 2',
    'Plan, rows 3 to 4',
    'Plan, row 5',
  ]);
  expect(cells.map(({ hyperlink }) => hyperlink?.documentReference)).toEqual([
    'Plan!D2',
    'Plan!D2',
    'Plan!D3',
    'Plan!A5',
  ]);
});

test('rows are as high as their texts need in columns of that width', () => {
  const long = 'Publish the plan with every service. '.repeat(5).trim();
  const { data } = compile(
    ['Reporting', 'Developing', 'Mature', long, 'Q1 23'],
    ['Culture', 'Developing', 'Mature', 'Ask staff', 'Q2 23'],
  );
  expect([data.rowHeights.get(1), data.rowHeights.get(2)]).toEqual([60, 15]);
});
