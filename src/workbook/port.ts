import type { CellEdit } from '../domain/finding';
import type { CellBlock } from './address';
import type { CompiledSheet, CompiledStandardSheet } from './compiled-sheet';
import type { HighlightPlan } from './highlight-plan';
import type { OwnSheetId } from './pack-sheet';
import type { ChangeRecord, MadeSheetId, MatrixRecords } from './records';
import type { GivenAnswer } from './round';
import type { StoredSettings } from './settings';
import type { CellValue, SheetGrid, TypedContent } from './sheet-grid';

/**
 * What the use cases need of a workbook. Implemented over Office.js; every method costs a fixed number of
 * round trips whatever the size, until the host's payload limit makes it read or write in chunks.
 * All methods throw AddInErrors only. Where one that writes is refused after it has begun, it is done anew once by itself; where
 * that is refused too, it throws left-half-done or host-silent.
 */
export interface WorkbookPort {
  /**
   * Everything but the matrix itself. Sheets that a job has hidden for a while and left so, because it was cut off, are
   * shown first.
   */
  readWorkbook(): Promise<WorkbookContent>;
  /** The cells of sheets, one request for each, in a single round trip while they fit an answer. */
  readGrids(requests: readonly GridRequest[]): Promise<SheetGrid[]>;
  /** What lies on sheets beside their cells, as far as the host tells. */
  readBesides(sheets: readonly string[]): Promise<readonly BesideCells[]>;
  /** The content of a few cells, in one round trip: what an edit changed. */
  readBlock(request: BlockRequest): Promise<BlockContent>;
  /**
   * What of the workbook stands in the way of edits, whose formulas are read once whatever sheets these are on. Cells
   * whose address a formula makes up are not found.
   */
  findEditObstacles(edits: readonly SheetEdit[]): Promise<EditObstacles>;
  /** What the settings sheet says. Settings that have no cell are left out; all are where there is no sheet. */
  readSettings(): Promise<Partial<StoredSettings>>;
  /** Writes the settings sheet, adding it where there is none. */
  writeSettings(settings: StoredSettings): Promise<void>;
  /** What was accepted and changed; nothing where there is no sheet of records. */
  readRecords(): Promise<MatrixRecords>;
  /**
   * Makes the records say what `change` makes of them as they stand, and returns that. The sheet is added when there
   * is something to record, and removed when there is nothing.
   */
  changeRecords(change: (records: MatrixRecords) => MatrixRecords): Promise<MatrixRecords>;
  /**
   * Writes each `to` as text where the cell still says `from` and its rows are as they were read, and records that
   * first; leaves the other cells alone and returns them. Rows and columns that somebody inserts meanwhile move what
   * is written along. Where Excel refuses in the middle, the cells of all sheets are written or none. Throws
   * sheet-not-found, sheet-protected, workbook-protected, cells-moved and host-failed with nothing changed, and
   * edits-stopped, edits-interrupted or edits-astray where some cells are written and Excel does not let them be put back.
   */
  editCells(request: EditRequest): Promise<RecordedOutcome>;
  /** Writes the settings sheet and replaces our conditional formats and their look-ups by the plan's. */
  applyHighlights(
    plan: HighlightPlan,
    settings: StoredSettings,
    whereProtected: WhereProtected,
  ): Promise<AppliedHighlights>;
  /** Removes exactly our own conditional formats from all sheets, and their look-ups. */
  clearHighlights(): Promise<HighlightOutcome>;
  /** What a pack is made from besides the matrix. */
  readPackInputs(): Promise<PackInputs>;
  /**
   * Replaces our pack sheets by those that `compose` makes and shows the first; sheets that are not ours are never touched. Sheets of
   * ours whose id is not among these are deleted. A sheet that somebody has edited is kept aside under another name,
   * and no longer ours. Where `signal` stops it, the sheets written so far stay.
   */
  writePack(compose: ComposePack, options?: WritePackOptions): Promise<WrittenPack>;
  /**
   * Writes or replaces a protected sheet of ours that no pack touches, its id tells it apart; and with it records, and
   * settings where any are given. Where left-half-done or host-silent is thrown, what it could take back is taken back.
   */
  writeFreeze(compose: ComposeFreeze, settings?: SettingsStep): Promise<WrittenFreeze>;
  /**
   * Writes a sheet in the standard form, with the records of its repairs; `compose` says what, and is told what is kept
   * already. The sheets that it was made of are left as they are. Where Excel refuses in the middle, the one that it takes
   * the place of stands, or the new one.
   */
  writeMadeSheet(compose: ComposeMadeSheet): Promise<WrittenMadeSheet>;
  /** Takes a sheet that was made away, and makes the records say what `change` makes of them; returns them. */
  removeMadeSheet(
    id: MadeSheetId,
    change: (records: MatrixRecords) => MatrixRecords,
  ): Promise<MatrixRecords>;
  /** The number formats of blocks of cells, as rows, in one round trip. */
  readFormats(requests: readonly BlockRequest[]): Promise<readonly string[][][]>;
  /** As {@link writePack}, the sheets of a roll-up; what people have filled in on an earlier one is given to `compose`. */
  writeRollUp(compose: ComposeRollUp, options?: WritePackOptions): Promise<WrittenPack>;
  /** The sheet of a roll-up that people fill in, as it stands; null where there is none. */
  readFilledIn(): Promise<FilledSheet | null>;
  /** Our sheets of a pack, or of a roll-up, that stand in the workbook, in tab order. */
  listPackSheets(family?: SheetFamily): Promise<PackOutcome>;
  /**
   * The pack's sheets with these ids as a PDF that Excel makes, where it does; the other sheets are hidden meanwhile. Throws
   * pdf-not-made, pdf-workbook-protected and sheets-left-hidden.
   */
  printPack(ids: readonly OwnSheetId[]): Promise<Uint8Array>;
  /** Shows the sheet and selects the cell (A1 address without the sheet's name). */
  selectCell(sheet: string, cell: string): Promise<void>;
  /** Shows the sheet; what is selected on it stays. */
  showSheet(sheet: string): Promise<void>;
  /**
   * Tells of changes by anybody else until it is stopped: not of what this port has written, as far as Excel tells that apart.
   * Reads the workbook as {@link readWorkbook} does, in the same round trip where that takes one.
   */
  watch(listener: (change: WorkbookChange) => void): Promise<WatchedWorkbook>;
  /** Tells when Excel begins to hold reading back while a person types in a cell, and when it goes on; returns how to stop. */
  readonly watchHolding: (listener: (isHolding: boolean) => void) => () => void;
}

