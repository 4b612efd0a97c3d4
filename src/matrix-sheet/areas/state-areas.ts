import { createCellNamer } from '../read/cell-names';
import type { MatrixRow } from '../read/matrix-rows';
import { holdsStatement } from '../read/matrix-rows';
import { leadingReference } from '../read/references';
import type { Block } from '../read/split-blocks';
import { isOpeningLabel } from './nps-areas';
import type { AreaHeading } from './restore-areas';

/** What tells a heading from a KPI besides the rows. */
export interface BannerContext {
  readonly hasAreaColumn: boolean;
  /** Rows whose cell in the KPI column is merged with cells beside it. */
  readonly rowsMergedAcross: ReadonlySet<MatrixRow>;
}

/**
 * Finds the rows that are an area's heading: a text in the KPI column, nothing beside it, and a KPI below.
 * So looks a KPI that nobody has filled in yet. A row is a banner only when it is merged across, or when every area
 * has one: then the first KPI, or the "High level principle" row that opens each area, stands right below a banner.
 */
export function findBanners(
  rows: readonly MatrixRow[],
  { hasAreaColumn, rowsMergedAcross }: BannerContext,
): ReadonlySet<MatrixRow> {
  const hasOpenings = rows.some(({ label }) => label !== '' && isOpeningLabel(label));
  const looksLikeBanner = (row: MatrixRow, index: number): boolean =>
    row.label !== '' &&
    !holdsStatement(row) &&
    !isOpeningLabel(row.label) &&
    startsKpi(rows, index + 1);
  const standAlone = !hasAreaColumn && rows.length > 0 && looksLikeBanner(rows[0]!, 0);
  return new Set(
    rows.filter((row, index) => {
      if (!looksLikeBanner(row, index)) return false;
      if (rowsMergedAcross.has(row)) return true;
      return hasOpenings ? !hasAreaColumn && startsOpening(rows, index + 1) : standAlone;
    }),
  );
}

/** Whether a KPI starts at a row: a level, or a label with something beside it. */
function startsKpi(rows: readonly MatrixRow[], index: number): boolean {
  const row = rows[index];
  return (
    row !== undefined &&
    (row.currentMark !== null ||
      row.targetMark !== null ||
      (row.label !== '' && holdsStatement(row)))
  );
}

/** Whether the next label is that of an area's opening row; a level may stand one row above it. */
function startsOpening(rows: readonly MatrixRow[], index: number): boolean {
  const row = rows[index]!;
  return isOpeningLabel(row.label !== '' ? row.label : (rows[index + 1]?.label ?? ''));
}

/** The rows that are no banner, and the area stated for each. */
export interface StatedRows {
  readonly rows: readonly MatrixRow[];
  /** The heading in force at each of the rows; null before any. */
  readonly areas: readonly (AreaHeading | null)[];
}

/**
 * Says which heading is in force at each row of a section: from the area column, filled down, from the banner above, or
 * `sectionHeading`, until the rows say theirs.
 */
export function stateAreas(
  rows: readonly MatrixRow[],
  banners: ReadonlySet<MatrixRow>,
  sectionHeading: AreaHeading | null,
): StatedRows {
  const kpiRows = banners.size === 0 ? rows : rows.filter((row) => !banners.has(row));
  const areas: (AreaHeading | null)[] = [];
  const nameAreaCell = createCellNamer('area');
  const nameKpiCell = createCellNamer('kpi');
  let heading = sectionHeading;
  for (const row of rows) {
    const isBanner = banners.has(row);
    const name = isBanner ? row.label : row.area;
    if (name !== '' && name !== heading?.name) {
      const cell = isBanner ? nameKpiCell(row) : nameAreaCell(row);
      heading = { name, inferred: false, cell };
    }
    if (isBanner) continue;
    areas.push(heading);
  }
  return { rows: kpiRows, areas };
}

/** "1" of "1.2", "A" of "A-2": what stands in front of the number within the area. */
const AREA_PART =
  /^(?:(?:kpi|ref|no)\.?\s*)?([A-Za-z]{0,3}\d*)\s?[.\-/]\s?\d+[a-z]?(?:\.\d+)*\.?$/i;

/**
 * The areas that the KPIs' references tell, as 1.2 is the second KPI of area 1; null where not every KPI has such a
 * reference.
 */
export function readReferenceAreas(blocks: readonly Block[]): AreaHeading[] | null {
  const headings = new Map<string, AreaHeading>();
  const areas: AreaHeading[] = [];
  const nameReferenceCell = createCellNamer('reference');
  const nameKpiCell = createCellNamer('kpi');
  for (const { rows } of blocks) {
    const row = rows.find(({ reference, label }) => reference !== '' || label !== '');
    const reference = row && (row.reference || leadingReference(row.label));
    const part = reference ? AREA_PART.exec(reference)?.[1] : undefined;
    if (!row || !part) return null;
    let heading = headings.get(part);
    if (!heading) {
      const cell = row.reference === '' ? nameKpiCell(row) : nameReferenceCell(row);
      headings.set(part, (heading = { name: `Area ${part}`, inferred: false, cell }));
    }
    areas.push(heading);
  }
  return areas;
}
