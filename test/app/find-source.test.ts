import { findSource, wholePage } from '../../src/app/find-source';
import type { PageText, SourceDocument, SourcePage } from '../../src/workbook/source-document';

const text = (said: string, left: number, top: number): PageText => ({
  text: said,
  box: { left, top, width: 60, height: 10 },
  fontSize: 10,
  isBold: false,
});

const PAGE: SourcePage = {
  pageNumber: 2,
  width: 600,
  height: 400,
  quarterTurns: 0,
  texts: [text('Waste', 10, 10), text('far away', 500, 380), text('Buy lorries', 300, 200)],
  rules: [],
  isPicture: false,
};
const PDF: SourceDocument = { kind: 'pages', name: 'plan.pdf', pages: [PAGE] };

const onPage = (left: number, top: number) =>
  ({ kind: 'page', pageNumber: 2, box: { left, top, width: 60, height: 10 } }) as const;

test('a place on a page is shown with room around it, and with what stands there', () => {
  const [part] = findSource([onPage(300, 200)], PDF).parts;
  expect(part).toMatchObject({
    page: PAGE,
    says: 'Buy lorries',
    marked: { left: 298, top: 198, width: 64, height: 14 },
    shown: { left: 200, top: 160, width: 260, height: 90 },
  });
  expect(wholePage(part!)).toMatchObject({
    marked: part!.marked,
    shown: { left: 0, top: 0, width: 600, height: 400 },
  });
});

test('in a corner the room is on the other sides, and a page is never shown beyond its edges', () => {
  const [part] = findSource([onPage(10, 10)], PDF).parts;
  expect(part!.shown).toEqual({ left: 0, top: 0, width: 260, height: 90 });
  const box = { left: 0, top: 0, width: 600, height: 400 };
  const [all] = findSource([{ kind: 'page', pageNumber: 2, box }], PDF).parts;
  expect(all!.shown).toEqual(box);
});

const LINES: SourceDocument = {
  kind: 'lines',
  name: 'plan.txt',
  rows: [1, 3, 4, 5].map((lineNumber) => ({ lineNumber, cells: [`a${lineNumber}`, 'b'] })),
};

const onLine = (lineNumber: number, columnNumber: number) =>
  ({ kind: 'line', lineNumber, columnNumber }) as const;

/** Rows as "label: cell | [marked cell]". */
const say = (...given: Parameters<typeof findSource>): string[] =>
  findSource(...given).rows.map(
    ({ label, cells }) =>
      `${label}: ${cells.map(({ text: said, isMarked }) => (isMarked ? `[${said}]` : said)).join(' | ')}`,
  );

test('a line stands between its neighbours, and each line once', () => {
  expect(say([onLine(3, 2)], LINES)).toEqual([
    'Line 1: a1 | b',
    'Line 3: a3 | [b]',
    'Line 4: a4 | b',
  ]);
  expect(say([onLine(3, 1), onLine(4, 1)], LINES)).toEqual([
    'Line 1: a1 | b',
    'Line 3: [a3] | b',
    'Line 4: [a4] | b',
    'Line 5: a5 | b',
  ]);
});

const cell = (said: string, columnIndex: number) => ({
  text: said,
  columnIndex,
  columnSpan: 1,
  rowSpan: 1,
  isStruck: false,
  holdsTable: false,
  asides: [],
});
const PAPER: SourceDocument = {
  kind: 'blocks',
  name: 'plan.docx',
  blocks: [
    { kind: 'paragraph', text: 'Buying\tWaste', isHeading: false, asides: [] },
    { kind: 'table', rows: [[cell('other', 0)]] },
    { kind: 'table', rows: [[cell('KPI', 0)], [cell('Waste', 0), cell('low', 2)]] },
  ],
};

test('of a Word paper the row of the table is shown, by the columns of its cells, or the paragraph', () => {
  const inTable = { kind: 'table', tableNumber: 2, rowNumber: 2, columnNumber: 3 } as const;
  expect(say([inTable], PAPER)).toEqual(['Table 2, row 1: KPI', 'Table 2, row 2: Waste | [low]']);
  const paragraph = { kind: 'table', tableNumber: 0, rowNumber: 1, columnNumber: 2 } as const;
  expect(say([paragraph], PAPER)).toEqual(['Paragraph 1: Buying | [Waste]']);
});

test.each([
  [onPage(1, 1), LINES],
  [onLine(9, 1), LINES],
  [{ kind: 'table', tableNumber: 9, rowNumber: 1, columnNumber: 1 } as const, PAPER],
  [{ ...onPage(1, 1), pageNumber: 7 }, PDF],
])('a place that the source has not got is left out', (place, source) => {
  expect(findSource([place], source)).toEqual({ parts: [], rows: [] });
});
