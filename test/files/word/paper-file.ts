import { strToU8, zipSync } from 'fflate';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** A Word paper with this XML in its body, and further parts, by their name without ".xml", with this XML in their root. */
export function paperOf(body: string, parts: Readonly<Record<string, string>> = {}): Uint8Array {
  const part = (root: string, xml: string): Uint8Array =>
    strToU8(`<?xml version="1.0"?><w:${root} ${W}>${xml}</w:${root}>`);
  return zipSync({
    '[Content_Types].xml': strToU8(
      '<Types><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    ),
    'word/document.xml': part('document', `<w:body>${body}<w:sectPr/></w:body>`),
    ...Object.fromEntries(
      Object.entries(parts).map(([name, xml]) => [`word/${name}.xml`, part('part', xml)]),
    ),
  });
}

/** A run; `look` is what stands in its properties. */
export const run = (text: string, look = ''): string =>
  `<w:r><w:rPr>${look}</w:rPr><w:t>${text}</w:t></w:r>`;

/** A paragraph of a text or of XML; `look` is what stands in its properties. */
export const par = (content: string, look = ''): string =>
  `<w:p><w:pPr>${look}</w:pPr>${content.startsWith('<') || content === '' ? content : run(content)}</w:p>`;

/** A cell of a paragraph or of XML; `look` is what stands in its properties. */
export const cell = (content: string, look = ''): string =>
  `<w:tc><w:tcPr>${look}</w:tcPr>${content.startsWith('<w:p>') || content.startsWith('<w:tbl>') ? content : par(content)}</w:tc>`;

/** A row of cells, each a text or the XML of a cell. */
export const row = (...cells: readonly string[]): string =>
  `<w:tr>${cells.map((one) => (one.startsWith('<w:tc>') ? one : cell(one))).join('')}</w:tr>`;

export const table = (...rows: readonly string[]): string => `<w:tbl>${rows.join('')}</w:tbl>`;
