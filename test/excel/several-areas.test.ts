import { freezeMatrix } from '../../src/app/freeze-matrix';
import { generatePack } from '../../src/app/generate-pack';
import { highlightMatrix } from '../../src/app/highlight-matrix';
import { reviewMatrix } from '../../src/app/review-matrix';
import { excelWorkbook } from '../../src/excel/excel-workbook';
import { learnListSeparator } from '../../src/excel/several-areas';
import type { HostTraits } from '../../src/simulator/host/host-profiles';
import { HOST_PROFILES } from '../../src/simulator/host/host-profiles';
import {
  closeHost,
  openHost,
  REVIEW_REQUEST,
  sheetOf,
  SMALL_MATRIX,
  workbookOf,
} from '../support/matrix-host';

afterEach(closeHost);

const open = (traits: Partial<HostTraits> = {}) =>
  openHost(workbookOf(sheetOf('Matrix', SMALL_MATRIX)), {
    // The length of formulas is not what is looked at here.
    profile: {
      ...HOST_PROFILES['windows-2505'],
      traits: { ...HOST_PROFILES['windows-2505'].traits, mostCriteriaCharacters: 8192, ...traits },
    },
  });

async function paint(): Promise<void> {
  const review = await reviewMatrix(excelWorkbook, REVIEW_REQUEST);
  await highlightMatrix(excelWorkbook, review);
  await freezeMatrix(excelWorkbook, review);
  await generatePack(excelWorkbook, review);
}

test('a computer that lists with semicolons gets the same looks as any other', async () => {
  const looks = async (listSeparator: ',' | ';') => {
    const { workbook } = await open({ listSeparator });
    await paint();
    return workbook.sheets.map(({ name, cells, conditionalFormats }) => ({
      name,
      formats: conditionalFormats,
      fills: [...cells.entries()].map(({ cell }) => cell.style?.fill ?? null),
    }));
  };
  const withCommas = await looks(',');
  expect(withCommas.length).toBeGreaterThan(5);
  expect(await looks(';')).toEqual(withCommas);
});

test('it is asked once, and on the web not at all', async () => {
  const desktop = await open();
  await learnListSeparator();
  const asked = desktop.syncCount;
  await learnListSeparator();
  expect([asked, desktop.syncCount]).toEqual([1, 1]);
  const web = await openHost(workbookOf(sheetOf('Matrix', SMALL_MATRIX)));
  await learnListSeparator();
  expect(web.syncCount).toBe(0);
});
