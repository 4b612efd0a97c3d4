import type { Action, ActionReference, Kpi } from '../domain/matrix';
import { isSameData } from '../domain/same-data';

/** A text that says nothing of its own but points at what stands above. */
const POINTS_ABOVE =
  /^(?:(?:(?:same )?(?:actions? )?as|(?:please )?see|actions?|as per|per|refer to|covered|same)(?: the)?(?: actions?)? above|ditto)[.!]?$/i;

/** Longer texts say something of their own. */
const LONGEST_POINTER = 40;

/** Whether an action's text only points at the actions above it ("As above"). */
function pointsAbove(text: string): boolean {
  return text.length <= LONGEST_POINTER && POINTS_ABOVE.test(text);
}

/** Fills in what "As above" refers to; `kpis` are those of one area in sheet order. */
export type ReferenceResolver = (kpis: readonly Kpi[]) => Kpi[];

/**
 * Makes a function that resolves references to the actions of the nearest earlier KPI that has any; a pointer among
 * the actions referred to stands for what it refers to itself. Called again with a KPI whose references say the same
 * as before, it gives the same object as before.
 */
export function createReferenceResolver(): ReferenceResolver {
  const resolvedByKpi = new WeakMap<Kpi, Kpi>();
  const resolveKpi = (kpi: Kpi, above: Kpi | null): Kpi => {
    if (!kpi.actions.some(({ text }) => pointsAbove(text))) return kpi;
    const fresh = referTo(kpi, above);
    const before = resolvedByKpi.get(kpi);
    if (before && isSameData(before, fresh)) return before;
    resolvedByKpi.set(kpi, fresh);
    return fresh;
  };
  return (kpis) => {
    let above: Kpi | null = null;
    return kpis.map((kpi) => {
      const resolved = resolveKpi(kpi, above);
      if (kpi.actions.length > 0) above = resolved;
      return resolved;
    });
  };
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