/** A workbook whose changes are told of. */
export interface WatchedWorkbook {
  /** Stops telling of changes. */
  readonly stop: () => Promise<void>;
  /**
   * What {@link WorkbookPort.readWorkbook} gives or throws, as it was when telling of changes began. What somebody did before
   * Excel had answered may be missing and not be told of.
   */
  readonly tellContent: () => WorkbookContent;
}

/** What a workbook says besides its matrix. */
export interface WorkbookContent {
  /** All sheets in tab order, sheets of ours left out, each with its first rows: where to look for the matrix. */
  readonly surveys: readonly SheetSurvey[];
  /** What the settings sheet says. Settings that have no cell are left out; all are where there is no sheet. */
  readonly settings: Partial<StoredSettings>;
  readonly records: MatrixRecords;
  /** Our pack sheets, in tab order. */
  readonly packSheets: PackOutcome['sheets'];
  /** The sheets that were made in the standard form, in tab order. One is among the surveys where it is the matrix. */
  readonly madeSheets: readonly MadeSheet[];
}

/** A sheet in the standard form that stands in a workbook. */
export interface MadeSheet {
  readonly id: MadeSheetId;
  /** Its tab. */
  readonly sheet: string;
  /** Cells with values; null where a person has emptied it. */
  readonly used: CellBlock | null;
}

/** Rows of a first look: titles and notes above a matrix take a few, and a header row deeper down is not looked for. */
export const TOP_ROWS = 60;

