import type { FrozenMatrix } from '../board-pack/movement/frozen-matrix';
import { dateOfFreezeId, readFreezeTable } from '../board-pack/movement/freeze-sheet';
import { AddInError } from '../workbook/errors';
import type { FreezeContent } from '../workbook/port';

/**
 * The matrix as it was frozen on a sheet of the workbook. Throws freeze-damaged: a comparison that left one out would
 * be wrong without saying so.
 */
export function readFreeze({ id, sheet, values }: FreezeContent): FrozenMatrix {
  const asAt = dateOfFreezeId(id);
  const frozen = asAt && values && readFreezeTable(asAt, values);
  if (!frozen) throw new AddInError('freeze-damaged', { sheet });
  return frozen;
}
