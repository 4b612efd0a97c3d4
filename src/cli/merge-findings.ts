import type { Finding } from '../domain/finding';
import { groupBy } from '../domain/group-by';

/** Findings that say the same, as one. */
export interface PrintedFinding {
  /** All cells of a finding that stands alone; the first cell of each of several. */
  readonly cells: readonly string[];
  readonly message: string;
  /** Label of the repair, or null. */
  readonly fix: string | null;
  readonly findingCount: number;
}

/** Joins findings with the same message and repair, in the order in which each first occurs. */
export function mergeFindings(findings: readonly Finding[]): PrintedFinding[] {
  const alike = groupBy(findings, ({ message, fix }) =>
    fix === null ? message : `${message}\u0000${fix.label}`,
  );
  return [...alike.values()].map((same) => ({
    cells: same.length === 1 ? same[0]!.cells : same.flatMap(({ cells }) => cells.slice(0, 1)),
    message: same[0]!.message,
    fix: same[0]!.fix?.label ?? null,
    findingCount: same.length,
  }));
}
