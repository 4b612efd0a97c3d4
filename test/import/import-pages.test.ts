import fc from 'fast-check';
import type { ImportedSheet } from '../../src/workbook/imported-sheet';
import type { PageRule, PageText, SourcePage } from '../../src/workbook/source-document';
import type { PageForm } from '../support/lay-pages';
import {
  frame,
  layPages,
  pageOf,
  printLine,
  printRow,
  printRows,
  ruleAcross,
  ruleDown,
} from '../support/lay-pages';
import { createDice } from '../support/layouts/dice';
import { readPages } from '../support/read-pages';

const HEADINGS = ['KPI', 'Where we are now', 'Where we want to be', 'Actions', 'By when'];
const FORM: PageForm = {
  widths: [110, 190, 190, 190, 80],
  isRuled: true,
  padding: 3,
  align: 'top',
  linesOnPage: 34,
};

const noiseOf = ({ noise }: ImportedSheet): string[] =>
  noise.map(({ kind, text }) => `${kind}: ${text}`);

const WORDS = ['plan', 'contract', 'review', 'supplier', 'the', 'of', 'risk', 'procurement'];
const DUES = ['Q1 23', 'Q2/3 23', 'Complete', 'March 2025', 'Ongoing'];

/** A matrix by lot; texts that repeat themselves, as fast-check likes them, would stand in columns of their own. */
const table = fc.integer({ min: 0, max: 100_000 }).map((seed) => {
  const dice = createDice(seed);
  const say = (name: string, most: number): string =>
    Array.from({ length: 1 + dice.int(name, most) }, (_, index) =>
      dice.pick(`${name} ${index}`, WORDS),
    ).join(' ');
  const kpis = Array.from({ length: 4 + dice.int('kpis', 8) }, (_, kpi) =>
    Array.from({ length: 1 + dice.int(`actions ${kpi}`, 3) }, (_each, index) => {
      const name = `${kpi} ${index}`;
      const action = [`A${say(name, 20)}.`, dice.pick(name, DUES)];
      return index > 0
        ? ['', '', '', ...action]
        : [
            `K${say(`k${name}`, 4)}`,
            `Minimum A${say(`n${name}`, 20)}.`,
            `Mature A${say(`t${name}`, 20)}.`,
            ...action,
          ];
    }),
  );
  return [HEADINGS, ...kpis.flat()];
});

describe('a table over pages', () => {
  test('keeps a row at the top of a page that is like one below the headings', () => {
    const alike = ['', '', '', 'Publish the plan.', 'Q1 23'];
    const rows = [
      HEADINGS,
      ['Reporting', 'Minimum: some.', 'Mature: all.', 'Ask staff.', 'Complete'],
      alike,
      ...Array.from({ length: 18 }, (_, index) => ['', '', '', `Step ${index + 1}.`, 'Q2 23']),
    ];
    for (let before = 0; before < 18; before += 1) {
      const placed = [...rows.slice(0, 3 + before), alike, ...rows.slice(3 + before)];
      const { grid } = readPages(layPages(placed, { ...FORM, linesOnPage: 20 }));
      expect(grid.values).toEqual(placed);
    }
  });

  test.each(['top', 'middle', 'bottom'] as const)(
    'has its cells as they were, with lines ruled, set to the %s',
    (align) => {
      fc.assert(
        fc.property(table, fc.integer({ min: 20, max: 40 }), (rows, linesOnPage) => {
          const { grid } = readPages(layPages(rows, { ...FORM, align, linesOnPage }));
          expect(grid.values).toEqual(rows);
        }),
        { numRuns: 12 },
      );
    },
  );

  test.each(['top', 'middle', 'bottom'] as const)(
    'has most of its rows without lines, set to the %s',
    (align) => {
      let [right, all] = [0, 0];
      fc.assert(
        fc.property(table, fc.integer({ min: 20, max: 40 }), (rows, linesOnPage) => {
          const { grid } = readPages(
            layPages(rows, { ...FORM, isRuled: false, align, linesOnPage }),
          );
          const found = new Set(grid.values.map((row) => row.join('|')));
          for (const row of rows) right += found.has(row.join('|')) ? row.length : 0;
          all += rows.flat().length;
        }),
        { numRuns: 12, seed: 17 },
      );
      // Typewritten papers of a page or two: words stand below each other as columns do.
      expect(right / all).toBeGreaterThan(0.9);
    },
  );

  test('is without page numbers, running titles and headings that are repeated, all on the list', () => {
    const rows = [
      HEADINGS,
      ...Array.from({ length: 30 }, (_, index) => [
        `K${index}`,
        'Minimum',
        'Mature',
        'A plan.',
        'Q1 23',
      ]),
    ];
    for (const isRuled of [true, false]) {
      const pages = layPages(rows, {
        ...FORM,
        isRuled,
        linesOnPage: 12,
        title: 'Council plan',
        footer: 'Page # of 3',
      });
      const imported = readPages(pages);
      expect(imported.grid.values).toEqual(rows);
      expect(new Set(imported.noise.map(({ kind }) => kind))).toEqual(
        new Set(['page-number', 'running-title', 'repeated-heading']),
      );
    }
  });
});

