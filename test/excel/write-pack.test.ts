import { freezeMatrix } from '../../src/app/freeze-matrix';
import { generatePack } from '../../src/app/generate-pack';
import { reviewMatrix } from '../../src/app/review-matrix';
import { compilePack } from '../../src/board-pack/compile/compile-pack';
import { excelWorkbook } from '../../src/excel/excel-workbook';
import { readWorkbook } from '../../src/files/xlsx/read-workbook';
import type { CompiledSheet } from '../../src/workbook/compiled-sheet';
import type { PackSheet } from '../../src/workbook/pack-sheet';
import type { PackProgress } from '../../src/workbook/port';
import type { SheetData, WorkbookData } from '../../src/workbook/workbook-data';
import { bytesOf, generate, PACK_NAMES } from '../support/main-job';
import {
  closeHost,
  longMatrix,
  openHost,
  sheetOf,
  SMALL_MATRIX,
  workbookOf,
  REVIEW_REQUEST,
} from '../support/matrix-host';

afterEach(closeHost);

const named = (workbook: WorkbookData, name: string): SheetData =>
  workbook.sheets.find((sheet) => sheet.name === name)!;

function specOf(rows: PackSheet['table']['rows']): PackSheet {
  return {
    id: 'gaps',
    name: 'Trial',
    title: '=TITLE()',
    subtitle: '+subtitle',
    footer: 'As at 15 October 2023',
    paragraphs: [{ text: '@paragraph', style: 'body' }],
    table: {
      name: 'Pack_Trial',
      columns: [
        { header: '=Header', kind: 'text', widthChars: 40 },
        { header: 'Due', kind: 'date', widthChars: 12 },
        { header: 'Number', kind: 'number', widthChars: 10 },
      ],
      rows,
    },
    footnotes: [],
    charts: [],
    page: { orientation: 'landscape', pagesTall: null },
  };
}

const trialOf = (rows: PackSheet['table']['rows']): CompiledSheet[] => compilePack([specOf(rows)]);

test('every sheet has a title in A1, one table, and prints as A4 landscape one page wide', async () => {
  const workbook = workbookOf(sheetOf('Matrix', SMALL_MATRIX));
  await openHost(workbook);
  await generate();
  expect(workbook.sheets.map(({ name }) => name)).toEqual(['Matrix', ...PACK_NAMES]);
  expect(workbook.sheets[workbook.activeSheetIndex]!.name).toBe('Summary');
  for (const sheet of workbook.sheets.slice(1)) {
    expect(String(sheet.cells.get(0, 0)!.value)).toMatch(/^[A-Z].{5,}/);
    expect(sheet.tables).toHaveLength(1);
    expect(sheet.page).toMatchObject({ orientation: 'Landscape', paper: 'A4', fitToPagesWide: 1 });
    const headerRow = Number(/\d+/.exec(sheet.tables[0]!.address)![0]);
    // The header of a list stays in sight; the Summary is a page that is read whole.
    expect(sheet.frozen.rows).toBe(sheet.name === 'Summary' ? 0 : headerRow);
  }
  expect(named(workbook, 'Summary').charts).toHaveLength(1);
});

const HOSTILE_TEXTS = [
  '=1+1',
  '+1',
  '-1',
  '@SUM(A1)',
  "'quoted",
  '1',
  '1/2/2023',
  'TRUE',
  '#REF!',
  '=HYPERLINK("x")',
];

test('text is written as text, whatever it looks like', async () => {
  const workbook = workbookOf(sheetOf('Matrix', SMALL_MATRIX));
  await openHost(workbook);
  await excelWorkbook.writePack(() => trialOf(HOSTILE_TEXTS.map((text) => [text, null, 1])));
  const sheet = named(workbook, 'Trial');
  const texts = HOSTILE_TEXTS.map((_, row) => sheet.cells.get(6 + row, 0)!);
  expect(texts.map(({ value }) => value)).toEqual(HOSTILE_TEXTS);
  expect(sheet.cells.get(0, 0)!.value).toBe('=TITLE()');
  for (const { cell } of sheet.cells.entries()) expect(cell.formula).toBeUndefined();
});

