import { settleNamespaces } from '../../../../src/files/xlsx/package/settle-namespaces';

const settled = (xml: string): string =>
  new TextDecoder().decode(settleNamespaces(new TextEncoder().encode(xml)));

test.each([
  ['spreadsheetml/main', 'spreadsheetml/2006/main'],
  ['officeDocument/relationships', 'officeDocument/2006/relationships'],
  ['officeDocument/relationships/worksheet', 'officeDocument/2006/relationships/worksheet'],
  [
    'officeDocument/relationships/extendedProperties',
    'officeDocument/2006/relationships/extended-properties',
  ],
  ['officeDocument/customProperties', 'officeDocument/2006/custom-properties'],
  ['drawingml/spreadsheetDrawing', 'drawingml/2006/spreadsheetDrawing'],
])('%s is named as in other files', (strict, other) => {
  expect(settled(`<a xmlns="http://purl.oclc.org/ooxml/${strict}"/>`)).toBe(
    `<a xmlns="http://schemas.openxmlformats.org/${other}"/>`,
  );
});

test('a part of any other file is handed on as it is', () => {
  const part = new TextEncoder().encode('<a xmlns="http://schemas.openxmlformats.org/x"/>');
  expect(settleNamespaces(part)).toBe(part);
});
