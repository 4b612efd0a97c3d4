import type { CarriedRule, CarriedSheet, SheetSource } from '../carried';
import type { CarriedLink, CarriedPart } from '../package/collect-parts';
import { carriedLinkId } from '../package/graft-parts';
import type { SheetPart } from '../package/sheet-part';
import {
  decodeEntities,
  findElements,
  findTags,
  listSiblings,
  replacePieces,
  withAttributes,
} from '../package/xml-text';
import type { CellFormats } from './kept-styles';
import { placeholderNumber } from './placeholders';
import { findExtensions } from './set-aside';
import type { CarriedAreas } from '../../../workbook/workbook-data';
import {
  ELEMENTS_OF_AREAS,
  mergeElement,
  moveAreas,
  placeOf,
  SHEET_ELEMENTS,
  WRITTEN_ELEMENTS,
} from './sheet-elements';

/** What one sheet puts back behind the file library's back. */
export interface PutBack {
  readonly rules: readonly CarriedRule[];
  readonly validations: readonly string[];
  /** The place within their address that links name, by the link's cell. */
  readonly linkPlaces: ReadonlyMap<string, string>;
  /** Null for a sheet that did not come from a file. */
  readonly source: SourceToPutBack | null;
  /** Parts of the drawing that came with the sheet, the drawing first. */
  readonly drawing: readonly CarriedPart[] | null;
}

/** What of a sheet's source still holds for the sheet as it now is. */
interface SourceToPutBack {
  readonly rootAttributes: SheetSource['rootAttributes'];
  readonly elements: readonly SourceElement[];
  /** Names of elements whose part of the model has changed. */
  readonly changed: ReadonlySet<string>;
  readonly links: readonly CarriedLink[];
}

type SourceElement = SheetSource['elements'][number];

/** Elements that are written anew altogether where what they say has changed. */
const ALL_OR_NOTHING = [
  'sheetProtection',
  'autoFilter',
  'conditionalFormatting',
  'dataValidations',
  'pageMargins',
  'legacyDrawing',
];

/** Types of link that no element names: notes, and the conversations that they show the beginning of. */
export const NOTE_LINKS = ['comments', 'threadedComment'];

/** What of a sheet's source is put back; `sayings` are those of the sheet as it now is. */
export function sourceToPutBack(
  { source, sayings: asRead, links }: Pick<CarriedSheet, 'source' | 'sayings' | 'links'>,
  sayings: ReadonlyMap<string, string>,
  selected: boolean | null,
): SourceToPutBack {
  const changed = new Set(
    [...sayings].flatMap(([name, said]) => (asRead.get(name) === said ? [] : [name])),
  );
  const elements = source.elements.flatMap((element): SourceElement[] => {
    if (ELEMENTS_OF_AREAS.includes(element.name)) {
      const areas = JSON.parse(sayings.get(element.name)!) as CarriedAreas[];
      const isMoved = changed.delete(element.name);
      return [isMoved ? { ...element, xml: moveAreas(element.xml, areas) } : element];
    }
    if (!changed.has(element.name)) return [select(element, selected)];
    if (element.name === 'hyperlinks') return blockLinks(element);
    return ALL_OR_NOTHING.includes(element.name) ? [] : [select(element, selected)];
  });
  const used = new Set(elements.flatMap(({ xml }) => linkIdsOf(xml)));
  const isUsed = ({ link }: CarriedLink): boolean =>
    used.has(link.id) || (NOTE_LINKS.includes(link.type) && !changed.has('legacyDrawing'));
  return {
    rootAttributes: source.rootAttributes,
    elements,
    changed,
    links: links.filter(isUsed),
  };
}

/** The sheet in front is the selected one; null leaves what came, where it is still in front. */
function select(element: SourceElement, selected: boolean | null): SourceElement {
  if (element.name !== 'sheetViews' || selected === null) return element;
  const pieces = findTags(element.xml, 'sheetView').map(({ start, end, source }) => ({
    start,
    end,
    text: withAttributes(source, { tabSelected: selected ? '1' : null }),
  }));
  return { ...element, xml: replacePieces(element.xml, pieces) };
}

/** Links over several cells, which are none of a cell's. */
function blockLinks({ name, xml }: SourceElement): SourceElement[] {
  const links = findElements(xml, 'hyperlink').filter(({ attributes }) =>
    attributes['ref']?.includes(':'),
  );
  if (links.length === 0) return [];
  return [{ name, xml: `<hyperlinks>${links.map(({ outer }) => outer).join('')}</hyperlinks>` }];
}

