import type { Steps } from '../../domain/steps';
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
  /** Set for what officers work with, people sort and programs read: it is printed only when a person asks for it. */
  readonly printsWhenAsked?: true;
  /** Set for what is written last, of the other sheets. */
  readonly isOverview?: true;
  readonly buildInSteps: (context: PackContext) => Steps<PackSheetContent>;
}
