import { lintWorkbook } from '../../scripts/lint/lint-workbook';
import { compileWorkbook } from '../../src/board-pack/compile/compile-pack';
import { checkPublication } from '../../src/board-pack/publication/check-publication';
import { leaveOutCells } from '../../src/board-pack/leave-out-cells';
import { publishPack } from '../../src/board-pack/publication/publish-pack';
import { toExcelSerial } from '../../src/domain/calendar-date';
import { packFiles } from '../../src/files/pack-files';
import { readWorkbook } from '../../src/files/xlsx/read-workbook';
import type { WorkbookFileKind } from '../../src/workbook/pack-files';
import type { PackCell, PackSheet } from '../../src/workbook/pack-sheet';
import type { SheetData, WorkbookData } from '../../src/workbook/workbook-data';
import { plainCell } from '../board-pack/read-pack';
import { buildMovedSeedPack, buildSeedPack } from '../board-pack/seed-pack';
import { testValidity } from '../support/test-validity';

const PROPERTIES = {
  title: 'Anytown Council · Maturity matrix board pack',
  author: 'Anytown Council',
  asAt: { year: 2023, month: 10, day: 15 },
};

const publish = (pack: readonly PackSheet[]): readonly PackSheet[] =>
  publishPack(pack, { title: PROPERTIES.title, names: [], withDataQuality: true }).sheets;
const write = (kind: WorkbookFileKind, pack: readonly PackSheet[]) => {
  const sheets = kind === 'publication-copy' ? publish(pack) : pack;
  return packFiles.writeWorkbook(compileWorkbook(sheets, kind, PROPERTIES));
};
const open = async (kind: WorkbookFileKind, pack: readonly PackSheet[]): Promise<WorkbookData> =>
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

describe.each(['board-print', 'publication-copy'] as const)('as a %s', (kind) => {
  test('the same pack gives the same bytes', async () => {
    expect(Buffer.from(await write(kind, seed)).equals(Buffer.from(await write(kind, seed)))).toBe(
      true,
    );
    const other = await write(kind, buildMovedSeedPack());
    expect(Buffer.from(await write(kind, seed)).equals(Buffer.from(other))).toBe(false);
  });

  testValidity('xlsx', () => write(kind, buildMovedSeedPack()));
});

describe('the board print', () => {
  test('holds every sheet and every cell of the pack, and nothing besides', async () => {
    const workbook = await open('board-print', seed);
    expect(workbook.sheets.map(({ name }) => name)).toEqual(seed.map(({ name }) => name));
    for (const spec of seed) {
      const { columns, rows } = spec.table;
      const isRepeated = (cell: PackCell, row: number, column: number): boolean =>
        columns[column]!.once === true && cell === rows[row - 1]?.[column];
      const expected = rows.map((row, place) =>
        row.map((cell, column) =>
          isRepeated(cell, place, column)
            ? ''
            : cell !== null && typeof cell === 'object' && 'date' in cell
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
    expect(links).toContain("'Maturity grid'!A5:H8");
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
    const footnotes = seed
      .filter(({ id }) => id !== 'contents')
      .flatMap((sheet) => sheet.footnotes.map(({ text }) => text));
    expect(notes.map(([, text]) => text)).toEqual(footnotes);
    expect(String(sheetOf(workbook, 'Overdue').cells.get(1, 0)!.value)).toMatch(/\[note \d+\]/);
  });

  test('names no cell of the matrix, which who reads it has not', async () => {
    const workbook = await open('publication-copy', seed);
    expect(workbook.sheets.flatMap(({ tables }) => tables[0]!.columns)).not.toContain('Cell');
    const texts = workbook.sheets.flatMap(({ cells }) =>
      [...cells.entries()].map(({ cell }) => String(cell.value)),
    );
    expect(texts.filter((text) => text.startsWith('Cells are'))).toEqual([]);
  });

  test('says all that the board print says but for the contents, which its cover has', async () => {
    const workbook = await open('publication-copy', seed);
    const others = seed.filter(({ id }) => id !== 'contents').map(leaveOutCells);
    for (const { name, table } of others) {
      const texts = table.rows
        .flat()
        .filter((cell) => cell === null || typeof cell !== 'object' || !('date' in cell))
        .map(plainCell)
        .filter((cell) => typeof cell === 'string');
      expect(tableOf(sheetOf(workbook, name)).flat()).toEqual(expect.arrayContaining(texts));
    }
  });
});
