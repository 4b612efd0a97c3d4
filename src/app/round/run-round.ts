import { dateOfFreezeId, freezeIdOf } from '../../board-pack/movement/freeze-sheet';
import type { Round } from '../../board-pack/round/round-state';
import { findRound } from '../../board-pack/round/round-state';
import { fingerprintOfFreeze } from '../../board-pack/round/sign-off';
import type { CalendarDate } from '../../domain/calendar-date';
import {
  compareDates,
  formatLongDate,
  fromExcelSerial,
  toExcelSerial,
} from '../../domain/calendar-date';
import type { Pause } from '../../domain/steps';
import { runWithPauses } from '../../domain/steps';
import { AddInError } from '../../workbook/errors';
import type { KeptState, WorkbookPort } from '../../workbook/port';
import type { MatrixRecords } from '../../workbook/records';
import { addRoundEntries } from '../../workbook/records';
import type { RoundStart, SignOff, SignOffTakenBack } from '../../workbook/round';
import type { StoredSettings } from '../../workbook/settings';
import { compileFreezeInSteps, freezeInSteps, refuseDate } from '../freeze-matrix';
import type { Review } from '../review-matrix';

/** What a person says of a round that they start. */
export type RoundRequest = Pick<RoundStart, 'asAt' | 'period' | 'by' | 'on'>;

/** What a step of a round has left in the workbook. */
export interface RoundOutcome {
  readonly settings: StoredSettings;
  readonly records: MatrixRecords;
  /** The tab of the freeze that was written; null where none was. */
  readonly sheet: string | null;
}

/**
 * Starts a round: freezes the matrix as it stands, and gives the settings the round's as-at date and period. Throws round-open, freeze-out-of-order and
 * freeze-signed-off.
 */
export async function startRound(
  workbook: WorkbookPort,
  review: Review,
  request: RoundRequest,
  pause: Pause = () => undefined,
): Promise<RoundOutcome> {
  const { settings } = review;
  const { asAt, period } = request;
  const next = { ...settings, asAt, cover: { ...settings.cover, period } };
  const written = await workbook.writeFreeze(
    async (kept) => {
      const open = findOpenRound(kept.records);
      if (open) throw new AddInError('round-open', { asAt: formatLongDate(open.start.asAt) });
      refuseDate(asAt, kept);
      const { freezeId, date } = dateBefore(asAt, settings.asAt, kept);
      const frozen = await runWithPauses(freezeInSteps(review.matrix, date), pause);
      const sheet = await runWithPauses(compileFreezeInSteps(frozen), pause);
      const before = { asAt: settings.asAt, period: settings.cover.period };
      const start: RoundStart = { ...request, kind: 'started', freezeId, before };
      return { sheet, records: addRoundEntries(kept.records, [start]) };
    },
    { before: settings, next },
  );
  return { ...written, settings: next };
}

/**
 * The freeze that a round is compared with, and the date under which the matrix is kept as it stands. That is the round's: signing
 * off replaces that. The round is compared with the last freeze before it, which a board was told of. Where there is none, what
 * stands is that: it is kept under an earlier date, that of the settings where it is one.
 */
function dateBefore(
  asAt: CalendarDate,
  settingsAsAt: CalendarDate,
  { freezeIds }: KeptState,
): { readonly freezeId: string; readonly date: CalendarDate } {
  const isBefore = (id: string): boolean => {
    const frozenAt = dateOfFreezeId(id);
    return frozenAt !== null && compareDates(frozenAt, asAt) < 0;
  };
  const last = freezeIds.filter(isBefore).sort().at(-1);
  if (last !== undefined) return { freezeId: last, date: asAt };
  const date = compareDates(settingsAsAt, asAt) < 0 ? settingsAsAt : dayBefore(asAt);
  return { freezeId: freezeIdOf(date), date };
}

const dayBefore = (date: CalendarDate): CalendarDate => fromExcelSerial(toExcelSerial(date) - 1);

/**
 * Gives up the open round: nothing of it counts, and its date and its period in the settings become what they were before, where
 * nobody has changed them. What was written into the matrix and the freeze stay. Throws round-not-open.
 */
export async function cancelRound(
  workbook: WorkbookPort,
  { settings }: Review,
  records: MatrixRecords,
  { by, on }: Pick<RoundRequest, 'by' | 'on'>,
): Promise<RoundOutcome> {
  const { asAt, period, before } = requireOpenRound(records).start;
  const { cover } = settings;
  // Each by itself: a person may have changed the other since, and an earlier try may have put it back.
  const isDateKept = compareDates(settings.asAt, asAt) === 0;
  const isPeriodKept = cover.period === period;
  const next = {
    ...settings,
    asAt: isDateKept ? before.asAt : settings.asAt,
    cover: { ...cover, period: isPeriodKept ? before.period : cover.period },
  };
  const written = await workbook.writeFreeze(
    (kept) => {
      requireOpenRound(kept.records);
      const step = { kind: 'cancelled', on, asAt, by } as const;
      return { sheet: null, records: addRoundEntries(kept.records, [step]) };
    },
    { before: settings, next },
  );
  return { ...written, settings: next };
}

/**
 * Signs the open round off: freezes the matrix as at its date and records who answers for it, with what tells whether
 * the freeze is changed afterwards. Throws round-not-open and freeze-out-of-order.
 */
export async function signOffRound(
  workbook: WorkbookPort,
  { matrix, settings }: Review,
  { by, on }: Pick<SignOff, 'by' | 'on'>,
  pause: Pause = () => undefined,
): Promise<RoundOutcome> {
  const written = await workbook.writeFreeze(async (kept) => {
    const { asAt } = requireOpenRound(kept.records).start;
    refuseDate(asAt, kept);
    const frozen = await runWithPauses(freezeInSteps(matrix, asAt), pause);
    const signOff: SignOff = {
      kind: 'signed-off',
      on,
      asAt,
      by,
      freezeId: freezeIdOf(asAt),
      fingerprint: fingerprintOfFreeze(frozen),
    };
    const sheet = await runWithPauses(compileFreezeInSteps(frozen), pause);
    return { sheet, records: addRoundEntries(kept.records, [signOff]) };
  });
  return { ...written, settings };
}

/** Takes the sign-off of the last round back, which is open again. Throws round-not-signed-off. */
export async function takeBackSignOff(
  workbook: WorkbookPort,
  { by, on, reason }: Pick<SignOffTakenBack, 'by' | 'on' | 'reason'>,
): Promise<MatrixRecords> {
  return workbook.changeRecords((records) => {
    const round = findRound(records.rounds);
    if (!round?.signOff) throw new AddInError('round-not-signed-off', {});
    const { asAt } = round.start;
    return addRoundEntries(records, [{ kind: 'taken-back', on, asAt, by, reason }]);
  });
}

/** The round that is started and not signed off; null where there is none. */
export function findOpenRound({ rounds }: Pick<MatrixRecords, 'rounds'>): Round | null {
  const round = findRound(rounds);
  return round && !round.signOff ? round : null;
}

/** The same where there has to be one. Throws round-not-open. */
export function requireOpenRound(records: MatrixRecords): Round {
  const round = findOpenRound(records);
  if (!round) throw new AddInError('round-not-open', {});
  return round;
}
