import { freezeRecords } from '../board-pack/movement/freeze-records';
import { buildFreezeSheet } from '../board-pack/movement/freeze-sheet';
import { listKpiRecords } from '../board-pack/records';
import { compareDates, formatLongDate } from '../domain/calendar-date';
import { AddInError } from '../workbook/errors';
import type { WorkbookPort } from '../workbook/port';
import { readFreezes } from './read-freezes';
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
  const dates = (await readFreezes(workbook)).map((freeze) => freeze.asAt);
  const later = dates.filter((date) => compareDates(date, asAt) > 0).sort(compareDates);
  const last = later.at(-1);
  if (last) {
    const details = { asAt: formatLongDate(asAt), last: formatLongDate(last) };
    throw new AddInError('freeze-out-of-order', details);
  }
  const frozen = freezeRecords(listKpiRecords(matrix, asAt), asAt);
  const { sheet } = await workbook.writeFreeze(buildFreezeSheet(frozen));
  return {
    sheet,
    kpiCount: frozen.kpis.length,
    actionCount: frozen.actions.length,
    replaced: dates.some((date) => compareDates(date, asAt) === 0),
  };
}
