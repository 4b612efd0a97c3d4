import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { lintWorkbook } from '../../../scripts/lint/lint-workbook';
import { listLosses } from '../../../src/files/xlsx/list-losses';
import { readWorkbook } from '../../../src/files/xlsx/read-workbook';
import { writeWorkbook } from '../../../src/files/xlsx/write-workbook';
import { formatCell } from '../../../src/workbook/address';
import type { CellData, WorkbookData } from '../../../src/workbook/workbook-data';
import { closeHost, openHost } from '../../support/matrix-host';
import { testValidity } from '../../support/test-validity';
import { cellAt, partsOf } from './support';

/** A workbook with about everything XlsxWriter can put into one. */
const FIXTURE = join(__dirname, 'fixtures', 'written-by-xlsxwriter.xlsx');

let workbook: WorkbookData;
let written: Uint8Array;
let before: Record<string, string>;
let after: Record<string, string>;

beforeAll(async () => {
  const bytes = readFileSync(FIXTURE);
  workbook = await readWorkbook(bytes, FIXTURE);
  written = await writeWorkbook(workbook);
  before = partsOf(bytes);
  after = partsOf(written);
});

const SHEET = 'xl/worksheets/sheet1.xml';
const inSheet = (pattern: RegExp, parts: Record<string, string>): string[] =>
  [...parts[SHEET]!.matchAll(pattern)].map(([match]) => match).sort();

test('what was read is read again from what was written', async () => {
  const again = await readWorkbook(written, 'again');
  expect(Buffer.from(await writeWorkbook(again)).equals(Buffer.from(written))).toBe(true);
});

test.each([
  ['password hashes', /<sheetProtection [^>]*>/g],
  ['filter criteria', /<autoFilter.*<\/autoFilter>/g],
  ['colour scales', /<colorScale>.*?<\/colorScale>/g],
  ['data bars', /<dataBar>.*?<\/dataBar>/g],
  ['icon sets', /<iconSet.*?<\/iconSet>/g],
  ['outline levels', /outlineLevel="1"/g],
  ['array formulas', /<f t="array".*?<\/f>/g],
  ['links', /<hyperlink [^>]*tooltip="tip"\/>/g],
  ['page breaks', /<rowBreaks.*<\/rowBreaks>/g],
])('%s stay', (_, pattern) => {
  const from = inSheet(pattern, before);
  expect(inSheet(pattern, after).map((xml) => xml.replace('"carried-', '"'))).toEqual(from);
  expect(from.length).toBeGreaterThan(0);
});

test('extensions of Excel 2010 stay: data bars with borders, sparklines', () => {
  const extensions = (parts: Record<string, string>): string =>
    parts[SHEET]!.slice(parts[SHEET]!.lastIndexOf('<extLst>'));
  expect(extensions(before)).toMatch(/x14:dataBar.*x14:sparkline/);
  expect(extensions(after)).toBe(extensions(before));
});

test.each(['top10', 'aboveAverage', 'timePeriod', 'containsErrors', 'duplicateValues'])(
  'the %s rule stays, with its settings and its format',
  (type) => {
    const rule = (parts: Record<string, string>) => {
      const [tag = ''] = inSheet(new RegExp(`<cfRule type="${type}"[^>]*>`, 'g'), parts);
      return [...tag.matchAll(/(\w+)="([^"]*)"/g)].map(([match]) => match).sort();
    };
    expect(rule(before).length).toBeGreaterThan(2);
    expect(rule(after)).toEqual(rule(before));
  },
);

test('a prompt without a rule stays', () => {
  expect(workbook.sheets[0]!.validations.map(({ type }) => type)).toEqual([
    'list',
    'none',
    'whole',
  ]);
  expect(after[SHEET]).toContain('promptTitle="t" prompt="m" sqref="E10"');
});

