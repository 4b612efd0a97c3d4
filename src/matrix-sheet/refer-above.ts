import type { Action, ActionReference, Kpi } from '../domain/matrix';

/** A text that says nothing of its own but points at what stands above. */
const POINTS_ABOVE =
  /^(?:(?:(?:same )?(?:actions? )?as|(?:please )?see|actions?|as per|per|refer to|covered|same)(?: the)?(?: actions?)? above|ditto)[.!]?$/i;

/** Longer texts say something of their own. */
const LONGEST_POINTER = 40;

/** Whether an action's text only points at the actions above it ("As above"). */
export function pointsAbove(text: string): boolean {
  return text.length <= LONGEST_POINTER && POINTS_ABOVE.test(text);
}

/**
 * Fills in what "As above" refers to: the actions of the nearest earlier KPI that has any. `kpis` are those of one
 * area in sheet order; a pointer among the actions referred to stands for what it refers to itself.
 */
export function resolveReferences(kpis: readonly Kpi[]): Kpi[] {
  let above: ActionReference = { kpiId: '', texts: [] };
  return kpis.map((kpi) => {
    if (kpi.actions.length === 0) return kpi;
    const reference = above;
    const actions = kpi.actions.map((action): Action =>
      pointsAbove(action.text) ? { ...action, refersTo: reference } : action,
    );
    above = { kpiId: kpi.id, texts: actions.flatMap(textsOf) };
    return { ...kpi, actions };
  });
}

function textsOf({ text, refersTo }: Action): readonly string[] {
  return refersTo?.texts ?? [text];
}
