import type { Review } from '../../src/app/review-matrix';
import { createReviewer } from '../../src/app/review-matrix';
import { findHeader } from '../../src/matrix-sheet/read/find-matrix';
import type { StoredSettings } from '../../src/workbook/settings';
import { DEFAULT_SETTINGS } from '../../src/workbook/settings';
import { createTextGrid } from '../rules/example-sheet';

const SETTINGS: StoredSettings = { ...DEFAULT_SETTINGS, asAt: { year: 2023, month: 10, day: 15 } };

/** Two areas: one with an overdue and an unreadable due, one with a KPI without levels. */
const ROWS = [
  ['Area', 'KPI', 'Where we are now', 'Where we want to be', 'Actions', 'By when'],
  ['Buying', 'Reporting', 'Developing Some', 'Leader All', 'Publish a dashboard', 'Q1 23'],
  ['Buying', 'Tendering', 'Mature Most', 'Mature All', 'Write the strategy', '04.00'],
  ['People', 'Culture', 'Minimum A start', 'Mature Everywhere', 'Survey all staff', 'Q3 23'],
  ['People', 'Training', '', '', 'Book a course', 'Complete'],
];

/** A review of text cells from A1 on, at 15 October 2023. */
export function reviewOf(rows: string[][] = ROWS, settings: Partial<StoredSettings> = {}): Review {
  const grid = createTextGrid(rows.map((row) => row.join('\t')).join('\n'));
  return createReviewer()([{ grid, header: findHeader(grid)! }], { ...SETTINGS, ...settings });
}
