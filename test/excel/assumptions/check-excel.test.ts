/** A full check takes about three seconds on the embedded host, and each kind of Excel is one. */
import type { Assumption } from '../../../src/excel/assumptions/assumption';
import { checkExcel } from '../../../src/excel/assumptions/check-excel';
import { ASSUMPTIONS } from '../../../src/excel/assumptions/index';
import { scratchId } from '../../../src/excel/assumptions/scratch';
import { excelWorkbook } from '../../../src/excel/excel-workbook';
import { unfinishedName } from '../../../src/excel/our-sheets';
import { SHEET_MARK_NAME } from '../../../src/workbook/names';
import { HOST_PROFILES } from '../../../src/simulator/host/host-profiles';
import type { OfficeHostOptions, OfficeHost } from '../../../src/simulator/host/office-host';
import type { CheckOptions, CheckProgress, ExcelReport } from '../../../src/workbook/excel-report';
import { closeHost, openHost, sheetOf, SMALL_MATRIX, workbookOf } from '../../support/matrix-host';

afterEach(closeHost);

const OPTIONS: CheckOptions = {
  signal: new AbortController().signal,
  onProgress: () => undefined,
  // What opens a window is tried in the browser.
  opensWindows: false,
  today: '2023-10-15',
};

const open = (options: OfficeHostOptions = {}): Promise<OfficeHost> =>
  openHost(workbookOf(sheetOf('Matrix', SMALL_MATRIX)), options);

/** What each assumption that does not hold has come to, by its id. */
const otherThanHolding = ({ outcomes }: ExcelReport): Record<string, unknown> =>
  Object.fromEntries(
    outcomes
      .filter(({ result }) => result !== 'holds')
      .map(({ id, result, observed }) => [id, result === 'differs' ? observed : result]),
  );

const some = (...ids: string[]) => ASSUMPTIONS.filter(({ id }) => ids.includes(id));

/** The embedded host takes the sterner side of what nobody has settled, and says what it cannot do. */
const OF_THE_HOST = {
  'text-prefix-in-text-format': [["'Q1 23"]],
  'spilled-cell-is-told-from-a-typed-one': 'refused: ApiNotFound',
};

test('the embedded host keeps to every assumption but those that it says it does not', async () => {
  const { workbook } = await open();
  const before = JSON.stringify(workbook);
  const report = await checkExcel(OPTIONS);
  expect(otherThanHolding(report)).toEqual({ ...OF_THE_HOST, 'pdf-is-one': 'not-asked' });
  expect(report.outcomes).toHaveLength(report.total);
  expect(report.excel).toMatchObject({
    host: 'Excel',
    platform: 'OfficeOnline',
    requirementSets: { ExcelApi: '1.17', PdfFile: null },
  });
  expect(JSON.stringify(workbook)).toBe(before);
});

test('on Windows, what is known to differ is found to differ', async () => {
  await open({ profile: HOST_PROFILES['windows-2505'] });
  expect(otherThanHolding(await checkExcel(OPTIONS))).toEqual({
    ...OF_THE_HOST,
    'areas-are-listed-with-commas': 'refused: InvalidArgument',
    'areas-are-listed-with-semicolons': 'done',
    'format-of-several-areas': 'refused: InvalidArgument',
    'look-of-several-areas-at-once': 'refused: InvalidArgument',
    'formula-of-256-characters-is-taken': 'refused: InvalidArgument',
  });
});

/** What needs a requirement set that the oldest Excel does not have. */
const isBeyond = ({ needs }: Assumption): boolean =>
  needs !== undefined && (needs.name !== 'ExcelApi' || Number(needs.version.split('.')[1]) > 9);

