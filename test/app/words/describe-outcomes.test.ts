import { describeBehind, listFigures } from '../../../src/app/words/describe-figures';
import type { HighlightSummary } from '../../../src/app/matrix-session';
import { countHighlights } from '../../../src/app/highlight-matrix';
import type { Review } from '../../../src/app/review-matrix';
import { reviewMatrix } from '../../../src/app/review-matrix';
import {
  describeCheck,
  describeCleared,
  describeFirstSteps,
  describeHighlights,
  describeExport,
  describeFreeze,
  describeKeptAside,
  describePack,
  listSheets,
} from '../../../src/app/words/describe-outcomes';
import type { Finding, Severity } from '../../../src/domain/finding';
import { excelWorkbook } from '../../../src/excel/excel-workbook';
import { HIGHLIGHT_KINDS } from '../../../src/workbook/highlight-kinds';
import {
  closeHost,
  openHost,
  REVIEW_REQUEST,
  sheetOf,
  SMALL_MATRIX,
  workbookOf,
} from '../../support/matrix-host';

let review: Review;

beforeAll(async () => {
  await openHost(workbookOf(sheetOf('Plan', SMALL_MATRIX)));
  review = await reviewMatrix(excelWorkbook, REVIEW_REQUEST);
});

afterAll(closeHost);

test('a check says what was read and what is wrong', () => {
  expect(describeCheck(review)).toBe(
    'Plan: 3 KPIs and 4 actions. 0 errors, 1 warning, 1 overdue, 1 due this quarter, 2 gaps.',
  );
});

test('what somebody has accepted is not counted', () => {
  expect(describeCheck(review, [])).toContain('0 errors, 0 warnings, 1 overdue,');
});

test('five numbers tell the state, without what was accepted, and one is said as one', () => {
  const figures = listFigures(review, review.findings);
  expect(figures.map(({ kind, count }) => [kind, count])).toEqual([
    ['errors', 0],
    ['warnings', 1],
    ['overdue', 1],
    ['due-this-quarter', 1],
    ['gaps', 2],
  ]);
  const [warning] = review.findings.filter(({ severity }) => severity === 'warning');
  expect(listFigures(review, [warning!])[1]).toMatchObject({ count: 1, words: 'warning' });
  expect(listFigures(review, [])[1]).toMatchObject({ count: 0, words: 'warnings' });
});

test('the first steps are the first findings of the gravest rules', () => {
  const finding = (rule: string, cells: string[], severity: Severity): Finding => ({
    rule,
    severity,
    cells,
    message: `About ${rule}.`,
    fix: null,
  });
  expect(
    describeFirstSteps([
      finding('missing-level', ['B2'], 'error'),
      finding('missing-level', ['B9'], 'error'),
      finding('area-heading-missing', [], 'warning'),
      finding('unreadable-due', ['E2'], 'warning'),
      finding('suspect-year', ['E3'], 'warning'),
      finding('overdue', ['E4'], 'insight'),
    ]),
  ).toEqual([
    'B2: About missing-level. (1 more like it)',
    'About area-heading-missing.',
    'E2: About unreadable-due.',
  ]);
  expect(describeFirstSteps([finding('overdue', ['E4'], 'insight')])).toEqual([
    'Nothing has to be put right.',
  ]);
});

test.each([
  [0, 'There were no highlights to clear.'],
  [1, 'Cleared the highlights of 1 cell. Formats of your own were left alone.'],
  [37, 'Cleared the highlights of 37 cells. Formats of your own were left alone.'],
])('clearing %i', (cellCount, message) => {
  expect(describeCleared({ cellCount, formatsUnread: 0 })).toBe(message);
});

test.each([
  [
    1,
    'Excel could not read 1 conditional format, which was left as it is. Close the workbook, open it again, and repeat this.',
  ],
  [
    3,
    'Excel could not read 3 conditional formats, which were left as they are. Close the workbook, open it again, and repeat this.',
  ],
])(
  'what highlighting and clearing say of %i formats that cannot be read',
  (formatsUnread, said) => {
    expect(describeCleared({ cellCount: 0, formatsUnread })).toBe(
      `There were no highlights to clear. ${said}`,
    );
    expect(describeHighlights({ ...laid(), formatsUnread })).toMatch(
      /levels\. Excel could not read /,
    );
  },
);

/** What highlighting tells where every format could be read. */
function laid(...given: Parameters<typeof countHighlights> | []): HighlightSummary {
  const [of = review, protectedSheets] = given;
  return { ...countHighlights(of, protectedSheets), formatsUnread: 0 };
}

test('highlighting says how many cells show what', () => {
  const summary = laid();
  expect(describeHighlights(summary)).toBe(
    'Highlighted 6 cells on Plan: 1 overdue, 1 due this quarter, 1 complete, 1 without a due and 2 with a gap of 2 levels.',
  );
  expect(
    describeHighlights(
      laid({
        ...review,
        settings: { ...review.settings, hiddenHighlights: [...HIGHLIGHT_KINDS] },
      }),
    ),
  ).toBe('No cell on Plan calls for a highlight that is switched on.');
});

test('highlighting says where several actions share the cells that are counted', () => {
  expect(describeHighlights({ ...laid(), actionsByKind: { overdue: 3 } })).toContain(
    ': 1 overdue (3 actions, some of which share a cell), 1 due this quarter,',
  );
});

