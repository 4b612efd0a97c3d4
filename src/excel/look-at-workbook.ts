import type { DateSystem } from '../domain/calendar-date';
import type { FilledSheet, PackInputs, SheetFamily } from '../workbook/port';
import { askDateSystem } from './date-system';
import type { SheetWithContent } from './edited-sheets';
import { loadContent, seekEdited } from './edited-sheets';
import { isFilledIn, seekFilledIn } from './filled-in';
import { seekFreezes } from './freezes/freezes';
import { loadOrigins, loadSheets } from './our-sheets';
import { isOfFamily } from './pack-sheets';
import type { ValuesRequest } from './read-values';
import { readBoth } from './read-values';
import { readRecordsWith } from './records/read-records';

/** A sheet with all that replacing it has to know. */
export interface SheetContents extends SheetWithContent {
  readonly charts: Excel.ChartCollection;
}

/** What a workbook holds that matters to sheets of ours that are written together. */
export interface WorkbookContents {
  /** Every sheet in tab order. */
  readonly existing: readonly SheetContents[];
  /** Sheets of the family that somebody has edited, though not to fill them in. */
  readonly edited: ReadonlySet<Excel.Worksheet>;
  readonly definedNames: Excel.NamedItemCollection;
  readonly isStructureProtected: boolean;
  /** By which system the workbook's numbers are dates. */
  readonly system: DateSystem;
}

/** A workbook with what a pack is made from. */
export interface PackContents extends WorkbookContents {
  readonly inputs: PackInputs;
}

/** A workbook with the sheet of an earlier roll-up that people fill in; null where there is none. */
export interface RollUpContents extends WorkbookContents {
  readonly filledIn: FilledSheet | null;
}

/**
 * Three round trips while what the pack, the records and the freezes hold fits into one answer each, and one for each further
 * answer.
 */
export async function lookAtWorkbook(context: Excel.RequestContext): Promise<PackContents> {
  const { tellRecords, more } = await readRecordsWith(context, () => loadFacts(context));
  const { kept: freezes, ...contents } = await lookAt(context, more, 'pack', seekFreezes);
  return { ...contents, inputs: { records: tellRecords(), freezes } };
}

/** As many round trips as {@link lookAtWorkbook}. */
export async function lookAtRollUp(context: Excel.RequestContext): Promise<RollUpContents> {
  const facts = loadFacts(context);
  await context.sync();
  const { kept: filledIn, ...contents } = await lookAt(context, facts, 'roll-up', seekFilledIn);
  return { ...contents, filledIn };
}

/** What a workbook says of itself at once. */
interface WorkbookFacts {
  readonly sheets: Excel.WorksheetCollection;
  readonly structure: Excel.WorkbookProtection;
  readonly definedNames: Excel.NamedItemCollection;
  readonly tellSystem: () => DateSystem;
}

const loadFacts = (context: Excel.RequestContext): WorkbookFacts => ({
  sheets: loadSheets(context),
  structure: context.workbook.protection.load('protected'),
  definedNames: context.workbook.names.load('items/name'),
  tellSystem: askDateSystem(context),
});

async function lookAt<Kept>(
  context: Excel.RequestContext,
  { sheets, structure, definedNames, tellSystem }: WorkbookFacts,
  family: SheetFamily,
  seekKept: (existing: readonly SheetContents[]) => ValuesRequest<Kept>,
): Promise<WorkbookContents & { readonly kept: Kept }> {
  const existing = loadOrigins(sheets).map((entry): SheetContents => ({
    ...loadContent(entry),
    charts: entry.sheet.charts.load('items/id'),
  }));
  await context.sync();

  const ofFamily = existing.filter((entry) => isOfFamily(family, entry));
  const [edited, kept] = await readBoth(
    context,
    seekEdited(ofFamily.filter((entry) => !isFilledIn(entry))),
    seekKept(existing),
  );
  return {
    kept,
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
