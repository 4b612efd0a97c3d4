import { listLosses } from '../../../src/files/xlsx/list-losses';
import { readWorkbook } from '../../../src/files/xlsx/read-workbook';
import { writeWorkbook } from '../../../src/files/xlsx/write-workbook';
import type { WorkbookData } from '../../../src/workbook/workbook-data';
import { createWorkbookData } from '../../../src/workbook/workbook-data';
import { fileWith, partsOf, sheetOf } from './support';

const TYPES = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const CUSTOM = 'http://schemas.openxmlformats.org/officeDocument/2006/custom-properties';
const VALUES = 'http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes';

const plain = (): WorkbookData => createWorkbookData([sheetOf({ A1: { value: 'KPI' } })]);

const behind = (tag: string) => (added: string) => (xml: string) =>
  xml.replace(tag, () => added + tag);
const addLink = behind('</Relationships>');
const addType = behind('</Types>');

/** The columns of a library in SharePoint, as the workbooks saved there have them: line breaks as Windows writes them. */
const COLUMNS =
  '<?xml version="1.0" encoding="utf-8"?>\r\n<p:properties xmlns:p="http://schemas.microsoft.com/office/2006/metadata/properties"><documentManagement><Retention>7 years</Retention></documentManagement></p:properties>\r\n';
const COLUMNS_PROPERTIES =
  '<?xml version="1.0" encoding="UTF-8" standalone="no"?>\r\n<ds:datastoreItem ds:itemID="{1F0C}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"/>';

const withColumns = {
  'customXml/item1.xml': () => COLUMNS,
  'customXml/itemProps1.xml': () => COLUMNS_PROPERTIES,
  'customXml/_rels/item1.xml.rels': () =>
    `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${TYPES}/customXmlProps" Target="itemProps1.xml"/></Relationships>`,
  'xl/_rels/workbook.xml.rels': addLink(
    `<Relationship Id="rIdCx" Type="${TYPES}/customXml" Target="../customXml/item1.xml"/>`,
  ),
  '[Content_Types].xml': addType(
    '<Override PartName="/customXml/itemProps1.xml" ContentType="application/vnd.openxmlformats-officedocument.customXmlProperties+xml"/>',
  ),
};

const copyOf = async (file: Uint8Array): Promise<WorkbookData> =>
  readWorkbook(await writeWorkbook(await readWorkbook(file, 'x')), 'x');

test('the columns of a library come through a copy and the copy of a copy, byte for byte', async () => {
  const copy = await copyOf(await fileWith(plain(), withColumns));
  const parts = partsOf(await writeWorkbook(copy));
  expect(listLosses(copy)).toEqual([]);
  expect(parts['customXml/item1.xml']).toBe(COLUMNS);
  expect(parts['customXml/itemProps1.xml']).toBe(COLUMNS_PROPERTIES);
  expect(parts['customXml/_rels/item1.xml.rels']).toContain(
    `Type="${TYPES}/customXmlProps" Target="/customXml/itemProps1.xml"`,
  );
  expect(parts['xl/_rels/workbook.xml.rels']!.match(/[^"]*\/customXml" Target="[^"]*"/g)).toEqual([
    `${TYPES}/customXml" Target="/customXml/item1.xml"`,
  ]);
  expect(parts['[Content_Types].xml']).toContain(
    '<Override PartName="/customXml/itemProps1.xml" ContentType="application/vnd.openxmlformats-officedocument.customXmlProperties+xml"/>',
  );
});

test('data that nothing in the workbook leads to is said to be left out', async () => {
  const { 'xl/_rels/workbook.xml.rels': _, ...unlinked } = withColumns;
  const workbook = await readWorkbook(await fileWith(plain(), unlinked), 'x');
  expect(listLosses(workbook)).toEqual([
    'Data that another program keeps in the workbook are left out.',
  ]);
});

describe('properties of the document', () => {
  const PROPERTIES = `<?xml version="1.0"?>\r\n<op:Properties xmlns:op="${CUSTOM}" xmlns:t="${VALUES}"><op:property fmtid="{D5CD}" pid="7" name="ContentTypeId" linkTarget="Kind"><t:lpstr>0x0101</t:lpstr></op:property><op:property fmtid="{D5CD}" pid="9" name="Reviewers"><t:vector size="1" baseType="lpstr"><t:lpstr>A &amp; B</t:lpstr></t:vector></op:property></op:Properties>`;
  const withProperties = {
    'docProps/custom.xml': () => PROPERTIES,
    '_rels/.rels': addLink(
      `<Relationship Id="rIdCp" Type="${TYPES}/custom-properties" Target="docProps/custom.xml"/>`,
    ),
    '[Content_Types].xml': addType(
      '<Override PartName="/docProps/custom.xml" ContentType="application/vnd.openxmlformats-officedocument.custom-properties+xml"/>',
    ),
  };

  test('of whatever type come through byte for byte', async () => {
    const copy = await copyOf(await fileWith(plain(), withProperties));
    const parts = partsOf(await writeWorkbook(copy));
    expect(parts['docProps/custom.xml']).toBe(PROPERTIES);
    expect(parts['_rels/.rels']!.match(/\/custom-properties"/g)).toHaveLength(1);
    expect(parts['[Content_Types].xml']!.match(/"\/docProps\/custom.xml"/g)).toHaveLength(1);
  });

  test('and settings of the add-in stand beside each other, and each goes its own way', async () => {
    const workbook = await readWorkbook(await fileWith(plain(), withProperties), 'x');
    workbook.settings.set('view', '"a" < b');
    workbook.settings.set('size', '3');
    const bytes = await writeWorkbook(workbook);
    const pids = [...partsOf(bytes)['docProps/custom.xml']!.matchAll(/pid="(\d+)"/g)];
    expect(pids.map(([, pid]) => pid)).toEqual(['7', '9', '10', '11']);
    const again = await readWorkbook(bytes, 'x');
    expect([...again.settings]).toEqual([
      ['view', '"a" < b'],
      ['size', '3'],
    ]);
    again.settings.clear();
    expect(partsOf(await writeWorkbook(again))['docProps/custom.xml']).toBe(PROPERTIES);
  });
});

test.each([
  ['customUI/customUI14.xml', 'Buttons that the workbook adds to the ribbon are left out.'],
  [
    'xl/webextensions/taskpanes.xml',
    'Add-ins that open with the workbook are left out. Open them again in Excel.',
  ],
  ['xl/xmlMaps.xml', 'Links between cells and XML files are left out. The cells stay.'],
  ['xl/revisions/revisionHeaders.xml', 'The history of a shared workbook is left out.'],
])('%s is said to be left out', async (path, loss) => {
  const workbook = await readWorkbook(await fileWith(plain(), { [path]: () => '<a/>' }), 'x');
  expect(listLosses(workbook)).toEqual([loss]);
});
