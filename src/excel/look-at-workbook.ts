import type { DateSystem } from '../domain/calendar-date';
import type { OwnSheetId } from '../workbook/pack-sheet';
import type { FilledSheet, PackInputs, SheetFamily } from '../workbook/port';
import { askDateSystem } from './date-system';
import type { SheetWithContent } from './edited-sheets';
import { loadContent, notedFingerprint, seekEdited, usedFromFirstCell } from './edited-sheets';
import { seekFreezes } from './freezes/freezes';
import { loadOrigins, loadSheets, partCopies } from './our-sheets';
import { FAMILIES, isOfFamily } from './pack-sheets';
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
  const { kept, ...contents } = await lookAt(context, facts, 'roll-up', seekFilledIn);
  const [standing] = partCopies(contents.existing.filter(isFilledIn)).originals;
  const isUnfinished = standing !== undefined && notedFingerprint(standing) === null;
  return { ...contents, filledIn: (isUnfinished ? remembered : null) ?? kept };
}

/** What was filled in on a sheet that is being written anew: where that is refused, nothing of it may stand there any more. */
let remembered: FilledSheet | null = null;

/** Keeps what was filled in until its sheet is written; null lets it go. */
export function rememberFilledIn(filledIn: FilledSheet | null): void {
  remembered = filledIn;
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

/** Which sheet of ours is made to be filled in: what people write there is read, and is no reason to keep it aside. */
const FILLED_IN: OwnSheetId = 'roll-up-official';

const isFilledIn = (entry: SheetContents): boolean =>
  isOfFamily('roll-up', entry) && FAMILIES['roll-up'].idOf(entry) === FILLED_IN;

function seekFilledIn(existing: readonly SheetContents[]): ValuesRequest<FilledSheet | null> {
  const [entry] = partCopies(existing.filter(isFilledIn)).originals;
  const table = entry?.tables.items[0]?.getRange();
  if (!entry || entry.used.isNullObject || !table) return { blocks: [], finish: () => null };
  return {
    blocks: [usedFromFirstCell(entry)],
    load: () => void table.load('rowIndex,columnIndex,rowCount,columnCount'),
    finish([rows]) {
      const { rowIndex, columnIndex, rowCount, columnCount } = table;
      return { rows: rows!, table: { rowIndex, columnIndex, rowCount, columnCount } };
    },
  };
}

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
