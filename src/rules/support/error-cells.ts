import type { MaturityMatrix } from '../../domain/matrix';

/** Cells of the matrix that show a formula error. */
export function listErrorCells({ observations }: MaturityMatrix): ReadonlySet<string> {
  return new Set(
    observations.flatMap((observation) =>
      observation.kind === 'cell-error' ? observation.cell : [],
    ),
  );
}
