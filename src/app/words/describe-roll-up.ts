import { formatLongDate } from '../../domain/calendar-date';
import type { MaturityMatrix } from '../../domain/matrix';
import { listKpis } from '../../domain/matrix';
import { countOf } from '../../domain/wording';
import { sayUnsure } from '../../domain/reading-question';
import type { ChosenService } from '../choose-services';
import { ANSWER_THERE } from '../read-service';
import type { RollUpSummary } from '../matrix-session';
import { describeKeptAside } from './describe-outcomes';

/** Which workbook was not read and why; most reasons name it themselves. */
export const describeUnread = (name: string, reason: string): string =>
  reason.includes(name) ? reason : `${name}: ${reason}`;

/**
 * What a matrix holds, in a sentence: "12 KPIs and 30 actions." What its reading is unsure of follows, with how that is
 * answered.
 */
export function describeMatrix(matrix: MaturityMatrix): string {
  const unsure = matrix.questions.map(sayUnsure);
  const counted = `${countMatrix(matrix)}.`;
  return [counted, ...unsure, ...(unsure.length > 0 ? [ANSWER_THERE] : [])].join(' ');
}

function countMatrix(matrix: MaturityMatrix): string {
  const kpis = listKpis(matrix);
  const actions = kpis.reduce((sum, kpi) => sum + kpi.actions.length, 0);
  return `${countOf(kpis.length, 'KPI')} and ${countOf(actions, 'action')}`;
}

/** What a workbook gave, in a sentence, as {@link describeMatrix}; of a freeze with its date. */
export function describeService({ service }: Extract<ChosenService, { kind: 'read' }>): string {
  const { matrix, readFrom, ownAsAt } = service;
  return readFrom === 'freeze' && ownAsAt
    ? `${countMatrix(matrix)}, from its freeze as at ${formatLongDate(ownAsAt)}.`
    : describeMatrix(matrix);
}

/** What was chosen, in a sentence: "3 services are rolled up; 1 workbook is left out." */
export function countServices(readings: readonly ChosenService[]): string {
  const count = readings.filter(({ kind }) => kind === 'read').length;
  const unread = readings.length - count;
  const services = `${countOf(count, 'service')} ${count === 1 ? 'is' : 'are'} rolled up`;
  if (unread === 0) return `${services}.`;
  return `${services}; ${countOf(unread, 'workbook')} ${unread === 1 ? 'is' : 'are'} left out.`;
}

/** What became of a roll-up, in a few sentences. */
export function describeRollUp(summary: RollUpSummary): string {
  const { sheets, total, stopped, serviceCount, officialCount, refusedCount, keptAside } = summary;
  if (stopped) {
    const so =
      sheets.length === 0
        ? 'Stopped before any sheet was written.'
        : `Stopped after ${sheets.length} of ${countOf(total, 'sheet')}.`;
    return `${so} Write the roll-up again to have all of it.`;
  }
  return [
    `Wrote the roll-up of ${countOf(serviceCount, 'service')}: ${countOf(total, 'sheet')}.`,
    officialCount === 0
      ? ''
      : `${countOf(officialCount, 'official value')} ${officialCount === 1 ? 'stands' : 'stand'}.`,
    refusedCount === 0
      ? ''
      : `${countOf(refusedCount, 'official value')} ${refusedCount === 1 ? 'is' : 'are'} not honoured: Official values says why.`,
    describeKeptAside(keptAside),
  ]
    .filter(Boolean)
    .join(' ');
}
