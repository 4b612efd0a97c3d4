import type { DateSystem } from '../domain/calendar-date';
import type { PackInputs } from '../workbook/port';
import { askDateSystem } from './date-system';
import type { SheetWithContent } from './edited-sheets';
import { loadContent, seekEdited } from './edited-sheets';
import { seekFreezes } from './freezes/freezes';
import { loadOrigins, loadSheets } from './our-sheets';
import { isPackSheet } from './pack-sheets';
import { readBoth } from './read-values';
import { loadRecords } from './records/read-records';

/** A sheet with all that replacing it has to know. */
export interface SheetContents extends SheetWithContent {
  readonly charts: Excel.ChartCollection;
}

/** What a workbook holds that matters to a pack. */
export interface WorkbookContents {
  readonly inputs: PackInputs;
  /** Every sheet in tab order. */
  readonly existing: readonly SheetContents[];
  /** Sheets with the mark of the pack that somebody has edited. */
  readonly edited: ReadonlySet<Excel.Worksheet>;
  readonly definedNames: Excel.NamedItemCollection;
  readonly isStructureProtected: boolean;
  /** By which system the workbook's numbers are dates. */
  readonly system: DateSystem;
}

/** Three round trips while what the pack and the freezes hold fits into one answer, and one for each further answer. */
export async function lookAtWorkbook(context: Excel.RequestContext): Promise<WorkbookContents> {
  const sheets = loadSheets(context);
  const structure = context.workbook.protection.load('protected');
  const definedNames = context.workbook.names.load('items/name');
  const tellSystem = askDateSystem(context);
  const listRecords = loadRecords(context);
  await context.sync();

  const existing = loadOrigins(sheets).map((entry): SheetContents => ({
    ...loadContent(entry),
    charts: entry.sheet.charts.load('items/id'),
  }));
  await context.sync();

  const [edited, freezes] = await readBoth(
    context,
    seekEdited(existing.filter(isPackSheet)),
    seekFreezes(existing),
  );
  return {
    inputs: { records: listRecords(), freezes },
    existing,
    edited,
    definedNames,
    isStructureProtected: structure.protected,
    system: tellSystem(),
  };
}

/** What a pack is made from besides the matrix. As many round trips as {@link lookAtWorkbook}. */
export async function readPackInputs(context: Excel.RequestContext): Promise<PackInputs> {
  return (await lookAtWorkbook(context)).inputs;
}