test('charts of any kind, pictures and text boxes go through byte for byte', () => {
  const drawn = Object.keys(before).filter((name) => /^xl\/(?:charts|media)\//.test(name));
  const carried = drawn.filter(
    (name) => after[name.replace('xl/', 'xl/carried/')] === before[name],
  );
  // The third chart belongs to the chart sheet.
  expect(carried).toEqual(['xl/charts/chart1.xml', 'xl/charts/chart2.xml', 'xl/media/image1.png']);
  expect(after['xl/carried/drawings/drawing1.xml']).toBe(before['xl/drawings/drawing1.xml']);
});

test('a changed chart is written anew, and the picture stays', async () => {
  const changed = await readWorkbook(readFileSync(FIXTURE), FIXTURE);
  changed.sheets[0]!.charts[0]!.title = 'Changed';
  const parts = partsOf(await writeWorkbook(changed));
  expect(parts['xl/charts/chart1.xml']).toContain('Changed');
  expect(parts['xl/charts/chart1.xml']).toContain('<c:barDir val="col"/>');
  expect(Object.keys(parts)).toContain('xl/media/image1.png');
  expect(Object.keys(parts)).not.toContain('xl/carried/drawings/drawing1.xml');
});

test('the theme, notes, rich text and custom properties stay', () => {
  expect(after['xl/theme/theme1.xml']).toBe(before['xl/theme/theme1.xml']);
  expect(after['xl/carried/comments1.xml']).toBe(before['xl/comments1.xml']);
  expect(after['xl/sharedStrings.xml']).toMatch(/<r><rPr><b\/>.*?<t>bold<\/t><\/r>/);
  expect(before['docProps/custom.xml']).toContain('name="P"');
  expect(after['docProps/custom.xml']).toBe(before['docProps/custom.xml']);
});

describe('a cell that has a note', () => {
  const NOTES = /^xl\/(?:comments|drawings\/vmlDrawing)\d+\.(?:xml|vml)$/;
  /** The notes and their drawings as they came and as they are saved after a change to the sheet. */
  const afterwards = async (
    change: (sheet: Excel.Worksheet, cell: string) => void,
  ): Promise<{ losses: readonly string[]; kept: readonly string[]; came: readonly string[] }> => {
    const opened = await readWorkbook(readFileSync(FIXTURE), FIXTURE);
    const sheet = opened.sheets.find(({ cells }) => [...cells.entries()].some(hasNote))!;
    const { rowIndex, columnIndex } = [...sheet.cells.entries()].find(hasNote)!;
    sheet.protected = false;
    await openHost(opened, { calculator: null });
    await Excel.run(async (context) => {
      const worksheet = context.workbook.worksheets.getItem(sheet.name);
      change(worksheet, formatCell(rowIndex, columnIndex));
      await context.sync();
    });
    closeHost();
    const saved = partsOf(await writeWorkbook(opened));
    const came = Object.keys(before).filter((name) => NOTES.test(name));
    const kept = came.filter((name) => saved[name.replace('xl/', 'xl/carried/')] === before[name]);
    return { losses: listLosses(opened), kept, came };
  };
  const hasNote = ({ cell }: { readonly cell: CellData }): boolean => cell.note !== undefined;

  test.each<[string, (sheet: Excel.Worksheet, cell: string) => void]>([
    ['is typed into', (sheet, cell) => void (sheet.getRange(cell).values = [['Typed']])],
    ['is emptied', (sheet, cell) => void (sheet.getRange(cell).values = [['']])],
    ['is cleared of what it holds', (sheet, cell) => sheet.getRange(cell).clear('Contents')],
    ['gets a fill', (sheet, cell) => void (sheet.getRange(cell).format.fill.color = '#FF0000')],
  ])('keeps it, as it looks, when it %s', async (_, change) => {
    const { losses, kept, came } = await afterwards(change);
    expect(came.length).toBeGreaterThan(1);
    expect(kept).toEqual(came);
    expect(losses).toEqual(listLosses(workbook));
  });

  test.each<[string, (sheet: Excel.Worksheet, cell: string) => void]>([
    ['moves down', (sheet) => void sheet.getRange('1:1').insert('Down')],
    ['loses it', (sheet, cell) => sheet.getRange(cell).clear()],
  ])('and what is drawn anew is said when it %s', async (_, change) => {
    const { losses } = await afterwards(change);
    expect(losses.filter((loss) => !listLosses(workbook).includes(loss))).toEqual([
      expect.stringMatching(/^The notes on “.*” get Excel’s usual size and colour, since one/),
    ]);
  });
});

test('the model shows what is there', () => {
  const [plan, list] = workbook.sheets;
  expect(plan!.charts.map(({ type }) => type)).toEqual(['ColumnClustered', 'radar']);
  expect(cellAt(plan!, 'B1')).toMatchObject({
    value: 45017.52083333334,
    style: { numberFormat: 'm/d/yyyy' },
  });
  expect(cellAt(plan!, 'A1')?.style).toMatchObject({ font: { bold: true, color: '#FF0000' } });
  expect(plan!.page).toMatchObject({ titleRows: '1:1', printArea: 'A1:F30', fitToPagesTall: null });
  expect(list).toMatchObject({ name: "List's", visibility: 'VeryHidden' });
});

test('what is left out is said', () => {
  expect(listLosses(workbook)).toEqual(['The sheet “Chart1” has no cells and is left out.']);
});

testValidity('xlsx', () => written);

test('our lint has nothing to say about it', () => {
  expect(lintWorkbook(workbook)).toEqual([]);
});
