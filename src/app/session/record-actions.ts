import type { MatrixRecords } from '../../workbook/records';
import type { MatrixSession } from '../matrix-session';
import { addAcceptances, removeAcceptances } from './keep-records';
import type { Loader } from './load-matrix';
import type { SessionSurroundings } from './surroundings';
import type { TakeTurn } from './take-turns';

/** Accepting findings, and taking that back. */
export function createRecordActions(
  { workbook, readToday }: SessionSurroundings,
  loader: Loader,
  act: TakeTurn,
): Pick<MatrixSession, 'accept' | 'withdraw'> {
  return {
    accept: (findings, reason) =>
      act(() => {
        const { review } = loader.readingNow();
        const decision = { reason, acceptedOn: readToday() };
        return changeRecords({ workbook }, loader, (records) =>
          addAcceptances(records, findings, review, decision),
        );
      }),
    withdraw: (acceptances) =>
      act(() =>
        changeRecords({ workbook }, loader, (records) => removeAcceptances(records, acceptances)),
      ),
  };
}

/** Changes the records as they stand in the workbook, where somebody else may have added to them. */
export async function changeRecords(
  { workbook }: Pick<SessionSurroundings, 'workbook'>,
  loader: Loader,
  change: (records: MatrixRecords) => MatrixRecords,
): Promise<void> {
  const records = change(await workbook.readRecords());
  await workbook.writeRecords(records);
  loader.show({ ...loader.readingNow(), records });
}
