import { listLosses } from '../../../src/files/xlsx/list-losses';
import { readWorkbook } from '../../../src/files/xlsx/read-workbook';
import { writeWorkbook } from '../../../src/files/xlsx/write-workbook';
import type { WorkbookData } from '../../../src/workbook/workbook-data';
import { createWorkbookData } from '../../../src/workbook/workbook-data';
import { cellAt, fileWith, partsOf, sheetOf } from './support';

const SHEET = 'xl/worksheets/sheet1.xml';
const SHEET_LINKS = 'xl/worksheets/_rels/sheet1.xml.rels';
const LINK_TYPES = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/';

const plain = (): WorkbookData => createWorkbookData([sheetOf({ A1: { value: 'KPI' } })]);

const linkedTo = (type: string, target: string) => () =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId9" Type="${LINK_TYPES}${type}" Target="${target}"/></Relationships>`;

test('a workbook that did not come from a file loses nothing', () => {
  expect(listLosses(plain())).toEqual([]);
});

test('a plain file loses nothing', async () => {
  expect(listLosses(await readWorkbook(await writeWorkbook(plain()), 'x'))).toEqual([]);
});

test.each([
  ['macros', { 'xl/vbaProject.bin': () => 'macro' }, 'Macros are left out.'],
  [
    'a sensitivity label',
    { 'docMetadata/LabelInfo.xml': () => '<a/>' },
    'The sensitivity label is left out. Set it again in Excel.',
  ],
  [
    'a pivot table',
    { [SHEET_LINKS]: linkedTo('pivotTable', '../pivotTables/pivotTable1.xml') },
    'Pivot tables on “Plan” become plain cells, and charts of them plain charts.',
  ],
  [
    'a slicer',
    { [SHEET_LINKS]: linkedTo('slicer', '../slicers/slicer1.xml') },
    'Slicers on “Plan” are left out.',
  ],
  [
    'a table of what-ifs',
    {
      [SHEET]: (xml: string) =>
        xml.replace(
          '</row>',
          '<c r="B1"><f t="dataTable" ref="B1:B2" dt2D="0" dtr="0" r1="A1"/><v>1</v></c></row>',
        ),
    },
    'What-if data tables on “Plan” become plain values.',
  ],
  [
    'a part of which nothing is known',
    { 'xl/plans/plan1.xml': () => '<a/>' },
    'The part xl/plans/plan1.xml, which this program does not know, is left out.',
  ],
])('%s', async (_, edits, loss) => {
  expect(listLosses(await readWorkbook(await fileWith(plain(), edits), 'x'))).toEqual([loss]);
});

test('a link to another workbook goes through, so that formulas still find it', async () => {
  const sheet = sheetOf({ A1: { value: 3, formula: '=[1]Plan!$A$1' } });
  const link = '<externalLink xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>';
  const bytes = await fileWith(createWorkbookData([sheet]), {
    'xl/externalLinks/externalLink1.xml': () => link,
    'xl/externalLinks/_rels/externalLink1.xml.rels': () =>
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${LINK_TYPES}externalLinkPath" Target="other.xlsx" TargetMode="External"/></Relationships>`,
    'xl/_rels/workbook.xml.rels': (xml) =>
      xml.replace(
        '</Relationships>',
        `<Relationship Id="rId9" Type="${LINK_TYPES}externalLink" Target="externalLinks/externalLink1.xml"/></Relationships>`,
      ),
    'xl/workbook.xml': (xml) =>
      xml.replace(
        '<calcPr',
        '<externalReferences><externalReference r:id="rId9"/></externalReferences><calcPr',
      ),
    '[Content_Types].xml': (xml) =>
      xml.replace(
        '</Types>',
        '<Override PartName="/xl/externalLinks/externalLink1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.externalLink+xml"/></Types>',
      ),
  });
  const workbook = await readWorkbook(bytes, 'x');
  const twice = await readWorkbook(await writeWorkbook(workbook), 'x');
  const parts = partsOf(await writeWorkbook(twice));
  expect(listLosses(workbook)).toEqual([]);
  expect(cellAt(twice.sheets[0]!, 'A1')).toEqual({ value: 3, formula: '=[1]Plan!$A$1' });
  expect(parts['xl/carried/externalLinks/externalLink1.xml']).toBe(link);
  expect(parts['xl/carried/externalLinks/_rels/externalLink1.xml.rels']).toContain('other.xlsx');
  expect(parts['xl/workbook.xml']).toMatch(/<externalReference r:id="rIdCarriedLink1"\/>/);
  expect(parts['[Content_Types].xml']).toContain('/xl/carried/externalLinks/externalLink1.xml');
});
