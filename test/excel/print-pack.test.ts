import { exportPdf } from '../../src/app/export-pack';
import { reviewMatrix } from '../../src/app/review-matrix';
import { PACK_SHEETS, PRINTED_WHEN_ASKED } from '../../src/board-pack/sheets/index';
import { excelWorkbook, makesPdf } from '../../src/excel/excel-workbook';
import { printPack } from '../../src/excel/print-pack';
import type { OfficeHost } from '../../src/simulator/host/office-host';
import type { PdfPrinter } from '../../src/simulator/host/transports/document-copies';
import type { WorkbookData } from '../../src/workbook/workbook-data';
import { generate, PACK_NAMES } from '../support/main-job';
import {
  closeHost,
  openHost,
  REVIEW_REQUEST,
  sheetOf,
  SMALL_MATRIX,
  workbookOf,
} from '../support/matrix-host';

afterEach(closeHost);

/** What a board has on paper. */
const PRINTED = PACK_SHEETS.map(({ id }) => id).filter((id) => !PRINTED_WHEN_ASKED.includes(id));

const PDF = new TextEncoder().encode('%PDF-1.7 of the pack');

const visibleOf = ({ sheets }: WorkbookData): string[] =>
  sheets.filter(({ visibility }) => visibility === 'Visible').map(({ name }) => name);

/** A workbook with a pack, a sheet that is somebody's own and one that is hidden; `prints` makes its PDFs. */
async function openPacked(prints: PdfPrinter): Promise<{ host: OfficeHost; before: string[] }> {
  const secret = sheetOf('Secret', [['x']]);
  secret.visibility = 'VeryHidden';
  const notes = sheetOf('Notes', [['Mine']]);
  const workbook = workbookOf(sheetOf('Matrix', SMALL_MATRIX), secret, notes);
  const host = await openHost(workbook, { printsPdf: prints });
  await generate();
  return { host, before: workbook.sheets.map(({ name, visibility }) => `${name} ${visibility}`) };
}

const tabsOf = ({ workbook }: OfficeHost): string[] =>
  workbook.sheets.map(({ name, visibility }) => `${name} ${visibility}`);

test('the PDF is of the pack alone, and every sheet is then as it was', async () => {
  const printed: string[][] = [];
  const { host, before } = await openPacked((workbook) => {
    printed.push(visibleOf(workbook));
    return Promise.resolve(PDF);
  });
  expect(makesPdf()).toBe(true);
  expect(await printPack(PRINTED)).toEqual(PDF);
  expect(printed).toEqual([
    PACK_NAMES.filter((name) => !['Data quality', 'KPIs', 'Actions'].includes(name)),
  ]);
  expect(tabsOf(host)).toEqual(before);
  expect(host.workbook.sheets[host.workbook.activeSheetIndex]!.name).toBe('Summary');
});

test('a PDF of more than a slice is put together again', async () => {
  // A slice has four megabytes.
  const large = new Uint8Array(4 * 1024 * 1024 + 1000);
  for (let at = 0; at < large.length; at += 997) large[at] = at % 251;
  large.set(PDF);
  const files = [large];
  await openPacked(() => Promise.resolve(files.shift() ?? PDF));
  expect(Buffer.from(await printPack(PRINTED)).equals(Buffer.from(large))).toBe(true);
  // Excel keeps only two copies open: a third would be refused if they were not closed.
  await printPack(PRINTED);
  await printPack(PRINTED);
});

test('an empty file, which Excel on the web may give, is said to be none', async () => {
  const { host, before } = await openPacked(() => Promise.resolve(new Uint8Array(0)));
  await expect(printPack(PRINTED)).rejects.toMatchObject({
    code: 'pdf-not-made',
    message: expect.stringContaining('Export “Workbook, to print” instead') as string,
  });
  expect(tabsOf(host)).toEqual(before);
});

