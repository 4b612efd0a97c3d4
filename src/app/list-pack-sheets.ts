import { PACK_SHEETS } from '../board-pack/sheets/index';
import type { PackSheetId } from '../workbook/pack-sheet';

/** A sheet that a board pack can have, for a person to choose from. */
export interface PackSheetChoice {
  readonly id: PackSheetId;
  /** Its tab. */
  readonly name: string;
  readonly shows: string;
}

/** The sheets of the board pack, in the order of their tabs. */
export const PACK_SHEET_CHOICES: readonly PackSheetChoice[] = PACK_SHEETS;
