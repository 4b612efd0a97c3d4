import { createSheetData, createWorkbookData } from '../src/workbook/workbook-data';
import type { WorkbookData } from '../src/workbook/workbook-data';

/** The day that matrices are measured at: some of their dues are before it. */
export const AS_AT = { year: 2023, month: 10, day: 15 };

const HEADER = ['KPI', 'Where we are now', 'Where we want to be', 'Actions', 'By when'];
const LEVELS = ['Minimum', 'Developing', 'Mature', 'Leader', 'Innovator'];
const DUES = [
  'Q1 23',
  'Q2 23',
  'Q3 23',
  'Q4 23',
  'Complete',
  'Ongoing',
  'Q2/3 23',
  'Q4 23 / Q1 24',
];
const ROWS_PER_KPI = 2;

/** A matrix of so many rows below its header, like a council's: two actions a KPI, texts of a sentence. */
export function makeMatrixRows(rowCount: number): string[][] {
  const rows = [HEADER];
  for (let row = 0; row < rowCount; row += 1) {
    const kpi = Math.floor(row / ROWS_PER_KPI);
    const first = row % ROWS_PER_KPI === 0;
    const now = LEVELS[kpi % 3]!;
    const want = LEVELS[(kpi % 3) + 1 + (kpi % 2)]!;
    rows.push([
      first ? `Behaviour number ${kpi + 1}` : '',
      first ? `${now} The council has some of this in place in some departments.` : '',
      first ? `${want} The council has all of this in place in every department.` : '',
      `Develop and publish part ${row + 1} of the plan with every service area.`,
      DUES[row % DUES.length]!,
    ]);
  }
  return rows;
}

/** The same as a workbook with one sheet, "Matrix". */
export function makeMatrixWorkbook(rows: readonly (readonly string[])[]): WorkbookData {
  const sheet = createSheetData('Matrix');
  rows.forEach((row, rowIndex) =>
    row.forEach((value, columnIndex) => {
      if (value !== '') sheet.cells.set(rowIndex, columnIndex, { value });
    }),
  );
  return createWorkbookData([sheet]);
}
