import { foldToWords } from '../../domain/fold-text';
import type { Action, ActionReference, Area, Kpi } from '../../domain/matrix';
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

/** A text that says nothing of its own but points at what stands above. */
const POINTS_ABOVE =
  /^(?:(?:(?:same )?(?:actions? )?as|(?:please )?see|actions?|as per|per|refer to|covered|same)(?: the)?(?: actions?)? above|ditto)[.!]?$/i;

/** Longer texts say something of their own. */
const LONGEST_POINTER = 40;

/** Whether an action's text only points at the actions above it ("As above"). */
function pointsAbove(text: string): boolean {
  return text.length <= LONGEST_POINTER && POINTS_ABOVE.test(text);
}

/**
 * Fills in what "As above" refers to: the actions of the nearest earlier KPI that has any. A pointer among the actions
 * referred to stands for what it refers to itself. `kpis` are those of one area in sheet order.
 */
function resolveReferences(kpis: readonly Kpi[]): Kpi[] {
  let above: Kpi | null = null;
  return kpis.map((kpi) => {
    const resolved = kpi.actions.some(({ text }) => pointsAbove(text)) ? referTo(kpi, above) : kpi;
    if (kpi.actions.length > 0) above = resolved;
    return resolved;
  });
}

function referTo(kpi: Kpi, above: Kpi | null): Kpi {
  const refersTo: ActionReference = above
    ? { kpiId: above.id, texts: above.actions.flatMap(textsOf) }
    : { kpiId: '', texts: [] };
  const actions = kpi.actions.map((action) =>
    pointsAbove(action.text) ? { ...action, refersTo } : action,
  );
  return { ...kpi, actions };
}

function textsOf({ text, refersTo }: Action): readonly string[] {
  return refersTo?.texts ?? [text];
}

/** Names in ids are cut here: an id only has to tell KPIs apart, and fit into a cell beside others. */
const LONGEST_NAME_IN_ID = 200;

/** Makes ids from area and name, unique by a number where both recur: "Culture", "Culture (2)". */
export function createIdMaker(): (areaName: string, kpiName: string | null) => string {
  /** How many KPIs asked for each id, whether they got it or one with a number; by what the ids begin with. */
  const countsByFront = new Map<string, Map<string, number>>();
  return (areaName, kpiName) => {
    const area = cutName(areaName);
    const name = cutName(kpiName ?? 'KPI without a name');
    // Only with slashes of their own can two areas come to one id; else the short name tells KPIs apart.
    const isOfArea = !area.includes('/') && !name.includes('/');
    const front = isOfArea ? area : '';
    const key = isOfArea ? name : `${area} / ${name}`;
    let counts = countsByFront.get(front);
    if (!counts) countsByFront.set(front, (counts = new Map<string, number>()));
    const id = makeUnique(key, counts);
    return isOfArea ? `${area} / ${id}` : id;
  };
}

function makeUnique(key: string, counts: Map<string, number>): string {
  let count = counts.get(key);
  if (count === undefined) {
    counts.set(key, 1);
    return key;
  }
  let unique: string;
  do {
    count += 1;
    unique = `${key} (${count})`;
  } while (counts.has(unique));
  counts.set(key, count);
  counts.set(unique, 1);
  return unique;
}

function cutName(name: string): string {
  return name.slice(0, LONGEST_NAME_IN_ID);
}
