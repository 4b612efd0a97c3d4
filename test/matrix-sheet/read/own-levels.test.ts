import type { ReadColumn } from '../../../src/matrix-sheet/read/own-levels';
import {
  findOwnLevels,
  joinOwnLevels,
  leaveHeadersOut,
} from '../../../src/matrix-sheet/read/own-levels';
import { readHeading } from '../../../src/matrix-sheet/read/read-heading';
import { foldCell } from '../../../src/matrix-sheet/read/tidy-text';
import type { CellValue } from '../../../src/workbook/sheet-grid';

type Row = readonly CellValue[];

/** The headings of a row from this column on; one that is blank heads nothing. */
const headed = (row: readonly string[], firstColumnIndex = 0): ReadColumn[] =>
  row.flatMap((heading, offset) =>
    heading === ''
      ? []
      : {
          columnIndex: firstColumnIndex + offset,
          heading,
          reading: readHeading(foldCell(heading)),
        },
  );

/** The levels that are found, wherever the matrix stands. */
function find(header: readonly string[], ...rows: Row[]): readonly string[] | null {
  const [atFirst, further] = [0, 4].map((first) =>
    findOwnLevels(headed(header, first), rows, first),
  );
  expect(further?.map(({ heading }) => heading)).toEqual(atFirst?.map(({ heading }) => heading));
  return atFirst?.map(({ heading }) => heading) ?? null;
}

const NAMES = ['Seedling', 'Sapling', 'Tree', 'Forest'];
const HEADER = ['KPI', ...NAMES, 'Actions'];
const REPORTING = ['Reporting', 'Now', '', 'Target', '', 'Build it'];
const CULTURE = ['Culture', '', 'Now', '', 'Target', 'Ask staff'];

describe('levels of a council’s own words are told by the marks below them', () => {
  test.each<[string, readonly string[], readonly Row[]]>([
    ['in words', HEADER, [REPORTING, CULTURE]],
    ['in words and letters', HEADER, [REPORTING, ['Culture', '', 'N', '', 'T', '']]],
    [
      'in two signs',
      HEADER,
      [
        ['R', '●', '', '★', ''],
        ['C', '', '●', '', '★'],
      ],
    ],
    [
      'two in one cell',
      HEADER,
      [
        ['R', '', 'Now/Target', '', ''],
        ['C', 'Now', '', '', 'Target'],
      ],
    ],
    ['beside the names of areas', ['Area', ...HEADER.slice(1)], [REPORTING, CULTURE]],
    ['with totals below', HEADER, [REPORTING, CULTURE, ['Total', 1, 1, 1, 1, '']]],
    [
      'with a blank row and one that says one side',
      HEADER,
      [REPORTING, [], ['C', '', '', '', 'Target']],
    ],
    ['below the headings said once more', HEADER, [REPORTING, ['People'], HEADER, CULTURE]],
  ])('%s', (_, header, rows) => {
    expect(find(header, ...rows)).toEqual(NAMES);
  });

  test('with levels at either end that nobody has reached, up to the next heading', () => {
    const row = (kpi: string, now: number): Row => [
      kpi,
      ...[1, 2, 3, 4, 5].map((level) =>
        level === now ? 'Now' : level === now + 1 ? 'Target' : '',
      ),
    ];
    const header = ['KPI', 'Bare ground', ...NAMES];
    expect(find(header, row('Reporting', 2), row('Culture', 3))).toEqual(header.slice(1));
    const apart = ['KPI', 'Bare ground', '', ...NAMES];
    const rows = [row('Reporting', 2), row('Culture', 3)].map((one) => [
      one[0]!,
      '',
      ...one.slice(1),
    ]);
    expect(find(apart, ...rows)).toEqual(NAMES);
  });

  test('with four other columns between two of them, and not with five', () => {
    const rowOf = (gap: number, marks: readonly string[], between: string): Row => [
      'Reporting',
      marks[0]!,
      ...Array<string>(gap).fill(between),
      ...marks.slice(1),
    ];
    const findApart = (gap: number): readonly string[] | null =>
      find(
        ['KPI', 'Seedling', ...Array<string>(gap).fill('Notes'), 'Sapling', 'Tree'],
        rowOf(gap, ['Now', 'Target', ''], 'as agreed'),
        rowOf(gap, ['', 'Now', 'Target'], 'as agreed'),
      );
    expect(findApart(4)).toEqual(['Seedling', 'Sapling', 'Tree']);
    expect(findApart(5)).toBeNull();
  });
});

