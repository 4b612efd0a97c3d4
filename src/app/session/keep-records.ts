import type { CalendarDate } from '../../domain/calendar-date';
import type { Finding } from '../../domain/finding';
import type { AcceptanceRecord, MatrixRecords } from '../../workbook/records';
import { createIdentifier, identityKey } from '../part-findings';
import type { Review } from '../review-matrix';

/** The records with these findings accepted; what was accepted before for the same reason to ask is said anew. */
export function addAcceptances(
  records: MatrixRecords,
  findings: readonly Finding[],
  review: Review,
  { reason, acceptedOn }: { readonly reason: string; readonly acceptedOn: CalendarDate },
): MatrixRecords {
  const identify = createIdentifier(review);
  const added = new Map<string, AcceptanceRecord>();
  for (const finding of findings) {
    const identity = identify(finding);
    const { message } = finding;
    added.set(identityKey(identity), { ...identity, message, reason, acceptedOn });
  }
  const others = records.acceptances.filter((record) => !added.has(identityKey(record)));
  return { ...records, acceptances: [...others, ...added.values()] };
}

/** The records without these acceptances. */
export function removeAcceptances(
  records: MatrixRecords,
  withdrawn: readonly AcceptanceRecord[],
): MatrixRecords {
  const keys = new Set(withdrawn.map(identityKey));
  const acceptances = records.acceptances.filter((record) => !keys.has(identityKey(record)));
  return { ...records, acceptances };
}
