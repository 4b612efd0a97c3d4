import { toExcelSerial } from '../../src/domain/calendar-date';
import { packFiles } from '../../src/files/pack-files';
import {
  checkPublication,
  PUBLICATION_RULES,
} from '../../src/board-pack/publication/check-publication';
import { contrastOf } from '../../src/board-pack/publication/contrast';
import type { PackFileKind } from '../../src/workbook/pack-files';
import type { PackSheet } from '../../src/workbook/pack-sheet';
import type { SheetData, WorkbookData } from '../../src/workbook/workbook-data';
import { createSheetData } from '../../src/workbook/workbook-data';
import { lintWorkbook } from '../../scripts/lint/lint-workbook';
import { readWorkbook } from '../../src/files/xlsx/read-workbook';
import { buildMovedSeedPack, buildSeedPack } from '../board-pack/seed-pack';
import { plainCell } from '../board-pack/read-pack';
import { testValidity } from '../support/test-validity';

const PROPERTIES = {
  title: 'Anytown Council · Maturity matrix board pack',
  author: 'Anytown Council',
  asAt: { year: 2023, month: 10, day: 15 },
};

const write = (kind: PackFileKind, pack: readonly PackSheet[]) =>
  packFiles.write(kind, pack, PROPERTIES);
const open = async (kind: PackFileKind, pack: readonly PackSheet[]): Promise<WorkbookData> =>
  readWorkbook(await write(kind, pack), 'pack.xlsx');

const seed = buildSeedPack().pack;
const sheetOf = (workbook: WorkbookData, name: string): SheetData =>
  workbook.sheets.find((sheet) => sheet.name === name)!;

function tableOf(sheet: SheetData): unknown[][] {
  const [first, last] = sheet.tables[0]!.address.split(':').map((cell) =>
    /([A-Z]+)(\d+)/.exec(cell)!,
  );
  const columns = sheet.tables[0]!.columns.length;
  const rows: unknown[][] = [];
  for (let row = Number(first![2]); row < Number(last![2]); row += 1) {
    rows.push(
      Array.from({ length: columns }, (_, column) => sheet.cells.get(row, column)?.value ?? ''),
    );
  }
  return rows;
}

describe.each(['board-print', 'publication-copy', 'word-paper'] as const)('as a %s', (kind) => {
  test('the same pack gives the same bytes', async () => {
    expect(Buffer.from(await write(kind, seed)).equals(Buffer.from(await write(kind, seed)))).toBe(
      true,
    );
    const other = await packFiles.write(kind, buildMovedSeedPack(), PROPERTIES);
    expect(Buffer.from(await write(kind, seed)).equals(Buffer.from(other))).toBe(false);
  });

  testValidity(kind === 'word-paper' ? 'docx' : 'xlsx', () => write(kind, buildMovedSeedPack()));
});

describe('the board print', () => {
  test('holds every sheet and every cell of the pack, and nothing besides', async () => {
    const workbook = await open('board-print', seed);
    expect(workbook.sheets.map(({ name }) => name)).toEqual(seed.map(({ name }) => name));
    for (const spec of seed) {
      const expected = spec.table.rows.map((row) =>
        row.map((cell) =>
          cell !== null && typeof cell === 'object' && 'date' in cell
            ? toExcelSerial(cell.date)
            : (plainCell(cell) ?? ''),
        ),
      );
      expect(tableOf(sheetOf(workbook, spec.name))).toEqual(expected);
    }
    expect(workbook.names.filter(({ name }) => !name.startsWith('_xlnm'))).toEqual([]);
    expect(
      workbook.sheets.every(
        ({ visibility, hiddenRows, hiddenColumns }) =>
          visibility === 'Visible' && hiddenRows.size + hiddenColumns.size === 0,
      ),
    ).toBe(true);
    expect(workbook.properties).toMatchObject({
      title: PROPERTIES.title,
      author: 'Anytown Council',
    });
    expect(lintWorkbook(workbook)).toEqual([]);
  });

  test('has no formula, whatever the matrix says', async () => {
    const trap: PackSheet = {
      ...seed[0]!,
      title: '=1+1',
      table: {
        ...seed[0]!.table,
        rows: [
          seed[0]!.table.rows[0]!.map((cell) =>
            typeof cell === 'string' ? '=HYPERLINK("https://x")' : cell,
          ),
        ],
      },
    };
    const workbook = await open('board-print', [trap]);
    const cells = workbook.sheets.flatMap((sheet) => [...sheet.cells.entries()]);
    expect(cells.filter(({ cell }) => cell.formula !== undefined)).toEqual([]);
    expect(workbook.sheets[0]!.cells.get(0, 0)!.value).toBe('=1+1');
  });

  test('prints each sheet with its title, date and page number, and a chart', async () => {
    const workbook = await open('board-print', seed);
    for (const [index, { page }] of workbook.sheets.entries()) {
      expect(page.footer).toEqual({
        left: seed[index]!.title,
        center: 'As at 15 October 2023',
        right: 'Page &P of &N',
      });
    }
    expect(sheetOf(workbook, 'Summary').charts).toHaveLength(1);
  });

  test('a figure leads to its rows by the names of the sheets', async () => {
    const summary = sheetOf(await open('board-print', seed), 'Summary');
    const links = [...summary.cells.entries()].flatMap(
      ({ cell }) => cell.hyperlink?.documentReference ?? [],
    );
    expect(links).toContain('KPIs!A5:K8');
    expect(links.some((link) => link.startsWith('Overdue!'))).toBe(true);
  });
});