test.each([
  ['made', PDF],
  ['empty', new Uint8Array(0)],
])('whoever asks for a PDF stays at the sheet in front: a PDF that is %s', async (_, pdf) => {
  const notes = sheetOf('Notes', [['Mine']]);
  const workbook = workbookOf(sheetOf('Matrix', SMALL_MATRIX), notes);
  const { workbook: open } = await openHost(workbook, { printsPdf: () => Promise.resolve(pdf) });
  const review = await reviewMatrix(excelWorkbook, REVIEW_REQUEST);
  const tabInFront = (): string => open.sheets[open.activeSheetIndex]!.name;
  // Without a pack first, and with one, whose sheets that are not printed are hidden as well.
  for (const tab of ['Notes', 'Summary', 'Data quality']) {
    await excelWorkbook.showSheet(tab);
    await exportPdf(excelWorkbook, review).catch(() => null);
    expect(open.sheets.some(({ name }) => name === 'Summary')).toBe(true);
    expect(tabInFront()).toBe(tab);
  }
});

test('a host that makes no PDF is said so, with every sheet as it was', async () => {
  const workbook = workbookOf(sheetOf('Matrix', SMALL_MATRIX));
  const host = await openHost(workbook);
  await generate();
  expect(makesPdf()).toBe(false);
  await expect(printPack(PRINTED)).rejects.toMatchObject({ code: 'pdf-not-made' });
  expect(tabsOf(host)).toEqual(['Matrix', ...PACK_NAMES].map((name) => `${name} Visible`));
});

/** Makes the host refuse some of the times that a sheet is hidden or shown, counted from 1. */
function refuseVisibility(host: OfficeHost, isRefused: (time: number) => boolean): void {
  let time = 0;
  host.failActions(
    ({ location }) => location === 'Worksheet.visibility' && isRefused((time += 1)),
    'GeneralException',
  );
}

test('hiding that Excel refuses half way is undone', async () => {
  const { host, before } = await openPacked(() => Promise.resolve(PDF));
  refuseVisibility(host, (time) => time === 2);
  await expect(printPack(PRINTED)).rejects.toMatchObject({ code: 'host-failed' });
  expect(tabsOf(host)).toEqual(before);
});

test('showing that Excel refuses half way is gone on with', async () => {
  const { host, before } = await openPacked(() => Promise.resolve(PDF));
  refuseVisibility(host, (time) => time === 7);
  expect(await printPack(PRINTED)).toEqual(PDF);
  expect(tabsOf(host)).toEqual(before);
});

test('a pack that is written is owned up to where the other sheets cannot be hidden for its PDF', async () => {
  const { host } = await openPacked(() => Promise.resolve(PDF));
  const review = await reviewMatrix(excelWorkbook, REVIEW_REQUEST);
  refuseVisibility(host, (time) => time === 2);
  await expect(exportPdf(excelWorkbook, review)).rejects.toMatchObject({
    code: 'written-in-part',
    message: expect.not.stringContaining('Nothing was changed') as string,
  });
});

test('sheets that Excel will not show again are named', async () => {
  const { host } = await openPacked(() => Promise.resolve(PDF));
  // The two sheets beside the pack, and three of it, are hidden first.
  refuseVisibility(host, (time) => time > 5);
  await expect(printPack(PRINTED)).rejects.toMatchObject({
    code: 'sheets-left-hidden',
    details: { sheets: ['Matrix', 'Notes', 'Data quality', 'KPIs', 'Actions'] },
  });
});

test('only those are named that are hidden still', async () => {
  const { host } = await openPacked(() => Promise.resolve(PDF));
  refuseVisibility(host, (time) => time > 2);
  await expect(printPack(PRINTED)).rejects.toMatchObject({
    code: 'sheets-left-hidden',
    details: { sheets: ['Matrix', 'Notes'] },
  });
});

test('where all sheets are shown again and only notes of them are left, that is said, and the notes go later', async () => {
  const { host, before } = await openPacked(() => Promise.resolve(PDF));
  const heal = host.failActions(({ location }) => location === 'NamedItem.delete', 'AccessDenied');
  await expect(printPack(PRINTED)).rejects.toMatchObject({
    code: 'sheets-left-hidden',
    message: expect.stringContaining('All of them are shown again') as string,
  });
  expect(tabsOf(host)).toEqual(before);
  heal();
  await excelWorkbook.readWorkbook();
  expect(host.workbook.names.filter(({ name }) => name.includes('Hidden'))).toEqual([]);
});

test('a protected structure is refused before anything is hidden', async () => {
  const { host, before } = await openPacked(() => Promise.resolve(PDF));
  host.workbook.structureProtected = true;
  await expect(printPack(PRINTED)).rejects.toMatchObject({ code: 'pdf-workbook-protected' });
  expect(tabsOf(host)).toEqual(before);
});
