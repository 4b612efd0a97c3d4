import { findElements, listSiblings, replacePieces } from '../package/xml-text';
import { finishNumberFormats } from './number-formats';

/** Named in the file as the program that wrote it. */
const APPLICATION = 'Maturity matrix';

/** Finishes a written styles part. */
export function finishStyles(xml: string): string {
  return orderFonts(finishNumberFormats(xml));
}

/** The order that Excel writes and strict validators expect (ECMA-376 Part 1, 18.8.22). */
const FONT_ORDER = [
  'b',
  'i',
  'strike',
  'condense',
  'extend',
  'outline',
  'shadow',
  'u',
  'vertAlign',
  'sz',
  'color',
  'name',
  'family',
  'charset',
  'scheme',
];

/** A styles part whose fonts are in order; it says nothing. */
export function orderFonts(stylesXml: string): string {
  const pieces = findElements(stylesXml, 'font').flatMap(({ start, end, inner }) => {
    const children = listSiblings(inner);
    const ordered = [...children].sort(
      (left, right) => FONT_ORDER.indexOf(left.name) - FONT_ORDER.indexOf(right.name),
    );
    if (ordered.every((child, index) => child === children[index])) return [];
    return [{ start, end, text: `<font>${ordered.map(({ outer }) => outer).join('')}</font>` }];
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
