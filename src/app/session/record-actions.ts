import { addAcceptances, removeAcceptances } from './keep-records';
import type { MatrixSession } from '../matrix-session';
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
    accept: (findings, reason) =>
      act(async () => {
        const { review } = loader.readingNow();
        const decision = { reason, acceptedOn: readToday() };
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
