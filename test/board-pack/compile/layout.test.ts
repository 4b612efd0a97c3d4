import {
  isIndented,
  layoutPackSheet,
  printedWidthPoints,
  textRoomPoints,
} from '../../../src/board-pack/compile/layout';
import { formatBlock } from '../../../src/workbook/address';
import type { PackChart, PackColumn, PackSheet } from '../../../src/workbook/pack-sheet';
import { POINTS_PER_CHAR } from '../../../src/workbook/sheet-styles';
import { BODY_FONT, measureText } from '../../../src/workbook/text-width';

const column = (header: string, kind: PackColumn['kind'], widthChars = 30): PackColumn => ({
  header,
  kind,
  widthChars,
});

const CHART: PackChart = {
  kind: 'bar-clustered',
  title: 'Chart',
  categoryAxisTitle: null,
  valueAxisTitle: 'Value',
  categoryColumn: 'Name',
  series: [{ column: 'Figure', name: 'Figure', color: '#000000' }],
  valueAxisMaximum: null,
  valueAxisUnit: 1,
  caption: null,
  altText: '',
  place: 'right-of-table',
  heightRows: 10,
};

function sheetWith(rowCount: number, more: Partial<PackSheet> = {}): PackSheet {
  return {
    id: 'gaps',
    name: 'Trial',
    title: 'Title',
    subtitle: 'Subtitle',
    footer: 'As at 15 October 2023',
    paragraphs: [],
    table: {
      name: 'Trial',
      columns: [column('Name', 'text'), column('Figure', 'number'), column('Note', 'text')],
      rows: Array.from({ length: rowCount }, (_, row) => [`Row ${row}`, row, 'note']),
    },
    footnotes: [],
    charts: [],
    page: { orientation: 'landscape', pagesTall: null },
    ...more,
  };
}

test('a plain list starts in row 4, below title, subtitle and a low row', () => {
  const layout = layoutPackSheet(sheetWith(5));
  expect(formatBlock(layout.table)).toBe('A4:C9');
  expect(formatBlock(layout.body)).toBe('A5:C9');
  expect(formatBlock(layout.printed)).toBe('A1:C9');
  expect(layout.spacerRows).toEqual([2]);
});

test('paragraphs, table and footnotes have one low row between them, as has a heading above it', () => {
  const layout = layoutPackSheet(
    sheetWith(2, {
      paragraphs: [
        { text: 'About', style: 'label' },
        { text: 'Heading', style: 'heading' },
        { text: 'Body', style: 'body' },
      ],
      footnotes: [{ text: 'Note', style: 'label' }],
    }),
  );
  expect(layout.lines.map(({ rowIndex, text }) => [rowIndex, text])).toEqual([
    [3, 'About'],
    [5, 'Heading'],
    [6, 'Body'],
    [12, 'Note'],
  ]);
  expect(layout.header.rowIndex).toBe(8);
  expect(layout.spacerRows).toEqual([2, 4, 7, 11]);
  expect(formatBlock(layout.printed)).toBe('A1:C13');
});

test('a first heading has no second low row above it', () => {
  const layout = layoutPackSheet(
    sheetWith(1, { paragraphs: [{ text: 'Head', style: 'heading' }] }),
  );
  expect(layout.spacerRows).toEqual([2, 4]);
});

test('a long paragraph is broken into lines that stay on the page', () => {
  const text = 'Managing contracts and relationships has the widest gap. '.repeat(8).trim();
  const sheet = sheetWith(1, { paragraphs: [{ text, style: 'body' }] });
  const { lines } = layoutPackSheet(sheet);
  expect(lines.length).toBeGreaterThan(3);
  expect(lines.map((line) => line.text).join(' ')).toBe(text);
  for (const line of lines) {
    expect(measureText(line.text, BODY_FONT)).toBeLessThanOrEqual(printedWidthPoints(sheet));
  }
});

