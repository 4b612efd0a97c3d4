import type { Finding } from '../domain/finding';
import type { MaturityMatrix } from '../domain/matrix';
import type { PackSheet } from '../workbook/pack-sheet';
import { buildActionsSheet } from './actions-sheet';
import { buildDataQualitySheet } from './data-quality-sheet';
import { buildDueNextSheet } from './due-next-sheet';
import { buildExceptionsSheet } from './exceptions-sheet';
import { buildForwardPlanSheet } from './forward-plan-sheet';
import { buildGapsSheet } from './gaps-sheet';
import { buildKeySheet } from './key-sheet';
import { buildKpisSheet } from './kpis-sheet';
import { buildMaturityGridSheet } from './maturity-grid-sheet';
import { buildCompletedSheet } from './movement/completed-sheet';
import { buildExtensionsSheet } from './movement/extensions-sheet';
import { buildMovementSheet } from './movement/movement-sheet';
import { buildOverdueSheet } from './overdue-sheet';
import type { PackContext, PackOptions } from './pack-context';
import { preparePack } from './pack-context';
import { buildSummarySheet } from './summary-sheet';

/** The sheets of the pack in tab order. */
const SHEET_BUILDERS: readonly ((context: PackContext) => PackSheet)[] = [
  buildSummarySheet,
  buildMaturityGridSheet,
  buildGapsSheet,
  buildExceptionsSheet,
  buildOverdueSheet,
  buildExtensionsSheet,
  buildDueNextSheet,
  buildForwardPlanSheet,
  buildCompletedSheet,
  buildMovementSheet,
  buildDataQualitySheet,
  buildKpisSheet,
  buildActionsSheet,
  buildKeySheet,
];

/** The board pack of a matrix at a date, without the sheets that are left out: the same input gives the same sheets. */
export function buildPack(
  matrix: MaturityMatrix,
  findings: readonly Finding[],
  options: PackOptions,
): PackSheet[] {
  const context = preparePack(matrix, findings, options);
  return SHEET_BUILDERS.map((build) => build(context)).filter(({ id }) => context.hasSheet(id));
}
