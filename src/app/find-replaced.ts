import { isSameSheetName } from '../workbook/address';
import type { KeptMadeSheets } from '../workbook/port';
import type { MadeSheetId, MadeSheetRecord } from '../workbook/records';

/**
 * The sheet that was made of the same files before and gives way to a new one: where it is not the matrix, nobody has
 * changed it and nothing was decided about it; null where there is none.
 */
export function findReplaced(
  fingerprint: string,
  { sheets, records }: KeptMadeSheets,
  /** The sheets of the matrix, if there is one. */
  matrixSheets: readonly string[],
): MadeSheetId | null {
  const isUntouched = (made: MadeSheetRecord): boolean => {
    const standing = sheets.find((one) => one.id === made.id);
    return (
      standing !== undefined &&
      !standing.isEdited &&
      !matrixSheets.some((tab) => isSameSheetName(tab, standing.sheet)) &&
      records.repairs.every(({ of, decision }) => of !== made.id || decision === 'open')
    );
  };
  const again = records.made.find((made) => made.fingerprint === fingerprint && isUntouched(made));
  return again?.id ?? null;
}
