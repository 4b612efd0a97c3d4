import { locateFindings } from '../../src/app/locate-findings';
import { printFindings } from '../../src/app/print-findings';
import { packFiles } from '../../src/files/pack-files';
import { readWorkbook } from '../../src/files/xlsx/read-workbook';
import { SMALL_MATRIX } from '../support/matrix-host';
import { reviewOf } from './sample-review';

const review = reviewOf(SMALL_MATRIX.map((row) => row.map(String)));
const located = locateFindings(review.matrix, review.findings);

test('findings are a sheet to print, in the order given, one page wide with its headings on each', async () => {
  const inOrder = [...located].reverse();
  const { name, bytes } = await printFindings(review, inOrder, packFiles);
  expect(name).toBe('Findings 2023-10-15.xlsx');
  const { sheets } = await readWorkbook(bytes, name);
  expect(sheets.map((sheet) => sheet.name)).toEqual(['Findings']);
  const [sheet] = sheets;
  const texts = [...sheet!.cells.entries()].map(({ cell }) => cell.value);
  expect(texts).toContain(`${located.length} findings as at 15 October 2023.`);
  const said = inOrder.map(({ finding }) => finding.message);
  expect(texts.filter((text) => said.includes(String(text)))).toEqual(said);
  expect(sheet!.page).toMatchObject({ orientation: 'Landscape', fitToPagesWide: 1 });
});

test('the same findings give the same bytes', async () => {
  const [first, second] = await Promise.all(
    [1, 2].map(() => printFindings(review, located, packFiles)),
  );
  expect(first!.bytes).toEqual(second!.bytes);
});