test('dates are real dates and numbers are numbers', async () => {
  const workbook = workbookOf(sheetOf('Matrix', SMALL_MATRIX));
  await openHost(workbook);
  const date = { year: 2023, month: 9, day: 30 };
  await excelWorkbook.writePack(() => trialOf([['a', { date }, 7]]));
  const sheet = named(workbook, 'Trial');
  expect(sheet.cells.get(6, 1)).toMatchObject({
    value: 45_199,
    style: { numberFormat: 'd mmm yyyy' },
  });
  expect(sheet.cells.get(6, 2)!.value).toBe(7);
});

test('generating twice gives the same workbook as once', async () => {
  const workbook = workbookOf(sheetOf('Matrix', SMALL_MATRIX));
  await openHost(workbook);
  await generate();
  const once = await bytesOf(workbook);
  await generate();
  expect((await bytesOf(workbook)).equals(once)).toBe(true);
});

test('a pack of a shorter matrix leaves nothing of the longer one behind', async () => {
  const workbook = workbookOf(sheetOf('Matrix', longMatrix(40)));
  await openHost(workbook);
  await generate();
  const matrix = workbook.sheets[0]!;
  for (let row = 3; row <= 40; row += 1) {
    for (let column = 0; column < 5; column += 1) matrix.cells.delete(row, column);
    matrix.rowHeights.delete(row);
  }
  await generate();
  const short = workbookOf(sheetOf('Matrix', longMatrix(2)));
  await openHost(short);
  await generate();
  expect((await bytesOf(workbook)).equals(await bytesOf(short))).toBe(true);
});

test('sheets and tables that are not ours keep their names and cells; ours give way', async () => {
  const summary = sheetOf('Summary', [['Mine'], ['=not a formula']]);
  const workbook = workbookOf(sheetOf('Matrix', SMALL_MATRIX), summary);
  const before = structuredClone([...summary.cells.entries()]);
  await openHost(workbook);
  await generate();
  await generate();
  expect([...summary.cells.entries()]).toEqual(before);
  expect(workbook.sheets.map(({ name }) => name)).toEqual([
    'Matrix',
    'Summary',
    'Summary (2)',
    ...PACK_NAMES.slice(1),
  ]);
});

test('a sheet of ours that somebody renamed and moved is written again where it is', async () => {
  const workbook = workbookOf(sheetOf('Matrix', SMALL_MATRIX));
  await openHost(workbook);
  await generate();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Gaps');
    sheet.name = 'Gaps for the board';
    sheet.position = 0;
    await context.sync();
  });
  await generate();
  expect(workbook.sheets.map(({ name }) => name).slice(0, 2)).toEqual([
    'Gaps for the board',
    'Matrix',
  ]);
  expect(workbook.sheets).toHaveLength(1 + PACK_NAMES.length);
});

test('a sheet of the pack that was deleted comes back where it stood', async () => {
  const workbook = workbookOf(sheetOf('Matrix', SMALL_MATRIX));
  await openHost(workbook);
  await generate();
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const own = worksheets.add('My notes');
    for (const name of ['Summary', 'Gaps', 'Exceptions', 'Key']) worksheets.getItem(name).delete();
    own.getRange('A1').values = [['Mine']];
    await context.sync();
  });
  await generate();
  expect(workbook.sheets.map(({ name }) => name)).toEqual(['Matrix', ...PACK_NAMES, 'My notes']);
  expect(workbook.sheets[workbook.activeSheetIndex]!.name).toBe('Summary');
});