test('the oldest Excel is not asked what it cannot know', async () => {
  await open({ profile: HOST_PROFILES.least });
  const unasked = ASSUMPTIONS.filter(isBeyond).map(({ id }) => [id, 'not-asked']);
  expect(unasked.length).toBeGreaterThan(5);
  expect(otherThanHolding(await checkExcel(OPTIONS))).toEqual({
    ...Object.fromEntries(unasked),
    'text-prefix-in-text-format': OF_THE_HOST['text-prefix-in-text-format'],
    'formula-of-256-characters-is-taken': 'refused: InvalidArgument',
  });
});

test.each([
  ['web', 'pdf-is-one', ['succeeded', '']],
  ['mac', 'downloads-are-kept', false],
  ['mac', 'workbook-opens-beside-this-one', 'refused: InvalidArgument'],
  ['ltsc-2024', 'workbook-opens-beside-this-one', 'opened'],
] as const)('%s: %s comes to %j', async (name, id, observed) => {
  await open({ profile: HOST_PROFILES[name] });
  const { outcomes } = await checkExcel({ ...OPTIONS, opensWindows: true }, some(id));
  expect(outcomes[0]).toMatchObject({ id, observed });
});

test('a cancelled check tells what it had tried, and leaves nothing', async () => {
  const { workbook } = await open();
  const cancelling = new AbortController();
  const seen: CheckProgress[] = [];
  const report = await checkExcel({
    ...OPTIONS,
    signal: cancelling.signal,
    onProgress(progress) {
      seen.push(progress);
      if (progress.done === 2) cancelling.abort();
    },
  });
  expect(report.outcomes).toHaveLength(3);
  expect(report.total).toBeGreaterThan(60);
  expect(seen.map(({ done }) => done)).toEqual([0, 0, 1, 2, 3]);
  expect(workbook.sheets.map(({ name }) => name)).toEqual(['Matrix']);
});

test('an assumption whose very refusal was not foreseen differs, and the check goes on', async () => {
  const host = await open();
  host.failActions(({ location }) => location === 'Range.clear', 'GeneralException');
  const ids = ['clearing-contents-keeps-formats', 'structure-tells-its-protection'];
  const { outcomes } = await checkExcel(OPTIONS, some(...ids));
  expect(outcomes.map(({ result, observed }) => [result, observed])).toEqual([
    ['differs', 'refused: GeneralException'],
    ['holds', 'boolean'],
  ]);
  expect(host.workbook.sheets.map(({ name }) => name)).toEqual(['Matrix']);
});

test('sheets that Excel will not take away again are owned up to', async () => {
  const host = await open();
  host.failActions(({ location }) => location === 'Worksheet.delete', 'AccessDenied');
  const checking = checkExcel(OPTIONS, some('structure-tells-its-protection'));
  await expect(checking).rejects.toMatchObject({ code: 'check-sheets-left' });
  expect(host.workbook.sheets.map(({ name }) => name)).toEqual([
    'Matrix',
    expect.stringMatching(/^Matrix unfinished check/),
  ]);
});

test('a workbook whose structure is protected is left alone', async () => {
  const { workbook } = await open();
  workbook.structureProtected = true;
  await expect(checkExcel(OPTIONS)).rejects.toMatchObject({ code: 'workbook-protected' });
  expect(workbook.sheets).toHaveLength(1);
});

test('what a check that was cut off has left is taken away at the next start', async () => {
  const left = sheetOf(unfinishedName(scratchId(7)), [['x']]);
  const own = ['Matrix unfinished business', 'Matrix unfinished check list'];
  left.visibility = 'VeryHidden';
  const { workbook } = await openHost(
    workbookOf(
      sheetOf('Matrix', SMALL_MATRIX),
      left,
      sheetOf(unfinishedName(scratchId(8)), []),
      ...own.map((name) => sheetOf(name, [['y']])),
    ),
  );
  const mark = { name: SHEET_MARK_NAME, formula: `="${scratchId(7)}"`, sheet: left.name };
  workbook.names.push({ ...mark, comment: '', visible: true });
  const { stop } = await excelWorkbook.watch(() => undefined);
  expect(workbook.sheets.map(({ name }) => name)).toEqual(['Matrix', ...own]);
  await stop();
});
