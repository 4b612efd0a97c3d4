import { collectDrawing } from '../../../../src/files/xlsx/package/collect-drawing';
import type {
  PackageSheet,
  WorkbookPackage,
} from '../../../../src/files/xlsx/package/open-package';

const TYPES = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const linkTo = (type: string, target: string): string =>
  `<Relationships><Relationship Id="rId1" Type="${TYPES}/${type}" Target="${target}"/></Relationships>`;

const sheet: PackageSheet = {
  name: 'Plan',
  part: 'xl/worksheets/sheet1.xml',
  kind: 'worksheet',
  relationships: [
    { id: 'rId1', type: 'drawing', typeUri: '', target: 'xl/drawing.xml', external: false },
  ],
};

function collect(drawing: string, chart: string): string[] {
  const parts = {
    'xl/drawing.xml': drawing,
    'xl/_rels/drawing.xml.rels': linkTo('chart', 'chart.xml'),
    'xl/chart.xml': chart,
  };
  const encoder = new TextEncoder();
  const source: WorkbookPackage = {
    parts: new Map(Object.entries(parts).map(([path, xml]) => [path, encoder.encode(xml)])),
    workbookPart: '',
    workbookRelationships: [],
    sheets: [sheet],
  };
  return collectDrawing(source, sheet).map(({ bytes }) => new TextDecoder().decode(bytes));
}

const picture = '<xdr:oneCellAnchor><xdr:pic/></xdr:oneCellAnchor>';
const slicer =
  '<xdr:twoCellAnchor><mc:AlternateContent><mc:Choice><sle:slicer name="KPI"/></mc:Choice></mc:AlternateContent></xdr:twoCellAnchor>';

test('a drawing comes with its charts as they are', () => {
  const drawing = `<xdr:wsDr>${picture}</xdr:wsDr>`;
  expect(collect(drawing, '<c:chart/>')).toEqual([drawing, '<c:chart/>']);
});

test('what a drawing shows of pivot tables goes, and all else in it stays', () => {
  const chart = (source: string): string => `<c:chartSpace>${source}<c:chart/></c:chartSpace>`;
  const source = '<c:pivotSource><c:name>Plan!Pivot1</c:name><c:fmtId val="0"/></c:pivotSource>';
  expect(collect(`<xdr:wsDr>${slicer}${picture}${slicer}</xdr:wsDr>`, chart(source))).toEqual([
    `<xdr:wsDr>${picture}</xdr:wsDr>`,
    chart(''),
  ]);
});