test('a sheet of the pack that somebody hid is written and stays hidden', async () => {
  const workbook = workbookOf(sheetOf('Matrix', SMALL_MATRIX));
  await openHost(workbook);
  await generate();
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Summary').visibility = 'Hidden';
    await context.sync();
  });
  await generate();
  expect(named(workbook, 'Summary').visibility).toBe('Hidden');
  expect(workbook.sheets[workbook.activeSheetIndex]!.name).toBe(PACK_NAMES[1]);
});

test.each([10, 300])('costs three round trips to look and one to write: %d rows', async (rows) => {
  const host = await openHost(workbookOf(sheetOf('Matrix', longMatrix(rows))));
  const review = await reviewMatrix(excelWorkbook, REVIEW_REQUEST);
  await freezeMatrix(excelWorkbook, review);
  for (let time = 0; time < 2; time += 1) {
    const before = host.syncCount;
    await generatePack(excelWorkbook, review);
    // The second time there is a pack to compare with what was noted of it.
    expect(host.syncCount - before).toBe(4);
  }
});

test('progress is told at the beginning and at the end of a pack that fits into one request', async () => {
  await openHost(workbookOf(sheetOf('Matrix', SMALL_MATRIX), sheetOf('Summary', [['Mine']])));
  const told: PackProgress[] = [];
  const review = await reviewMatrix(excelWorkbook, REVIEW_REQUEST);
  await generatePack(excelWorkbook, review, { onProgress: (progress) => told.push(progress) });
  const total = PACK_NAMES.length;
  expect(told).toEqual([
    { written: 0, total, sheet: 'Summary (2)' },
    { written: total, total, sheet: null },
  ]);
});

/** So many rows of nearly 6,000 bytes each: dashes take three, so that there are fewer characters to look at. */
const largeRows = (count: number): PackSheet['table']['rows'] =>
  Array.from({ length: count }, (_, row) => [`${row} ${'———— '.repeat(450)}`, null, row]);

/** Sheets of which each but the first fills most of a request. */
function largePack(): CompiledSheet[] {
  const rows = largeRows(500);
  const idle = { ...specOf([['a', null, 1]]), name: 'Small' };
  const ids = { one: 'kpis', two: 'actions', three: 'key' } as const;
  const large = Object.entries(ids).map(([name, id]) => ({
    ...specOf(rows),
    id,
    name,
    table: { ...specOf(rows).table, name: `Pack_${name}` },
  }));
  return compilePack([{ ...idle, table: { ...idle.table, name: 'Pack_small' } }, ...large]);
}

test('progress is told after each request of a pack that takes several', async () => {
  await openHost(workbookOf(sheetOf('Matrix', SMALL_MATRIX)));
  const told: PackProgress[] = [];
  await excelWorkbook.writePack(largePack, { onProgress: (progress) => told.push(progress) });
  expect(told.map(({ written, sheet }) => [written, sheet])).toEqual([
    [0, 'Small'],
    [2, 'two'],
    [3, 'three'],
    [4, null],
  ]);
});

test('a pack that is stopped leaves whole sheets, and the next one makes it whole', async () => {
  const workbook = workbookOf(sheetOf('Matrix', SMALL_MATRIX));
  await openHost(workbook);
  const signal = { aborted: false };
  const onProgress = ({ written }: PackProgress): void => {
    signal.aborted = written > 0;
  };
  const { sheets } = await excelWorkbook.writePack(largePack, { onProgress, signal });
  // What was begun when it was stopped is finished.
  expect(sheets.map(({ name }) => name)).toEqual(['Small', 'one', 'two']);
  expect(workbook.sheets.map(({ name }) => name)).toEqual(['Matrix', 'Small', 'one', 'two']);
  for (const sheet of workbook.sheets.slice(1)) {
    expect(String(sheet.cells.get(0, 0)!.value)).not.toContain('Not finished');
    expect(sheet.tables).toHaveLength(1);
  }
  await excelWorkbook.writePack(largePack);
  const clean = workbookOf(sheetOf('Matrix', SMALL_MATRIX));
  await openHost(clean);
  await excelWorkbook.writePack(largePack);
  expect((await bytesOf(workbook)).equals(await bytesOf(clean))).toBe(true);
});