describe('a table without borders', () => {
  const ROWS = [
    [...HEADINGS.slice(0, 4), 'Status', 'By when'],
    ...Array.from({ length: 8 }, (_, index) => [
      `Theme ${index}`,
      `Minimum: ${'the council has a plan for this '.repeat(1 + (index % 3)).trim()}.`,
      'Mature: it is carried out by all.',
      `${['Write', 'Ask', 'Agree'][index % 3]!} what is needed by those who are in ${index % 2 ? 'charge' : 'it'}`,
      '',
      'Q1 23',
    ]),
  ];
  const form = { ...FORM, isRuled: false, widths: [80, 150, 150, 150, 60, 60] };
  /** The edges of a row's cells where they are filled. */
  const fill = (top: number, height: number): PageRule[] => {
    const xs = form.widths.reduce((places, width) => [...places, places.at(-1)! + width], [40]);
    return frame(xs, [top, top + height]);
  };

  test('has the columns of which only the headings tell', () => {
    for (const padding of [1, 3]) {
      const { grid } = readPages(layPages(ROWS, { ...form, padding }));
      expect(grid.values).toEqual(ROWS);
    }
  });

  test('has the columns of its filled headings, and the rows that are filled by turns', () => {
    const pages = layPages(ROWS, { ...form, padding: 1 });
    const headings = fill(60, 14);
    const striped = [1, 3].reduce<PageRule[]>((rules, index) => {
      const first = pages[0]!.texts.findIndex(
        ({ text }, at) => text === 'Theme' && pages[0]!.texts[at + 1]!.text === String(index),
      );
      const next = pages[0]!.texts.findIndex(
        ({ text }, at) => text === 'Theme' && pages[0]!.texts[at + 1]!.text === String(index + 1),
      );
      const [top, bottom] = [first, next].map((at) => pages[0]!.texts[at]!.box.top - 1);
      return [...rules, ...fill(top!, bottom! - top!)];
    }, []);
    for (const rules of [headings, [...headings, ...striped]]) {
      const { grid, noise } = readPages([{ ...pages[0]!, rules }]);
      expect(grid.values).toEqual(ROWS);
      expect(noise).toEqual([]);
    }
  });

  test('has the rows that are not filled, though most of what it says is in those that are', () => {
    const short = ['Theme', 'Minimum', 'Mature', 'Ask all', 'Open', 'Q1 23'];
    const [headings, first, second] = ROWS as [string[], string[], string[]];
    const rows = [headings, first, short, second];
    const [plain] = layPages(rows, { ...form, padding: 1 });
    const topOf = (word: string): number =>
      plain!.texts.find(({ text }) => text === word)!.box.top - 1;
    const [theme, open] = [topOf('Theme'), topOf('Ask')];
    const after = open + 14;
    const end = Math.max(...plain!.texts.map(({ box }) => box.top + box.height)) + 1;
    const rules = [...fill(60, 14), ...fill(theme, open - theme), ...fill(after, end - after)];
    expect(readPages([{ ...plain!, rules }]).grid.values).toEqual(rows);
  });

  test('has the rows that are not filled beside a cell that is, over them and others', () => {
    const xs = form.widths.reduce((places, width) => [...places, places.at(-1)! + width], [40]);
    const line = (text: string): string[] => [
      text,
      'Minimum',
      'Mature',
      'Ask all',
      'Open',
      'Q1 23',
    ];
    const rows = [ROWS[0]!, line('Theme'), line(''), line(''), line(''), line('')];
    const [plain] = layPages(rows, { ...form, padding: 1 });
    const rules = [
      ...fill(60, 14),
      ...frame([xs[0]!, xs[1]!], [74, 74 + 5 * 14]),
      ...[74, 102, 130].flatMap((top) => frame(xs.slice(1), [top, top + 14])),
    ];
    const { grid } = readPages([{ ...plain!, rules }]);
    expect(grid.values).toEqual(rows);
    expect(grid.mergedAreas).toEqual(['A2:A6']);
  });

  test('has columns that nearly touch, where each line begins at its place', () => {
    // Of four actions three end a letter or less before what stands beside them, where a space is as wide as a letter.
    const actions = [
      'Write the plan of all',
      'Ask all the suppliers.',
      'Agree to what it says',
      'Review it',
    ];
    const rows = [
      ['KPI', 'Now', 'Target', 'Actions', 'By when'],
      ...Array.from({ length: 12 }, (_, index) => [
        `K${index}`,
        'Minimum',
        'Mature',
        actions[index % 4]!,
        index % 2 ? 'Complete' : 'Q1 23',
      ]),
    ];
    const pages = layPages(rows, { ...form, padding: 0, widths: [60, 80, 80, 112, 80] });
    expect(readPages(pages).grid.values).toEqual(rows);
  });

  test('has columns that nearly touch in a few rows of small letters, where the heading stands apart', () => {
    const small = ({ box, ...text }: PageText): PageText => ({
      ...text,
      fontSize: 5,
      box: { ...box, left: box.left / 2, width: box.width / 2 },
    });
    const rows = [
      ['KPI', 'Now', 'Target', 'Who', 'By when'],
      ['K1', '2', '4', 'Head of Assets', 'January 2024'],
      ['K2', '2', '4', 'Ann Jones Shah', 'July 2023'],
      ['K3', '2', '4', 'Priya and Ann', 'March 2025'],
      ['K4', '2', '4', 'Head of Trade', 'August 2024'],
    ];
    const at = [40, 120, 200, 280, 353];
    const texts = printRows(rows, at, 60, 16).map(small);
    expect(readPages([pageOf(texts)]).grid.values).toEqual(rows);
  });

  test('has the columns that titles above its headings run over, though it has few rows', () => {
    const rows = [
      ['KPI', 'Practice', 'Now', 'Target', 'Due'],
      ['Asset management', 'Learning', '2', '4', 'Q1 23'],
      ['Asset management', 'Access', '1', '3', 'Q1 23'],
      ['Asset management', 'Induction', '1', '2', 'Q1 23'],
    ];
    const at = [40, 140, 240, 300, 360];
    const titles = [
      'A plan against the whole strategy',
      'Version 2, as approved by the board',
      'Owner of this paper: the Head of Trade',
    ];
    const { grid } = readPages([
      pageOf([
        ...titles.flatMap((title, index) => printLine(title, 40, 30 + 30 * index)),
        ...printRows(rows, at, 130, 20),
      ]),
    ]);
    expect(grid.values.slice(-4)).toEqual(rows);
  });

  test('has a heading that its column cuts off, and the one beside it, apart', () => {
    const rows = [
      ['KPI', 'Now', 'Target', 'Priority (H', 'General notes'],
      ['Training', '2', '4', 'High', 'Ask the board.'],
      ['Access', '1', '3', 'Medium', 'None.'],
      ['Induction', '1', '2', 'Low', 'Ask again.'],
      ['Records', '1', '2', 'High', 'None.'],
      ['Assets', '1', '2', 'Low', 'Ask again.'],
      ['Audit', '1', '2', 'Low', 'None.'],
      ['Leases', '1', '2', 'Medium', 'Ask again.'],
    ];
    const at = [40, 140, 200, 260, 315];
    const texts = printRows(rows, at, 60, 20);
    expect(readPages([pageOf(texts)]).repairs.filter(({ kind }) => kind === 'word-joined')).toEqual(
      [],
    );
  });

  test('keeps texts in their cells that go on over the start of a full row, a little below its line', () => {
    const at = [40, 110, 280, 450, 560, 620];
    const row = (top: number, cells: readonly string[]) => printRow(cells, at, top);
    const now = 'Minimum: the council has a plan';
    const target = 'Mature: all of them have a plan';
    const rows = Array.from({ length: 4 }, (_, index) => [
      ...row(80 + 60 * index, [`Theme ${index}`, now, target, 'Write the plan', 'Q1 23', 'Ann']),
      ...row(92 + 60 * index, [
        '',
        'which all who buy for it have',
        'which all who buy for it have',
      ]),
      ...row(102 + 60 * index, [`Theme ${index}`, '', '', 'Ask suppliers', 'Q2 23', 'Priya']),
      ...row(104 + 60 * index, ['', 'read and follow.', 'read and follow.']),
    ]).flat();
    const { grid } = readPages([
      pageOf([...row(60, ['KPI', 'Now', 'Target', 'Actions', 'By when', 'Who']), ...rows]),
    ]);
    expect(grid.values.slice(1, 3)).toEqual([
      [
        'Theme 0',
        `${now} which all who buy for it have read and follow.`,
        `${target} which all who buy for it have read and follow.`,
        'Write the plan',
        'Q1 23',
        'Ann',
      ],
      ['Theme 0', '', '', 'Ask suppliers', 'Q2 23', 'Priya'],
    ]);
  });

  test('keeps a text in its cell that goes on over the start of a row beside it', () => {
    const at = [40, 120, 330, 480];
    const row = (top: number, cells: readonly string[]) => printRow(cells, at, top);
    const rows = Array.from({ length: 4 }, (_, index) => [
      ...row(80 + 60 * index, [
        `Theme ${index}`,
        'Minimum: the council has a plan which all',
        'Write the plan',
        'Q1 23',
      ]),
      ...row(92 + 60 * index, ['', 'who buy for it have read and say they', '', '']),
      ...row(104 + 60 * index, [
        '',
        'follow in what they do and in what they',
        'Ask suppliers',
        'Q2 23',
      ]),
      ...row(116 + 60 * index, ['', 'ask of others.', '', '']),
    ]).flat();
    const { grid } = readPages([
      pageOf([...row(60, ['KPI', 'Now', 'Actions', 'By when']), ...rows]),
    ]);
    expect(grid.values.slice(1, 3)).toEqual([
      [
        'Theme 0',
        'Minimum: the council has a plan which all who buy for it have read and say they follow in what they do and in what they ask of others.',
        'Write the plan',
        'Q1 23',
      ],
      ['', '', 'Ask suppliers', 'Q2 23'],
    ]);
    expect(grid.mergedAreas).toContain('B2:B3');
  });
});

