import type { LevelScale } from '../../../domain/level-scale';
import type { LevelRollUp } from '../../../domain/roll-up';
import type { Steps } from '../../../domain/steps';
import type { PackSheet, RollUpSheetId } from '../../../workbook/pack-sheet';
import type { ColumnSpec } from '../../sheets/define-table';
import { describeSpread, nameRank } from '../../words';
import type { RolledUp, Service, Shared } from '../rolled-up';

/** One entry of the register: a sheet that a roll-up can have. */
export interface RollUpSheetKind {
  readonly id: RollUpSheetId;
  /** Its tab. */
  readonly name: string;
  /** Set where it stays although nothing stands in it. */
  readonly staysEmpty?: true;
  readonly buildInSteps: (rolledUp: RolledUp) => Steps<RollUpSheetContent>;
}

/** What a sheet of a roll-up says besides its id and name, which its entry in the register has. */
export type RollUpSheetContent = Omit<PackSheet, 'id' | 'name'>;

/** What stands where no level was read. */
const NONE_READ = 'None read';

/** "Minimum to Mature", "all Mature", or that none was read. */
export function sayRange({ spread }: LevelRollUp, scale: LevelScale): string {
  return spread ? describeSpread(spread, scale) : NONE_READ;
}

/** "Developing", "between Developing and Mature", or that none was read. */
export function sayMedian({ spread }: LevelRollUp, scale: LevelScale): string {
  return spread ? nameRank(spread.medianRank, scale) : NONE_READ;
}

/** Which scale a row is of, where there are several. */
export function scaleColumn<Row>(
  { groups }: RolledUp,
  scaleNameOf: (row: Row) => string,
): ColumnSpec<Row>[] {
  return groups.length < 2
    ? []
    : [{ header: 'Scale', kind: 'text', widthChars: 18, cell: scaleNameOf }];
}

/** The level that a person has set for something; null where nobody has. */
export function sayOfficial({ honoured }: RolledUp, subject: Shared): string | null {
  return honoured.get(subject)?.level ?? null;
}

/** The services, as a cell lists them. */
export const listLabels = (services: readonly Service[]): string =>
  services.map(({ label }) => label).join('; ');