test('a pack that is stopped while the workbook is looked at changes nothing', async () => {
  const workbook = workbookOf(sheetOf('Matrix', SMALL_MATRIX));
  await openHost(workbook);
  const small = (): CompiledSheet[] => compilePack([specOf([['a', null, 1]])]);
  await excelWorkbook.writePack(small);
  // What somebody has edited would be kept aside, had anything been written.
  workbook.sheets[1]!.cells.set(5, 0, { value: 'Typed by hand' });
  const before = await bytesOf(workbook);
  const outcome = await excelWorkbook.writePack(small, { signal: { aborted: true } });
  expect(outcome).toEqual({ sheets: [], keptAside: [] });
  expect((await bytesOf(workbook)).equals(before)).toBe(true);
});

test('sheets that are left out are not written, and their earlier copies go', async () => {
  const workbook = workbookOf(sheetOf('Matrix', SMALL_MATRIX));
  await openHost(workbook);
  await generate();
  const review = await reviewMatrix(excelWorkbook, REVIEW_REQUEST);
  const omittedPackSheets = ['gaps', 'data-quality'];
  await generatePack(excelWorkbook, {
    ...review,
    settings: { ...review.settings, omittedPackSheets },
  });
  const names = PACK_NAMES.filter((name) => name !== 'Gaps' && name !== 'Data quality');
  expect(workbook.sheets.map(({ name }) => name)).toEqual(['Matrix', ...names]);
  expect(await excelWorkbook.listPackSheets()).toEqual({
    sheets: names.map((name) => ({ id: name.toLowerCase().replace(' ', '-'), name })),
  });
});

test('a sheet that has nothing to list any more goes, and comes back where it stood', async () => {
  const workbook = workbookOf(sheetOf('Matrix', SMALL_MATRIX));
  await openHost(workbook);
  await generate();
  const { cells } = workbook.sheets[0]!;
  const dues = SMALL_MATRIX.slice(1).map(([, , , , due]) => ({ value: due! }));
  dues.forEach((_, index) => cells.set(index + 1, 4, { value: 'Complete' }));
  await generate();
  const tabs = () => workbook.sheets.slice(1).map(({ name }) => name);
  const late = ['Overdue', 'Due next', 'Forward plan'];
  expect(tabs().filter((name) => late.includes(name))).toEqual([]);
  dues.forEach((cell, index) => cells.set(index + 1, 4, cell));
  await generate();
  expect(tabs()).toEqual(PACK_NAMES);
});

test('a pack beyond the payload limit is written in parts', async () => {
  const workbook = workbookOf(sheetOf('Matrix', SMALL_MATRIX));
  await openHost(workbook);
  await excelWorkbook.writePack(() => trialOf(largeRows(1_400)));
  const sheet = named(workbook, 'Trial');
  expect(sheet.cells.get(6 + 1_399, 2)!.value).toBe(1_399);
  expect(sheet.tables[0]!.address).toBe('A6:C1406');
});

test('a protected workbook is refused before anything is changed', async () => {
  const workbook = workbookOf(sheetOf('Matrix', SMALL_MATRIX));
  workbook.structureProtected = true;
  await openHost(workbook);
  await expect(generate()).rejects.toMatchObject({ code: 'workbook-protected' });
  expect(workbook.sheets).toHaveLength(1);
});

test('a pack sheet that somebody protected is refused by name', async () => {
  const workbook = workbookOf(sheetOf('Matrix', SMALL_MATRIX));
  await openHost(workbook);
  await generate();
  named(workbook, 'Overdue').protected = true;
  await expect(generate()).rejects.toThrow('The sheet “Overdue” is protected.');
});

