import { compilePack } from '../board-pack/compile/compile-pack';
import { freezeRecords } from '../board-pack/movement/freeze-records';
import { buildFreezeSheet, dateOfFreezeId } from '../board-pack/movement/freeze-sheet';
import type { FrozenMatrix } from '../board-pack/movement/frozen-matrix';
import { listKpiRecords } from '../board-pack/records';
import { findSignOff } from '../board-pack/round/round-state';
import type { CalendarDate } from '../domain/calendar-date';
import { compareDates, formatLongDate } from '../domain/calendar-date';
import { AddInError } from '../workbook/errors';
import type { CompiledSheet } from '../workbook/compiled-sheet';
import type { KeptState, WorkbookPort } from '../workbook/port';
import type { Review } from './review-matrix';

/** What was frozen, and where it is kept. */
export interface FreezeSummary {
  readonly sheet: string;
  readonly kpiCount: number;
  readonly actionCount: number;
  /** Whether an earlier freeze of the same date was replaced. */
  readonly replaced: boolean;
}

/**
 * Keeps the matrix as it stands at the as-at date on a sheet of its own. Throws freeze-out-of-order for a date before
 * the last freeze, and freeze-signed-off.
 */
export async function freezeMatrix(
  workbook: WorkbookPort,
  { matrix, settings: { asAt } }: Review,
): Promise<FreezeSummary> {
  const frozen = freezeRecords(listKpiRecords(matrix, asAt), asAt);
  let replaced = false;
  const { sheet } = await workbook.writeFreeze((kept) => {
    replaced = refuseDate(asAt, kept);
    return { sheet: compileFreeze(frozen), records: kept.records };
  });
  return {
    sheet: sheet!,
    kpiCount: frozen.kpis.length,
    actionCount: frozen.actions.length,
    replaced,
  };
}

/** The sheet that keeps a frozen matrix, for a workbook. */
export function compileFreeze(frozen: FrozenMatrix): CompiledSheet {
  return compilePack([buildFreezeSheet(frozen)])[0]!;
}

/**
 * Whether the matrix is frozen as at that date already, and may be again. Throws freeze-out-of-order and
 * freeze-signed-off.
 */
export function refuseDate(asAt: CalendarDate, { freezeIds, records }: KeptState): boolean {
  const dates = freezeIds.flatMap((id) => dateOfFreezeId(id) ?? []);
  const last = [...dates].sort(compareDates).at(-1);
  const asAtText = formatLongDate(asAt);
  if (last && compareDates(last, asAt) > 0) {
    throw new AddInError('freeze-out-of-order', { asAt: asAtText, last: formatLongDate(last) });
  }
  const signOff = findSignOff(records.rounds, asAt);
  if (signOff) throw new AddInError('freeze-signed-off', { asAt: asAtText, by: signOff.by });
  return last !== undefined && compareDates(last, asAt) === 0;
}
