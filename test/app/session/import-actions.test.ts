import type { ImportPreview } from '../../../src/app/bring-in-matrix';
import { describePreview } from '../../../src/app/words/describe-import';
import { listKpis } from '../../../src/domain/matrix';
import { closeHost, sheetOf, SMALL_MATRIX, workbookOf } from '../../support/matrix-host';
import { drawText, writeSmallPdf } from '../../support/small-pdf';
import type { SessionHost } from './session-host';
import { openSession } from './session-host';

afterEach(closeHost);

const PAPER = [
  'Board paper 7',
  'KPI\tWhere we are now\tWhere we want to be\tActions\tBy when',
  'Waste\tDeveloping Some rounds\tLeader All rounds\tBuy two lorries\tQ1 24',
  '\t\t\tTrain the crews\tQ2 24',
  'Parks\tMature Most parks\tLeader All parks\tPlant 40 trees\tQ3 24',
].join('\n');

const blankWorkbook = (): ReturnType<typeof workbookOf> =>
  workbookOf(sheetOf('Plan', [['A letter'], ['Dear colleagues']]));

async function preview({ session }: SessionHost, text = PAPER): Promise<ImportPreview> {
  const bytes = new TextEncoder().encode(text);
  return (await session.previewImport({ name: 'paper.txt', bytes }))!;
}

const kpiNames = ({ ready }: SessionHost): (string | null)[] =>
  listKpis(ready().review.matrix).map(({ name }) => name);

const sheetNames = ({ host }: SessionHost): string[] =>
  host.workbook.sheets.map(({ name }) => name);

test('what a text holds is told before anything is written', async () => {
  const desk = await openSession(blankWorkbook());
  const [sizes, , noise] = describePreview(await preview(desk));
  expect(sizes).toBe('2 KPIs, 4 levels and 3 actions.');
  expect(noise).toMatch(/pieces of text are in no cell\.$/);
  expect(sheetNames(desk)).toEqual(['Plan']);
});

test('where there was no matrix, the sheet is the matrix, with what was repaired on record', async () => {
  const desk = await openSession(blankWorkbook());
  const found = await preview(desk);
  const { sheet, isMatrix } = await desk.session.writeImport(found);
  expect(isMatrix).toBe(true);
  expect(desk.ready().review.matrix.source.sheets).toEqual([sheet]);
  expect(kpiNames(desk)).toEqual(['Waste', 'Parks']);
  expect(desk.ready().repairs).toHaveLength(found.laidOut.repairs.length);
  expect(desk.ready().noise.map(({ text }) => text)).toContain('Board paper 7');
  const placed = await desk.session.listRepairs();
  expect(placed.every(({ cells }) => cells.length > 0)).toBe(true);
});

test('a matrix that stands there stays the matrix until a person says otherwise', async () => {
  const desk = await openSession(workbookOf(sheetOf('Plan', SMALL_MATRIX)));
  const { sheet, choice, isMatrix } = await desk.session.writeImport(await preview(desk));
  expect(isMatrix).toBe(false);
  expect(sheetNames(desk)).toContain(sheet);
  expect(desk.ready().review.matrix.source.sheets).toEqual(['Plan']);
  await desk.session.changeSettings(choice);
  expect(kpiNames(desk)).toEqual(['Waste', 'Parks']);
});

test('an import that is the matrix is kept when another comes', async () => {
  const desk = await openSession(blankWorkbook());
  const first = await desk.session.writeImport(await preview(desk));
  const second = await desk.session.writeImport(
    await preview(desk, PAPER.replace('Parks', 'Roads')),
  );
  expect(second.isMatrix).toBe(false);
  expect(second.sheet).not.toBe(first.sheet);
  expect(sheetNames(desk)).toEqual(expect.arrayContaining([first.sheet, second.sheet]));
  expect(kpiNames(desk)).toEqual(['Waste', 'Parks']);
  await desk.session.changeSettings(second.choice);
  expect(kpiNames(desk)).toEqual(['Waste', 'Roads']);
});

test('a person stops the reading of a PDF after a page, and nothing comes of it', async () => {
  const desk = await openSession(blankWorkbook());
  const page = { draws: drawText('KPI', 20, 180) };
  const stop = new AbortController();
  const pages: number[] = [];
  const file = { name: 'plan.pdf', bytes: writeSmallPdf([page, page, page]) };
  const onPage = (pageNumber: number): void => {
    pages.push(pageNumber);
    stop.abort();
  };
  expect(await desk.session.previewImport(file, { signal: stop.signal, onPage })).toBeNull();
  expect(pages).toEqual([1]);
});

test('what holds no matrix is refused, and the workbook stays as it is', async () => {
  const desk = await openSession(blankWorkbook());
  await expect(preview(desk, 'A letter')).rejects.toMatchObject({ code: 'matrix-not-found' });
  expect(sheetNames(desk)).toEqual(['Plan']);
});
