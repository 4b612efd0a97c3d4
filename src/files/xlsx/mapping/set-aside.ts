import type { SheetSource } from '../carried';
import type { LineSource } from '../package/line-formats';
import { readLines } from '../package/line-formats';
import type { SheetPart } from '../package/sheet-part';
import {
  escapeXml,
  findElements,
  findTags,
  listSiblings,
  replacePieces,
  withAttributes,
  type XmlElement,
  type XmlTag,
} from '../package/xml-text';
import { MODELLED_RULE_TYPES } from './conditional-formats';
import { placeholderText } from './placeholders';
import { placeOf, WRITTEN_ELEMENTS } from './sheet-elements';

/** A worksheet part made ready for the file library, and what was set aside. */
export interface SetAside {
  readonly part: SheetPart;
  readonly source: SheetSource;
  readonly lines: LineSource;
  /** Conditional formats, by the number in their placeholder. */
  readonly rules: readonly { readonly type: string; readonly xml: string }[];
  /** The elements of all conditional formats, in their order. */
  readonly allRules: readonly string[];
  /** Data validations, by the number in their placeholder. */
  readonly validations: readonly string[];
  /** The place within their address that links name, by the link's cell as written, such as "H2". */
  readonly linkPlaces: ReadonlyMap<string, string>;
  /** Whether the page is scaled to a number of pages; their numbers may stand there unused. */
  readonly fitsToPage: boolean;
}

const MODELLED_VALIDATION_TYPES: readonly string[] = [
  'list',
  'whole',
  'decimal',
  'date',
  'time',
  'textLength',
  'custom',
];

