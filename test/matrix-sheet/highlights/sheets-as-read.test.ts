import { readFileSync } from 'node:fs';
import type { CalendarDate } from '../../../src/domain/calendar-date';
import { parseIsoDate, toExcelSerial } from '../../../src/domain/calendar-date';
import type { LevelScale } from '../../../src/domain/level-scale';
import { DEFAULT_SCALE, createNumberScale } from '../../../src/domain/level-scale';
import type { MaturityMatrix } from '../../../src/domain/matrix';
import { expectedHighlights } from '../../../src/matrix-sheet/highlights/cell-highlights';
import { planHighlights } from '../../../src/matrix-sheet/highlights/plan-highlights';
import { readMatrix } from '../../../src/matrix-sheet/read-matrix';
import { findHeader } from '../../../src/matrix-sheet/read/find-matrix';
import { formatCell } from '../../../src/workbook/address';
import type { CellValue, SheetGrid } from '../../../src/workbook/sheet-grid';
import { HighlightedSheet } from './engine';
import { gridOf } from './sample-matrix';

const dateOf = (iso: string): CalendarDate => parseIsoDate(iso)!;
const serialOf = (iso: string): number => toExcelSerial(dateOf(iso));

function readGrid(grid: SheetGrid, startMonth: number, scale: LevelScale): MaturityMatrix {
  return readMatrix(grid, findHeader(grid)!, { scale, basis: { startMonth } });
}

function readSeed(): SheetGrid {
  const lines = readFileSync('seeds/maturity-matrix.txt', 'utf8').split(/\r?\n/);
  const rows = lines.map((line) => line.split('\t'));
  const width = Math.max(...rows.map((row) => row.length));
  return gridOf(rows.map((row) => Array.from({ length: width }, (_, index) => row[index] ?? '')));
}

const HEADER = ['KPI', 'Where we are now', 'Where we want to be', 'Actions', 'By when'];

interface Sheet {
  readonly rows: CellValue[][];
  readonly scale?: LevelScale;
  readonly mergedAreas?: readonly string[];
}

