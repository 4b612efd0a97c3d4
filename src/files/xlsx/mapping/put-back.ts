import type { CarriedRule, SheetSource } from '../carried';
import type { CarriedPart } from '../package/collect-parts';
import type { SheetPart } from '../package/sheet-part';
import {
  findElements,
  findTags,
  listSiblings,
  replacePieces,
  withAttributes,
  decodeEntities,
} from '../package/xml-text';
import { placeholderNumber } from './placeholders';

/** What one sheet puts back behind the file library's back. */
export interface PutBack {
  readonly rules: readonly CarriedRule[];
  readonly validations: readonly string[];
  /** The place within their address that links name, by the link's cell. */
  readonly linkPlaces: ReadonlyMap<string, string>;
  readonly sheetFormat: string | null;
  /** Null to keep what the library wrote. */
  readonly protection: string | null;
  readonly autoFilter: string | null;
  readonly extensions: readonly string[];
  /** Parts of the drawing that came with the sheet, the drawing first. */
  readonly drawing: readonly CarriedPart[] | null;
}

/** Whether there is anything to put back, so that the part has to be opened at all. */
export function isNeeded(putBack: PutBack): boolean {
  const { rules, validations, linkPlaces, extensions } = putBack;
  const { sheetFormat, protection, autoFilter, drawing } = putBack;
  return (
    rules.length + validations.length + linkPlaces.size + extensions.length > 0 ||
    [sheetFormat, protection, autoFilter, drawing].some((element) => element !== null)
  );
}

/** What of a sheet's source still holds for the sheet as it now is. */
export function sourceToPutBack(
  source: SheetSource | undefined,
  sheet: { readonly protected: boolean; readonly autoFilter: { address: string } | null },
): Omit<PutBack, 'rules' | 'validations' | 'linkPlaces' | 'drawing'> {
  const [filter] = findTags(source?.autoFilter ?? '', 'autoFilter');
  const sameFilter = filter?.attributes['ref']?.replaceAll('$', '') === sheet.autoFilter?.address;
  return {
    sheetFormat: source?.sheetFormat ?? null,
    protection: sheet.protected ? (source?.protection ?? null) : null,
    autoFilter: sheet.autoFilter && sameFilter ? (source?.autoFilter ?? null) : null,
    extensions: source?.extensions ?? [],
  };
}

/** Replaces the placeholders of a written worksheet part by what they stand for. */
export function putBackElements(part: SheetPart, putBack: PutBack): SheetPart {
  const { sheetFormat, extensions, drawing } = putBack;
  const [format] = findTags(part.before, 'sheetFormatPr');
  const before =
    format && sheetFormat !== null
      ? replacePieces(part.before, [{ ...format, text: sheetFormat }])
      : part.before;
  const pieces = listSiblings(part.after).map(({ name, start, end, outer }) => ({
    start,
    end,
    text: replacement(name, outer, putBack),
  }));
  const after = [extensionList(extensions), drawing ? DRAWING_TAG : ''].reduce(
    insertInOrder,
    replacePieces(part.after, pieces),
  );
  return { ...part, before, after };
}

/** The id of the link from a sheet to the drawing that came with it. */
export const DRAWING_LINK_ID = 'rIdCarriedDrawing';
const DRAWING_TAG = `<drawing r:id="${DRAWING_LINK_ID}"/>`;

function extensionList(extensions: readonly string[]): string {
  return extensions.length === 0 ? '' : `<extLst>${extensions.join('')}</extLst>`;
}

/** Elements behind a drawing in the order that a worksheet demands (ECMA-376 Part 1, 18.3.1.99). */
const BEHIND_DRAWING = ['legacyDrawing', 'legacyDrawingHF', 'picture', 'tableParts', 'extLst'];

function insertInOrder(xml: string, element: string): string {
  if (element === '') return xml;
  const followers = element.startsWith('<drawing') ? BEHIND_DRAWING : [];
  const follower = listSiblings(xml).find(({ name }) => followers.includes(name));
  const at = follower?.start ?? xml.lastIndexOf('</worksheet>');
  return xml.slice(0, at) + element + xml.slice(at);
}

function replacement(name: string, outer: string, putBack: PutBack): string {
  switch (name) {
    case 'sheetProtection':
      return putBack.protection ?? outer;
    case 'autoFilter':
      return putBack.autoFilter ?? outer;
    case 'conditionalFormatting':
      return replaceRules(outer, putBack.rules);
    case 'dataValidations':
      return replaceValidations(outer, putBack.validations);
    case 'hyperlinks':
      return addLinkPlaces(outer, putBack.linkPlaces);
    default:
      return outer;
  }
}

function replaceRules(xml: string, rules: readonly CarriedRule[]): string {
  const pieces = findElements(xml, 'cfRule').flatMap(({ start, end, inner, attributes }) => {
    const [formula] = findElements(inner, 'formula');
    const number = placeholderNumber(decodeEntities(formula?.inner ?? ''));
    const rule = number === null ? undefined : rules[number];
    const [tag] = findTags(rule?.xml ?? '', 'cfRule');
    if (!rule || !tag) return [];
    const changed = withAttributes(tag.source, {
      dxfId: attributes['dxfId'] ?? null,
      priority: attributes['priority'] ?? null,
    });
    return [{ start, end, text: changed + rule.xml.slice(tag.end) }];
  });
  return replacePieces(xml, pieces);
}

function replaceValidations(xml: string, validations: readonly string[]): string {
  const pieces = findElements(xml, 'dataValidation').flatMap(
    ({ start, end, inner, attributes }) => {
      const [formula] = findElements(inner, 'formula1');
      const number = placeholderNumber(decodeEntities(formula?.inner ?? ''));
      const validation = number === null ? undefined : validations[number];
      const [tag] = findTags(validation ?? '', 'dataValidation');
      if (validation === undefined || !tag) return [];
      const changed = withAttributes(tag.source, { sqref: attributes['sqref'] ?? null });
      return [{ start, end, text: changed + validation.slice(tag.end) }];
    },
  );
  return replacePieces(xml, pieces);
}

function addLinkPlaces(xml: string, places: ReadonlyMap<string, string>): string {
  const pieces = findTags(xml, 'hyperlink').flatMap(({ start, end, source, attributes }) => {
    const location = places.get(attributes['ref'] ?? '');
    return location === undefined
      ? []
      : [{ start, end, text: withAttributes(source, { location }) }];
  });
  return replacePieces(xml, pieces);
}