const LINK_ID = /(\s[\w.-]+:id=")([^"]*)(?=")/g;

/** The ids of the links that an element names. */
export function linkIdsOf(xml: string): string[] {
  return [...xml.matchAll(LINK_ID)].map(([, , id]) => id!);
}

/** The id of the link from a sheet to the drawing that came with it. */
export const DRAWING_LINK_ID = 'rIdCarriedDrawing';
const DRAWING_TAG = `<drawing r:id="${DRAWING_LINK_ID}"/>`;

/**
 * A written worksheet part with the elements of its source as they came, in the place of those that say the same; and with
 * placeholders replaced by what they stand for.
 */
export function putBackElements(
  part: SheetPart,
  putBack: PutBack,
  formats: CellFormats,
): SheetPart {
  const [root] = findTags(part.before, 'worksheet');
  if (!root) return part;
  const written = [...listSiblings(part.before.slice(root.end)), ...listSiblings(part.after)].map(
    (element) => ({
      place: placeOf(element),
      xml: replacement(element.name, element.outer, putBack, formats),
    }),
  );
  const xmlOf = (name: string): string => {
    const own = written.flatMap(({ place, xml }) => (place === name ? [xml] : []));
    if (name === 'drawing' && putBack.drawing) return DRAWING_TAG;
    return putBack.source && !WRITTEN_ELEMENTS.includes(name)
      ? settle(name, own.join(''), putBack.source)
      : own.join('');
  };
  const cells = SHEET_ELEMENTS.indexOf('sheetData');
  const tag = withAttributes(root.source, putBack.source?.rootAttributes ?? {});
  return {
    before:
      part.before.slice(0, root.start) + tag + SHEET_ELEMENTS.slice(0, cells).map(xmlOf).join(''),
    cells: part.cells,
    after: `${SHEET_ELEMENTS.slice(cells + 1)
      .map(xmlOf)
      .join('')}</worksheet>`,
  };
}

/** What stands in the place of one kind of element. */
function settle(
  name: string,
  written: string,
  { elements, changed, links }: SourceToPutBack,
): string {
  const known = new Set(links.map(({ link }) => link.id));
  const sources = elements
    .filter((element) => element.name === name)
    .map(({ xml }) =>
      xml.replace(LINK_ID, (whole, start: string, id: string) =>
        known.has(id) ? start + carriedLinkId(id) : whole,
      ),
    );
  const source = sources.join('');
  if (name === 'extLst') return joinExtensions([source, written]);
  if (!changed.has(name)) return source;
  if (source === '' || ALL_OR_NOTHING.includes(name)) return written;
  if (name === 'hyperlinks') return joinLinks(source, written);
  return mergeElement(name, source, written === '' ? null : written);
}

function joinExtensions(lists: readonly string[]): string {
  const extensions = lists.flatMap(findExtensions).map(({ outer }) => outer);
  return extensions.length === 0 ? '' : `<extLst>${extensions.join('')}</extLst>`;
}

function joinLinks(source: string, written: string): string {
  const links = [source, written].flatMap((xml) => findElements(xml, 'hyperlink'));
  return `<hyperlinks>${links.map(({ outer }) => outer).join('')}</hyperlinks>`;
}

function replacement(
  name: string,
  outer: string,
  { rules, validations, linkPlaces }: PutBack,
  formats: CellFormats,
): string {
  switch (name) {
    case 'conditionalFormatting':
      return replaceRules(outer, rules, formats);
    case 'dataValidations':
      return replaceValidations(outer, validations);
    case 'hyperlinks':
      return addLinkPlaces(outer, linkPlaces);
    default:
      return outer;
  }
}

function replaceRules(xml: string, rules: readonly CarriedRule[], formats: CellFormats): string {
  const pieces = findElements(xml, 'cfRule').map((element) => {
    const { start, end, inner, attributes, source } = element;
    const [formula] = findElements(inner, 'formula');
    const number = placeholderNumber(decodeEntities(formula?.inner ?? ''));
    const rule = number === null ? undefined : rules[number];
    const [tag] = findTags(rule?.xml ?? '', 'cfRule');
    if (rule && tag) {
      const changed = withAttributes(tag.source, { priority: attributes['priority'] ?? null });
      return { start, end, text: changed + rule.xml.slice(tag.end) };
    }
    const { dxfId } = attributes;
    const overlay = dxfId === undefined ? null : String(formats.overlay(Number(dxfId)));
    const changed = withAttributes(source, { dxfId: overlay });
    return { start, end, text: changed + element.outer.slice(source.length) };
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