const SHEETS: Record<string, Sheet> = {
  'one row for each action, the KPI repeated': {
    rows: [
      HEADER,
      ['Reporting', 'Developing', 'Leader', 'Build a dashboard', 'Q1 23'],
      ['Reporting', 'Developing', 'Leader', 'Publish it', serialOf('2023-11-30')],
      ['Reporting', 'Developing', 'Leader', 'Train the team', 'June 2023'],
      ['Risk', 'Mature', 'Minimum', 'Review', ''],
      ['Culture', '', 'Mature', 'Survey', 'Complete'],
    ],
  },
  'levels in columns of their own': {
    rows: [
      [
        'Area',
        'KPI',
        'Current level',
        'Where we are now',
        'Target level',
        'Where we want to be',
        'Actions',
        'Owner',
        'Due',
      ],
      [
        'Risk',
        'Fraud',
        'Minimum',
        'Nothing yet',
        'Innovator',
        'All live',
        'Build it',
        'AB',
        'Q4 23 / Q1 24',
      ],
      ['Risk', 'GDPR', 'Mature.', 'Some', 'Leader', 'More', 'Build it', 'AB', 'by end of Q2 23'],
      ['Risk', 'Slavery', 'Mature', 'Some', '', '', '', 'AB', ''],
    ],
  },
  'a target a line below the current level': {
    rows: [
      HEADER,
      ['Reporting', 'Developing The council reports', '', 'Build a dashboard', 'Q1 23'],
      ['', 'when asked.', 'Leader The council reports monthly.', 'Publish it', '04.00'],
      ['Risk', 'Mature The council has a register.', 'Mature As now.', 'Review it', 'Q3 23'],
    ],
  },
  'blank rows between the blocks and a title above': {
    rows: [
      ['Our plan', '', '', '', ''],
      ['', '', '', '', ''],
      HEADER,
      ['Reporting', 'Developing: ad hoc', 'Mature: monthly', 'Build a dashboard', 'Q1 23'],
      ['', '', '', 'Publish it', 'Ongoing'],
      ['', '', '', '', ''],
      ['Risk', 'Mature: good', 'Leader: best', 'Review it', 'TBC'],
    ],
  },
  'a Status beside each due': {
    rows: [
      [...HEADER, 'Status'],
      ...[
        ['Q1 23', 'Complete'],
        ['Q1 23', 'In progress'],
        ['Q1 23', 'Cancelled'],
        ['Q1 23', 'On hold'],
        ['Q1 23', 'Complete - JS'],
        ['Q1 23', 'Closed (see minutes)'],
        ['Q1 23', 'Withdrawn by the board'],
        ['Q3 23', '✓'],
        ['TBC', 'Done'],
        ['Ongoing', 'Delivered'],
        ['Complete', 'In progress'],
        ['Complete', 'Done'],
        ['complete Q1 23', 'Not started'],
        ['Complete', 'Cancelled'],
        ['see plan', 'Complete'],
        ['see plan', 'Red'],
        [serialOf('2023-05-31'), 'Complete'],
        [serialOf('2023-05-31'), 'Completed in May 2023'],
        [serialOf('2023-05-31'), 'On track'],
        ['', 'Complete'],
        ['', 'On hold'],
        ['', 'In progress'],
        ['', ''],
        ['Q1 23', true],
        ['Q1 23', '#N/A'],
      ].map(([due, status], index): CellValue[] => [
        `KPI ${index}`,
        'Developing',
        'Leader',
        'Build it',
        due!,
        status!,
      ]),
    ],
  },
  'a per cent beside each due': {
    rows: [
      [...HEADER, '% complete', 'Status'],
      ...[
        ['Q1 23', 1, ''],
        ['Q1 23', 0.5, ''],
        ['Q1 23', '100%', ''],
        ['Q1 23', '100 %', ''],
        ['Q1 23', 1, 'In progress'],
        ['Q1 23', 1, 'Red'],
        ['Q1 23', 0.5, 'Complete'],
        ['Complete', 0.5, ''],
        ['Complete', 0, ''],
      ].map(([due, percent, status], index): CellValue[] => [
        `KPI ${index}`,
        'Developing',
        'Leader',
        'Build it',
        due!,
        percent!,
        status!,
      ]),
    ],
  },
  'a Status some rows below its due, and for two actions in a cell': {
    rows: [
      [...HEADER, 'Status'],
      ['Reporting', 'Developing', 'Leader', 'Build a dashboard that', 'Q1 23', ''],
      ['', '', '', 'members can read.', '', 'Complete'],
      ['Bins', 'Developing', 'Leader', 'Buy bins.\nHire staff.', 'Q1 23\nQ2 23', 'Done\nOpen'],
      ['Fleet', 'Developing', 'Leader', 'Buy a lorry.\nSell one.', 'Q1 23', 'Done'],
    ],
  },
  'a Status, a per cent and a due merged down over several actions': {
    rows: [
      [...HEADER, 'Status', '% complete'],
      ['Reporting', 'Developing', 'Leader', 'Build a dashboard', 'Q1 23', 'Complete', ''],
      ['', '', '', 'Show it to members', 'Q2 23', '', ''],
      ['', '', '', 'Ask for their views', 'see plan', '', ''],
      ['Bins', 'Developing', 'Leader', 'Buy bins', 'Q1 23', '', 1],
      ['', '', '', 'Hire staff', 'Q2 23', '', ''],
      ['Fleet', 'Developing', 'Leader', 'Buy a lorry', 'Q1 23', 'Withdrawn by the board', ''],
      ['Roads', 'Developing', 'Leader', 'Mend them', 'Q1 23', '', ''],
      ['Parks', 'Developing', 'Leader', 'Plant trees', 'Q1 23', 'Open', ''],
      ['', '', '', 'Water them', '', '', ''],
    ],
    mergedAreas: ['F2:F4', 'G5:G6', 'F7:F8', 'E9:E10', 'F9:F10'],
  },
  'blocks with captions, the second with its columns in another order': {
    rows: [
      ['Buying', '', '', '', ''],
      HEADER,
      ['Reporting', 'Developing', 'Leader', 'Build a dashboard', 'Q1 23'],
      ['', '', '', '', ''],
      ['People', '', '', '', ''],
      ['By when', 'KPI', 'Where we want to be', 'Where we are now', 'Actions'],
      ['Q2 23', 'Training', 'Mature', 'Minimum', 'Hold a course'],
      ['', 'Culture', 'Mature', '', 'Ask staff'],
    ],
  },
  'original and revised dues, and what has no revised one': {
    rows: [
      [...HEADER.slice(0, 4), 'Original due', 'By when', 'Status'],
      ...[
        ['Q1 22', 'Q1 23', ''],
        ['Q1 23', '', ''],
        ['Q1 23', '-', ''],
        ['Q4 23', 'N/A', ''],
        ['Q3 23', '', ''],
        ['Q1 23', '', 'Complete'],
        ['Q1 23', '', 'Complete - JS'],
        ['by end of Q2 23', '', ''],
        ['by end of Q2 23', 'Q4 23', ''],
        [serialOf('2023-05-31'), '', ''],
        [serialOf('2023-05-31'), serialOf('2024-05-31'), ''],
        ['', 'TBC', ''],
        ['', '', ''],
      ].map(([original, due, status], index): CellValue[] => [
        `KPI ${index}`,
        'Developing',
        'Leader',
        'Build it',
        original!,
        due!,
        status!,
      ]),
    ],
  },
  'numbers for levels': {
    rows: [
      [
        'KPI',
        'Current level',
        'Where we are now',
        'Target level',
        'Where we want to be',
        'Actions',
        'By when',
      ],
      ['Reporting', 1, 'Ad hoc', 3, 'Monthly', 'Build it', 'Q1 23'],
      ['Risk', 2, 'Ad hoc', 5, 'Monthly', 'Build it', 'Complete'],
    ],
    scale: createNumberScale(1, 5),
  },
};

