import type { PackageSheet } from './open-package';
import { readPartText, readRelationships } from './open-package';
import { findTags } from './xml-text';

/** Names of a sheet's tables that have no header row. */
export function readHeaderlessTables(
  parts: ReadonlyMap<string, Uint8Array>,
  sheet: PackageSheet,
): Set<string> {
  const tables = sheet.relationships
    .filter((link) => link.type === 'table')
    .flatMap((link) => findTags(readPartText(parts, link.target), 'table'));
  return new Set(
    tables.flatMap(({ attributes }) =>
      attributes['headerRowCount'] === '0' ? [attributes['name'] ?? ''] : [],
    ),
  );
}

/** For each chart of a sheet, in the order of its drawing: whether its bars stand upright. */
export function readUprightBars(
  parts: ReadonlyMap<string, Uint8Array>,
  sheet: PackageSheet,
): boolean[] {
  const drawing = sheet.relationships.find((link) => link.type === 'drawing');
  if (!drawing) return [];
  const charts = new Map(
    readRelationships(parts, drawing.target).map((link) => [link.id, link.target]),
  );
  return findTags(readPartText(parts, drawing.target), 'chart').flatMap(({ attributes }) => {
    const target = charts.get(attributes['r:id'] ?? '');
    if (target === undefined) return [];
    const [direction] = findTags(readPartText(parts, target), 'barDir');
    return [direction?.attributes['val'] !== 'bar'];
  });
}
