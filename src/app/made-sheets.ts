import type { LevelScale } from '../domain/level-scale';
import { leaveAliasesOut } from '../domain/level-scale';
import type { MaturityMatrix } from '../domain/matrix';
import { isSameSheetName } from '../workbook/address';
import type { CompiledStandardSheet } from '../workbook/compiled-sheet';
import { AddInError } from '../workbook/errors';
import type { KeptMadeSheets, MadeSheetPlan, WorkbookPort } from '../workbook/port';
import type {
  MadeSheetId,
  MadeSheetRecord,
  MatrixRecords,
  NoiseRecord,
  RepairRecord,
} from '../workbook/records';
import { keepMadeSheets } from '../workbook/records';
import type { StoredSettings } from '../workbook/settings';

/** What was done to a source for the sheet that was made of it, whatever that comes to be known as. */
export interface MadeSheetWork {
  readonly repairs: readonly Omit<RepairRecord, 'of'>[];
  readonly noise: readonly Omit<NoiseRecord, 'of'>[];
}

/** What is recorded of the sheet itself, whatever it comes to be known as. */
type MadeSheetOrigin = Omit<MadeSheetRecord, 'id' | 'sheet'>;

const NO_WORK: MadeSheetWork = { repairs: [], noise: [] };

/** What is written of a sheet in place of an earlier one, or beside whatever stands there, with its records after the others’. */
export function planMadeSheet(
  sheet: CompiledStandardSheet,
  origin: MadeSheetOrigin,
  { records }: KeptMadeSheets,
  replaces: MadeSheetId | null,
  { repairs, noise }: MadeSheetWork = NO_WORK,
): MadeSheetPlan {
  const others = keepMadeSheets(records, (one) => one !== replaces);
  return {
    sheet,
    replaces,
    recordsFor: ({ id, sheet: tab }) => ({
      ...others,
      made: [...others.made, { id, sheet: tab, ...origin }],
      repairs: [...others.repairs, ...repairs.map((repair) => ({ of: id, ...repair }))],
      noise: [...others.noise, ...noise.map((piece) => ({ of: id, ...piece }))],
    }),
  };
}

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

/** Throws tidy-copy-in-use for a sheet that is the matrix. */
export function refuseInUse(sheet: string, { sheets }: MaturityMatrix['source']): void {
  if (sheets.some((name) => isSameSheetName(name, sheet))) {
    throw new AddInError('tidy-copy-in-use', { sheet });
  }
}

/** Takes a sheet that was made away, and forgets what was repaired for it. Throws tidy-copy-in-use. */
export async function removeMadeSheet(
  workbook: WorkbookPort,
  { id, sheet }: { readonly id: MadeSheetId; readonly sheet: string },
  matrix: MaturityMatrix | null,
): Promise<MatrixRecords> {
  if (matrix) refuseInUse(sheet, matrix.source);
  return workbook.removeMadeSheet(id, (records) => keepMadeSheets(records, (one) => one !== id));
}

/** The settings that say which sheet is the matrix, and in which scale it is read. */
export type MatrixChoice = Pick<StoredSettings, 'sheets' | 'mapping' | 'scale' | 'isScaleChosen'>;

/**
 * What the settings say once a sheet in the standard form is the matrix. Its scale is written down, since a sheet alone
 * does not always tell it.
 */
export function settingsForMadeSheet(sheet: string, scale: LevelScale): MatrixChoice {
  return { sheets: [sheet], mapping: null, scale: leaveAliasesOut(scale), isScaleChosen: true };
}
