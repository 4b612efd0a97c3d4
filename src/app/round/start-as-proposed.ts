import type { CalendarDate } from '../../domain/calendar-date';
import type { WorkbookPort } from '../../workbook/port';
import type { Review } from '../review-matrix';
import { AddInError } from '../../workbook/errors';
import type { MatrixRecords } from '../../workbook/records';
import type { Round } from './open-round';
import { describeOwners, describeStarted } from '../words/describe-round';
import { findBaseline, findRound, listRoundItems, proposeRound } from './open-round';
import type { RoundRequest } from './run-round';
import { startRound } from './run-round';

/**
 * Starts a round with the date and period that it is offered with, and says what it asks of whom, a line each. Throws
 * what starting one throws.
 */
export async function startRoundAsProposed(
  workbook: WorkbookPort,
  review: Review,
  today: CalendarDate,
): Promise<string[]> {
  const { freezes } = await workbook.readPackInputs();
  const proposed = proposeRound(review, freezes, today);
  return [
    ...(await startRoundSaying(workbook, review, { ...proposed, by: '', on: today })),
    'To answer, open the pane and press Round.',
  ];
}

/** Starts a round, and says what was kept and what it asks of whom, a line each. Throws what starting one throws. */
export async function startRoundSaying(
  workbook: WorkbookPort,
  review: Review,
  request: RoundRequest,
): Promise<string[]> {
  const { sheet, settings, records } = await startRound(workbook, review, request);
  const round = findRound(records.rounds)!;
  return [
    describeStarted(round.start, sheet!),
    ...(await describeAsked(workbook, { ...review, settings }, round, records)),
  ];
}

/** What a round that is started asks of whom; it is no less started where that cannot be read. */
async function describeAsked(
  workbook: WorkbookPort,
  review: Review,
  round: Round,
  { changes }: MatrixRecords,
): Promise<string[]> {
  try {
    const { freezes } = await workbook.readPackInputs();
    const baseline = findBaseline(round, freezes);
    const owners = listRoundItems(review, round, baseline, changes);
    return describeOwners(owners, baseline?.asAt ?? null);
  } catch (error) {
    if (error instanceof AddInError) return ['What it asks of whom could not be read just now.'];
    throw error;
  }
}
