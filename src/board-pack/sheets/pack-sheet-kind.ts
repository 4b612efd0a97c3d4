import type { PackSheet, PackSheetId } from '../../workbook/pack-sheet';
import type { PackContext } from '../pack-context';

/** What a sheet of the pack says besides its id and name, which its entry in the register has. */
export type PackSheetContent = Omit<PackSheet, 'id' | 'name'>;

/** One entry of the register: a sheet that a board pack can have. */
export interface PackSheetKind {
  readonly id: PackSheetId;
  /** The tab that is wanted. */
  readonly name: string;
  /** For a person who chooses what the pack is to have. */
  readonly shows: string;
  /** Set for long tables that people sort and programs read, and that a committee's paper leaves out. */
  readonly isForPrograms?: true;
  readonly build: (context: PackContext) => PackSheetContent;
}