describe('what a page hides', () => {
  const xs = [40, 150, 340];
  const cutPage = (
    pageNumber: number,
    shown: readonly PageText[],
    hiddenTexts: readonly PageText[],
  ): SourcePage => ({
    ...pageOf(
      [...printRow(['KPI', 'Actions'], [43, 153], 63), ...shown],
      frame(xs, [60, 80, 120]),
      pageNumber,
    ),
    hiddenTexts,
  });
  const cell = printLine('Write a plan and', 153, 83);

  test('is in no cell, and the cell that it is cut off from is doubtful', () => {
    const hidden = [...printLine('carry it out', 153, 107), ...printLine('by May.', 153, 119)];
    const { grid, repairs, noise } = readPages([
      cutPage(1, [...printLine('Culture', 43, 83), ...cell, ...printLine('then', 153, 95)], hidden),
    ]);
    expect(grid.values[1]).toEqual(['Culture', 'Write a plan and\nthen']);
    expect(noise.map(({ kind, text }) => `${kind}: ${text}`)).toEqual(
      ['carry', 'it', 'out', 'by', 'May.'].map((word) => `hidden-text: ${word}`),
    );
    expect(repairs).toEqual([
      {
        kind: 'text-cut-off',
        was: 'Write a plan and\nthen\ncarry it out by May.',
        became: 'Write a plan and\nthen',
        certainty: 'doubtful',
        cell: 'B2',
      },
    ]);
  });

  const widthOf = (line: readonly PageText[]): number =>
    Math.max(...line.map(({ box }) => box.left + box.width)) - line[0]!.box.left;

  test('is cut off from nothing where the next page shows it in its place, and told by line', () => {
    const rest = (top: number) => printLine('carry it out.', 153, top);
    const lost = printLine('Draft', 700, 300);
    const { grid, repairs, noise } = readPages([
      cutPage(1, [...printLine('Culture', 43, 83), ...cell], [...rest(95), ...lost]),
      cutPage(2, rest(83), printLine('Write a plan and', 153, 71)),
    ]);
    expect(grid.values.slice(1)).toEqual([['Culture', 'Write a plan and carry it out.']]);
    expect(repairs.map(({ kind }) => kind)).toEqual(['cells-joined']);
    expect(noise.map(({ kind, text }) => `${kind}: ${text}`)).toEqual([
      'shown-next: carry it out.',
      'hidden-text: Draft',
      'shown-before: Write a plan and',
      'repeated-heading: KPI',
      'repeated-heading: Actions',
    ]);
    expect(noise[0]!.place).toMatchObject({
      pageNumber: 1,
      box: { left: 153, width: widthOf(rest(95)) },
    });
  });
});

