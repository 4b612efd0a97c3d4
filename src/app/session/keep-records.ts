import type { CalendarDate } from '../../domain/calendar-date';
import type { Finding } from '../../domain/finding';
import type { AcceptanceRecord, ChangeRecord, MatrixRecords } from '../../workbook/records';
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

/** The records with these changes as the newest. */
export function addChanges(
  records: MatrixRecords,
  changes: readonly ChangeRecord[],
): MatrixRecords {
  return { ...records, changes: [...records.changes, ...changes] };
}

/** The records without these changes, each taken away once however often it recurs. */
export function removeChanges(
  records: MatrixRecords,
  removed: readonly ChangeRecord[],
): MatrixRecords {
  const counts = new Map<string, number>();
  for (const change of removed) {
    const key = changeKey(change);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const changes = [...records.changes].reverse().filter((change) => {
    const key = changeKey(change);
    const count = counts.get(key) ?? 0;
    if (count > 0) counts.set(key, count - 1);
    return count === 0;
  });
  return { ...records, changes: changes.reverse() };
}

function changeKey({ sheet, cell, kpiId, from, to, label, changedOn }: ChangeRecord): string {
  return JSON.stringify([sheet, cell, kpiId, from, to, label, changedOn]);
}
