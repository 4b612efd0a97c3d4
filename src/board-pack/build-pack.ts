import type { Finding } from '../domain/finding';
import type { MaturityMatrix } from '../domain/matrix';
import type { PackSheet } from '../workbook/pack-sheet';
import { buildActionsSheet } from './sheets/actions';
import { buildDataQualitySheet } from './sheets/data-quality';
import { buildDueNextSheet } from './sheets/due-next';
import { buildExceptionsSheet } from './sheets/exceptions';
import { buildForwardPlanSheet } from './sheets/forward-plan';
import { buildGapsSheet } from './sheets/gaps';
import { buildKeySheet } from './sheets/key';
import { buildKpisSheet } from './sheets/kpis';
import { buildMaturityGridSheet } from './sheets/maturity-grid';
import { buildCompletedSheet } from './sheets/completed';
import { buildExtensionsSheet } from './sheets/time-extensions';
import { buildMovementSheet } from './sheets/movement';
import { buildOverdueSheet } from './sheets/overdue';
import type { PackContext, PackOptions } from './pack-context';
import { preparePack } from './pack-context';
import { buildSummarySheet } from './sheets/summary';

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
