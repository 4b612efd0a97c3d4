import type { CellBlock } from '../workbook/address';
import { isSameSheetName } from '../workbook/address';
import {
  FIRST_HIDDEN_NAME,
  HIDDEN_COMMENT,
  PACK_CONTENT_NAME,
  SHEET_MARK_NAME,
} from '../workbook/names';
import type { MadeSheet, SheetSurvey, WorkbookContent } from '../workbook/port';
import type { MatrixRecords } from '../workbook/records';
import { isMadeSheetId } from '../workbook/records';
import type { StoredSettings } from '../workbook/settings';
import { isOurName, NAME_PROPERTIES } from './our-names';
import {
  isLeftover,
  isUnfinishedName,
  loadOrigins,
  loadSheets,
  loadStanding,
  sheetIdOf,
} from './our-sheets';
import { packSheetsOf } from './pack-sheets';
import { isPayloadTooLarge, isRefusedWhileEdited } from './run-excel';
import { fitOneAnswer, loadRecords, readRecordsWith } from './records/read-records';
import { seekSettings } from './settings/seek-settings';
import type { LoadedCells, LoadedCorner } from './sheet-tops';
import { describeTop, isNearCorner, loadCorner, loadTop, usedOf } from './sheet-tops';
import type { ToldMark, ToldName, ToldOrigin } from './told';

/**
 * So many sheets, from the first one on, are looked at before it is known which there are. A service's workbook has fewer of
 * its own, and what we add stands behind them.
 */
const GUESSED_SHEETS = 8;

/**
 * One round trip where what may be a matrix stands among the first eight sheets and begins near A1; else up to two more. Three
 * more where a job was cut off that had hidden sheets for a while: they are shown first. Throws settings-unreadable and its
 * like.
 */
export async function readOpenWorkbook(context: Excel.RequestContext): Promise<WorkbookContent> {
  if (!fitOneAnswer()) return readStepByStep(context);
  const finish = beginReading(context);
  try {
    await context.sync();
  } catch (error) {
    if (!isRefused(error)) throw error;
    return readStepByStep(context);
  }
  return finish();
}

/**
 * Queues loading the first of {@link readOpenWorkbook}, for a caller that has more to do in the same round trip, and returns
 * what reads the rest once it has synced.
 */
export function beginReading(context: Excel.RequestContext): () => Promise<WorkbookContent> {
  const sheets = loadToldSheets(context);
  const besides = loadBesides(context);
  const guesses = loadGuesses(context);
  return async () => {
    try {
      await showHidden(context, besides, loadToldSheets);
      return await compose(context, await tellSheets(context, sheets), guesses, besides);
    } catch (error) {
      if (!isRefused(error)) throw error;
      return readStepByStep(context);
    }
  };
}

/**
 * As {@link readOpenWorkbook}, where Excel refuses to be asked for so much at once: nothing is looked at before it is known to be
 * there. Up to four round trips, and one more for each further answer that the records take.
 */
export async function readStepByStep(context: Excel.RequestContext): Promise<WorkbookContent> {
  const { tellRecords, more } = await readRecordsWith(context, () => ({
    sheets: loadSheets(context),
    ...loadSettingsAndHidden(context),
  }));
  const { sheets, ...others } = more;
  const besides = { ...others, listRecords: tellRecords };
  await showHidden(context, besides, loadSheets);
  const told = loadOrigins(sheets);
  await context.sync();
  return compose(context, told, [], besides);
}

/** Whether Excel has refused something that may go otherwise: not while a cell is being edited. */
const isRefused = (error: unknown): boolean =>
  error instanceof OfficeExtension.Error && !isRefusedWhileEdited(error);

/** What a workbook keeps beside its sheets, once loaded. */
interface LoadedBesides {
  readonly tellSettings: () => Partial<StoredSettings>;
  readonly listRecords: () => MatrixRecords;
  /** Tells that a job has hidden sheets for a while, and was cut off. */
  readonly hidden: Excel.NamedItem;
}

