import { DEFAULT_SCALE } from '../../../src/domain/level-scale';
import { FINANCIAL_YEAR } from '../../../src/domain/quarter';
import { readSheets } from '../../../src/matrix-sheet/read-matrix';
import { findFirstHeader } from '../../../src/matrix-sheet/read/split-sections';
import { layOutStandardForm } from '../../../src/matrix-sheet/standard-form/lay-out-standard-form';
import type { StandardCell } from '../../../src/matrix-sheet/standard-form/standard-form';
import type { SheetGrid } from '../../../src/workbook/sheet-grid';
import { createGoldens } from '../../support/goldens';
import { createGrid, HEADER } from '../read-sheet';

const compareWithGolden = createGoldens('test/matrix-sheet/standard-form/forms-of-layouts');

/** Sheets of one matrix each, by what the standard form does with them. */
const LAYOUTS: Readonly<Record<string, readonly SheetGrid[]>> = {
  'marks in columns of levels are spelled as the levels that they say': [
    createGrid([
      ['KPI', ...DEFAULT_SCALE.levels, 'Actions', 'By when'],
      ['Reporting', '', 'Now', '', 'Target', '', 'Build it', 'Q4 23'],
      ['Culture', '', '', 'N/T', '', '', 'Ask staff', 'Q1 24'],
      ['', '', '', '', '', '', 'Train them', 'Q2 24'],
    ]),
  ],
  'marks in columns of quarters are spelled as dues, the first as the start': [
    createGrid([
      [...HEADER.slice(0, 4), 'Q3 2023/24', 'Q4 2023/24', 'Q1 2024/25'],
      ['Reporting', 'Developing', 'Leader', 'Build it', 'x', 'x', ''],
      ['', '', '', 'Show it', '', '', '■'],
    ]),
  ],
  'a quarter and its year become one due': [
    createGrid([
      [...HEADER.slice(0, 4), 'Quarter', 'Year'],
      ['Reporting', 'Developing: ad hoc', 'Leader: live', 'Build it', 'Q4', 2023],
      ['', '', '', 'Show it', 'Q1', 2024],
    ]),
  ],
  'the caption of a block is the area of its rows': [
    createGrid([
      ['Buying:'],
      HEADER,
      ['Reporting', 'Developing', 'Leader', 'Build it', 'Q4 23'],
      [],
      ['People'],
      HEADER,
      ['Training', 'Developing', 'Leader', 'Hold a course', 'Q4 23'],
      ['', '', '', 'Hold one more', 'Q1 24'],
      ['Total', '2', '', '', ''],
    ]),
  ],
  'the name of each sheet is an area': [
    createGrid(
      [
        HEADER,
        ['Reporting', 'Developing', 'Leader', 'Build it', 'Q4 23'],
        ['', '', '', 'Use it', 'Q1 24'],
      ],
      { sheet: 'Buying' },
    ),
    createGrid([HEADER, ['Training', 'Minimum', 'Leader', 'Hold a course', 'Q4 23']], {
      sheet: 'Our people',
    }),
  ],
  'the areas of the toolkit are put back': [
    createGrid([
      HEADER,
      ['High level principle', 'Developing', 'Leader', 'Agree it', 'Q4 23'],
      ['Procurement champions', 'Developing', 'Leader', 'Name them', 'Q4 23'],
      ['High level principle', 'Developing', 'Leader', 'Agree it too', 'Q4 23'],
      ['Influence and impact', 'Minimum', 'Leader', 'Brief them', 'Q4 23'],
    ]),
  ],
  'an area is said on each row': [
    createGrid([
      ['Area', ...HEADER],
      ['Buying', 'Reporting', 'Developing', 'Leader', 'Build it', 'Q4 23'],
      ['', 'Culture', 'Mature', 'Leader', 'Ask staff', 'Q4 23'],
      ['People  ', 'Training', 'Developing', 'Leader', 'Hold a course', 'Q1 24'],
      ['', '', '', '', 'Hold another', 'Q2 24'],
    ]),
  ],
  'levels, actions and dues keep their own words, without stray blanks': [
    createGrid([
      HEADER,
      ['Reporting', 'Developng', 'MATURE ', ' Build  it', 'q1 23'],
      ['Culture', 'Mature:', '2', '• Ask staff', 'Q1  23'],
      ['Risk', 'D: none yet', 'Basic', 'Write it', 'soon'],
      ['Data', '• Developing: we have some', 'Leader – we have all', 'Write\nit', 'Q2 23\n'],
    ]),
  ],
  'people and proof beside no action have a row of their own, and what is merged down is said of each action':
    [
      createGrid(
        [
          [...HEADER, 'Owner', 'Evidence', 'Status'],
          ['Reporting', 'Developing', 'Leader', 'Build it', 'Q4 23', 'Ann Lee', 'Minutes', 'Open'],
          ['', '', '', 'Show it', 'Q1 24', '', '', ''],
          ['', '', '', 'Use it', 'Q2 24', '', '', 'Done'],
          ['', '', '', '', '', 'Bo Day', 'Report of May', ''],
          ['Culture', 'Minimum', 'Mature', '', '', 'Cy Fox', '', ''],
          ['Risk', 'Minimum', 'Mature', 'Write it', 'Q1 24', 'Di Gray', '', 'Open'],
        ],
        { mergedAreas: ['F2:F4'] },
      ),
    ],
  'actions come from a list of their own, and those of no KPI are left out': [
    createGrid([
      ['Ref', ...HEADER.slice(0, 3)],
      ['1.1', 'Reporting', 'Developing', 'Leader'],
      ['1.2', 'Culture', 'Minimum', 'Mature'],
    ]),
    createGrid(
      [
        ['KPI', 'Action ref', 'Actions', 'By when', 'Owner'],
        ['Reporting', 'A1', 'Build it', 'Q4 23', 'Ann'],
        ['', 'A2', 'Use it', 'Q1 24', 'Bo'],
        ['Culture', 'A3', 'Ask staff', 'Q1 24', ''],
        ['Fleet', 'A4', 'Sell a lorry', 'Q1 24', 'Cy'],
      ],
      { sheet: 'Actions' },
    ),
  ],
  'levels that are numbers': [
    createGrid([
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
      ['', '', 'and late', '', '', 'Use it', 'Q2 23'],
      ['Risk', '2', 'Some', 2.5, 'More', 'Write it', 'Q1 23'],
    ]),
  ],
  'statements that go on for rows': [
    createGrid([
      HEADER,
      ['Reporting', 'Developing', 'Mature', 'Build it', 'Q1 23'],
      ['', 'We report when asked', 'We report', '', ''],
      ['', '', 'monthly.', '', ''],
    ]),
  ],
  'totals between blocks, titles above each sheet and cells of blanks': [
    createGrid([
      ['Plan of the council'],
      HEADER,
      ['Reporting', 'Developing', 'Mature', 'Build it', ' '],
      ['', '\u00a0', '', '', 'Q1 24'],
      ['Total', '1', '', '', ''],
      ['People'],
      HEADER,
      ['Training', 'Developing', 'Mature', 'Hold it', 'Q1 23'],
      [],
      ['Agreed in May.'],
    ]),
    createGrid([['Title of the sheet'], HEADER, ['Culture', 'Minimum', 'Mature', 'Ask', 'Q1 24']], {
      sheet: 'More',
      at: 'AB3',
    }),
  ],
  'references of KPIs and of actions': [
    createGrid([
      ['Ref', 'KPI', 'Where we are now', 'Where we want to be', 'Action ref', 'Actions', 'Owner'],
      ['1.1', 'Reporting', 'Developing', 'Leader', 'A1', 'Build it', 'Ann'],
      ['', '', '', '', 'A2', 'Use it', ''],
      ['', '', '', '', '', 'Thank them', 'Bo'],
      ['1.2', 'Culture', 'Minimum', 'Leader', '', 'Ask staff', ''],
    ]),
  ],
  'people and dues in rows of their own': [
    createGrid([
      ['KPI', 'Current level', 'Target level', 'Actions', 'By when', 'Owner', 'Notes', 'Status'],
      ['Reporting', 'Developing', 'Leader', 'Build it', 'Q1 24', 'Ann', 'see file', ''],
      ['', '', '', '', 'Q2 24', 'Ann', '', 'Open'],
      ['', '', '', '', 'Q3 24', 'Bo', 'see minutes', ''],
      ['', '', '', '', '', 'Cy', '', ''],
      ['Culture', 'Minimum', 'Mature', '', 'Q4 24', 'Di', '', ''],
      ['', '', '', '', '', '', 'one more', ''],
    ]),
  ],
  'levels that are misspelt beside their statements, and a due for two actions': [
    createGrid([
      HEADER,
      ['Reporting', 'Developng: ad hoc', 'Matture - monthly', 'Build it. Use it.', 'Q1 23 Ongoing'],
      ['Culture', 'M4ture: we ask', 'Leader (we lead)', '1) Ask\n2) Thank', '1) Q1 23\n2) Q2 23'],
      ['Risk', 'Minimum', 'Leader', 'We write it. We use it.', 'Q1 23 / Q2 23'],
    ]),
  ],
  'actions that stand side by side in a row': [
    createGrid([
      ['KPI', 'Current level', 'Target level', 'Action 1', 'Due 1', 'Action 2', 'Due 2'],
      ['Reporting', 'Developing', 'Leader', 'Build it', 'Q1 24', 'Use it', 'Q2 24'],
      ['Culture', 'Minimum', 'Leader', 'Ask staff', 'Q1 24', '', ''],
    ]),
  ],

  'each row has its own of several references': [
    createGrid([
      ['Ref', ...HEADER],
      ['A-07', 'Reporting', 'Developing', 'Leader', 'Build it', 'Q4 23'],
      ['A-08', '', '', '', 'Use it', 'Q1 24'],
      ['A-09', 'Culture', 'Minimum', 'Leader', 'Ask staff', 'Q1 24'],
      ['', '', '', '', 'Thank them', 'Q1 24'],
      ['A-10', 'Risk', 'Minimum', 'Leader', '', ''],
    ]),
  ],
  'dues and statements that stand some rows below': [
    createGrid([
      HEADER,
      ['Reporting', 'Developing', 'Mature', 'Build a dashboard with', ''],
      ['', '', '', 'the finance team', 'Q1 23'],
      ['Culture', 'Developing', 'Mature', 'Ask staff', ''],
      ['', '', '', '', 'Q2 23'],
      ['Risk', 'Developing', 'Mature', 'Write it', 'Q3 23'],
      ['', '', '', '', 'Q4 23'],
    ]),
  ],
  'what is no part of any row is noise': [
    createGrid([
      ['Plan of 2023'],
      HEADER,
      ['Reporting', 'Developing', 'Mature', 'Build it', 'Q1 23'],
      ['', '', '', ', ,', ''],
      ['', 'Where we are now', '', '', ''],
      [],
      ['People', 'x'],
      ['', '', 'y'],
      [],
      ['Staff'],
      HEADER,
      ['Training', 'Developing', 'Mature', 'Hold it', 'Q1 23'],
      [],
      ['Signed off by the board.'],
    ]),
  ],
  'numbers and dates keep their type': [
    createGrid(
      [
        [
          'KPI',
          'Current level',
          'Target level',
          'Actions',
          'By when',
          'Start',
          '% complete',
          'Cost',
          'Owner',
        ],
        ['Reporting', 'Developing', 'Mature', 'Build it', 45292, 45200, 0.5, 1000, true],
        ['Culture', 'Developing', 'Mature', 'Ask staff', 45383, 45201, 1, 2500.5, 7],
        ['Risk', 'Minimum', 'Mature', 12, 'Q1 24', '', '', '£5k', ''],
      ],
      {
        displayed: new Map([
          [4, ['By when', '01/01/2024', '#####', 'Q1 24']],
          [7, ['Cost', '£1,000', '£2,500.50', '£5k']],
        ]),
      },
    ),
  ],
  'KPIs repeated beside each action, and lists within a cell': [
    createGrid([
      HEADER,
      ['Reporting', 'Developing: ad hoc', 'Leader: live', 'Build it', 'Q1 23'],
      ['Reporting', 'Developing: ad hoc', 'Leader: live', 'Use it', 'Q2 23'],
      ['Culture', 'Mature', 'Leader', '1. Ask staff 2. Thank them', 'Q1 23 / Q2 23'],
      ['Risk', 'Mature', 'Leader', 'Write it. Use it.', 'Q1 23 Ongoing'],
    ]),
  ],
  'a scanner’s second reading of a label': [
    createGrid([
      HEADER,
      ['Skills & knowledge', 'Developing', 'Mature', 'Hold a course', 'Q4 23'],
      ['Skils a knowlegde', '', '', 'Hold a coorse', ''],
      ['', 'Minimum', 'Mature', 'Write it', 'Q1 24'],
      ['Reporting', '', '', 'Use it', 'Q1 24'],
      ['', 'Minimum', 'Leader', 'Buy it', 'Q1 24'],
      ['Culture', '', '', '', ''],
    ]),
  ],
};

