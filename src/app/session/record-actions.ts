import type { Finding } from '../../domain/finding';
import type { AcceptanceRecord, MatrixRecords } from '../../workbook/records';
import type { MatrixSession } from '../matrix-session';
import { createIdentifier, identityKey } from '../part-findings';
import type { Review } from '../review-matrix';
import type { Loader } from './load-matrix';
import type { SessionSurroundings } from './surroundings';
import type { TakeTurn } from './take-turns';

/** Accepting findings, and taking that back: in the records as they stand, where somebody else may have added some. */
export function createRecordActions(
  { workbook, readToday }: SessionSurroundings,
  loader: Loader,
  act: TakeTurn,
): Pick<MatrixSession, 'accept' | 'withdraw'> {
  return {
    accept: (findings, reason, by) =>
      act(async () => {
        const { review } = loader.readingNow();
        const decision = { reason, by, acceptedOn: readToday() };
        const records = await workbook.changeRecords((found) =>
          addAcceptances(found, findings, review, decision),
        );
        loader.update({ records });
      }),
    withdraw: (acceptances) =>
      act(async () => {
        const records = await workbook.changeRecords((found) =>
          removeAcceptances(found, acceptances),
        );
        loader.update({ records });
      }),
  };
}

/** The records with these findings accepted; what was accepted before for the same reason to ask is said anew. */
function addAcceptances(
  records: MatrixRecords,
  findings: readonly Finding[],
  review: Review,
  decision: Pick<AcceptanceRecord, 'reason' | 'by' | 'acceptedOn'>,
): MatrixRecords {
  const identify = createIdentifier(review);
  const added = new Map<string, AcceptanceRecord>();
  for (const finding of findings) {
    const identity = identify(finding);
    const { message } = finding;
    added.set(identityKey(identity), { ...identity, message, ...decision });
  }
  const others = records.acceptances.filter((record) => !added.has(identityKey(record)));
  return { ...records, acceptances: [...others, ...added.values()] };
}

/** The records without these acceptances. */
function removeAcceptances(
  records: MatrixRecords,
  withdrawn: readonly AcceptanceRecord[],
): MatrixRecords {
  const keys = new Set(withdrawn.map(identityKey));
  const acceptances = records.acceptances.filter((record) => !keys.has(identityKey(record)));
  return { ...records, acceptances };
}
