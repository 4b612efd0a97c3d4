import type { CellBlock } from '../../../workbook/address';
import type { SheetData } from '../../../workbook/workbook-data';
import type { HostSession } from '../session';

/** The cells that a format, a conditional format and the like are about: those of a Range or of a RangeAreas. */
export interface CellTarget {
  readonly session: HostSession;
  readonly sheet: SheetData;
  /** At least one. */
  readonly blocks: readonly CellBlock[];
}