/** A first look at a sheet: enough to tell whether the matrix is on it, and in which columns. */
export interface SheetSurvey {
  readonly sheet: string;
  readonly visible: boolean;
  /** Cells with values; null on a blank sheet. */
  readonly used: CellBlock | null;
  /** The first rows of `used`: enough to find a header row; null on a blank sheet. */
  readonly top: SheetGrid | null;
  /** Absolute 0-based indices of columns of `top` that are hidden. */
  readonly hiddenColumns?: readonly number[];
}

/** The cells of a sheet that may be many, and what to ask of them besides their values. */
export interface GridRequest {
  readonly sheet: string;
  readonly block: CellBlock;
  /** Absolute 0-based columns to read with their displayed texts as well, for dates and sums of money. */
  readonly displayedColumnIndices: readonly number[];
  /** Absolute 0-based columns of levels and of dues, of which to ask what texts they allow, and the first row below their headings. */
  readonly listed: {
    readonly rowIndex: number;
    readonly columnIndices: readonly number[];
    readonly dueColumnIndices: readonly number[];
    /** Tabs of the sheets whose first rows are read, where a list needs no reading of its own. */
    readonly surveyedSheets: readonly string[];
  };
  /** Absolute 0-based columns of actions, of which to ask what is struck through, unless `asksMerged` is never; absent for none. */
  readonly actionColumnIndices?: readonly number[];
  /** Expected size of a cell in an answer, to choose how many rows to ask for at a time. */
  readonly bytesPerCell: number;
  readonly asksMerged: AsksMerged;
}

/**
 * Whether to ask which cells are merged, which empties the undo stack on some builds of Excel: because a person wants it,
 * only where no such build is known, or not at all.
 */
export type AsksMerged = 'always' | 'where-harmless' | 'never';

/** A few cells of a sheet, to be read in one answer. */
export interface BlockRequest {
  readonly sheet: string;
  readonly block: CellBlock;
}

/** Something on a sheet that is in no cell. */
export interface BesideCells {
  /** `page-text`: a part of the header or footer of its printed pages. */
  readonly kind: 'comment' | 'note' | 'picture' | 'shape' | 'chart' | 'page-text';
  readonly sheet: string;
  /** A1 address without the sheet; null where it is bound to no cell, or the host does not tell. */
  readonly cell: string | null;
  /** What it says, or what it is called. */
  readonly text: string;
}

/** What a block of cells says: rows of equal length, from its top left cell on. */
export interface BlockContent {
  readonly values: readonly (readonly CellValue[])[];
  /** The text that each cell shows. */
  readonly displayed: readonly (readonly string[])[];
}

/** What somebody else has done to the workbook, told no more closely than Excel tells it. */
export type WorkbookChange =
  /** Contents of cells were edited; no cell has moved. */
  | { readonly kind: 'cells'; readonly sheet: string; readonly block: CellBlock }
  /** Rows, columns or cells were inserted, deleted or sorted, rows hidden or shown, or the change cannot be told apart from that. */
  | { readonly kind: 'sheet'; readonly sheet: string }
  /** Sheets were added, deleted or renamed. */
  | { readonly kind: 'sheets' }
  /** Something was changed, and Excel did not say on which sheet. */
  | { readonly kind: 'unknown' };

/** An edit of a cell, which is named without its sheet. */
export interface SheetEdit {
  readonly sheet: string;
  readonly edit: CellEdit;
}

/** Why some cells are better not written together with others. */
export interface EditObstacles {
  /** Edits of cells that formulas of the workbook read, by address, name or table. */
  readonly read: readonly SheetEdit[];
  /** How many formulas read any of them. */
  readonly formulaCount: number;
  /** Edits of cells whose validation has a list of allowed texts without the new one. */
  readonly refused: readonly SheetEdit[];
}

/** Edits that are written together or not at all, and what is recorded of them. */
export interface EditRequest {
  /** Each sheet once. */
  readonly sheets: readonly SheetEdits[];
  /** Changes that are forgotten whatever becomes of the edits. */
  readonly forgotten: readonly ChangeRecord[];
  /** The answer that the edits write, recorded where all of them are written. */
  readonly answer?: GivenAnswer;
  /** An answer that is forgotten whatever becomes of the edits. */
  readonly forgottenAnswer?: GivenAnswer;
  /** What else is recorded once the edits are written that still fit their cells. */
  readonly recordAlso?: (records: MatrixRecords) => MatrixRecords;
}