const loadBesides = (context: Excel.RequestContext): LoadedBesides => ({
  listRecords: loadRecords(context),
  ...loadSettingsAndHidden(context),
});

const loadSettingsAndHidden = (
  context: Excel.RequestContext,
): Omit<LoadedBesides, 'listRecords'> => ({
  tellSettings: seekSettings(context),
  hidden: context.workbook.names.getItemOrNullObject(FIRST_HIDDEN_NAME).load(NAME_PROPERTIES),
});

/** Shows sheets again that were left hidden, and loads the sheets anew where there were any. */
async function showHidden(
  context: Excel.RequestContext,
  { hidden }: LoadedBesides,
  loadAgain: (context: Excel.RequestContext) => void,
): Promise<void> {
  if (!isOurName(hidden, HIDDEN_COMMENT)) return;
  const { showAgain } = await import('./hidden-meanwhile');
  await showAgain(context);
  loadAgain(context);
  await context.sync();
}

/** Looks at the sheets that have not been looked at and may matter, and puts all together. */
async function compose(
  context: Excel.RequestContext,
  told: readonly ToldSheet[],
  guesses: readonly GuessedSheet[],
  { tellSettings, listRecords }: LoadedBesides,
): Promise<WorkbookContent> {
  // Of what is damaged, the settings are told first, and the records last.
  const settings = tellSettings();
  const seen = await seeSheets(context, told.filter(mayMatter), guesses);
  return {
    surveys: told
      .filter((entry) => mayBeMatrix(entry, settings.sheets ?? []))
      .map((entry) => survey(entry.sheet, seen.get(entry)!)),
    settings,
    records: listRecords(),
    packSheets: packSheetsOf(told),
    madeSheets: listMadeSheets(
      told,
      told.map((entry) => seen.get(entry)?.used ?? null),
    ),
  };
}

/** A sheet with what is told of it. */
interface ToldSheet extends ToldOrigin {
  readonly sheet: Excel.Worksheet;
}

/** Queues loading the sheets with the names and tables on them. */
function loadToldSheets({ workbook }: Excel.RequestContext): Excel.WorksheetCollection {
  return workbook.worksheets.load(
    [
      'items/id,items/name,items/visibility,items/tables/items/name',
      'items/names/items/name,items/names/items/formula,items/names/items/comment',
    ].join(),
  );
}

/** One round trip where a sheet has the name of one that a run has left unfinished; else none. */
async function tellSheets(
  context: Excel.RequestContext,
  sheets: Excel.WorksheetCollection,
): Promise<ToldSheet[]> {
  const told = sheets.items.map((sheet): ToldSheet => ({
    sheet,
    mark: findName(sheet, SHEET_MARK_NAME),
    content: findName(sheet, PACK_CONTENT_NAME),
    tables: sheet.tables,
    standing: isUnfinishedName(sheet.name) ? loadStanding(sheet) : null,
  }));
  if (told.some(({ standing }) => standing !== null)) await context.sync();
  return told;
}

function findName({ names }: Excel.Worksheet, wanted: string): ToldName {
  const found = names.items.find(({ name }) => isSameName(name, wanted));
  return found
    ? { isNullObject: false, formula: String(found.formula), comment: found.comment }
    : { isNullObject: true, formula: '', comment: '' };
}

/** Names are the same in any case; Excel may put that of the sheet before them. */
const isSameName = (name: string, wanted: string): boolean =>
  name.slice(name.lastIndexOf('!') + 1).toLowerCase() === wanted.toLowerCase();

/** A sheet that is looked at before it is known to be there, once loaded. */
interface GuessedSheet extends LoadedCorner {
  /** A null object behind the last sheet. */
  readonly sheet: Excel.Worksheet;
}