describe('a page’s end', () => {
  const edges = [40, 150, 340, 530, 720, 800];
  const starts = edges.map((edge) => edge + 3);
  const rowPage = (pageNumber: number, cells: readonly string[]): SourcePage =>
    pageOf(printRow(cells, starts, 63), frame(edges, [60, 120]), pageNumber);
  const first = rowPage(1, [
    'Culture',
    'Minimum',
    'Mature',
    'Write a plan with all that the suppliers\nsay of it and',
    'Q1 23',
  ]);

  test('in the middle of a row is none, and the joint is a repair', () => {
    const { grid, repairs, origins } = readPages([
      rowPage(1, HEADINGS),
      { ...first, pageNumber: 2 },
      rowPage(3, ['', '', '', 'then carry it out.', '']),
    ]);
    expect(grid.values[1]![3]).toBe(
      'Write a plan with all that the suppliers say of it and then carry it out.',
    );
    expect(grid.values).toHaveLength(2);
    expect(repairs).toEqual([
      expect.objectContaining({ kind: 'cells-joined', certainty: 'likely', cell: 'D2' }),
    ]);
    expect(
      origins.get('D2')!.map(({ place }) => place.kind === 'page' && place.pageNumber),
    ).toContain(3);
  });

  test('before another action begins another row', () => {
    const { grid, repairs } = readPages([
      rowPage(1, HEADINGS),
      { ...first, pageNumber: 2 },
      rowPage(3, ['', '', '', 'Carry it out.', 'Q2 23']),
    ]);
    expect(grid.values.slice(1).map((row) => row[4])).toEqual(['Q1 23', 'Q2 23']);
    // The first cannot end with “and”.
    expect(new Set(repairs.map(({ kind }) => kind))).toEqual(new Set(['row-doubted']));
  });

  test('is passed over by a row of which one statement goes on with another sentence', () => {
    const rows = Array.from({ length: 6 }, (_, index) => [
      `Theme ${index}`,
      'Minimum. Some do.',
      'Mature. All do.',
      'Plan it.',
      'Q1 23',
    ]);
    const rest = rowPage(2, ['', 'Others have not begun.', '', '', '']);
    const { grid, repairs } = readPages([layPages([HEADINGS, ...rows], FORM)[0]!, rest]);
    expect(grid.values).toHaveLength(1 + rows.length);
    expect(grid.values.at(-1)![1]).toBe('Minimum. Some do.\nOthers have not begun.');
    expect(repairs.map(({ kind, cell }) => [kind, cell])).toEqual([['cells-joined', 'B7']]);
  });

  test('has the second row of headings again below the first, where that is merged down', () => {
    const groups = ['KPI', 'Where we are now', '', 'Actions', 'By when'];
    const below = ['', 'Level', 'Statement', '', ''];
    const body = ['Culture', '2', 'Some do.', 'Plan it.', 'Q1 23'];
    const other = ['Savings', '2', 'All do.', 'Do it.', 'Q2 23'];
    const pages = [body, other].map((row, index) =>
      pageOf(
        printRows([groups, below, row], starts, 63, 20),
        frame(edges, [60, 80, 100, 120]),
        index + 1,
      ),
    );
    const imported = readPages(pages);
    expect(imported.grid.values).toEqual([groups, below, body, other]);
    expect(noiseOf(imported)).toEqual(
      [...groups, ...below]
        .filter((text) => text !== '')
        .flatMap((text) => text.split(' '))
        .map((word) => `repeated-heading: ${word}`),
    );
  });

  test('cuts no sentence in a column of which texts begin with small letters', () => {
    const dues = [1, 2, 3, 4, 5, 6].map((day) => `by ${day} May`);
    const rows = dues.map((due, index) => [`Theme ${index}`, 'Minimum', 'Mature', 'Plan it.', due]);
    const pages = layPages([HEADINGS, ...rows], { ...FORM, linesOnPage: 3 });
    const { grid, repairs } = readPages(pages);
    expect(pages).toHaveLength(3);
    expect(grid.values.slice(1).map((row) => row[4])).toEqual(dues);
    expect(repairs).toEqual([]);
  });
});

