import type { FrozenMatrix } from '../board-pack/movement/frozen-matrix';
import { dateOfFreezeId, readFreezeTable } from '../board-pack/movement/freeze-sheet';
import { AddInError } from '../workbook/errors';
import type { WorkbookPort } from '../workbook/port';

/**
 * The matrix as it was frozen in the workbook, each time. Throws freeze-damaged: a comparison that left one out would
 * be wrong without saying so.
 */
export async function readFreezes(workbook: WorkbookPort): Promise<FrozenMatrix[]> {
  const contents = await workbook.readFreezes();
  return contents.map(({ id, sheet, values }) => {
    const asAt = dateOfFreezeId(id);
    const frozen = asAt && values && readFreezeTable(asAt, values);
    if (!frozen) throw new AddInError('freeze-damaged', { sheet });
    return frozen;
  });
}
