import { findRepeatedColumns, framePage } from '../../src/import/pages/pages-beside';
import type { ImportedSheet } from '../../src/workbook/imported-sheet';
import type { PageRule, PageText, SourcePage } from '../../src/workbook/source-document';
import type { PageForm } from '../support/lay-pages';
import { layPages, printLine } from '../support/lay-pages';
import { readPages } from '../support/read-pages';

const HEADINGS = ['KPI', 'Now', 'Target', 'Actions', 'By when', 'Owner'];
const WIDTHS = [100, 150, 150, 170, 80, 90];
/** Where the columns of a page begin, and the margin beside them. */
const LEFT = 40;
const FORM: PageForm = {
  widths: WIDTHS,
  isRuled: true,
  padding: 3,
  align: 'top',
  linesOnPage: 24,
  title: 'Council plan',
};
const STATEMENTS = ['Few do.', 'Some of us plan what we buy and say so in time.', 'None at all.'];

/** KPIs of which texts have one to three lines, so that rows are of several heights. */
const listRows = (count: number): string[][] => [
  HEADINGS,
  ...Array.from({ length: count }, (_, index) => [
    `Theme ${index}`,
    `${index % 4} ${STATEMENTS[index % 3]!}`,
    `${index % 5} ${STATEMENTS[(index * 2) % 3]!}`,
    index % 4 === 2
      ? `Write step ${index} down, ask those who are to take it and carry it out.`
      : `Take step ${index}.`,
    `Q${1 + (index % 4)} 25`,
    index % 2 ? 'Ann Jones' : '',
  ]),
];

type Order = 'down, then over' | 'over, then down';

/** Pages cut before a column: what stands from there on is on a page of its own, and its first columns on both where asked. */
function cutPages(
  pages: readonly SourcePage[],
  column: number,
  order: Order,
  repeatedColumns = 0,
): SourcePage[] {
  const edgeOf = (index: number): number =>
    WIDTHS.slice(0, index).reduce((sum, width) => sum + width, LEFT);
  const [from, kept] = [edgeOf(column), edgeOf(repeatedColumns)];
  const end = edgeOf(WIDTHS.length);
  const width = from + LEFT;
  const isTitle = ({ box }: PageText): boolean => box.top < 40;
  const sides = pages.map((page): [SourcePage, SourcePage] => {
    const partOf = (
      left: number,
      right: number,
      by: number,
    ): Pick<SourcePage, 'texts' | 'rules'> => ({
      texts: page.texts.flatMap((text) => {
        if (isTitle(text)) return left === LEFT ? [text] : [];
        const isIn = text.box.left >= left && text.box.left < right;
        return isIn ? [{ ...text, box: { ...text.box, left: text.box.left + by } }] : [];
      }),
      rules: page.rules.flatMap((rule): PageRule[] => {
        if (rule.direction === 'across') return [{ ...rule, from: left + by, to: right + by }];
        return rule.at >= left && rule.at <= right ? [{ ...rule, at: rule.at + by }] : [];
      }),
    });
    const first = partOf(LEFT, from, 0);
    const again = partOf(LEFT, kept, 0);
    const rest = partOf(from, end, kept - from);
    const title = page.texts.filter(isTitle);
    return [
      { ...page, width, ...first },
      {
        ...page,
        width,
        texts: [
          ...title,
          ...(repeatedColumns > 0 ? again.texts.filter((text) => !isTitle(text)) : []),
          ...rest.texts,
        ],
        rules: [...(repeatedColumns > 0 ? again.rules : []), ...rest.rules],
      },
    ];
  });
  const ordered =
    order === 'over, then down'
      ? sides.flat()
      : [...sides.map(([left]) => left), ...sides.map(([, right]) => right)];
  return ordered.map((page, index) => ({ ...page, pageNumber: index + 1 }));
}

const pagesOf = (imported: ImportedSheet, cell: string): number[] =>
  imported.origins.get(cell)!.map(({ place }) => (place.kind === 'page' ? place.pageNumber : 0));

/** How often each text is in a cell or on the list of what is in none. */
const countKept = ({ origins, noise }: ImportedSheet): number =>
  [...origins.values()].reduce((sum, pieces) => sum + pieces.length, 0) + noise.length;

const countTexts = (pages: readonly SourcePage[]): number =>
  pages.reduce((sum, { texts }) => sum + texts.length, 0);

