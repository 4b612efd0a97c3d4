/** A formula without "=", or a truth that is known when the plan is made. */
export type Condition = string | boolean;

/** True when all hold. Known truths are folded away, so the result is either a truth or a formula. */
export function allOf(conditions: readonly Condition[]): Condition {
  if (conditions.includes(false)) return false;
  return joinFormulas('AND', conditions.filter(isFormula), true);
}

/** True when at least one holds. */
export function anyOf(conditions: readonly Condition[]): Condition {
  if (conditions.includes(true)) return true;
  return joinFormulas('OR', conditions.filter(isFormula), false);
}

/** True when the condition does not hold. */
export function negate(condition: Condition): Condition {
  return isFormula(condition) ? `NOT(${condition})` : !condition;
}

/** Whether the condition is left to Excel, rather than known by now. */
export function isFormula(condition: Condition): condition is string {
  return typeof condition === 'string';
}

function joinFormulas(name: 'AND' | 'OR', formulas: readonly string[], none: boolean): Condition {
  const distinct = [...new Set(formulas)];
  if (distinct.length === 0) return none;
  return distinct.length === 1 ? distinct[0]! : `${name}(${distinct.join(',')})`;
}
