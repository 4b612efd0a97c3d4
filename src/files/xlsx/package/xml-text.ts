import { replaceUnwritable } from '../../../domain/wording';

/**
 * The few words about XML that editing a part in place needs. Parts are well-formed and machine-written;
 * names are compared without their prefix.
 */
export interface XmlTag {
  readonly attributes: Readonly<Record<string, string>>;
  /** The tag as it stands. */
  readonly source: string;
  /** Position of "<". */
  readonly start: number;
  /** Position after ">". */
  readonly end: number;
  readonly selfClosing: boolean;
}

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

/** Start tags with the local name, in document order. */
export function findTags(xml: string, localName: string): XmlTag[] {
  const pattern = new RegExp(
    `<(?:[\\w.-]+:)?${localName}((?:\\s+[^\\s=>/]+\\s*=\\s*(?:"[^"]*"|'[^']*'))*)\\s*(/?)>`,
    'g',
  );
  return [...xml.matchAll(pattern)].map((match) => ({
    attributes: parseAttributes(match[1]!),
    source: match[0],
    start: match.index,
    end: match.index + match[0].length,
    selfClosing: match[2] === '/',
  }));
}

/** Whole elements with the local name, tags included; elements of that name are not nested in each other. */
export function findElements(
  xml: string,
  localName: string,
): (XmlTag & { readonly outer: string; readonly inner: string })[] {
  const close = new RegExp(`</(?:[\\w.-]+:)?${localName}\\s*>`, 'g');
  return findTags(xml, localName).map((tag) => {
    if (tag.selfClosing) return { ...tag, outer: tag.source, inner: '' };
    close.lastIndex = tag.end;
    const found = close.exec(xml);
    const innerEnd = found?.index ?? tag.end;
    const end = found ? close.lastIndex : tag.end;
    return { ...tag, end, outer: xml.slice(tag.start, end), inner: xml.slice(tag.end, innerEnd) };
  });
}

function parseAttributes(source: string): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const match of source.matchAll(/([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
    attributes[match[1]!] = decodeEntities(match[2] ?? match[3]!);
  }
  return attributes;
}

/** Resolves the five named entities and character references; anything else stays as it is. */
export function decodeEntities(text: string): string {
  return text.replace(/&(#x[\da-f]+|#\d+|\w+);/gi, (whole, reference: string) => {
    if (!reference.startsWith('#')) return ENTITIES.get(reference) ?? whole;
    const isHex = /^#x/i.test(reference);
    const code = isHex ? parseInt(reference.slice(2), 16) : Number(reference.slice(1));
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

/** Text for an attribute in double quotes or between tags. */
export function escapeXml(text: string): string {
  return replaceUnwritable(text)
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, '\ufffd')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/[\t\n\r]/g, (space) => `&#${space.charCodeAt(0)};`);
}

/** The start tag with attributes added or replaced; `null` removes one. */
export function withAttributes(
  tag: string,
  changes: Readonly<Record<string, string | null>>,
): string {
  let changed = tag;
  for (const [name, value] of Object.entries(changes)) {
    changed = changed.replace(new RegExp(`\\s${name}\\s*=\\s*(?:"[^"]*"|'[^']*')`), '');
    if (value === null) continue;
    changed = changed.replace(/\s*\/?>$/, (end) => ` ${name}="${escapeXml(value)}"${end.trim()}`);
  }
  return changed;
}

/** `xml` with the pieces replaced; pieces do not overlap. */
export function replacePieces(
  xml: string,
  pieces: readonly { readonly start: number; readonly end: number; readonly text: string }[],
): string {
  let result = '';
  let at = 0;
  for (const { start, end, text } of [...pieces].sort((a, b) => a.start - b.start)) {
    result += xml.slice(at, start) + text;
    at = end;
  }
  return result + xml.slice(at);
}

/** An element between two positions of a text. */
export interface XmlElement {
  /** Without its prefix. */
  readonly name: string;
  readonly start: number;
  readonly end: number;
  readonly outer: string;
}

/** The elements that stand side by side in a text, not those inside them; stops at an end tag without a start. */
export function listSiblings(xml: string): XmlElement[] {
  const siblings: XmlElement[] = [];
  let depth = 0;
  let start = 0;
  for (const match of xml.matchAll(/<(\/?)([\w.:-]+)(?:[^>"']|"[^"]*"|'[^']*')*?(\/?)>/g)) {
    const [tag, closing, qualifiedName, empty] = match;
    if (closing === '/') depth--;
    else if (depth === 0) start = match.index;
    if (depth < 0) break;
    if (closing !== '/' && empty !== '/') depth++;
    if (depth > 0) continue;
    const end = match.index + tag.length;
    const name = qualifiedName!.slice(qualifiedName!.indexOf(':') + 1);
    siblings.push({ name, start, end, outer: xml.slice(start, end) });
  }
  return siblings;
}