test.each([
  ['gaps', 59, 13, '59 KPIs are below target; 13 findings are about them.'],
  ['overdue', 1, 0, '1 action is overdue; 0 findings are about it.'],
  ['due-this-quarter', 2, 1, '2 actions are due this quarter; 1 finding is about them.'],
  ['overdue', 2, 2, null],
  ['errors', 2, 1, null],
] as const)('%s at a glance, %i, lead to %i findings', (kind, count, shownCount, words) =>
  expect(describeBehind({ kind, count, words: '' }, shownCount)).toBe(words),
);

test('highlighting says which sheets are protected, beside what was highlighted elsewhere', () => {
  const summary = laid(review, ['Plan']);
  expect(summary).toMatchObject({ sheets: [], cellCount: 0 });
  expect(describeHighlights(summary)).toBe(
    'Plan is protected, so no highlights were added to it. To have them, unprotect it (Review, Unprotect Sheet) and try again.',
  );
  const others = { ...laid(), protectedSheets: ['Value', 'People'] };
  expect(describeHighlights(others)).toMatch(
    /^Highlighted 6 cells on Plan: .* levels\. Value and People are protected, so no highlights were added to them\. To have them, unprotect them /,
  );
});

test('packing counts the sheets, names them, and says how to go on where it was stopped', () => {
  const sheets = [
    { id: 'summary', name: 'Summary' },
    { id: 'gaps', name: 'Gaps (2)' },
  ];
  expect(describePack({ sheets, keptAside: [] })).toBe('Wrote the board pack: 2 sheets.');
  expect(describePack({ sheets: sheets.slice(1), keptAside: [] })).toBe(
    'Wrote the board pack: 1 sheet.',
  );
  expect(describePack({ sheets: [], keptAside: [] })).toMatch(
    /^Every sheet .* is left out\. Choose/,
  );
  expect(describePack({ sheets, keptAside: [], stopped: true, total: 8 })).toBe(
    'Stopped after 2 of 8 sheets. Generate again to write the rest.',
  );
  expect(describePack({ sheets: [], keptAside: [], stopped: true, total: 8 })).toBe(
    'Stopped before any sheet was written. Generate again to write the pack.',
  );
  expect(listSheets(sheets)).toBe('Its sheets are Summary and Gaps (2).');
  expect(listSheets(sheets.slice(1))).toBe('Its sheet is Gaps (2).');
  expect(listSheets([])).toBe('');
  const gaps = { name: 'Gaps', keptAs: 'Gaps (edited)' };
  expect(describePack({ sheets, keptAside: [gaps] })).toBe(
    'Wrote the board pack: 2 sheets. Gaps had been edited by hand; that version is kept as Gaps (edited).',
  );
  expect(describeKeptAside([gaps, { name: 'KPIs', keptAs: 'KPIs (edited)' }])).toBe(
    'Gaps and KPIs had been edited by hand; those versions are kept as Gaps (edited) and KPIs (edited).',
  );
});

test('a freeze says what is kept, and whether it replaced one', () => {
  const frozen = { sheet: 'Freeze 2023-10-15', kpiCount: 1, actionCount: 0, replaced: false };
  expect(describeFreeze(frozen)).toBe('Kept 1 KPI and 0 actions on the sheet Freeze 2023-10-15.');
  expect(describeFreeze({ ...frozen, kpiCount: 2, actionCount: 1, replaced: true })).toBe(
    'Kept 2 KPIs and 1 action on the sheet Freeze 2023-10-15. It takes the place of the freeze of the same date.',
  );
});

test('a file that Excel neither opens nor keeps is never called saved', () => {
  const summary = {
    fileName: 'Board paper.docx',
    delivery: 'not-kept',
    keptAside: [],
    namePlaceCount: null,
  } as const;
  expect(describeExport({ ...summary, copy: { text: 'Report', html: '<p>Report</p>' } })).toBe(
    'Made the paper. Excel keeps no files from add-ins on this device: copy it, and paste it into a Word document.',
  );
  expect(describeExport({ ...summary, fileName: 'Board pack.xlsx', copy: null })).toBe(
    'Board pack.xlsx could not be given out: Excel neither opened it nor keeps files from add-ins on this device. Open this workbook in Excel on the web and press the same there; the pack’s sheets can be written here, under In this workbook.',
  );
});

test('an export says where the file is', () => {
  const fileName = 'Board pack 2023-10-15 Draft.xlsx';
  expect(
    describeExport({
      fileName,
      delivery: 'opened',
      keptAside: [],
      copy: null,
      namePlaceCount: null,
    }),
  ).toBe('Opened Board pack 2023-10-15 Draft.xlsx as a new workbook. Save it there, or print it.');
  expect(
    describeExport({
      fileName,
      delivery: 'saved',
      keptAside: [],
      copy: null,
      namePlaceCount: null,
    }),
  ).toBe('Saved Board pack 2023-10-15 Draft.xlsx with your downloads.');
  const copy = { fileName, delivery: 'saved', copy: null, keptAside: [] } as const;
  expect(describeExport({ ...copy, namePlaceCount: 1 })).toBe(
    'Saved Board pack 2023-10-15 Draft.xlsx with your downloads. Names from the columns Owner and Sponsor were left out of its texts at 1 place. Other names cannot be known: read it before you publish it.',
  );
  expect(describeExport({ ...copy, namePlaceCount: 0 })).toContain(
    'No name from the columns Owner and Sponsor stands in it. Other names',
  );
  const keptAside = [{ name: 'Gaps', keptAs: 'Gaps (edited)' }];
  expect(
    describeExport({
      fileName: 'Board pack.pdf',
      delivery: 'saved',
      keptAside,
      copy: null,
      namePlaceCount: null,
    }),
  ).toBe(
    'Saved Board pack.pdf with your downloads. Gaps had been edited by hand; that version is kept as Gaps (edited).',
  );
});
