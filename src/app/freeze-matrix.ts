import { compilePackInSteps } from '../board-pack/compile/compile-pack';
import { freezeRecordsInSteps } from '../board-pack/movement/freeze-records';
import { buildFreezeSheetInSteps, dateOfFreezeId } from '../board-pack/movement/freeze-sheet';
import type { FrozenMatrix } from '../board-pack/movement/frozen-matrix';
import { listKpiRecordsInSteps } from '../board-pack/records';
import { findSignOff } from '../board-pack/round/round-state';
import type { CalendarDate } from '../domain/calendar-date';
import { compareDates, formatLongDate } from '../domain/calendar-date';
import type { MaturityMatrix } from '../domain/matrix';
import type { Pause, Steps } from '../domain/steps';
import { runWithPauses } from '../domain/steps';
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
  pause: Pause = () => undefined,
): Promise<FreezeSummary> {
  const frozen = await runWithPauses(freezeInSteps(matrix, asAt), pause);
  let replaced = false;
  const { sheet } = await workbook.writeFreeze(async (kept) => {
    replaced = refuseDate(asAt, kept);
    const compiled = await runWithPauses(compileFreezeInSteps(frozen), pause);
    return { sheet: compiled, records: kept.records };
  });
  return {
    sheet: sheet!,
    kpiCount: frozen.kpis.length,
    actionCount: frozen.actions.length,
    replaced,
  };
}

/** A matrix as it stands at a date, to be kept. */
export function* freezeInSteps(matrix: MaturityMatrix, asAt: CalendarDate): Steps<FrozenMatrix> {
  return yield* freezeRecordsInSteps(yield* listKpiRecordsInSteps(matrix, asAt), asAt);
}

/** The sheet that keeps a frozen matrix, for a workbook. */
export function* compileFreezeInSteps(frozen: FrozenMatrix): Steps<CompiledSheet> {
  const [compiled] = yield* compilePackInSteps([yield* buildFreezeSheetInSteps(frozen)]);
  return compiled!;
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
