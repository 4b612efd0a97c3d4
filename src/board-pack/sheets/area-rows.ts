import type { Area } from '../../domain/matrix';
import type { RollUp } from '../../domain/roll-up';
import { rollUpKpis } from '../../domain/roll-up';
import type { PackContext } from '../pack-context';

/** An area with its figures, one a row of the Summary. */
export interface AreaRow {
  readonly area: Area;
  readonly rollUp: RollUp;
}

/** Every area in sheet order. */
export function listAreaRows({ matrix, asAt }: PackContext): AreaRow[] {
  const judgedBy = { scale: matrix.scale, basis: matrix.basis, asAt };
  return matrix.areas.map((area) => ({ area, rollUp: rollUpKpis(area.kpis, judgedBy) }));
}