test('a sheet costs the same number of actions for 20 and 80 rows, and not many', async () => {
  const counts: number[] = [];
  // The library itself writes more than 1,500 cells in parts.
  for (const rows of [20, 80]) {
    const host = await openHost(workbookOf(sheetOf('Matrix', longMatrix(rows))));
    const review = await reviewMatrix(excelWorkbook, REVIEW_REQUEST);
    const before = host.batches.length;
    await generatePack(excelWorkbook, review);
    const actions = host.batches.slice(before).flatMap(({ locations }) => locations);
    counts.push(actions.length);
  }
  expect(counts[1]).toBe(counts[0]);
  expect(counts[0]! / PACK_NAMES.length).toBeLessThan(250);
});

describe('a pack sheet that somebody has edited', () => {
  const EDITS: Record<string, (sheet: SheetData) => void> = {
    'a cell changed': (sheet) => sheet.cells.set(5, 0, { value: 'My own words' }),
    'a note beside the table': (sheet) => sheet.cells.set(3, 30, { value: 'Ask Sam' }),
    'a line below': (sheet) => sheet.cells.set(200, 0, { value: 'Agreed on 3 May' }),
    'a cell emptied': (sheet) => sheet.cells.delete(1, 0),
  };

  test.each(Object.entries(EDITS))('is kept aside whole: %s', async (_, edit) => {
    const workbook = workbookOf(sheetOf('Matrix', SMALL_MATRIX));
    await openHost(workbook);
    await generate();
    const sheet = named(workbook, 'Gaps');
    edit(sheet);
    const before = [...sheet.cells.entries()].map((entry) => ({ ...entry }));
    const review = await reviewMatrix(excelWorkbook, REVIEW_REQUEST);
    const { sheets, keptAside } = await generatePack(excelWorkbook, review);
    expect(keptAside).toEqual([{ name: 'Gaps', keptAs: 'Gaps (edited)' }]);
    expect(sheets.map(({ name }) => name)).toEqual(PACK_NAMES);
    const kept = named(workbook, 'Gaps (edited)');
    expect(kept).toBe(sheet);
    expect([...kept.cells.entries()]).toEqual(before);
    // It is the person's own from now on, whatever is generated.
    expect((await generatePack(excelWorkbook, review)).keptAside).toEqual([]);
    expect(named(workbook, 'Gaps (edited)')).toBe(sheet);
    expect(named(workbook, 'Gaps').tables[0]!.name).not.toBe(sheet.tables[0]!.name);
  });

  test('is not one that was only widened or coloured', async () => {
    const workbook = workbookOf(sheetOf('Matrix', SMALL_MATRIX));
    await openHost(workbook);
    await generate();
    const gaps = named(workbook, 'Gaps');
    gaps.columnWidths.set(0, 60);
    gaps.cells.set(0, 0, { ...gaps.cells.get(0, 0)!, style: { fill: '#FFFF00' } });
    const review = await reviewMatrix(excelWorkbook, REVIEW_REQUEST);
    expect((await generatePack(excelWorkbook, review)).keptAside).toEqual([]);
    expect(workbook.sheets).toHaveLength(PACK_NAMES.length + 1);
  });

  test('is known again after the workbook was saved and opened', async () => {
    const workbook = workbookOf(sheetOf('Matrix', SMALL_MATRIX));
    await openHost(workbook);
    await generate();
    const saved = await readWorkbook(await bytesOf(workbook), 'plan.xlsx');
    closeHost();
    await openHost(saved);
    const review = await reviewMatrix(excelWorkbook, REVIEW_REQUEST);
    expect((await generatePack(excelWorkbook, review)).keptAside).toEqual([]);
    named(saved, 'Overdue').cells.set(2, 0, { value: 'Sam asked for more time' });
    expect((await generatePack(excelWorkbook, review)).keptAside).toEqual([
      { name: 'Overdue', keptAs: 'Overdue (edited)' },
    ]);
  });
});
