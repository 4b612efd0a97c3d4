import type { Finding } from '../../domain/finding';
import type { MaturityMatrix } from '../../domain/matrix';
import type { PackSheet, PackSheetId } from '../../workbook/pack-sheet';
import type { PackContext, PackOptions } from '../pack-context';
import { preparePack } from '../pack-context';
import { actionsSheet } from './actions';
import { completedSheet } from './completed';
import { dataQualitySheet } from './data-quality';
import { dueNextSheet } from './due-next';
import { exceptionsSheet } from './exceptions';
import { forwardPlanSheet } from './forward-plan';
import { gapsSheet } from './gaps';
import { keySheet } from './key';
import { kpisSheet } from './kpis';
import { maturityGridSheet } from './maturity-grid';
import { movementSheet } from './movement';
import { overdueSheet } from './overdue';
import type { PackSheetKind } from './pack-sheet-kind';
import { summarySheet } from './summary';
import { timeExtensionsSheet } from './time-extensions';

/** By id, in the order of the tabs: an id without an entry, or with another sheet's, does not compile. */
const REGISTER: { readonly [Id in PackSheetId]: PackSheetKind & { readonly id: Id } } = {
  summary: summarySheet,
  'maturity-grid': maturityGridSheet,
  gaps: gapsSheet,
  exceptions: exceptionsSheet,
  overdue: overdueSheet,
  'time-extensions': timeExtensionsSheet,
  'due-next': dueNextSheet,
  'forward-plan': forwardPlanSheet,
  completed: completedSheet,
  movement: movementSheet,
  'data-quality': dataQualitySheet,
  kpis: kpisSheet,
  actions: actionsSheet,
  key: keySheet,
};

/** Every sheet that a board pack can have, in the order of the tabs. */
export const PACK_SHEETS: readonly PackSheetKind[] = Object.values(REGISTER);

/** The board pack of a matrix at a date, without the sheets that are left out: the same input gives the same sheets. */
export function buildPack(
  matrix: MaturityMatrix,
  findings: readonly Finding[],
  options: PackOptions,
): PackSheet[] {
  return listPackSheets(preparePack(matrix, findings, options));
}

/** The sheets of a pack that is prepared, without those that are left out. */
export function listPackSheets(context: PackContext): PackSheet[] {
  return PACK_SHEETS.filter(({ id }) => context.hasSheet(id)).map(({ id, name, build }) => ({
    id,
    name,
    ...build(context),
  }));
}
