import { strToU8, unzipSync, zipSync } from 'fflate';
import { readWorkbook } from '../../../src/files/xlsx/read-workbook';
import { fileByExcel } from '../../support/copies/written-by-excel';

test('conversations are told once, and a shape that says nothing by its name', async () => {
  const { sheets } = await readWorkbook(fileByExcel(), 'plan.xlsx');
  expect(sheets.map(({ name, besides }) => [name, besides])).toEqual([
    ['Levels', [{ kind: 'shape', cell: null, text: 'Shape 1' }]],
    ['Plan', [{ kind: 'comment', cell: 'B2', text: 'as agreed' }]],
  ]);
});

test('a note is told where there is no conversation, and pictures and boxes where they stand', async () => {
  const files = unzipSync(fileByExcel());
  const links = 'xl/worksheets/_rels/sheet1.xml.rels';
  const text = (path: string): string => new TextDecoder().decode(files[path]);
  files[links] = strToU8(text(links).replace(/<Relationship [^>]*threadedComment1[^>]*>/, ''));
  const from = (column: number, row: number): string =>
    `<xdr:from><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:ext cx="9" cy="9"/>`;
  const drawing = 'xl/drawings/drawing1.xml';
  files[drawing] = strToU8(
    text(drawing).replace(
      '</xdr:wsDr>',
      `<xdr:oneCellAnchor>${from(2, 4)}<xdr:pic><xdr:nvPicPr><xdr:cNvPr id="3" name="Picture 2" descr="The crest &amp; the motto"/></xdr:nvPicPr></xdr:pic><xdr:clientData/></xdr:oneCellAnchor><xdr:oneCellAnchor>${from(0, 1)}<xdr:sp><xdr:nvSpPr><xdr:cNvPr id="4" name="Box 3"/></xdr:nvSpPr><xdr:txBody><a:p><a:r><a:t>Read </a:t></a:r><a:r><a:t>this</a:t></a:r></a:p><a:p><a:r><a:t>first</a:t></a:r></a:p></xdr:txBody></xdr:sp><xdr:clientData/></xdr:oneCellAnchor></xdr:wsDr>`,
    ),
  );
  const { sheets } = await readWorkbook(zipSync(files), 'plan.xlsx');
  const told = sheets.flatMap(({ besides = [] }) => besides);
  expect(told).toEqual([
    { kind: 'picture', cell: 'C5', text: 'The crest & the motto' },
    { kind: 'shape', cell: 'A2', text: 'Read this\nfirst' },
    { kind: 'shape', cell: null, text: 'Shape 1' },
    { kind: 'note', cell: 'B2', text: 'Officer:\nas agreed' },
  ]);
});