/** A number as "#45292 (01/01/2024)", a text as it is. */
function printCell(cell: StandardCell | undefined): string {
  if (!cell) return '';
  const { value, shown } = cell;
  return shown === null ? String(value) : `#${String(value)} (${shown})`;
}

/** The rows of the form, what was repaired for it, and what is in none of its cells besides the headings. */
function print(grids: readonly SheetGrid[]): string[] {
  const sheets = grids.map((grid) => ({ grid, header: findFirstHeader(grid)! }));
  const matrix = readSheets(sheets, { scale: null, basis: FINANCIAL_YEAR });
  const { columns, rows, repairs, noise } = layOutStandardForm(matrix, grids);
  return [
    ['', ...columns.map(({ heading }) => heading)].join(' | '),
    ...rows.map(({ key, cells }) =>
      [key, ...columns.map(({ column }) => printCell(cells.get(column)))].join(' | '),
    ),
    ...repairs.map(({ cell, row, column, kind, certainty, from, was, became }) => {
      const change = `${JSON.stringify(was)} to ${JSON.stringify(became)}`;
      return `${cell} (${row} ${column}) ${kind}, ${certainty}, of ${from.join(' ')}: ${change}`;
    }),
    ...noise.flatMap(({ kind, text, place }) =>
      place.kind !== 'cell' || kind === 'heading'
        ? []
        : `${place.sheet}!${place.cell} ${kind}: ${text}`,
    ),
  ];
}

test('the standard form of each layout, what was repaired for it and what was left out are as the golden shows', () => {
  const texts = Object.entries(LAYOUTS).flatMap(([title, grids]) => [title, ...print(grids), '']);
  compareWithGolden('standard-forms', texts.join('\n'));
});