const DATES = ['2022-06-30', '2023-06-30', '2023-07-01', '2023-10-15', '2024-01-01', '2024-04-01'];

function compare(grid: SheetGrid, scale: LevelScale): void {
  for (const startMonth of [4, 1]) {
    const matrix = readGrid(grid, startMonth, scale);
    const sheet = new HighlightedSheet(grid, scale.levels, dateOf(DATES[0]!), startMonth).lay(
      planHighlights(matrix, [grid]),
    );
    for (const iso of DATES) {
      sheet.setDates(dateOf(iso), startMonth);
      const expected = Object.fromEntries(expectedHighlights(matrix, dateOf(iso), grid));
      expect(Object.keys(expected)).not.toEqual([]);
      expect({ startMonth, iso, ...sheet.shown() }).toEqual({ startMonth, iso, ...expected });
    }
  }
}

/** The highlights that check says, of a sheet whose Status column has been typed over. */
function retype(grid: SheetGrid, cells: Readonly<Record<string, CellValue>>): SheetGrid {
  const values = grid.values.map((row, rowIndex) =>
    row.map((value, columnIndex) => cells[formatCell(rowIndex, columnIndex)] ?? value),
  );
  return { ...grid, values };
}

describe('what the formats show on a sheet is what check says', () => {
  test('on the seed', () => compare(readSeed(), DEFAULT_SCALE));

  test.each(Object.entries(SHEETS))(
    'with %s',
    (_, { rows, scale = DEFAULT_SCALE, mergedAreas = [] }) =>
      compare({ ...gridOf(rows), mergedAreas }, scale),
  );

  test('a Status merged down is followed in each of its rows when something else is typed', () => {
    const merged = SHEETS['a Status, a per cent and a due merged down over several actions']!;
    const grid = { ...gridOf(merged.rows), mergedAreas: merged.mergedAreas ?? [] };
    const sheet = new HighlightedSheet(grid, DEFAULT_SCALE.levels, dateOf('2023-10-15'), 4).lay(
      planHighlights(readGrid(grid, 4, DEFAULT_SCALE), [grid]),
    );
    const kinds = (): string[] => ['E2', 'E3'].map((cell) => sheet.kindsOn(cell).join());
    expect(kinds()).toEqual(['complete', 'complete']);
    sheet.type({ F2: 'In progress' });
    expect(kinds()).toEqual(['overdue', 'overdue']);
  });

  test('a Status typed later is followed without a new plan', () => {
    const { rows } = SHEETS['a Status beside each due']!;
    const grid = gridOf(rows);
    const asAt = dateOf('2023-10-15');
    const sheet = new HighlightedSheet(grid, DEFAULT_SCALE.levels, asAt, 4).lay(
      planHighlights(readGrid(grid, 4, DEFAULT_SCALE), [grid]),
    );
    // Rows with an empty due or a contradiction, and the two that show an error or a tick, are told anew by a new plan.
    const rowNumbers = [2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 18, 19, 20];
    for (const status of ['Complete', 'done', 'Cancelled', 'On hold', 'In progress', '', 'Red']) {
      const typed = Object.fromEntries(rowNumbers.map((row) => [`F${row}`, status]));
      sheet.type(typed);
      const now = retype(grid, typed);
      const expected = expectedHighlights(readGrid(now, 4, DEFAULT_SCALE), asAt, now);
      const cells = rowNumbers.map((row) => `E${row}`);
      expect(cells.map((cell) => [status, cell, sheet.kindsOn(cell)])).toEqual(
        cells.map((cell) => [status, cell, [expected.get(cell)].filter(Boolean)]),
      );
    }
  });

  test('on the seed after the start month is changed, without a new plan', () => {
    const grid = readSeed();
    const sheet = new HighlightedSheet(grid, DEFAULT_SCALE.levels, dateOf('2023-10-15'), 4).lay(
      planHighlights(readGrid(grid, 4, DEFAULT_SCALE), [grid]),
    );
    sheet.setDates(dateOf('2023-10-15'), 1);
    const matrix = readGrid(grid, 1, DEFAULT_SCALE);
    const expected = expectedHighlights(matrix, dateOf('2023-10-15'), grid);
    expect(sheet.shown()).toEqual(Object.fromEntries(expected));
  });

  test('a KPI repeated beside each action shows its gap in each row', () => {
    const grid = gridOf(SHEETS['one row for each action, the KPI repeated']!.rows);
    const matrix = readGrid(grid, 4, DEFAULT_SCALE);
    const kinds = expectedHighlights(matrix, dateOf('2023-10-15'), grid);
    expect(['C2', 'C3', 'C4', 'C5', 'B6'].map((cell) => kinds.get(cell))).toEqual([
      'gap-of-2',
      'gap-of-2',
      'gap-of-2',
      'target-below-current',
      'missing-level',
    ]);
  });
});
