import { findElements, findTags, listSiblings, replacePieces } from '../package/xml-text';
import { finishNumberFormats } from './number-formats';

/** Named in the file as the program that wrote it. */
const APPLICATION = 'Maturity matrix';

/** Adds what stands between the sheets and the calculation settings, and the protection with its password hash. */
export function finishWorkbook(
  xml: string,
  {
    names,
    protection,
    linkIds,
  }: { names: string; protection: string | null; linkIds: readonly string[] },
): string {
  const [written] = findTags(xml, 'workbookProtection');
  const protectedXml =
    written && protection !== null ? replacePieces(xml, [{ ...written, text: protection }]) : xml;
  const references = linkIds.map((id) => `<externalReference r:id="${id}"/>`).join('');
  const links = references && `<externalReferences>${references}</externalReferences>`;
  return protectedXml.replace('<calcPr', () => `${links}${names}<calcPr`);
}

/** Finishes a written styles part. */
export function finishStyles(xml: string): string {
  return orderFonts(finishNumberFormats(xml));
}

/** The order that Excel writes and strict validators expect (ECMA-376 Part 1, 18.8.22). */
const FONT_ORDER = [
  'b',
  'i',
  'strike',
  'u',
  'vertAlign',
  'sz',
  'color',
  'name',
  'family',
  'charset',
  'scheme',
];

function orderFonts(stylesXml: string): string {
  const pieces = findElements(stylesXml, 'font').map(({ start, end, inner }) => {
    const children = listSiblings(inner).sort(
      (left, right) => FONT_ORDER.indexOf(left.name) - FONT_ORDER.indexOf(right.name),
    );
    return { start, end, text: `<font>${children.map(({ outer }) => outer).join('')}</font>` };
  });
  return replacePieces(stylesXml, pieces);
}

/** Without a clock there is no day of the last change to state. */
export function withoutModified(coreXml: string): string {
  return coreXml.replace(/<dcterms:modified[^]*?<\/dcterms:modified>/, '');
}

/** Puts the add-in's name in place of the file library's. */
export function nameApplication(appXml: string): string {
  return appXml.replace('<Application>hucre<', `<Application>${APPLICATION}<`);
}
