import type { PackOutcome, SheetFamily } from '../workbook/port';
import { isLeftover, loadOrigins, loadSheets, partCopies, sheetIdOf } from './our-sheets';
import type { ToldMark, ToldOrigin } from './told';

/** Before the id in the mark of a pack sheet: tells it from our other sheets. */
const PACK_MARK = 'pack-';

/** What marks the sheet with an id of the pack. */
export function markOfPack(id: string): string {
  return PACK_MARK + id;
}

/** The id of a pack sheet; null for a sheet that is none. */
export function packIdOf(entry: ToldMark): string | null {
  const id = sheetIdOf(entry);
  return id?.startsWith(PACK_MARK) ? id.slice(PACK_MARK.length) : null;
}

/** Before the id of each sheet of a roll-up, which is its mark as well. */
const ROLL_UP_MARK = 'roll-up-';

/** How the sheets of each family are marked, and what id a mark gives a sheet; null for a sheet that is none of them. */
export const FAMILIES: Readonly<
  Record<
    SheetFamily,
    {
      readonly markOf: (id: string) => string;
      readonly idOf: (entry: ToldMark) => string | null;
    }
  >
> = {
  pack: { markOf: markOfPack, idOf: packIdOf },
  'roll-up': {
    markOf: (id) => id,
    idOf(entry) {
      const id = sheetIdOf(entry);
      return id?.startsWith(ROLL_UP_MARK) ? id : null;
    },
  },
};

/** Whether a sheet has the mark of one of the family's; a copy of one has it as well. */
export function isOfFamily(family: SheetFamily, entry: ToldMark): boolean {
  return FAMILIES[family].idOf(entry) !== null && !isLeftover(entry);
}

/** Of sheets whose origin is loaded, those of the pack in tab order, and none that is a copy of one. */
export function findPackSheets(entries: readonly ToldOrigin[]): readonly ToldOrigin[] {
  return findFamily('pack', entries);
}

const findFamily = (family: SheetFamily, entries: readonly ToldOrigin[]): readonly ToldOrigin[] =>
  partCopies(entries.filter((entry) => isOfFamily(family, entry))).originals;

/** Our sheets of a family in tab order. Two round trips. */
export async function listPackSheets(
  context: Excel.RequestContext,
  family: SheetFamily,
): Promise<PackOutcome> {
  const sheets = loadSheets(context);
  await context.sync();

  const existing = loadOrigins(sheets);
  await context.sync();
  return { sheets: packSheetsOf(existing, family) };
}

/** Of sheets whose origin is loaded, those of a family by their ids and tabs. */
export function packSheetsOf(
  entries: readonly ToldOrigin[],
  family: SheetFamily = 'pack',
): PackOutcome['sheets'] {
  return findFamily(family, entries).map((entry) => ({
    id: FAMILIES[family].idOf(entry)!,
    name: entry.sheet.name,
  }));
}