describe('cells', () => {
  test('that are merged down and across have their text in the first, and say so', () => {
    const rules = [
      ...[60, 80, 140].map((at) => ruleAcross(at, 40, 440)),
      ruleAcross(110, 140, 440),
      ...[40, 440].map((at) => ruleDown(at, 60, 140)),
      ...[140, 240].map((at) => ruleDown(at, 80, 140)),
    ];
    const { grid } = readPages([
      pageOf(
        [
          ...printLine('KPI plan', 43, 64),
          ...printLine('Culture', 43, 104),
          ...printLine('Minimum', 143, 84),
          ...printLine('Mature', 143, 114),
          ...printLine('A plan', 243, 84),
        ],
        rules,
      ),
    ]);
    expect(grid.values).toEqual([
      ['KPI plan', '', ''],
      ['Culture', 'Minimum', 'A plan'],
      ['', 'Mature', ''],
    ]);
    expect(grid.mergedAreas).toEqual(['A1:C1', 'A2:A3']);
  });

  test('with underlined words are not cut there', () => {
    const rules = [...frame([40, 240, 440], [60, 80, 120]), ruleAcross(95, 43, 90)];
    const { grid } = readPages([
      pageOf(
        [
          ...printRow(['KPI', 'Now'], [43, 243], 64),
          ...printLine('Culture', 43, 84),
          ...printLine('of it', 43, 100),
        ],
        rules,
      ),
    ]);
    expect(grid.values).toHaveLength(2);
  });

  const readCell = (...lines: string[]): ImportedSheet =>
    readPages([
      pageOf(
        [
          ...printRow(['KPI', 'supplier management follow-up'], [43, 143], 64),
          ...printRow([lines.join('\n')], [43], 84),
        ],
        frame([40, 140, 340], [60, 80, 84 + 12 * lines.length]),
      ),
    ]);

  test.each([
    ['one text', ['Write a contract', 'plan'], 'Write a contract plan'],
    ['paragraphs', ['Write', 'Carry it out'], 'Write\nCarry it out'],
    [
      'bullets',
      ['• Write a contrac', '• carry it out a', 'little'],
      '• Write a contrac\n• carry it out a little',
    ],
    ['numbers', ['1. Write contract', '2. carry it out'], '1. Write contract\n2. carry it out'],
    ['a word cut', ['supplier manage-', 'ment'], 'supplier management'],
    ['a word with a hyphen', ['a further follow-', 'up'], 'a further follow-up'],
    ['a word of which nothing is known', ['a further roll-', 'out'], 'a further roll-out'],
    [
      'Hebrew',
      ['םולש הלילה'.split('').reverse().join('')],
      'הלילה םולש'.split('').reverse().join(''),
    ],
  ])('keep %s as it is meant', (_, lines, text) => {
    expect(readCell(...lines).grid.values[1]![0]).toBe(text);
  });

  test.each([
    ['whole where the known names have it', 'Minimu\nm', 'Minimum', 'likely'],
    ['whole where the rest is no word', 'Frawtsi\nn', 'Frawtsin', 'doubtful'],
    ['as two where the rest is a word', 'Contract\nor', 'Contract or', null],
    ['as two where nothing says the whole', 'Frawts\nout', 'Frawts out', null],
  ])('narrower than a word say it %s', (_, cut, whole, certainty) => {
    const rows = [
      ['KPI', 'Now', 'Target', 'Actions', 'Due'],
      ['Theme 1', 'Minimum', 'Mature', 'Write plan 1', cut],
    ];
    const form = { ...FORM, widths: [100, 100, 100, 100, 41] };
    const imported = readPages(layPages(rows, form));
    expect(imported.grid.values[1]![4]).toBe(whole);
    const repair = imported.repairs.find(({ kind }) => kind === 'word-joined');
    expect(repair?.certainty ?? null).toBe(certainty);
  });

  test('with dues below each other have one a line, though the column is no wider than these', () => {
    const rows = [
      ['KPI', 'Now', 'Target', 'Actions', 'Due'],
      ...['Nov-23\nJul-24', 'June-24', 'Jan-24\nJan-24', 'Dec-23'].map((due, index) => [
        `Theme ${index}`,
        'Minimum',
        'Mature',
        `Write plan ${index}`,
        due,
      ]),
    ];
    const form = { ...FORM, widths: [100, 100, 100, 100, 41], isRuled: false };
    expect(readPages(layPages(rows, form)).grid.values).toEqual(rows);
  });

  test('with words a little too high or too low are read line by line, no word over another', () => {
    const move = (texts: PageText[], word: string, by: number): PageText[] =>
      texts.map((text) =>
        text.text === word ? { ...text, box: { ...text.box, top: text.box.top + by } } : text,
      );
    const texts = [
      ...printRow(['KPI', 'Now'], [43, 153], 64),
      ...printLine('Agree the reporting', 43, 84),
      ...printLine('template', 43, 94),
    ];
    const { grid } = readPages([
      pageOf(
        move(move(texts, 'template', -3), 'reporting', 2),
        frame([40, 150, 250], [60, 80, 110]),
      ),
    ]);
    expect(grid.values[1]![0]).toBe('Agree the reporting template');
  });

  test('of full lines are parted where one begins as other cells of their column do, as likely', () => {
    const readColumn = (...cells: (readonly string[])[]): ImportedSheet =>
      readPages([
        pageOf(
          [
            ...printRow(['KPI', 'Now'], [43, 143], 64),
            ...printRows(
              cells.map((lines) => [lines.join('\n')]),
              [43],
              84,
              40,
            ),
          ],
          frame([40, 140, 340], [60, ...[...cells, []].map((_, index) => 80 + 40 * index)]),
        ),
      ]);
    const full = ['Write a contract', 'Review the plan'];
    const parted = readColumn(full, ['Review all']);
    expect(parted.grid.values[1]![0]).toBe('Write a contract\nReview the plan');
    expect(parted.repairs).toEqual([
      expect.objectContaining({
        kind: 'cell-split',
        was: 'Write a contract Review the plan',
        certainty: 'likely',
        cell: 'A2',
      }),
    ]);
    expect(readColumn(full, ['Buy all']).grid.values[1]![0]).toBe(
      'Write a contract Review the plan',
    );
    expect(
      readColumn(['Write contract of', 'Review the plan'], ['Review all']).grid.values[1]![0],
    ).toBe('Write contract of Review the plan');
    expect(
      readColumn(['Ask suppliers A', 'Review the plan'], ['Review all']).grid.values[1]![0],
    ).toBe('Ask suppliers A\nReview the plan');
  });

  test('with a month at each side of a hyphen keep it where a line ends there', () => {
    const texts = [
      ...printRow(['KPI', 'Due'], [43, 153], 64),
      ...printRow(['Training', 'Q3 (Oct-\nDec) 2023'], [43, 153], 84),
    ];
    const imported = readPages([pageOf(texts, frame([40, 150, 200], [60, 80, 110]))]);
    expect(imported.grid.values[1]![1]).toBe('Q3 (Oct-Dec) 2023');
  });

  test('say how sure it is that a word was cut', () => {
    const sure = (...lines: string[]) =>
      readCell(...lines).repairs.map(({ kind, certainty }) => `${kind} ${certainty}`);
    expect(sure('supplier manage-', 'ment')).toEqual(['word-joined likely']);
    expect(sure('a further follow-', 'up')).toEqual(['word-joined likely']);
    expect(sure('a further roll-', 'out')).toEqual(['word-joined doubtful']);
    expect(sure('supplier manage\u00AD', 'ment')).toEqual(['word-joined certain']);
  });
});