describe('a sheet that is wider than a page', () => {
  const rows = listRows(16);
  describe.each([true, false])('with lines: %s', (isRuled) => {
    test.each<[Order, number]>([
      ['down, then over', 0],
      ['over, then down', 0],
      ['down, then over', 1],
      ['over, then down', 1],
    ])('has its rows whole, printed %s, with %i column repeated', (order, repeated) => {
      const whole = layPages(rows, { ...FORM, isRuled });
      expect(whole.length).toBeGreaterThan(1);
      const pages = cutPages(whole, 3, order, repeated);
      const imported = readPages(pages);
      expect(imported.grid.values).toEqual(rows);
      expect(countKept(imported)).toBe(countTexts(pages));
      expect(imported.repairs.map(({ kind, certainty, cell }) => [kind, certainty, cell])).toEqual([
        ['columns-joined', 'likely', 'D1'],
      ]);
    });
  });

  const last = ['Theme 16', '1 Few do.', '2 All do.', 'Take step 16.', 'Q1 25', 'Ann Jones'];
  const lastPage = layPages([last], FORM)[0]!;

  test.each<[Order, number, number]>([
    ['down, then over', 3, 17],
    ['over, then down', 3, 17],
    ['down, then over', 5, 12],
  ])(
    'has its last row whole that stands alone, above a note, printed %s and cut at column %i',
    (order, column, count) => {
      const note = printLine('Levels are those of the workshop in May.', LEFT, 300);
      const above = rows.slice(0, count);
      const pages = cutPages([...layPages(above, FORM), lastPage], column, order).map((page) =>
        column === 3 && page.texts.filter(({ text }) => text === 'Theme').length === 1
          ? { ...page, texts: [...page.texts, ...note] }
          : page,
      );
      const imported = readPages(pages);
      expect(imported.grid.values).toEqual([...above, last]);
      expect(countKept(imported)).toBe(countTexts(pages));
    },
  );

  test('has the rows beside it though a sum has a page of its own, on the first side alone', () => {
    const whole = cutPages(layPages(rows.slice(0, 12), FORM), 3, 'down, then over');
    expect(whole).toHaveLength(2);
    const sum = cutPages([layPages([['Total', '8', '9']], FORM)[0]!], 3, 'down, then over')[0]!;
    const pages = [whole[0]!, sum, whole[1]!].map((page, index) => ({
      ...page,
      pageNumber: index + 1,
    }));
    expect(readPages(pages).grid.values).toEqual([
      ...rows.slice(0, 12),
      ['Total', '8', '9', '', '', ''],
    ]);
  });

  test('repeats its first columns though what each page repeats stands below them on one alone', () => {
    const sides = cutPages(layPages(rows.slice(0, 6), FORM), 3, 'down, then over', 1);
    const [one, other] = sides.map(({ pageNumber, width, height, rules, texts }, side) => {
      const placed = [...texts, ...printLine('Key', LEFT + 3, 400)].map((text) => ({
        ...text,
        pageNumber,
      }));
      return framePage(
        { pageNumber, width, height, rules, texts: placed, isPicture: false, quarterTurns: 0 },
        new Set(side === 0 ? placed.slice(-1) : []),
      );
    });
    expect(findRepeatedColumns(one!, other!)?.edge).toBe(LEFT + WIDTHS[0]!);
  });

  test('says of each cell on which page it stands', () => {
    const imported = readPages(cutPages(layPages(listRows(6), FORM), 3, 'down, then over'));
    expect(pagesOf(imported, 'A2')).toEqual([1, 1]);
    expect(new Set(pagesOf(imported, 'D2'))).toEqual(new Set([2]));
  });

  test('has all cells of its other pages doubtful where its rows are all of one height', () => {
    const even = [
      HEADINGS,
      ...Array.from({ length: 8 }, (_, index) => [
        `T${index}`,
        '2',
        '4',
        'Plan it.',
        'Q1 25',
        'Ann',
      ]),
    ];
    const imported = readPages(
      cutPages(layPages(even, { ...FORM, title: '' }), 3, 'down, then over'),
    );
    expect(imported.grid.values).toEqual(even);
    const doubted = imported.repairs.filter(({ kind }) => kind === 'columns-joined');
    expect(new Set(doubted.map(({ certainty }) => certainty))).toEqual(new Set(['doubtful']));
    expect(doubted).toHaveLength(3 * even.length);
  });
});

/** The pages with the words of their first row, if they have headings there, in bold. */
const boldHeadings = (pages: readonly SourcePage[], isHeaded = (_: number) => true): SourcePage[] =>
  pages.map((page, index) => {
    const top = Math.min(...page.texts.flatMap(({ box }) => (box.top < 40 ? [] : [box.top])));
    return {
      ...page,
      texts: page.texts.map((text) => ({
        ...text,
        isBold: isHeaded(index) && text.box.top === top,
      })),
    };
  });

