import { findTags } from './xml-text';

/** A link from one part of a package to another, or to the outside. */
export interface Relationship {
  readonly id: string;
  /** Last word of the relationship's type, such as "worksheet"; the same in strict and transitional files. */
  readonly type: string;
  /** Whole type as written. */
  readonly typeUri: string;
  /** Path of the part; for an external target the target as written. */
  readonly target: string;
  readonly external: boolean;
}

/** Where a part's relationships stand: "xl/_rels/workbook.xml.rels" for "xl/workbook.xml". */
export function relationshipsPathOf(part: string): string {
  const slash = part.lastIndexOf('/');
  return `${part.slice(0, slash + 1)}_rels/${part.slice(slash + 1)}.rels`;
}

/** Reads a relationships part that belongs to `part` ('' for the package itself). */
export function parseRelationships(xml: string, part: string): Relationship[] {
  return findTags(xml, 'Relationship').map(({ attributes }) => {
    const external = attributes['TargetMode'] === 'External';
    const target = attributes['Target'] ?? '';
    const typeUri = attributes['Type'] ?? '';
    return {
      id: attributes['Id'] ?? '',
      type: typeUri.slice(typeUri.lastIndexOf('/') + 1),
      typeUri,
      target: external ? target : resolveTarget(part, target),
      external,
    };
  });
}

function resolveTarget(part: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const path = part.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') path.pop();
    else if (step !== '.' && step !== '') path.push(step);
  }
  return path.join('/');
}