describe('a table without lines', () => {
  const lay = (
    xs: readonly number[],
    lines: readonly (readonly [number, readonly string[]])[],
  ): SourcePage => pageOf(lines.flatMap(([top, texts]) => printRow(texts, xs, top)));
  const headings = ['KPI', 'Now', 'Target', 'Due'];
  const columns = [40, 140, 240, 340];
  const rows = ['Savings', 'Culture', 'Training', 'Pipeline', 'Spend', 'Records'].map((name) => [
    name,
    '2',
    '4',
    'Q1 23',
  ]);

  test.each([
    [
      'rows of one line each, near each other',
      lay(
        columns,
        [headings, ...rows].map((each, index) => [60 + 14.5 * index, each] as const),
      ),
      [headings, ...rows],
    ],
    [
      'cells of a level and its statement, and room between rows',
      lay(
        columns,
        [headings, ...rows].flatMap((each, index) => [
          [60 + 30 * index, each] as const,
          [72 + 30 * index, index === 0 ? [] : ['', 'All plan.', 'None plan.', '']] as const,
        ]),
      ),
      [
        headings,
        ...rows.map(([name, now, target, due]) => [
          name,
          `${now}\nAll plan.`,
          `${target}\nNone plan.`,
          due,
        ]),
      ],
    ],
  ])('has %s', (_, source, wanted) => {
    expect(readPages([source]).grid.values).toEqual(wanted);
  });
});

