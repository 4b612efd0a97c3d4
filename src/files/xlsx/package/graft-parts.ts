import type { CarriedLink, CarriedPart } from './collect-parts';
import type { Relationship } from './relationships';
import { relationshipsPathOf } from './relationships';
import { escapeXml } from './xml-text';

/** Carried parts live in a folder of their own, where no written part can stand in their way. */
const FOLDER = 'xl/carried/';
/** Nothing is written here but what is carried, and programs look for their data here. */
const DATA_FOLDER = 'customXml/';
const RELATIONSHIPS_NAMESPACE = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** Where a carried part goes; the same however often it has been carried. */
function carriedPath(path: string): string {
  if (path.startsWith(DATA_FOLDER)) return path;
  return FOLDER + path.replace(/^xl\/(?:carried\/)?/, '');
}

/** The files that carried parts become: the parts and their relationships, each once. */
export function graftedFiles(parts: readonly CarriedPart[]): Map<string, Uint8Array> {
  const files = new Map<string, Uint8Array>();
  const encoder = new TextEncoder();
  for (const part of parts) {
    const path = carriedPath(part.path);
    files.set(path, part.bytes);
    if (part.relationships.length === 0) continue;
    const links = part.relationships.map((link) =>
      relationshipTag(link.external ? link : { ...link, target: carriedPath(link.target) }),
    );
    const xml = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="${RELATIONSHIPS_NAMESPACE}">${links.join('')}</Relationships>`;
    files.set(relationshipsPathOf(path), encoder.encode(xml));
  }
  return files;
}

/** The content types part with the carried parts added. */
export function withContentTypes(contentTypesXml: string, parts: readonly CarriedPart[]): string {
  const types = new Map(parts.map((part) => [carriedPath(part.path), part.contentType]));
  const tags = [...types].map(
    ([path, type]) => `<Override PartName="/${escapeXml(path)}" ContentType="${escapeXml(type)}"/>`,
  );
  return contentTypesXml.replace('</Types>', () => `${tags.join('')}</Types>`);
}

/** A relationships part, '' for none yet, with links added. */
export function withRelationships(xml: string, links: readonly Relationship[]): string {
  const start =
    xml ||
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="${RELATIONSHIPS_NAMESPACE}"></Relationships>`;
  return start.replace('</Relationships>', (end) => links.map(relationshipTag).join('') + end);
}

const CARRIED_ID = 'carried-';

/** The id of a carried link, which no written one has; the same however often it has been carried. */
export function carriedLinkId(id: string): string {
  return id.startsWith(CARRIED_ID) ? id : CARRIED_ID + id;
}

/** A link as it is written: to where its part goes, or to the address outside that it has. */
export function graftedLink({ link }: CarriedLink): Relationship {
  const id = carriedLinkId(link.id);
  return link.external ? { ...link, id } : { ...link, id, target: carriedPath(link.target) };
}

/** The link to the first of some carried parts, which is the one that leads to the others. */
export function linkToCarried(
  id: string,
  typeUri: string,
  parts: readonly CarriedPart[],
): Relationship {
  return { id, type: '', typeUri, target: carriedPath(parts[0]!.path), external: false };
}

function relationshipTag({ id, typeUri, target, external }: Relationship): string {
  const place = external
    ? `Target="${escapeXml(target)}" TargetMode="External"`
    : `Target="/${escapeXml(target)}"`;
  return `<Relationship Id="${escapeXml(id)}" Type="${escapeXml(typeUri)}" ${place}/>`;
}