function loadGuesses({ workbook }: Excel.RequestContext): GuessedSheet[] {
  const guesses: GuessedSheet[] = [];
  while (guesses.length < GUESSED_SHEETS) {
    const sheet = guesses.at(-1)?.sheet.getNextOrNullObject() ?? workbook.worksheets.getFirst();
    guesses.push({ sheet: sheet.load('id'), ...loadCorner(sheet) });
  }
  return guesses;
}

/** Where a sheet has values, and its top; null on a blank sheet. */
interface SeenSheet {
  readonly used: CellBlock | null;
  readonly cells: LoadedCells;
}

/** One round trip where some of the sheets were not guessed, and one where the top of some is far from A1. */
async function seeSheets(
  context: Excel.RequestContext,
  wanted: readonly ToldSheet[],
  guesses: readonly GuessedSheet[],
): Promise<Map<ToldMark, SeenSheet>> {
  const known = new Map<string, LoadedCorner>(
    guesses
      .filter(({ sheet }) => !sheet.isNullObject)
      .map((guess) => [guess.sheet.id, guess] as const),
  );
  const others = wanted.map(({ sheet }) => sheet).filter(({ id }) => !known.has(id));
  for (const { id, corner } of await loadCorners(context, others)) known.set(id, corner);
  const seen = wanted.map((entry) => {
    const corner = known.get(entry.sheet.id)!;
    const used = usedOf(corner);
    const isWhole = used === null || isNearCorner(used);
    return { entry, used, isWhole, cells: isWhole ? corner : loadTop(entry.sheet, used) };
  });
  if (seen.some(({ isWhole }) => !isWhole)) await context.sync();
  return new Map(seen.map(({ entry, ...sheet }) => [entry, sheet]));
}

/** Asks for half of the sheets at a time where the answer would be larger than the host allows. */
async function loadCorners(
  context: Excel.RequestContext,
  sheets: readonly Excel.Worksheet[],
): Promise<{ readonly id: string; readonly corner: LoadedCorner }[]> {
  if (sheets.length === 0) return [];
  const corners = sheets.map((sheet) => ({ id: sheet.id, corner: loadCorner(sheet) }));
  try {
    await context.sync();
  } catch (error) {
    if (!isPayloadTooLarge(error) || sheets.length === 1) throw error;
    const half = Math.ceil(sheets.length / 2);
    const first = await loadCorners(context, sheets.slice(0, half));
    return [...first, ...(await loadCorners(context, sheets.slice(half)))];
  }
  return corners;
}

function survey({ name, visibility }: Excel.Worksheet, { used, cells }: SeenSheet): SheetSurvey {
  const visible = visibility === 'Visible';
  if (used === null) return { sheet: name, visible, used, top: null };
  return { sheet: name, visible, used, ...describeTop(name, used, cells) };
}

/** The sheets that were made in the standard form, with the cells that each has with values; of a sheet and its copies, the first. */
export function listMadeSheets(
  marked: readonly ToldMark[],
  used: readonly (CellBlock | null)[],
): MadeSheet[] {
  const found = marked.flatMap((entry, index): MadeSheet[] => {
    const id = sheetIdOf(entry);
    const isMade = isMadeSheetId(id) && !isLeftover(entry);
    return isMade ? [{ id, sheet: entry.sheet.name, used: used[index]! }] : [];
  });
  return found.filter(({ id }, index) => found.findIndex((one) => one.id === id) === index);
}

/** Sheets of ours are no matrix; one in the standard form is one once a person has said so. */
export function mayBeMatrix(entry: ToldMark, chosen: readonly string[]): boolean {
  const isChosen = chosen.some((sheet) => isSameSheetName(sheet, entry.sheet.name));
  return mayMatter(entry) && (isChosen || sheetIdOf(entry) === null);
}

/** Whether it is of interest what stands on a sheet: on sheets of ours it is not, except for those in the standard form. */
function mayMatter(entry: ToldMark): boolean {
  const id = sheetIdOf(entry);
  return !isLeftover(entry) && (id === null || isMadeSheetId(id));
}