describe('a wide sheet without lines', () => {
  const form = { ...FORM, isRuled: false, title: '' };
  const isHeading = ({ box }: PageText): boolean => box.top === 63;
  const certainties = ({ repairs }: ImportedSheet): Set<string> =>
    new Set(repairs.flatMap(({ kind, certainty }) => (kind === 'columns-joined' ? certainty : [])));

  test('goes on beside pages that have no headings, though a column begins at one place on both', () => {
    const rows = listRows(16);
    const whole = layPages(rows, form).map((page, index) =>
      index === 0 ? page : { ...page, texts: page.texts.filter((text) => !isHeading(text)) },
    );
    expect(whole.length).toBeGreaterThan(1);
    const pages = boldHeadings(cutPages(whole, 5, 'down, then over'), (index) => index % 2 === 0);
    const imported = readPages(pages);
    expect(imported.grid.values).toEqual(rows);
    expect(countKept(imported)).toBe(countTexts(pages));
    expect(certainties(imported)).toEqual(new Set(['likely']));
  });

  test('goes on where the pages to the side begin with other headings, and is doubtful where all rows are of one height', () => {
    const even = [
      HEADINGS,
      ...Array.from({ length: 8 }, (_, index) => [`T${index}`, '2', '4', 'Plan it.', 'Q1', 'Ann']),
    ];
    const pages = cutPages(layPages(even, form), 3, 'down, then over');
    const imported = readPages(boldHeadings(pages));
    expect(imported.grid.values).toEqual(even);
    expect(certainties(imported)).toEqual(new Set(['doubtful']));
    expect(readPages(pages).grid.values[0]).not.toContain('Owner');
  });

  test('has no page beside one on which only its first columns have texts', () => {
    const rows = listRows(16).map((row, index) =>
      index < 10 ? row : [...row.slice(0, 3), '', '', ''],
    );
    const pages = cutPages(
      layPages(rows, form).map((page, index) =>
        index === 0 ? page : { ...page, texts: page.texts.filter((text) => !isHeading(text)) },
      ),
      3,
      'down, then over',
    ).filter(({ texts }) => texts.length > 0);
    expect(pages.map(({ pageNumber }) => pageNumber)).toEqual([1, 2, 3]);
    expect(readPages(boldHeadings(pages, (index) => index !== 1)).grid.values).toEqual(rows);
  });

  test('has its next page behind the longest line of its last column, which may stand on a line alone', () => {
    const rows = listRows(16).map((row, index) =>
      index === 0 ? row : [row[0]!, '2', 'Leader\nThe team plans all it buys.', ...row.slice(3)],
    );
    const pages = cutPages(layPages(rows, form), 3, 'down, then over');
    expect(readPages(boldHeadings(pages)).grid.values).toEqual(rows);
  });

  test('goes on beside its first columns though notes stand below these alone, and rows of its own between theirs', () => {
    const rows = listRows(5).flatMap((row, index) =>
      index === 0 ? [row] : [row, ['', '', '', `Take another ${index}.`, 'Q4 25', 'Bo Lee']],
    );
    const whole = layPages(rows, { ...form, linesOnPage: 60 });
    const [left, right] = boldHeadings(cutPages(whole, 3, 'down, then over'));
    const end = Math.max(...right!.texts.map(({ box }) => box.top));
    const notes = Array.from({ length: 4 }, (_, index) =>
      printLine(`Note ${index} of all`, LEFT, end + 30 + 30 * index),
    ).flat();
    const pages = [{ ...left!, texts: [...left!.texts, ...notes] }, right!];
    expect(readPages(pages).grid.values.slice(0, rows.length)).toEqual(rows);
  });

  test('goes on beside a page whose columns stand at the same places, and of which one heading is bold', () => {
    const rows = listRows(10).map((row, index) =>
      index === 0 ? ['KPI', 'Now', '', 'Actions'] : row.slice(0, 4),
    );
    const [whole] = boldHeadings(layPages(rows, { ...form, widths: [100, 150, 100, 150] }));
    const from = LEFT + 250;
    const sides = [true, false].map((isFirst) =>
      whole!.texts.flatMap((text) => {
        if (isFirst !== text.box.left < from) return [];
        const left = text.box.left - (isFirst ? 0 : 250);
        return [{ ...text, box: { ...text.box, left } }];
      }),
    );
    const pages = sides.map((texts, index) => ({
      ...whole!,
      width: from + LEFT,
      pageNumber: index + 1,
      texts,
    }));
    expect(readPages(pages).grid.values).toEqual(rows);
  });

  test('repeats its first column though a note below it goes on over the pages too', () => {
    const rows = listRows(6);
    const pages = cutPages(layPages(rows, form), 3, 'down, then over', 1).map((page, index) => ({
      ...page,
      texts: [
        ...page.texts,
        ...printLine('Note: reviewed in', LEFT, 400),
        ...printLine(index === 0 ? 'March by all' : 'of us.', index === 0 ? 140 : 122, 400),
      ],
    }));
    expect(readPages(boldHeadings(pages)).grid.values.slice(0, rows.length)).toEqual(rows);
  });

  test('has headings over its last column that each page repeats, which are no running titles', () => {
    const rows = listRows(16);
    const pages = boldHeadings(
      cutPages(layPages(rows, { ...form, padding: 6 }), 5, 'over, then down', 1),
    );
    const imported = readPages(pages);
    expect(imported.grid.values).toEqual(rows);
    expect(imported.noise.filter(({ kind }) => kind === 'running-title')).toEqual([]);
  });
});