describe('several tables', () => {
  const small = (top: number, rows: readonly (readonly string[])[], xs: readonly number[]) => ({
    texts: printRows(
      rows,
      xs.map((x) => x + 3),
      top + 4,
      20,
    ),
    rules: frame(
      xs,
      Array.from({ length: rows.length + 1 }, (_, index) => top + 20 * index),
    ),
  });
  const columns = [40, 140, 240, 340];

  test('with the same columns are one, with their captions between them', () => {
    const one = small(
      60,
      [
        ['KPI', 'Now', 'Due'],
        ['Culture', 'Minimum', 'Q1 23'],
      ],
      columns,
    );
    const other = small(
      200,
      [
        ['KPI', 'Now', 'Due'],
        ['Savings', 'Mature', 'Q2 23'],
      ],
      columns,
    );
    const { grid, noise } = readPages([
      pageOf(
        [...one.texts, ...printLine('Working with partners', 40, 180), ...other.texts],
        [...one.rules, ...other.rules],
      ),
    ]);
    expect(grid.values.map(([first]) => first)).toEqual([
      'KPI',
      'Culture',
      'Working with partners',
      'KPI',
      'Savings',
    ]);
    expect(noise).toEqual([]);
  });

  describe('that touch', () => {
    const headings = ['Ref', 'KPI', 'Now', 'Due'];
    const areaRows = (area: number): string[][] =>
      [1, 2].map((number) => [`${area}.${number}`, `Theme ${area}${number}`, 'Minimum', 'Q1 23']);
    const area = (number: number, xs: readonly number[]) =>
      small(60 + 40 * number, areaRows(number), xs);
    const withTables = (...tables: { texts: PageText[]; rules: PageRule[] }[]): SourcePage =>
      pageOf(
        tables.flatMap(({ texts }) => texts),
        tables.flatMap(({ rules }) => rules),
      );
    const XS = [40, 140, 240, 340, 440];

    test('are one where as many columns say the like, wherever their edges stand', () => {
      for (const shifts of [
        [0, 15, 30],
        [0, 2, 4, 6],
      ]) {
        const head = small(80, [headings], XS);
        const areas = shifts.map((by, index) =>
          area(index + 1, [40, 140 + by, 240 + by, 340 - by, 440]),
        );
        const { grid, noise } = readPages([withTables(head, ...areas)]);
        expect(grid.values).toEqual([
          headings,
          ...shifts.flatMap((_, index) => areaRows(index + 1)),
        ]);
        expect(noise).toEqual([]);
      }
    });

    test('are one though the lines between columns reach a little into the area above', () => {
      const head = small(80, [headings], XS);
      const areas = [0, 15, 30].map((by, index) => {
        const { texts, rules } = area(index + 1, [40, 140 + by, 240 + by, 340 - by, 440]);
        return {
          texts,
          rules: rules.map((rule) =>
            rule.direction === 'down' ? { ...rule, from: rule.from - 4 } : rule,
          ),
        };
      });
      expect(readPages([withTables(head, ...areas)]).grid.values).toEqual([
        headings,
        ...[1, 2, 3].flatMap(areaRows),
      ]);
    });

    test('are one form where they have few columns, of any width', () => {
      const rows = [
        ['KPI', 'Culture'],
        ['Now', 'Minimum'],
        ['Target', 'Mature'],
      ];
      const tables = rows.map((row, index) =>
        small(60 + 20 * index, [row], [40, 140 + 40 * index, 440]),
      );
      const { grid, noise } = readPages([withTables(...tables)]);
      expect(grid.values.map((row) => row.filter((text) => text !== ''))).toEqual(rows);
      expect(noise).toEqual([]);
    });

    test('are one though captions and groups of headings stand between, of which those are of the lower one', () => {
      const head = small(60, [headings, ...areaRows(1)], XS);
      const caption = small(120, [['Second area']], [40, 440]);
      const groups = small(140, [['Levels', 'Plan']], [40, 300, 440]);
      const lower = small(160, [headings, ...areaRows(2)], [40, 170, 300, 360, 440]);
      const { grid } = readPages([withTables(head, caption, groups, lower)]);
      expect(grid.values).toEqual([
        headings,
        ...areaRows(1),
        ['Second area', '', '', ''],
        ['Levels', '', 'Plan', ''],
        headings,
        ...areaRows(2),
      ]);
      expect(grid.mergedAreas).toEqual(['A4:D4', 'A5:B5', 'C5:D5']);
    });

    test('are one over a page’s end at which a row of the lower one is cut below headings again', () => {
      const lower = [40, 170, 300, 360, 440];
      const [first, [ref, kpi]] = areaRows(1) as [string[], string[]];
      const pages = [
        withTables(
          small(60, [headings, first], XS),
          small(100, [[ref!, kpi!, 'Some do', 'Q1 23']], lower),
        ),
        withTables(small(60, [headings], XS), small(80, [['', '', 'of it all.', '']], lower)),
      ];
      const { grid } = readPages(pages.map((each, index) => ({ ...each, pageNumber: index + 1 })));
      expect(grid.values).toHaveLength(3);
      expect(grid.values[2]!.join(' ').replace('\n', ' ')).toContain('Some do of it all.');
    });

    test('are two where the lower one says what its own columns are, or other things in them', () => {
      const head = small(60, [headings, ...areaRows(1)], XS);
      const risks = [
        ['No.', 'Risk', 'Likely', 'Taken by'],
        ['R1', 'Staff leave', '2', 'Ann'],
        ['R2', 'Prices rise', '3', 'Ben'],
      ];
      for (const xs of [XS, [40, 180, 260, 360, 440]]) {
        for (const rows of [risks, ...(xs === XS ? [] : [risks.slice(1)])]) {
          const { grid, noise } = readPages([
            withTables(head, small(xs === XS ? 160 : 120, rows, xs)),
          ]);
          expect(grid.values).toEqual([headings, ...areaRows(1)]);
          expect(noise).not.toEqual([]);
        }
      }
    });

    test('are two where the lower one is narrower, stands below prose, or says what else its columns are', () => {
      const head = small(60, [headings, ...areaRows(1)], XS);
      const moved = [40, 180, 260, 360, 440];
      const prose = [
        'The areas below',
        'are judged by others',
        'and in their own way',
        'each year.',
      ];
      const lower = small(240, areaRows(2), moved);
      const others = [['No.', 'Risk', 'Likely', 'When'], ...areaRows(2)];
      const below: readonly (readonly { texts: PageText[]; rules: PageRule[] }[])[] = [
        [small(240, areaRows(2), [40, 120, 200, 280, 360])],
        [small(240, others, moved)],
        [
          ...prose.map((line, at) => ({ texts: printLine(line, 40, 160 + 18 * at), rules: [] })),
          lower,
        ],
      ];
      for (const tables of below) {
        const { grid, noise } = readPages([withTables(head, ...tables)]);
        expect(grid.values).toEqual([headings, ...areaRows(1)]);
        expect(noise).not.toEqual([]);
      }
      expect(readPages([withTables(head, lower)]).grid.values).toEqual([
        headings,
        ...areaRows(1),
        ...areaRows(2),
      ]);
    });

    test('are two where they have three columns, which any two may say the like in', () => {
      const rows = (area: number) => areaRows(area).map((row) => row.slice(1));
      const head = small(60, [headings.slice(1), ...rows(1)], [40, 140, 240, 440]);
      const { grid } = readPages([withTables(head, small(240, rows(2), [40, 180, 300, 440]))]);
      expect(grid.values).toEqual([headings.slice(1), ...rows(1)]);
    });

    test('are none where rows with the edges of those above come back', () => {
      const other = [40, 180, 260, 360, 440];
      const card = (top: number, name: string) => [
        small(top, [['KPI', name, 'Due', 'Q1 23']], XS),
        small(top + 20, [['Now', '2', 'Owner', 'Ann']], other),
      ];
      const { grid } = readPages([withTables(...card(60, 'Culture'), ...card(100, 'Savings'))]);
      expect(grid.values).toHaveLength(4);
      expect(grid.values.map((row) => row.filter((text) => text !== '').length)).toEqual([
        4, 4, 4, 4,
      ]);
      expect(grid.values[0]!.length).toBeGreaterThan(4);
    });
  });

  test('of which one has rows above its own headings, and other columns, have these rows doubtful', () => {
    const wide = small(60, [['KPI', 'Now', 'Due', 'Owner']], [40, 140, 240, 340, 440]);
    const other = small(
      100,
      [
        ['1.1 Culture', '2', 'Q1 23'],
        ['1.2 Savings', '3', 'Q2 23'],
        ['', 'Levels', ''],
        ['KPI', 'Now', 'Due'],
        ['2.1 Records', '4', 'Q3 23'],
      ],
      [40, 200, 320, 500],
    );
    const { grid, repairs } = readPages([
      pageOf([...wide.texts, ...other.texts], [...wide.rules, ...other.rules]),
    ]);
    expect(grid.values.map(([first]) => first)).toEqual([
      'KPI',
      '1.1 Culture',
      '1.2 Savings',
      '',
      'KPI',
      '2.1 Records',
    ]);
    const doubted = repairs.filter(({ kind }) => kind === 'column-doubted');
    expect(doubted.map(({ cell }) => cell)).toEqual(['A2', 'B2', 'C2', 'A3', 'B3', 'C3']);
  });

  test('have the headings over their columns in these, though only the cells have lines', () => {
    const matrix = small(
      80,
      [
        ['KPI', 'Level', 'Level'],
        ['Culture', '2', '4'],
      ],
      columns,
    );
    const { grid } = readPages([
      pageOf(
        [
          ...printLine('A plan', 40, 30),
          ...printLine('Now', 143, 66),
          ...printLine('To be', 243, 66),
          ...matrix.texts,
        ],
        matrix.rules,
      ),
    ]);
    expect(grid.values).toEqual([
      ['A plan', '', ''],
      ['', 'Now', 'To be'],
      ['KPI', 'Level', 'Level'],
      ['Culture', '2', '4'],
    ]);
  });

  test('of which one is no matrix are parted, and it is on the list', () => {
    const members = small(
      60,
      [
        ['Members', 'Ward'],
        ['Ann', 'North'],
      ],
      [40, 200, 400],
    );
    const matrix = small(
      300,
      [
        ['KPI', 'Now', 'Due'],
        ['Culture', 'Minimum', 'Q1 23'],
      ],
      columns,
    );
    const imported = readPages([
      pageOf([...members.texts, ...matrix.texts], [...members.rules, ...matrix.rules]),
    ]);
    expect(imported.grid.values).toEqual([
      ['KPI', 'Now', 'Due'],
      ['Culture', 'Minimum', 'Q1 23'],
    ]);
    expect(noiseOf(imported)).toEqual(
      ['Members', 'Ward', 'Ann', 'North'].map((text) => `outside-table: ${text}`),
    );
  });
});

