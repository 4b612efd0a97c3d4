import { readWorkbook } from '../../../src/files/xlsx/read-workbook';
import { writeWorkbook } from '../../../src/files/xlsx/write-workbook';
import type { WorkbookData } from '../../../src/workbook/workbook-data';
import { createWorkbookData } from '../../../src/workbook/workbook-data';
import { closeHost, openHost } from '../../support/matrix-host';
import { fileWith, partsOf, sheetOf } from './support';

afterEach(closeHost);

const SHEET = 'xl/worksheets/sheet1.xml';
const ELEMENTS: readonly (readonly [string, RegExp])[] = [
  [
    '<protectedRanges><protectedRange sqref="B2:C3 E5" name="Mine" algorithmName="SHA-512"/><protectedRange sqref="A9" name="Last"/></protectedRanges>',
    /<protectedRanges>.*<\/protectedRanges>/,
  ],
  [
    '<ignoredErrors><ignoredError sqref="B4" numberStoredAsText="1"/></ignoredErrors>',
    /<ignoredErrors>.*<\/ignoredErrors>/,
  ],
];

async function fileOfRanges(): Promise<WorkbookData> {
  const plain = createWorkbookData([sheetOf({ A1: { value: 'KPI' }, E9: { value: 1 } })]);
  const [[ranges], [errors]] = ELEMENTS as [readonly [string, RegExp], readonly [string, RegExp]];
  const bytes = await fileWith(plain, {
    [SHEET]: (xml) =>
      xml
        .replace('</sheetData>', `</sheetData>${ranges}`)
        .replace(/(<pageMargins[^>]*\/>)?<\/worksheet>/, (end) =>
          end.replace('</worksheet>', `${errors}</worksheet>`),
        ),
  });
  return readWorkbook(bytes, 'plan.xlsx');
}

async function elementsAfter(
  edit: (sheet: Excel.Worksheet) => void = () => {},
): Promise<(string | undefined)[]> {
  const workbook = await fileOfRanges();
  await openHost(workbook);
  await Excel.run(async (context) => {
    edit(context.workbook.worksheets.getItem('Plan'));
    await context.sync();
  });
  const xml = partsOf(await writeWorkbook(workbook))[SHEET]!;
  return ELEMENTS.map(([, pattern]) => pattern.exec(xml)?.[0]);
}

test('protected ranges and ignored errors go out as they came', async () => {
  expect(await elementsAfter()).toEqual(ELEMENTS.map(([element]) => element));
});

test('they move along with rows and columns', async () => {
  const [ranges, errors] = await elementsAfter((sheet) => {
    sheet.getRange('3:4').insert('Down');
    sheet.getRange('A:A').insert('Right');
  });
  expect(ranges).toMatch(/name="Mine" algorithmName="SHA-512" sqref="C2:D5 F7"/);
  expect(ranges).toMatch(/name="Last" sqref="B11"/);
  expect(errors).toMatch(/numberStoredAsText="1" sqref="C6"/);
});

test('what their cells were deleted with is gone', async () => {
  const [ranges, errors] = await elementsAfter((sheet) => {
    sheet.getRange('9:9').delete('Up');
    sheet.getRange('4:4').delete('Up');
  });
  expect(ranges).toMatch(
    /^<protectedRanges><protectedRange [^>]*sqref="B2:C3 E4"\/><\/protectedRanges>$/,
  );
  expect(errors).toBeUndefined();
});
