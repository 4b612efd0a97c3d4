import { freezeRecords } from '../board-pack/movement/freeze-records';
import { dateOfFreezeId, readFreezeTable } from '../board-pack/movement/freeze-sheet';
import { listKpiRecords } from '../board-pack/records';
import { findSignOff } from '../board-pack/round/round-state';
import { fingerprintOfFreeze } from '../board-pack/round/sign-off';
import type { FreezeContent, PackInputs } from '../workbook/port';
import type { SignOff } from '../workbook/round';
import type { Review } from './review-matrix';

/** Whether a final pack may be made: from which freeze and who answers for it, or what stands in the way. */
export type FinalGate =
  { readonly kind: 'open'; readonly freeze: FreezeContent; readonly signOff: SignOff } | ShutGate;

/** Why no final pack may be made. */
export type ShutGate =
  /** Nobody has signed off the matrix as at the settings' date. */
  | { readonly kind: 'not-signed-off' }
  /** The freeze that was signed off is not in the workbook any more. */
  | { readonly kind: 'freeze-gone'; readonly signOff: SignOff }
  /** The freeze says something else than when it was signed off. */
  | { readonly kind: 'freeze-changed'; readonly signOff: SignOff; readonly sheet: string }
  /** The matrix says something else than its freeze, so the pack would not be what was signed off. */
  | { readonly kind: 'matrix-changed'; readonly signOff: SignOff; readonly sheet: string };

/** Finds the signed-off freeze that a final pack of this review may be made from. */
export function judgeFinal(review: Review, { records, freezes }: PackInputs): FinalGate {
  const { asAt } = review.settings;
  const signOff = findSignOff(records.rounds, asAt);
  if (!signOff) return { kind: 'not-signed-off' };
  const freeze = freezes.find(({ id }) => id === signOff.freezeId);
  if (!freeze) return { kind: 'freeze-gone', signOff };
  const { sheet } = freeze;
  if (!isAsSignedOff(freeze, signOff)) return { kind: 'freeze-changed', signOff, sheet };
  const now = freezeRecords(listKpiRecords(review.matrix, asAt), asAt);
  if (fingerprintOfFreeze(now) !== signOff.fingerprint) {
    return { kind: 'matrix-changed', signOff, sheet };
  }
  return { kind: 'open', freeze, signOff };
}

/** Whether a freeze says what it said when it was signed off. */
export function isAsSignedOff({ id, values }: FreezeContent, { fingerprint }: SignOff): boolean {
  const asAt = dateOfFreezeId(id);
  const frozen = asAt && values && readFreezeTable(asAt, values);
  return frozen !== null && fingerprintOfFreeze(frozen) === fingerprint;
}