describe('a chart to the right of the table', () => {
  const chartOf = (rowCount: number) =>
    layoutPackSheet(sheetWith(rowCount, { charts: [CHART] })).charts[0]!;

  test('starts beside the header, one column apart, and ends with the table', () => {
    expect(formatBlock(chartOf(11))).toBe('E4:N15');
  });

  test('has the rows it asks for beside a short table, and the footnotes follow below it', () => {
    const footnotes = [{ text: 'Note', style: 'label' }] as const;
    const layout = layoutPackSheet(sheetWith(2, { charts: [CHART], footnotes }));
    expect(formatBlock(layout.charts[0]!)).toBe('E4:N13');
    expect(layout.lines[0]!.rowIndex).toBe(14);
  });

  test('does not run on beside a table of several pages', () => {
    expect(chartOf(400).rowCount).toBe(chartOf(60).rowCount);
  });
});

test('what a chart is drawn from stands beside all that is printed', () => {
  const chartData = { headers: ['Level', 'Now'], rows: [['Mature', 3] as const] };
  const layout = layoutPackSheet(sheetWith(2, { charts: [CHART], chartData }));
  expect(layout.printed.columnCount).toBe(14);
  expect(formatBlock(layout.chartData!)).toBe('P4:Q5');
});

test('a chart below the table is as wide as the table', () => {
  const chart: PackChart = { ...CHART, place: 'below-table' };
  const layout = layoutPackSheet(sheetWith(2, { charts: [chart] }));
  expect(formatBlock(layout.charts[0]!)).toBe('A8:C17');
  expect(formatBlock(layout.printed)).toBe('A1:C17');
});

test('several charts below the table stand two beside each other, each under its caption', () => {
  const chart: PackChart = { ...CHART, place: 'below-table' };
  const caption = 'Better than at any freeze since the first';
  const charts = [{ ...chart, caption }, { ...chart, caption: 'Worse' }, chart];
  const layout = layoutPackSheet(sheetWith(2, { charts }));
  expect(layout.charts.map(formatBlock)).toEqual(['A10:A19', 'B10:C19', 'A21:A30']);
  const [left, right] = [0, 1].map((columnIndex) =>
    layout.lines.filter((line) => line.columnIndex === columnIndex),
  );
  expect(left!.map(({ text }) => text).join(' ')).toBe(caption);
  expect(left!.map(({ rowIndex }) => rowIndex)).toEqual([7, 8]);
  expect(right).toMatchObject([{ text: 'Worse', rowIndex: 8 }]);
  for (const { text } of left!) {
    expect(measureText(text, BODY_FONT)).toBeLessThanOrEqual(30 * POINTS_PER_CHAR);
  }
  expect(formatBlock(layout.printed)).toBe('A1:C30');
});

test('columns off the paper belong to the table but are not printed', () => {
  const sheet = sheetWith(1);
  const columns = sheet.table.columns.map((each, index) =>
    index === 2 ? { ...each, offPaper: true as const } : each,
  );
  const layout = layoutPackSheet({ ...sheet, table: { ...sheet.table, columns } });
  expect(formatBlock(layout.table)).toBe('A4:C5');
  expect(formatBlock(layout.printedTable)).toBe('A4:B5');
  expect(formatBlock(layout.printed)).toBe('A1:B5');
});

test('text is kept apart from what stands to its left, where it would meet it or there is room', () => {
  const columns = [
    column('First', 'text', 10),
    column('After little text, narrow', 'text', 10),
    column('A date', 'date', 10),
    column('After a date', 'text', 10),
    column('Roomy', 'text', 30),
    column('After text that fills its lines', 'text', 10),
    column('A number', 'number', 10),
  ];
  const indented = columns.filter((_, index) => isIndented(columns, index));
  expect(indented.map(({ header }) => header)).toEqual([
    'After a date',
    'Roomy',
    'After text that fills its lines',
  ]);
  expect(textRoomPoints(columns, 3)).toBeLessThan(textRoomPoints(columns, 1));
});
