import type { Area, Kpi } from '../../domain/matrix';
import { foldToWords } from '../../domain/fold-text';
import { resolveReferences } from '../actions/refer-above';
import type { AreaHeading } from './restore-areas';

/** A KPI and the area it belongs to. */
export interface PlacedKpi {
  readonly kpi: Kpi;
  readonly heading: AreaHeading;
}

/** Gathers KPIs, given in sheet order, into areas in the order in which those first appear, and resolves "As above". */
export function groupAreas(placed: readonly PlacedKpi[]): Area[] {
  const groups = new Map<string, { heading: AreaHeading; kpis: Kpi[] }>();
  let group: { heading: AreaHeading; kpis: Kpi[] } | undefined;
  for (const { kpi, heading } of placed) {
    if (heading !== group?.heading) {
      const key = foldToWords(heading.name);
      group = groups.get(key);
      if (!group) groups.set(key, (group = { heading, kpis: [] }));
    }
    group.kpis.push(kpi);
  }
  return [...groups.values()].map(({ heading, kpis }) => ({
    ...heading,
    kpis: resolveReferences(kpis),
  }));
}

/** Names in ids are cut here: an id only has to tell KPIs apart, and fit into a cell beside others. */
const LONGEST_NAME_IN_ID = 200;

/** Makes ids from area and name, unique by a number where both recur: "Culture", "Culture (2)". */
export function createIdMaker(): (areaName: string, kpiName: string | null) => string {
  /** How many KPIs asked for each id, whether they got it or one with a number. */
  const counts = new Map<string, number>();
  return (areaName, kpiName) => {
    const plain = `${cutName(areaName)} / ${cutName(kpiName ?? 'KPI without a name')}`;
    let count = counts.get(plain);
    if (count === undefined) {
      counts.set(plain, 1);
      return plain;
    }
    let id: string;
    do {
      count += 1;
      id = `${plain} (${count})`;
    } while (counts.has(id));
    counts.set(plain, count);
    counts.set(id, 1);
    return id;
  };
}

function cutName(name: string): string {
  return name.slice(0, LONGEST_NAME_IN_ID);
}
