import { reviewMatrix } from '../../src/app/review-matrix';
import { excelWorkbook } from '../../src/excel/excel-workbook';
import { markOfPack } from '../../src/excel/pack-sheets';
import { printPack } from '../../src/excel/print-pack';
import type { OfficeHost } from '../../src/simulator/host/office-host';
import { AddInError } from '../../src/workbook/errors';
import { SHEET_MARK_NAME } from '../../src/workbook/names';
import type { OwnSheetId } from '../../src/workbook/pack-sheet';
import {
  closeHost,
  openHost,
  REVIEW_REQUEST,
  sheetOf,
  SMALL_MATRIX,
  workbookOf,
} from '../support/matrix-host';

afterEach(closeHost);

const PDF = new TextEncoder().encode('%PDF-1.7');
const PRINTED: readonly OwnSheetId[] = ['summary'];

/** A workbook with a sheet of a pack and two sheets that were hidden before; the matrix is in front. */
async function openPacked(): Promise<OfficeHost> {
  const hidden = sheetOf('Last year', [['x']]);
  hidden.visibility = 'Hidden';
  const secret = sheetOf('Secret', [['x']]);
  secret.visibility = 'VeryHidden';
  const matrix = sheetOf('Matrix', SMALL_MATRIX);
  const workbook = workbookOf(
    matrix,
    hidden,
    secret,
    sheetOf("Ann's", []),
    sheetOf('Summary', [['Ours']]),
  );
  const mark = { name: SHEET_MARK_NAME, formula: `="${markOfPack('summary')}"`, sheet: 'Summary' };
  workbook.names.push({ ...mark, comment: '', visible: true });
  return openHost(workbook, { printsPdf: () => Promise.resolve(PDF) });
}

/** What of the workbook is changed for a while, as one text. */
const stateOf = ({ workbook }: OfficeHost): string =>
  JSON.stringify([
    workbook.sheets.map(({ name, visibility }) => [name, visibility]),
    workbook.sheets[workbook.activeSheetIndex]!.name,
    workbook.names.map(({ name, sheet }) => [sheet, name]),
  ]);

/**
 * Lets the pane go after so many actions, counted from the first that changes the workbook: nothing of what it asks for
 * afterwards reaches the workbook. False where it was done before.
 */
async function printAndVanish(host: OfficeHost, actions: number): Promise<boolean> {
  let done = -1;
  const comeBack = host.failActions(({ location }) => {
    // What the library tidies away for itself is no step of ours.
    if (location === '' || location.endsWith('._RemoveReference')) return false;
    if (done >= 0 || location === 'NamedItemCollection.add') done += 1;
    return done > actions;
  }, 'GeneralException');
  try {
    await printPack(PRINTED);
  } catch (error) {
    expect(error).toBeInstanceOf(AddInError);
  } finally {
    comeBack();
  }
  return done > actions;
}

test('wherever the pane goes while a PDF is made, its next start leaves everything as it was', async () => {
  const host = await openPacked();
  const before = stateOf(host);
  const left = new Set<string>();
  let actions = 0;
  while (await printAndVanish(host, actions)) {
    left.add(stateOf(host));
    await excelWorkbook.readWorkbook();
    expect(stateOf(host)).toBe(before);
    actions += 1;
  }
  expect(stateOf(host)).toBe(before);
  // Among them: one recorded, both recorded, one hidden, both hidden, one shown again.
  expect(left.size).toBeGreaterThan(6);
});

/** Lets the pane go once Excel has made the PDF. */
async function leaveHidden(host: OfficeHost): Promise<void> {
  const isHidden = (): boolean =>
    host.workbook.sheets.slice(0, 4).every(({ visibility }) => visibility !== 'Visible');
  const comeBack = host.failActions(isHidden, 'GeneralException');
  await expect(printPack(PRINTED)).rejects.toBeInstanceOf(AddInError);
  comeBack();
  expect(isHidden()).toBe(true);
}

test('a matrix that was left hidden is found by the ribbon’s buttons too, which start without the pane', async () => {
  const host = await openPacked();
  const before = stateOf(host);
  await leaveHidden(host);
  expect((await reviewMatrix(excelWorkbook, REVIEW_REQUEST)).grid.sheet).toBe('Matrix');
  expect(stateOf(host)).toBe(before);
});

test('sheets that were renamed, or cannot be shown until the workbook is unprotected, are shown all the same', async () => {
  const host = await openPacked();
  await leaveHidden(host);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Ann's").name = 'Bob’s, 2024!';
    context.workbook.protection.protect();
    await context.sync();
  });
  const { surveys } = await excelWorkbook.readWorkbook();
  expect(surveys.map(({ sheet, visible }) => [sheet, visible])).toEqual([
    ['Matrix', false],
    ['Last year', false],
    ['Secret', false],
    ['Bob’s, 2024!', false],
  ]);
  host.workbook.structureProtected = false;
  const again = await excelWorkbook.readWorkbook();
  expect(again.surveys.map(({ visible }) => visible)).toEqual([true, false, false, true]);
  expect(host.workbook.names.map(({ name }) => name)).toEqual([SHEET_MARK_NAME]);
});