describe('the publication copy', () => {
  test.each([
    ['the seed', seed],
    ['the seed with movement', buildMovedSeedPack()],
  ])('of %s keeps every rule', async (_, pack) => {
    expect(checkPublication(await open('publication-copy', pack))).toEqual([]);
  });

  test('begins with its contents, and ends with the notes that are called', async () => {
    const workbook = await open('publication-copy', seed);
    expect(workbook.sheets[0]!.name).toBe('Cover sheet');
    expect(workbook.sheets.at(-1)!.name).toBe('Notes');
    const notes = tableOf(workbook.sheets.at(-1)!);
    const footnotes = seed.flatMap((sheet) => sheet.footnotes.map(({ text }) => text));
    expect(notes.map(([, text]) => text)).toEqual(footnotes);
    expect(String(sheetOf(workbook, 'Overdue').cells.get(1, 0)!.value)).toMatch(/\[note \d+\]/);
  });

  test('says all that the board print says', async () => {
    const workbook = await open('publication-copy', seed);
    for (const { name, table } of seed) {
      const texts = table.rows
        .flat()
        .filter((cell) => cell === null || typeof cell !== 'object' || !('date' in cell))
        .map(plainCell)
        .filter((cell) => typeof cell === 'string');
      expect(tableOf(sheetOf(workbook, name)).flat()).toEqual(expect.arrayContaining(texts));
    }
  });
});

describe('the checker', () => {
  const change: Record<string, (workbook: WorkbookData, sheet: SheetData) => void> = {
    'document-properties': (workbook) => (workbook.properties = {}),
    'opens-at-the-start': (workbook) => (workbook.activeSheetIndex = 2),
    'blank-sheet': (workbook) => workbook.sheets.push(createSheetData('Extra')),
    'sheet-name': (_, sheet) => (sheet.name = 'Sheet3'),
    'nothing-hidden': (_, sheet) => sheet.hiddenRows.add(7),
    'title-in-a1': (_, sheet) => sheet.cells.delete(0, 0),
    'no-header-or-footer': (_, sheet) =>
      (sheet.page.footer = { left: 'Page', center: '', right: '' }),
    'no-frozen-panes': (_, sheet) => (sheet.frozen = { rows: 1, columns: 0 }),
    'charts-described': (_, sheet) => sheet.charts.push({ ...chart(), altText: '' }),
    'notes-by-number': (_, sheet) => sheet.cells.set(1, 0, { value: 'As at October [note 99]' }),
    'marked-table': (_, sheet) => (sheet.tables = []),
    'one-table': (_, sheet) => sheet.tables.push({ ...sheet.tables[0]!, name: 'Other' }),
    'table-headings': (_, sheet) => setHeading(sheet, 1, sheet.tables[0]!.columns[0]!),
    'merged-cells': (_, sheet) =>
      sheet.merges.push({ rowIndex: 8, columnIndex: 0, rowCount: 1, columnCount: 2 }),
    'blank-line-in-table': (_, sheet) => blankRow(sheet),
    'blanks-explained': (_, sheet) => sheet.cells.delete(headerRow(sheet) + 1, 1),
    'wrapped-text': (_, sheet) =>
      sheet.cells.set(headerRow(sheet) + 1, 0, { value: 'A long text. '.repeat(20) }),
    'no-fills': (_, sheet) => restyle(sheet, { fill: '#FFFF00' }),
    'contrast-of-text': (_, sheet) => restyle(sheet, { font: { color: '#AAAAAA' } }),
  };

  test('has a trial for each of its rules', () => {
    expect(Object.keys(change).sort()).toEqual(PUBLICATION_RULES.map(({ id }) => id).sort());
  });

  test.each(Object.entries(change))(
    'finds a breach of %s, with its place and the remedy',
    async (rule, spoil) => {
      const workbook = await open('publication-copy', seed);
      spoil(workbook, sheetOf(workbook, 'Overdue'));
      const found = checkPublication(workbook).filter((finding) => finding.rule === rule);
      expect(found.length).toBeGreaterThan(0);
      for (const { message } of found)
        expect(message).toMatch(/^.+\. [A-Z].+\.$|^.+, (and|or|as) .+\.$/);
    },
  );

  test('measures contrast as WCAG does', () => {
    expect(contrastOf('#000000', '#FFFFFF')).toBeCloseTo(21);
    expect(contrastOf('#767676', '#FFFFFF')).toBeCloseTo(4.54, 2);
  });
});

function headerRow(sheet: SheetData): number {
  return Number(/\d+/.exec(sheet.tables[0]!.address)![0]) - 1;
}

function setHeading(sheet: SheetData, column: number, text: string): void {
  sheet.cells.set(headerRow(sheet), column, { value: text });
}

function blankRow(sheet: SheetData): void {
  sheet.tables[0]!.columns.forEach((_, column) => sheet.cells.delete(headerRow(sheet) + 1, column));
}

function restyle(sheet: SheetData, style: object): void {
  sheet.cells.set(headerRow(sheet) + 1, 0, { value: 'Words', style });
}

function chart(): SheetData['charts'][number] {
  const axis = { title: null, minimum: null, maximum: null, majorUnit: null, reversed: false };
  return {
    name: 'Chart 1',
    type: 'BarClustered',
    title: null,
    series: [],
    categoryAxis: axis,
    valueAxis: axis,
    legend: null,
    place: { rowIndex: 0, columnIndex: 8, rowCount: 5, columnCount: 5 },
    altText: 'A chart',
    carried: null,
  };
}