interface Piece {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * Sets aside the elements of a worksheet that the file library would lose; `linkIds` are the ids of its relationships
 * to the outside.
 */
export function setAsideElements(part: SheetPart, linkIds: ReadonlySet<string>): SetAside {
  const prefix = /<(?:([\w.-]+):)?worksheet\b/.exec(part.before)?.[1];
  const children = listSiblings(part.after);
  const rules: { type: string; xml: string }[] = [];
  const validations: string[] = [];
  const linkPlaces = new Map<string, string>();
  const pieces: Piece[] = [];
  for (const child of children.filter(({ name }) => name === 'conditionalFormatting')) {
    for (const rule of findElements(child.outer, 'cfRule').filter(isCarriedRule)) {
      const formula = `<formula>${escapeXml(placeholderText(rules.length))}</formula>`;
      const kept = pickAttributes(rule, ['dxfId', 'priority', 'stopIfTrue']);
      pieces.push(within(child, rule, `<cfRule type="expression"${kept}>${formula}</cfRule>`));
      rules.push({ type: rule.attributes['type'] ?? '', xml: standAlone(rule.outer, prefix) });
    }
  }
  for (const child of children.filter(({ name }) => name === 'dataValidations')) {
    for (const validation of findElements(child.outer, 'dataValidation')) {
      if (MODELLED_VALIDATION_TYPES.includes(validation.attributes['type'] ?? '')) continue;
      const formula = `<formula1>${escapeXml(placeholderText(validations.length))}</formula1>`;
      const tag = `dataValidation type="custom"${pickAttributes(validation, ['sqref'])}`;
      pieces.push(within(child, validation, `<${tag}>${formula}</dataValidation>`));
      validations.push(standAlone(validation.outer, prefix));
    }
  }
  for (const child of children.filter(({ name }) => name === 'hyperlinks')) {
    // The library reads the place of a link instead of its address, and not beside it.
    for (const link of findTags(child.outer, 'hyperlink')) {
      const { ref, location, 'r:id': id } = link.attributes;
      if (!ref || !location || id === undefined || !linkIds.has(id)) continue;
      pieces.push(within(child, link, withAttributes(link.source, { location: null })));
      linkPlaces.set(ref, location);
    }
  }
  return {
    part: { ...part, after: replacePieces(part.after, pieces) },
    source: readSource(part, children, prefix),
    allRules: children
      .filter(({ name }) => name === 'conditionalFormatting')
      .flatMap(({ outer }) => findElements(outer, 'cfRule'))
      .map(({ outer }) => standAlone(outer, prefix)),
    lines: readLines(part),
    rules,
    validations,
    linkPlaces,
    fitsToPage: /\sfitToPage="(?:1|true)"/.test(part.before),
  };
}

/** Also a text rule without its text, which then only stands in its formula. */
function isCarriedRule({ attributes }: XmlTag): boolean {
  const type = attributes['type'] ?? '';
  if (type === 'expression' || type === 'cellIs') return false;
  return !MODELLED_RULE_TYPES.includes(type) || attributes['text'] === undefined;
}

function readSource(
  { before }: SheetPart,
  behind: readonly XmlElement[],
  prefix: string | undefined,
): SheetSource {
  const [root] = findTags(before, 'worksheet');
  const children = [...listSiblings(before.slice(root?.end ?? 0)), ...behind];
  return {
    rootAttributes: readRootAttributes(before, 'worksheet'),
    elements: children.flatMap((child) => {
      const name = placeOf(child);
      if (WRITTEN_ELEMENTS.includes(name)) return [];
      const xml = standAlone(child.outer, prefix);
      if (name !== 'extLst') return [{ name, xml }];
      const kept = findExtensions(xml).filter(isCarriedExtension);
      return kept.length === 0
        ? []
        : [{ name, xml: `<extLst>${kept.map(({ outer }) => outer).join('')}</extLst>` }];
    }),
  };
}

/** The attributes of a part's root that its elements need when it is written anew, such as their prefixes. */
export function readRootAttributes(xml: string, name: string): Record<string, string> {
  const [root] = findTags(xml, name);
  const prefix = /^<([\w.-]+):/.exec(root?.source ?? '')?.[1];
  return Object.fromEntries(
    Object.entries(root?.attributes ?? {}).filter(
      ([key]) => !OWN_ROOT_ATTRIBUTES.test(key) && key !== `xmlns:${prefix}`,
    ),
  );
}

/** What is written anyhow, that a file is a strict one, and the mark by which people working at once tell a sheet. */
const OWN_ROOT_ATTRIBUTES = /^(?:xmlns|xmlns:r|conformance|xr\d*:.*)$/;

/** The extensions of a worksheet, each for a newer Excel. */
export function findExtensions(extensionList: string): XmlElement[] {
  const [list] = findElements(extensionList, 'extLst');
  return listSiblings(list?.inner ?? '').filter(({ name }) => name === 'ext');
}

/** Slicers, timelines, add-ins and data models lead to parts that are not carried; all other extensions stand by themselves. */
export function isCarriedExtension({ outer }: XmlElement): boolean {
  return !/\s[\w.-]+:id="|:(?:webExtension|dataModel|pivotTable\w*)\b/.test(outer);
}

function within(child: XmlElement, inner: XmlTag, text: string): Piece {
  return { start: child.start + inner.start, end: child.start + inner.end, text };
}

function pickAttributes({ attributes }: XmlTag, names: readonly string[]): string {
  return names
    .flatMap((name) => {
      const value = attributes[name];
      return value === undefined ? [] : [` ${name}="${escapeXml(value)}"`];
    })
    .join('');
}

/** An element as it can stand in another part: without the part's own prefix and revision marks. */
export function standAlone(xml: string, prefix: string | undefined): string {
  const unmarked = xml.replace(/\s(?:xr\d*|x14ac):\w+="[^"]*"/g, '');
  return prefix === undefined
    ? unmarked
    : unmarked.replaceAll(new RegExp(`(</?)${prefix}:`, 'g'), '$1');
}

/** A part whose elements have no prefix; `root` is the name of its root. */
export function withoutPrefix(xml: string, root: string): string {
  const prefix = new RegExp(`^(?:[^<]|<[?!][^>]*>)*<([\\w.-]+):${root}\\b`).exec(xml)?.[1];
  return prefix === undefined
    ? xml
    : xml
        .replaceAll(new RegExp(`(</?)${prefix}:`, 'g'), '$1')
        .replace(`xmlns:${prefix}=`, 'xmlns=');
}
