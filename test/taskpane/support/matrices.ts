import type { CellValue } from '../../../src/workbook/sheet-grid';
import { SMALL_MATRIX } from '../../support/matrix-host';

/** Two dues in E2 and E3 that are spelled oddly, and a level below the current one in C4. */
export const ODD_MATRIX: readonly (readonly CellValue[])[] = SMALL_MATRIX.map((row, index) => {
  if (index === 1 || index === 2) return [...row.slice(0, 4), 'q1 23'];
  return index === 3 ? [row[0]!, row[1]!, 'Minimum Few', row[3]!, row[4]!] : row;
});

/** One KPI of which nothing is to be said. */
export const SOUND_MATRIX: readonly (readonly CellValue[])[] = [
  SMALL_MATRIX[0]!,
  ['Reporting', 'Developing Some reports', 'Mature All reports', 'Publish a dashboard', 'Q4 23'],
];
