import { compilePack } from '../board-pack/compile/compile-pack';
import { freezeRecords } from '../board-pack/movement/freeze-records';
import { buildFreezeSheet, dateOfFreezeId } from '../board-pack/movement/freeze-sheet';
import { listKpiRecords } from '../board-pack/records';
import type { CalendarDate } from '../domain/calendar-date';
import { compareDates, formatLongDate } from '../domain/calendar-date';
import { AddInError } from '../workbook/errors';
import type { WorkbookPort } from '../workbook/port';
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
 * the last freeze.
 */
export async function freezeMatrix(
  workbook: WorkbookPort,
  { matrix, settings: { asAt } }: Review,
): Promise<FreezeSummary> {
  const frozen = freezeRecords(listKpiRecords(matrix, asAt), asAt);
  let replaced = false;
  const { sheet } = await workbook.writeFreeze((keptIds) => {
    const dates = keptIds.flatMap((id) => dateOfFreezeId(id) ?? []);
    refuseEarlierDate(asAt, dates);
    replaced = dates.some((date) => compareDates(date, asAt) === 0);
    return compilePack([buildFreezeSheet(frozen)])[0]!;
  });
  return {
    sheet,
    kpiCount: frozen.kpis.length,
    actionCount: frozen.actions.length,
    replaced,
  };
}

function refuseEarlierDate(asAt: CalendarDate, dates: readonly CalendarDate[]): void {
  const last = [...dates].sort(compareDates).at(-1);
  if (!last || compareDates(last, asAt) <= 0) return;
  const details = { asAt: formatLongDate(asAt), last: formatLongDate(last) };
  throw new AddInError('freeze-out-of-order', details);
}
