import { generatePack } from '../../src/app/generate-pack';
import { highlightMatrix } from '../../src/app/highlight-matrix';
import { reviewMatrix } from '../../src/app/review-matrix';
import { listKpis } from '../../src/domain/matrix';
import { excelWorkbook } from '../../src/excel/excel-workbook';
import type { CellValue } from '../../src/workbook/sheet-grid';
import { closeHost, openHost, REVIEW_REQUEST, sheetOf, workbookOf } from '../support/matrix-host';

afterEach(closeHost);

const ROWS: readonly (readonly CellValue[])[] = [
  ['KPI', 'Current level (1-5)', 'Target level (1-5)', 'Actions', 'By when'],
  ['Share', '3/5', 4, 'Act', 'Q4 24'],
  ['More', '2+', 4, 'Act', 'Q4 24'],
  ['Bracket', '(2)', 3, 'Act', 'Q4 24'],
  ['Beside', 'N/A', 'N/A', '', ''],
  ['Outside', 7, 5, 'Act', 'Q4 24'],
  ['Between', 2.5, 3.75, 'Act', 'Q4 24'],
  ['Words', 'Level 1', 'L3', 'Act', 'Q4 24'],
  ['Empty', '', 5, 'Act', 'Q4 24'],
];

test('levels in every form that numbers are written in are read or asked, and what is outside is an error', async () => {
  await openHost(workbookOf(sheetOf('Plan', ROWS)));
  const { matrix, findings } = await reviewMatrix(excelWorkbook, REVIEW_REQUEST);
  expect(matrix.scale.name).toBe('1 to 5');
  const read = listKpis(matrix).map(({ name, current, target }) => [
    name,
    current.level,
    target.level,
  ]);
  expect(read).toEqual([
    ['Share', '3', '4'],
    ['More', '2', '4'],
    ['Bracket', '2', '3'],
    ['Beside', null, null],
    ['Outside', null, '5'],
    ['Between', '2.5', '3.75'],
    ['Words', '1', '3'],
    ['Empty', null, '5'],
  ]);
  const aboutLevels = findings
    .filter(({ rule }) => /level/.test(rule))
    .map(({ rule, cells }) => `${rule} ${cells.join(' ')}`);
  expect(aboutLevels).toEqual(['missing-level B9', 'unknown-level B6', 'inferred-level B3']);
});

test('the pack prints the numbers as written, and only an empty cell is highlighted as missing', async () => {
  const host = await openHost(workbookOf(sheetOf('Plan', ROWS)));
  const review = await reviewMatrix(excelWorkbook, REVIEW_REQUEST);
  const { cellsByKind } = await highlightMatrix(excelWorkbook, review);
  expect(cellsByKind['missing-level']).toBe(1);
  await generatePack(excelWorkbook, review, {});
  const rowsOf = (name: string): string[] => {
    const sheet = host.workbook.sheets.find((one) => one.name === name)!;
    const rows = new Map<number, CellValue[]>();
    for (const { rowIndex, cell } of sheet.cells.entries()) {
      rows.set(rowIndex, [...(rows.get(rowIndex) ?? []), cell.value]);
    }
    return [...rows.values()].map((cells) => cells.join('|'));
  };
  expect(rowsOf('Maturity grid')).toEqual(
    expect.arrayContaining([
      expect.stringContaining('Share|||Now|Target||'),
      expect.stringContaining('Beside||||||Not applicable'),
      expect.stringContaining('Outside|||||Target|Now'),
      expect.stringContaining('Between||Now 2.5|Target 3.75|||'),
      expect.stringContaining('Words|Now||Target|||'),
    ]),
  );
  expect(rowsOf('Gaps')).toEqual(
    expect.arrayContaining([expect.stringContaining('1.25 levels: 2.5 to 3.75')]),
  );
  // What is outside the scale is in no average, and nothing is clamped to 5.
  expect(rowsOf('Summary').join('\n')).toContain('score 2.1 on average, from 1 to 3');
});
