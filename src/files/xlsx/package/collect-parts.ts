import type { WorkbookPackage } from './open-package';
import { readPartText, readRelationships } from './open-package';
import type { Relationship } from './relationships';
import { findTags } from './xml-text';

/** A part that goes out again as it came in, with all it refers to. */
export interface CarriedPart {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly contentType: string;
  readonly relationships: readonly Relationship[];
}

/** What a part links to, with all the parts behind it; none behind an address outside. */
export interface CarriedLink {
  readonly link: Relationship;
  readonly parts: readonly CarriedPart[];
}

/** The links among some that lead outside or to parts that are there, with those parts. */
export function collectLinks(
  parts: ReadonlyMap<string, Uint8Array>,
  links: readonly Relationship[],
): CarriedLink[] {
  return links
    .map((link) => ({ link, parts: link.external ? [] : collectParts(parts, link.target) }))
    .filter((carried) => carried.link.external || carried.parts.length > 0);
}

/** The part at `root` and every part it leads to; empty when there is none. */
export function collectParts(parts: ReadonlyMap<string, Uint8Array>, root: string): CarriedPart[] {
  const contentTypes = readContentTypes(parts);
  const collected = new Map<string, CarriedPart>();
  const waiting = [root];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    const bytes = parts.get(path);
    if (!bytes || collected.has(path)) continue;
    const relationships = readRelationships(parts, path);
    collected.set(path, { path, bytes, contentType: contentTypes(path), relationships });
    waiting.push(...relationships.filter((link) => !link.external).map((link) => link.target));
  }
  return [...collected.values()];
}

/** What other programs keep with the workbook (customXml), each item with its properties. */
export function collectDataItems(source: WorkbookPackage): CarriedPart[][] {
  return source.workbookRelationships
    .filter(({ type, external }) => type === 'customXml' && !external)
    .map(({ target }) => collectParts(source.parts, target))
    .filter((item) => item.length > 0);
}

function readContentTypes(parts: ReadonlyMap<string, Uint8Array>): (path: string) => string {
  const xml = readPartText(parts, '[Content_Types].xml');
  const byPath = new Map(
    findTags(xml, 'Override').map(({ attributes }) => [
      (attributes['PartName'] ?? '').replace(/^\//, ''),
      attributes['ContentType'],
    ]),
  );
  const byExtension = new Map(
    findTags(xml, 'Default').map(({ attributes }) => [
      attributes['Extension']?.toLowerCase(),
      attributes['ContentType'],
    ]),
  );
  return (path) =>
    byPath.get(path) ??
    byExtension.get(path.slice(path.lastIndexOf('.') + 1).toLowerCase()) ??
    'application/octet-stream';
}
