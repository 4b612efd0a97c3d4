import { freezeMatrix } from '../../src/app/freeze-matrix';
import { exportPack } from '../../src/app/export-pack';
import { createIdentifier } from '../../src/app/part-findings';
import type { PackOutput } from '../../src/app/list-open-points';
import { listOpenPoints } from '../../src/app/list-open-points';
import type { Review } from '../../src/app/review-matrix';
import { reviewMatrix } from '../../src/app/review-matrix';
import {
  describeGoingOn,
  describePoint,
  headOpenPoints,
} from '../../src/app/words/describe-open-points';
import { excelWorkbook } from '../../src/excel/excel-workbook';
import { packFiles } from '../../src/files/pack-files';
import type { PackCover, StoredSettings } from '../../src/workbook/settings';
import type { CellValue } from '../../src/workbook/sheet-grid';
import {
  closeHost,
  openHost,
  REVIEW_REQUEST,
  sheetOf,
  SMALL_MATRIX,
  TODAY,
  workbookOf,
} from '../support/matrix-host';

afterEach(closeHost);

const FULL: Partial<PackCover> = {
  organisation: 'Anytown Council',
  committee: 'Audit Committee',
  meetingDate: { year: 2023, month: 11, day: 14 },
  status: 'Final',
};

const open = (rows: readonly (readonly CellValue[])[] = SMALL_MATRIX) =>
  openHost(workbookOf(sheetOf('Plan', rows)));

async function reviewAs(
  cover: Partial<PackCover>,
  change: Partial<StoredSettings> = {},
): Promise<Review> {
  const review = await reviewMatrix(excelWorkbook, { ...REVIEW_REQUEST, asAt: TODAY });
  const { settings } = review;
  return {
    ...review,
    settings: { ...settings, ...change, cover: { ...settings.cover, ...cover } },
  };
}

const pointsOf = async (review: Review, output: PackOutput = 'sheets') =>
  listOpenPoints(review, await excelWorkbook.readPackInputs(), [output]);

const textsOf = async (review: Review, output?: PackOutput): Promise<string[]> =>
  (await pointsOf(review, output)).map(describePoint);

test('nothing is open of a draft, whatever it lacks', async () => {
  await open();
  expect(await pointsOf(await reviewAs({}), 'word-paper')).toEqual([]);
});

test('a final pack is asked for its first page, errors, levels, a freeze and a sign-off', async () => {
  await open([...SMALL_MATRIX, ['Data', 'Wizardry', '', 'Build a register', '04.00']]);
  expect(await textsOf(await reviewAs({ status: 'Final', committee: 'Audit' }))).toEqual([
    '✖ Missing on the first page: the organisation.',
    '✖ Missing on the first page: the date of the meeting.',
    '3 errors of the matrix are open.',
    '1 level now and 1 target level could not be read, so no figure counts them.',
    'The matrix is not frozen as at 15 October 2023.',
    '✖ A final pack is made from a round that is signed off. Sign it off under Round.',
  ]);
});

test('what officers have accepted is no open error', async () => {
  await open([...SMALL_MATRIX, ['Data', 'Wizardry', 'Mature', 'Build a register', 'Q4 23']]);
  const review = await reviewAs(FULL);
  const [finding] = review.findings.filter(({ severity }) => severity === 'error');
  const hasErrors = async (): Promise<boolean> =>
    (await textsOf(review)).some((text) => text.includes('error'));
  expect(await hasErrors()).toBe(true);
  await excelWorkbook.changeRecords((records) => ({
    ...records,
    acceptances: [
      {
        ...createIdentifier(review)(finding!),
        message: '',
        reason: 'Ours',
        acceptedOn: TODAY,
      },
    ],
  }));
  expect(await hasErrors()).toBe(false);
});

test('a freeze of an earlier quarter is none as at this one', async () => {
  await open();
  const earlier = { asAt: { year: 2023, month: 7, day: 15 } };
  await freezeMatrix(excelWorkbook, await reviewAs(FULL, earlier));
  const isOpen = async (): Promise<boolean> =>
    (await textsOf(await reviewAs(FULL))).some((text) => text.includes('not frozen'));
  expect(await isOpen()).toBe(true);
  await freezeMatrix(excelWorkbook, await reviewAs(FULL));
  expect(await isOpen()).toBe(false);
});

test('the author’s fields are asked for where a paper is made, and may stand open', async () => {
  await open();
  const review = await reviewAs(FULL);
  const missing = (await pointsOf(review, 'word-paper')).filter(
    ({ place }) => place.kind === 'field',
  );
  expect(missing.map(({ text, mayStand }) => [text, mayStand])).toContainEqual([
    'Missing in the paper: whose report it is.',
    true,
  ]);
  expect((await pointsOf(review)).filter(({ place }) => place.kind === 'field')).toEqual([]);
});

test('what cannot stand keeps every file from being made', async () => {
  await open();
  const review = await reviewAs({ status: 'Final' });
  await expect(exportPack(excelWorkbook, review, ['word-paper'], packFiles)).rejects.toThrow(
    'A final board pack cannot be made yet. Missing on the first page: the organisation. Missing on the first page: the committee. Missing on the first page: the date of the meeting. A final pack is made from a round that is signed off. Sign it off under Round. Settle them, or make it a draft under Board pack. Nothing was changed.',
  );
});

test('one point and several are told, with the way on where there is one', async () => {
  await open();
  const points = await pointsOf(await reviewAs(FULL));
  expect(headOpenPoints(points)).toBe('The pack says Final, and 2 points are open.');
  expect(headOpenPoints(points.slice(1))).toBe('The pack says Final, and 1 point is open.');
  const mayStand = points.filter((point) => point.mayStand);
  expect(describeGoingOn(mayStand, 'go on')).toBe('Settle them, make it a draft, or go on.');
  expect(describeGoingOn(points, 'go on')).toBe(
    'It cannot be made before the points marked with ✖ are settled. Or make it a draft.',
  );
});