test('headings that are filled on pages side by side are no tables of their own', () => {
  const rows = listRows(16);
  const pages = boldHeadings(
    cutPages(layPages(rows, { ...FORM, isRuled: false, title: '' }), 3, 'down, then over'),
  ).map((page) => {
    const left = Math.min(...page.texts.map(({ box }) => box.left)) - 1;
    const right = Math.max(...page.texts.map(({ box }) => box.left + box.width)) + 1;
    const edges = [left, 190, right].map((at): PageRule => ({
      direction: 'down',
      at,
      from: 60,
      to: 78,
    }));
    const sides = [60, 78].map((at): PageRule => ({
      direction: 'across',
      at,
      from: left,
      to: right,
    }));
    return { ...page, rules: [...edges, ...sides] };
  });
  expect(readPages(pages).grid.values).toEqual(rows);
});

describe('pages that are no sides of a sheet', () => {
  const rows = listRows(16);
  const wide = cutPages(layPages(rows, { ...FORM, linesOnPage: 60 }), 3, 'down, then over');

  test('are those of which the first has room for the next column', () => {
    const { grid } = readPages(wide.map((page) => ({ ...page, width: page.width + 300 })));
    expect(grid.values.map((row) => row.slice(0, 3))).toEqual(rows.map((row) => row.slice(0, 3)));
    expect(grid.values[0]).toHaveLength(3);
  });

  test('are those of which rows stand elsewhere', () => {
    const moved = wide.map((page, index) =>
      index === 0
        ? page
        : {
            ...page,
            texts: page.texts.map((text) => ({
              ...text,
              box: { ...text.box, top: text.box.top + 7 },
            })),
            rules: page.rules.map((rule) =>
              rule.direction === 'across'
                ? { ...rule, at: rule.at + 7 }
                : { ...rule, from: rule.from + 7, to: rule.to + 7 },
            ),
          },
    );
    expect(readPages(moved).grid.values[0]).toHaveLength(3);
  });

  test('are those that have the same headings, though they begin with the same KPI', () => {
    const first = ['Theme 1', '2 Some of us plan what we buy.', '4 None at all.'];
    const rows = [
      HEADINGS,
      ...['Take step 1.', 'Write it down.', 'Ask those who are to take it.'].map(
        (action, index) => [...first, action, `Q${index + 1} 25`, 'Ann Jones'],
      ),
    ];
    const form = { ...FORM, isRuled: false, title: '', linesOnPage: 3 };
    const pages = boldHeadings(layPages(rows, form));
    expect(pages).toHaveLength(3);
    expect(readPages(pages).grid.values).toEqual(rows);
  });

  test('are those of forms that are laid out alike', () => {
    const forms = [0, 1, 2].map((index) => ({
      ...layPages(
        rows.slice(0, 6).map((row) => row.map((text) => text.replace('Theme', `Form ${index}`))),
        FORM,
      )[0]!,
      pageNumber: index + 1,
    }));
    expect(readPages(forms).grid.values).toHaveLength(16);
  });
});

test('a table whose headings are others is no part of the one above it, though its columns stand below those', () => {
  const bold = (page: SourcePage): SourcePage => {
    const top = Math.min(...page.texts.map(({ box }) => box.top));
    return {
      ...page,
      texts: page.texts.map((text) => ({ ...text, isBold: text.box.top === top })),
    };
  };
  const form = { ...FORM, title: '', widths: [100, 150, 150] };
  const matrix = [HEADINGS.slice(0, 3), ['Theme 1', '2', '4'], ['Theme 2', '3', '4']];
  const actions = [
    ['Actions', 'By when', 'Owner'],
    ['Plan it.', 'Q1 25', 'Ann'],
  ];
  const pages = [matrix, actions].map((rows, index) => ({
    ...bold(layPages(rows, form)[0]!),
    pageNumber: index + 1,
  }));
  const { grid, noise } = readPages(pages);
  expect(grid.values).toEqual(matrix);
  expect(noise.map(({ kind }) => kind)).toEqual(
    new Array(actions.flat().join(' ').split(' ').length).fill('outside-table'),
  );
});