describe('columns are no levels', () => {
  test.each<[string, readonly string[], readonly Row[]]>([
    ['where nothing names what is assessed', ['Owner', ...HEADER.slice(1)], [REPORTING, CULTURE]],
    [
      'of which there are two',
      ['KPI', 'Seedling', 'Sapling'],
      [
        ['R', 'Now', 'Target'],
        ['C', 'Target', 'Now'],
      ],
    ],
    [
      'where one sign says yes',
      HEADER,
      [
        ['R', 'x', '', 'x', ''],
        ['C', '', 'x', '', 'x'],
      ],
    ],
    [
      'where a tick and a cross say yes and no',
      HEADER,
      [
        ['R', '✓', 'x', '', ''],
        ['C', '', '✓', 'x', ''],
      ],
    ],
    [
      'where three kinds of mark stand',
      HEADER,
      [
        ['R', '●', '★', '○', ''],
        ['C', '', '●', '★', ''],
      ],
    ],
    ['where a row has one side twice', HEADER, [REPORTING, ['C', 'Now', 'Now', '', 'Target']]],
    [
      'where no row has both sides',
      HEADER,
      [
        ['R', 'Now', '', '', ''],
        ['C', '', 'Target', '', ''],
      ],
    ],
    [
      'where nothing is marked',
      HEADER,
      [
        ['R', '', '', '', ''],
        ['C', '', '', '', ''],
      ],
    ],
    [
      'where any other word stands',
      HEADER,
      [REPORTING, ['C', 'Now', 'perhaps', 'Target', 'maybe']],
    ],
  ])('%s', (_, header, rows) => {
    expect(find(header, ...rows)).toBeNull();
  });

  test.each([
    ['a sign', '✓'],
    ['a side', 'Now'],
    ['more than 40 characters', 'The strategy is known to every officer of it'],
    ['another column', 'Owner'],
  ])('headed by %s', (_, heading) => {
    const header = ['KPI', ...NAMES.slice(0, 3), heading];
    expect(find(header, REPORTING, ['C', '', 'Now', 'Target', 'Now'])).not.toContain(heading);
  });

  test('where only numbers stand', () => {
    const header = ['KPI', ...NAMES.slice(0, 3), 'Score of 2023'];
    expect(find(header, ['R', 'Now', 'Target', '', 3], ['C', '', 'Now', 'Target', 4])).toEqual(
      NAMES.slice(0, 3),
    );
  });
});

describe('levels of own words stand among known ones', () => {
  const header = ['KPI', 'Basic', 'Developing', 'Mature', 'Beacon', 'Remarks'];
  const join = (...rows: Row[]): string[] => {
    const headings = headed(header);
    const known = headings.filter(({ heading }) => ['Developing', 'Mature'].includes(heading));
    return joinOwnLevels(known, headings, rows, 0).map(({ heading }) => heading);
  };

  test.each<[string, readonly Row[], readonly string[]]>([
    [
      'where both sides are told apart',
      [
        ['R', 'Now', 'Target', '', ''],
        ['C', '', '', 'Now', 'Target'],
      ],
      ['Basic', 'Developing', 'Mature', 'Beacon'],
    ],
    [
      'where they are marked by the same sign',
      [
        ['R', 'x', '', '', ''],
        ['C', '', 'x', '', ''],
        ['D', '', '', '', 'x'],
      ],
      ['Basic', 'Developing', 'Mature', 'Beacon'],
    ],
    [
      'where they are marked by words of sides',
      [
        ['R', 'Now', '', 'x', ''],
        ['C', '', 'x', '', ''],
      ],
      ['Basic', 'Developing', 'Mature'],
    ],
    [
      'not where they are marked by another sign',
      [
        ['R', '●', 'x', '', ''],
        ['C', '', '', 'x', '○'],
      ],
      ['Developing', 'Mature'],
    ],
    [
      'not where nothing stands below',
      [
        ['R', '', 'x', '', ''],
        ['C', '', '', 'x', ''],
      ],
      ['Developing', 'Mature'],
    ],
    [
      'not where texts stand below',
      [
        ['R', 'see file', 'Now', '', ''],
        ['C', '', '', 'Now', 'see file'],
      ],
      ['Developing', 'Mature'],
    ],
  ])('%s', (_, rows, names) => {
    expect(join(...rows)).toEqual(names);
  });
});

test('rows that say three headings once more are left out, with what stands over them', () => {
  const header = ['Level: Seedling', 'Sapling', 'Tree', 'KPI'];
  const rows = [
    ['', '', '', 'Reporting'],
    ['People', '', '', ''],
    ['Seedling', 'Sapling', 'Tree', ''],
    ['Seedling', 'Sapling', '', 'Culture'],
    ['Level', 'Sapling', 'Tree', 'Risk'],
  ];
  for (const first of [0, 3]) {
    expect(leaveHeadersOut(headed(header, first), rows, first)).toEqual([
      rows[0],
      rows[3],
      rows[4],
    ]);
  }
});
