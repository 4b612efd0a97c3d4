import { foldToWords } from '../../domain/fold-text';
import { UNSTATED_AREA_NAME } from '../../domain/matrix';
import { findAreaByFingerprint, isOpeningLabel, NPS_AREAS } from './nps-areas';

/** Where a KPI belongs. */
export interface AreaHeading {
  readonly name: string;
  readonly inferred: boolean;
  /** Cell of the heading; null when inferred. */
  readonly cell: string | null;
}

const AREA_NOT_STATED: AreaHeading = { name: UNSTATED_AREA_NAME, inferred: true, cell: null };

/**
 * Puts back the areas that a National Procurement Strategy matrix has lost: the area of each KPI, from the names of
 * all KPIs in sheet order. Each "High level principle" row opens the next area; fingerprints confirm which one, and
 * realign the rest where such a row is missing. Without any such row nothing tells the areas.
 */
export function restoreAreas(kpiNames: readonly (string | null)[]): AreaHeading[] {
  const openings: number[] = [];
  kpiNames.forEach((name, index) => {
    if (name !== null && isOpeningLabel(name)) openings.push(index);
  });
  if (openings.length === 0) return kpiNames.map(() => AREA_NOT_STATED);
  const labels = kpiNames.map((name) => (name === null ? '' : foldToWords(name)));
  const fingerprinted = labels.map(findAreaByFingerprint);

  const numbers: (number | null)[] = [];
  const starts = openings[0] === 0 ? openings : [0, ...openings];
  let last: number | null = null;
  starts.forEach((start, segmentIndex) => {
    const segment = fingerprinted.slice(start, starts[segmentIndex + 1]);
    const opens = isOpeningLabel(labels[start]!);
    const stated = segment.find((number) => number !== null) ?? null;
    // Before the first opening row only a fingerprint tells the area.
    const expected: number | null = opens ? (last ?? -1) + 1 : null;
    let area: number | null = stated ?? expected;
    for (const number of segment) {
      // A fingerprint of another area inside a segment: that area's opening row is missing.
      area = number ?? area;
      numbers.push(area);
    }
    last = area;
  });
  return numbers.map((number) => (number === null ? AREA_NOT_STATED : headingOf(number)));
}

const NPS_HEADINGS: readonly AreaHeading[] = NPS_AREAS.map(({ name }) => ({
  name,
  inferred: true,
  cell: null,
}));

/** Beyond the toolkit's areas there are no names left to put back. */
function headingOf(areaIndex: number): AreaHeading {
  return NPS_HEADINGS[areaIndex] ?? { name: `Area ${areaIndex + 1}`, inferred: true, cell: null };
}
