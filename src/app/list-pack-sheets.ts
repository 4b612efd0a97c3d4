import { PACK_SHEETS, PRINTED_WHEN_ASKED } from '../board-pack/sheets/index';
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

/** The sheets that can stand behind a committee paper, which has contents of its own. */
export const APPENDIX_CHOICES: readonly PackSheetChoice[] = PACK_SHEETS.filter(
  ({ id }) => id !== 'contents',
);

/** The tabs of the sheets that are printed only when a person asks for it. */
export const PRINTED_WHEN_ASKED_NAMES: readonly string[] = PACK_SHEETS.filter(({ id }) =>
  PRINTED_WHEN_ASKED.includes(id),
).map(({ name }) => name);