test('every text of any page is in a cell’s origins or in the noise, once', () => {
  const text = fc.record({
    text: fc.constantFrom(
      'KPI',
      'plan',
      '•',
      '1.',
      'manage-',
      'ment',
      'Q1',
      '23',
      'Page',
      '3',
      'שלום',
      '|',
      '.',
    ),
    box: fc.record({
      left: fc.integer({ min: -20, max: 850 }),
      top: fc.integer({ min: -20, max: 600 }),
      width: fc.integer({ min: 0, max: 200 }),
      height: fc.constantFrom(10, 10, 60),
    }),
    fontSize: fc.constantFrom(4, 8, 10, 24),
    isBold: fc.boolean(),
  });
  const rule = fc.record({
    direction: fc.constantFrom('across' as const, 'down' as const),
    at: fc.integer({ min: 0, max: 800 }),
    from: fc.integer({ min: 0, max: 300 }),
    to: fc.integer({ min: 301, max: 800 }),
  });
  const pages = fc
    .array(
      fc.record({
        texts: fc.array(text, { maxLength: 60 }),
        rules: fc.array(rule, { maxLength: 12 }),
      }),
      { maxLength: 4 },
    )
    .map((each) => each.map(({ texts, rules }, index) => pageOf(texts, rules, index + 1)));
  fc.assert(
    fc.property(pages, (source) => {
      const { origins, noise } = readPages(source);
      const held = [...[...origins.values()].flat(), ...noise].map(({ text: said, place }) =>
        JSON.stringify([said, place]),
      );
      const given = source.flatMap(({ pageNumber, texts }) =>
        texts.map(({ text: said, box }) =>
          JSON.stringify([said, { kind: 'page', pageNumber, box }]),
        ),
      );
      expect(held.sort()).toEqual(given.sort());
    }),
    { numRuns: 1000 },
  );
});
