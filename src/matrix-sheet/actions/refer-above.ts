import type { Action, ActionReference, Kpi } from '../../domain/matrix';

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
export function resolveReferences(kpis: readonly Kpi[]): Kpi[] {
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