/** Edits of one sheet. */
export interface SheetEdits {
  readonly sheet: string;
  /** Each cell once. */
  readonly edits: readonly RecordedEdit[];
  /** The matrix as it was read when the edits were planned; null for a sheet without it. */
  readonly grid: SheetGrid | null;
}

/** An edit with the rows that it was judged by, and what its being written adds to the records and takes away. */
export interface RecordedEdit extends CellEdit {
  /** Rows of the grid that have to say what they said, the cell's own among them; null checks the cell alone. */
  readonly rows: RowSpan | null;
  /** What to write instead of the text `to`, which only says what that shows. */
  readonly typed?: TypedContent;
  /** Without what stood there by type: that is noted where it is written. */
  readonly recorded: readonly ChangeRecord[];
  readonly undone: readonly ChangeRecord[];
}

/** Rows of a sheet, from a 0-based one on. */
export interface RowSpan {
  readonly rowIndex: number;
  readonly rowCount: number;
}

/** What became of edits. */
export interface EditOutcome {
  /** Under the addresses at which the cells stood when they were written. */
  readonly written: readonly CellEdit[];
  /** Cells that were left alone, with what they say now; null where their rows have moved or say something else. */
  readonly skipped: readonly { readonly edit: CellEdit; readonly says: string | null }[];
}

/** What became of edits, cells named without their sheet, and the records as they stand afterwards. */
export interface RecordedOutcome {
  readonly written: readonly SheetEdit[];
  readonly skipped: readonly (SheetEdit & Pick<EditOutcome['skipped'][number], 'says'>)[];
  readonly records: MatrixRecords;
}

/** Conditional formats of ours that came and went; each may cover many cells. */
export interface HighlightOutcome {
  readonly formatsAdded: number;
  readonly formatsRemoved: number;
  /** Formats of anybody's that Excel could not read, and that were left alone. */
  readonly formatsUnread: number;
}

/** What is done where a sheet to highlight is protected: nothing at all, with sheet-protected thrown, or the others. */
export type WhereProtected = 'refuse' | 'leave';

/** What became of highlights. */
export interface AppliedHighlights extends HighlightOutcome {
  /** Sheets that were left as they were, in the order of the plans. */
  readonly protectedSheets: readonly string[];
}

/** Says that somebody wants a job stopped; an AbortSignal is one. */
export interface StopSignal {
  readonly aborted: boolean;
}

/** A signal that is heard at once, and not only when it is looked at; an AbortSignal is one. */
export interface HeardStop extends StopSignal {
  addEventListener(type: 'abort', listener: () => void): void;
}

/** What the workbook keeps that a pack tells of. */
export interface PackInputs {
  readonly records: MatrixRecords;
  /** In tab order. */
  readonly freezes: readonly FreezeContent[];
}

/**
 * Makes the pack of what the workbook keeps, which is read on the way to writing; what it throws, or rejects with, stops the
 * writing.
 */
export type ComposePack = (
  inputs: PackInputs,
) => readonly CompiledSheet[] | Promise<readonly CompiledSheet[]>;

/** Sheets that are written together, and take the place of those of their kind that stand in the workbook. */
export type SheetFamily = 'pack' | 'roll-up';

/** A sheet of ours that people fill in, as it stands. */
export interface FilledSheet {
  /** From A1 on, to the last cell with a value. */
  readonly rows: readonly (readonly CellValue[])[];
  /** Its table, with the headings. */
  readonly table: CellBlock;
}

/** Makes the sheets of a roll-up, given what was filled in on an earlier one; what it throws, or rejects with, stops the writing. */
export type ComposeRollUp = (
  filledIn: FilledSheet | null,
) => readonly CompiledSheet[] | Promise<readonly CompiledSheet[]>;

