import type { MaturityMatrix } from '../../domain/matrix';
import type { Rule, RuleFinding } from '../rule';

/** Cells of the matrix that show a formula error. */
export function listErrorCells({ observations }: MaturityMatrix): ReadonlySet<string> {
  return new Set(
    observations.flatMap((observation) =>
      observation.kind === 'cell-error' ? observation.cell : [],
    ),
  );
}

/** A rule's findings without those that call a cell empty which shows a formula error. */
export function leaveErrorsOut<Found extends RuleFinding>(
  { saysEmpty }: Rule,
  findings: Found[],
  errorCells: ReadonlySet<string>,
): Found[] {
  if (!saysEmpty || errorCells.size === 0) return findings;
  return findings.filter(({ cells }) => !errorCells.has(cells[0]!));
}
