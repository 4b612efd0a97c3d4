import type { CarriedPart } from './collect-parts';
import { collectParts } from './collect-parts';
import type { PackageSheet, WorkbookPackage } from './open-package';
import { isXml } from './open-package';
import { findElements, replacePieces } from './xml-text';

/**
 * The drawing of a sheet with all it leads to, the drawing first; empty when it has none. What it shows of pivot tables,
 * which are not carried, is taken out: slicers, and that a chart is one of a pivot table and not of its cells.
 */
export function collectDrawing(source: WorkbookPackage, sheet: PackageSheet): CarriedPart[] {
  const link = sheet.relationships.find(({ type }) => type === 'drawing');
  const parts = link ? collectParts(source.parts, link.target) : [];
  return parts.map((part) => (isXml(part.path) ? withoutPivots(part) : part));
}

const ANCHORS = ['twoCellAnchor', 'oneCellAnchor', 'absoluteAnchor'];
const SLICER = /<[\w.-]+:(?:slicer|timeslicer)\b/;

function withoutPivots(part: CarriedPart): CarriedPart {
  const xml = new TextDecoder().decode(part.bytes);
  const removed = [
    ...findElements(xml, 'pivotSource'),
    ...ANCHORS.flatMap((anchor) => findElements(xml, anchor)).filter(({ outer }) =>
      SLICER.test(outer),
    ),
  ];
  if (removed.length === 0) return part;
  const pieces = removed.map(({ start, end }) => ({ start, end, text: '' }));
  return { ...part, bytes: new TextEncoder().encode(replacePieces(xml, pieces)) };
}