/** Makes what is to be kept of what is kept already; what it throws stops the writing. */
export type ComposeFreeze = (kept: KeptState) => FreezePlan | Promise<FreezePlan>;

/** What a workbook keeps when something is about to be frozen. */
export interface KeptState {
  /** Ids of its freezes. */
  readonly freezeIds: readonly string[];
  readonly records: MatrixRecords;
}

/** Makes a sheet in the standard form; what it throws stops the writing. */
export type ComposeMadeSheet = (kept: KeptMadeSheets) => MadeSheetPlan;

/** What a workbook keeps when a sheet in the standard form is about to be written. */
export interface KeptMadeSheets {
  /** Those that stand there, in tab order. */
  readonly sheets: readonly KeptMadeSheet[];
  /** Without what was recorded of sheets that are gone. */
  readonly records: MatrixRecords;
}

/** A sheet in the standard form as it is kept. */
export interface KeptMadeSheet extends Pick<MadeSheet, 'id' | 'sheet'> {
  /** Whether somebody has changed it since it was made. */
  readonly isEdited: boolean;
  /** What was noted of its cells when it was made; null where nothing was. */
  readonly fingerprint: string | null;
}

/** The sheet to write, and what the records are to say with it. */
export interface MadeSheetPlan {
  readonly sheet: CompiledStandardSheet;
  /** The sheet whose place it takes, and which it is known as from then on; null for none. */
  readonly replaces: MadeSheetId | null;
  /** What the records are to say, given what the sheet is known as and its tab. */
  readonly recordsFor: (made: Pick<MadeSheet, 'id' | 'sheet'>) => MatrixRecords;
}

/** The sheet that was written, and what the workbook keeps afterwards. */
export interface WrittenMadeSheet extends Pick<MadeSheet, 'id' | 'sheet'> {
  /** With the others that stand there. */
  readonly madeSheets: readonly Pick<MadeSheet, 'id' | 'sheet'>[];
  readonly records: MatrixRecords;
}

/** Settings to write, and those that stood there. */
export interface SettingsStep {
  readonly before: StoredSettings;
  readonly next: StoredSettings;
}

/** The sheet to keep, null for none, and what the records are to say with it. */
export interface FreezePlan {
  readonly sheet: CompiledSheet | null;
  readonly records: MatrixRecords;
}

/** The name of the sheet that was written, null for none, and the records as they stand afterwards. */
export interface WrittenFreeze {
  readonly sheet: string | null;
  readonly records: MatrixRecords;
}

/** How the writing of a pack is followed, and stopped before the next sheet is begun. */
export interface WritePackOptions {
  /** Called at the beginning, after each request, and at the end with `written` equal to `total`. */
  readonly onProgress?: (progress: PackProgress) => void;
  readonly signal?: StopSignal;
  /** Whether the first sheet of the pack is shown when all are written: yes, unless it says no. */
  readonly showsPack?: boolean;
}

/** How far the writing of a pack has come, counted in sheets. */
export interface PackProgress {
  /** Sheets that stand whole in the workbook. */
  readonly written: number;
  readonly total: number;
  /** Name of the sheet that is being written; null at the end. */
  readonly sheet: string | null;
}

/** A sheet that keeps a frozen matrix, its cells as read; the id ends in the freeze’s date. */
export interface FreezeContent {
  readonly id: string;
  /** Its tab. */
  readonly sheet: string;
  /** What the cells of its table say, with the header row; null where it has no table any more. */
  readonly values: readonly (readonly CellValue[])[] | null;
}

/** Our pack sheets that stand in the workbook, known by their ids whatever their tabs say. */
export interface PackOutcome {
  /** Tab names as written, in the order of the pack. */
  readonly sheets: readonly { readonly id: string; readonly name: string }[];
}

/** What the writing of a pack has left: the sheets written, and those that gave way to them. */
export interface WrittenPack extends PackOutcome {
  readonly keptAside: readonly KeptSheet[];
}

/** A pack sheet that somebody had edited, and the name under which their version is kept. */
export interface KeptSheet {
  readonly name: string;
  readonly keptAs: string;
}
