import type { ServiceReading } from '../board-pack/roll-up/service-matrix';
import type { CalendarDate } from '../domain/calendar-date';
import type { Finding } from '../domain/finding';
import type { LevelScale } from '../domain/level-scale';
import type { Action } from '../domain/matrix';
import type { PaperPreview } from '../workbook/committee-paper';
import type { AddInError } from '../workbook/errors';
import type { CheckOptions, ExcelReport } from '../workbook/excel-report';
import type { HighlightKind } from '../workbook/highlight-kinds';
import type { ExportKind, ExportOptions, FileDelivery, PackFileKind } from '../workbook/pack-files';
import type { PaperTemplate, PlaceholderReport } from '../workbook/paper-template';
import type {
  EditOutcome,
  KeptSheet,
  PackInputs,
  PackOutcome,
  SheetSurvey,
  HeardStop,
  WritePackOptions,
  WrittenPack,
} from '../workbook/port';
import type {
  AcceptanceRecord,
  AcceptedFinding,
  ChangeRecord,
  MadeSheetId,
  MadeSheetRecord,
  NoiseRecord,
  RepairRecord,
} from '../workbook/records';
import type { GivenAnswer, RoundEntry, SignOff } from '../workbook/round';
import type { StoredSettings } from '../workbook/settings';
import type { DrawingSurface, ReadSourceOptions, SourceFile } from '../workbook/source-document';
import type { ImportAnswers, ImportPreview, ReadImport, UnclearImport } from './bring-in-matrix';
import type { Chase, ChaseFileWish } from './chase-owners';
import type { FoundSource, PagePart } from './find-source';
import type { FreezeSummary } from './freeze-matrix';
import type { OpenPoint, PackOutput } from './list-open-points';
import type { LocatedFinding } from './locate-findings';
import type { MatchAnswers } from './merge/answer-matches';
import type { MergedMatrix } from './merge/compile-merged';
import type { KpiMatch } from './merge/match-list';
import type { MergeInput, MergeReading } from './merge/merge-input';
import type { AskedAnswer } from './round/plan-answer';
import type { RoundRequest } from './round/run-round';
import type { Review } from './review-matrix';
import type { PlacedRepair, RepairAnswer } from './review-repairs';
import type { MatrixChoice } from './made-sheets';
import type { TidyOptions, TidySummary } from './tidy-matrix';
import type { CopiedContent } from './words/copied-content';

/**
 * The matrix of the open workbook, kept up to date while people edit it: what the pane shows and does.
 * Knows nothing of React. Every method that acts rejects with an AddInError, and the state is then as it was.
 */
export interface MatrixSession
  extends RoundActions, TidyActions, ImportActions, SourceActions, ExcelCheckActions {
  getState(): SessionState;
  /** Calls the listener after each change of the state; returns how to stop. */
  subscribe(listener: () => void): () => void;
  /** Finds and reads the matrix, and follows the workbook from then on: once until it is closed, whoever asks. */
  open(): Promise<void>;
  /** Stops following the workbook. */
  close(): Promise<void>;
  /** Whether something that was asked for waits until a person has finished typing in a cell. It then goes on by itself. */
  isHeldBack(): boolean;
  /** Reads everything again. */
  refresh(): Promise<void>;
  /** Stores the changed settings in the workbook and judges the matrix by them. */
  changeSettings(change: Partial<StoredSettings>): Promise<void>;
  /** Shows a cell of the matrix and selects it. */
  goToCell(cell: string): Promise<void>;
  goToSheet(sheet: string): Promise<void>;
  /** Tells which of these findings' fixes may be applied at once: not those of cells that formulas read or whose validation refuses the new text. */
  findBulkFixes(findings: readonly Finding[]): Promise<BulkFixes>;
  /** Applies the fixes of these findings and records what was changed. */
  applyFixes(findings: readonly Finding[]): Promise<EditOutcome>;
  /** Writes what stood there before, where the cell still says what the fix wrote. */
  putBack(changes: readonly ChangeRecord[]): Promise<EditOutcome>;
  /** Records that these findings are right as they are, and why; `by` are the initials of whoever says so. */
  accept(findings: readonly Finding[], reason: string, by: string): Promise<void>;
  withdraw(acceptances: readonly AcceptanceRecord[]): Promise<void>;
  /** Lays the highlights that are switched on over the matrix. */
  highlight(): Promise<HighlightSummary>;
  clearHighlights(): Promise<ClearSummary>;
  /** Writes the board pack; `stopped` tells that `signal` stopped it before the end. */
  generatePack(options: GenerateOptions): Promise<PackSummary>;
  /** Keeps the matrix as it stands at the as-at date, for later packs to show what has moved. */
  freeze(): Promise<FreezeSummary>;
  /** What the board pack can be given out as, here. */
  listExportKinds(): readonly ExportKind[];
  /** Gives out the board pack alone, in a file of its own. Only for a PDF are the pack's sheets written. */
  exportPack(kind: ExportKind, options?: ExportOptions): Promise<ExportSummary>;
  /** Gives out findings in the order given as a workbook of their own, to be printed. */
  printFindings(located: readonly LocatedFinding[]): Promise<SavedFile>;
  /** What the committee paper would say by itself, with settings that are not stored yet. Writes nothing. */
  previewPaper(change: Partial<StoredSettings>): Promise<PaperPreview>;
  /** What is open of a pack that says that it is final, with settings that are not stored yet; nothing of a draft. */
  listOpenPoints(change: Partial<StoredSettings>, output: PackOutput): Promise<OpenPoint[]>;
  /** What becomes of the placeholders of a council's own template. Writes nothing and keeps nothing. */
  checkTemplate(template: PaperTemplate): Promise<PlaceholderReport>;
  /** Makes ready for rolling up several matrices: what that takes is loaded then. */
  openRollUp(): Promise<RollUpActions>;
  /** Makes ready for merging two matrices: what that takes is loaded then. */
  openMerge(): Promise<MergeActions>;
}

/** What a person can do in a quarter's round. Every method rejects with an AddInError, and the state is then as it was. */
export interface RoundActions {
  /** What the workbook keeps that a round is told by: the records, and the freezes. */
  readKept(): Promise<PackInputs>;
  /** Starts a round; returns the tab of the freeze that was written. */
  startRound(request: Pick<RoundRequest, 'asAt' | 'period' | 'by'>): Promise<string>;
  /** Gives the open round up. What was answered stays in the matrix. */
  cancelRound(by: string): Promise<void>;
  /** Writes and records an answer to an action of the open round. */
  answerAction(said: AskedAnswer, action: Action, by: string): Promise<EditOutcome>;
  /** Puts back what an answer wrote, where the cells still say it, and forgets the answer. */
  takeBackAnswer(answer: GivenAnswer): Promise<EditOutcome>;
  /** Freezes the matrix as at the round's date and records who answers for it; returns the freeze's tab. */
  signOffRound(signOff: Pick<SignOff, 'by' | 'on'>): Promise<string>;
  /** Opens the round again. */
  takeBackSignOff(by: string, reason: string): Promise<void>;
  /** Whom to ask about which actions; nothing is sent. Rejects with freeze-damaged, too. */
  listChase(): Promise<Chase>;
  /** Gives out the calendar of one owner, or the table of all that is asked. */
  saveChaseFile(wanted: ChaseFileWish): Promise<SavedFile>;
}

/** A sheet in the standard form that stands in the workbook. */
export interface StandingSheet {
  readonly id: MadeSheetId;
  /** Its tab. */
  readonly sheet: string;
  /** What it was made of; null of a matrix that was started on it, and where a person has deleted the record. */
  readonly record: MadeSheetRecord | null;
}

/** What a person can do with sheets that were brought in, tidied or merged. Every method rejects with an AddInError, and the state is then as it was. */
export interface TidyActions {
  /**
   * Makes or makes anew the tidy copy, which is not the matrix yet. Rejects with tidy-copy-edited where somebody has
   * changed the one that stands there, unless it is said what becomes of that.
   */
  tidy(options?: Pick<TidyOptions, 'edited'>): Promise<Omit<TidySummary, 'madeSheets' | 'records'>>;
  /**
   * Makes a sheet the matrix that was brought in, tidied or merged, on the scale that it was made with; what was read
   * as its levels there is read so from then on as well.
   */
  useMadeSheet(id: MadeSheetId): Promise<void>;
  /** Makes the sheets the matrix again that were it before. */
  useSources(): Promise<void>;
  /** Takes such a sheet away, and forgets what was repaired for it. Rejects with tidy-copy-in-use. */
  removeMadeSheet(id: MadeSheetId): Promise<void>;
  /** The repairs in the order of the records, each with where its cell stands now. */
  listRepairs(): Promise<readonly PlacedRepair[]>;
  /**
   * Answers some repairs, writes what the answer has their cells say, and records it. Cells that say something else by
   * now are left alone; `skippedCount` counts the repairs that were not answered.
   */
  answerRepairs(
    records: readonly RepairRecord[],
    answer: RepairAnswer,
  ): Promise<EditOutcome & { readonly skippedCount: number }>;
}

/** What a person can see of the files that sheets were brought in from. */
export interface SourceActions {
  /** What stands around a repair in what its sheet was made of. */
  findSource(record: RepairRecord): Promise<SourceView>;
  /**
   * Takes the file of a sheet that was brought in once more: it is kept while the pane is open, and nowhere else. False
   * where `signal` stopped the reading. Rejects with source-differs for any other file.
   */
  takeSourceFile(id: MadeSheetId, file: SourceFile, options?: ReadSourceOptions): Promise<boolean>;
  /** Draws a piece of a page that was found, at so many pixels a point. Rejects with an AddInError. */
  drawSource(surface: DrawingSurface, part: PagePart, scale: number): Promise<void>;
}

/** What can be shown of a repair's source. */
export type SourceView =
  /** It is in the file that is at hand; `canDraw` tells whether its pages can be drawn. */
  | ({ readonly kind: 'found'; readonly name: string; readonly canDraw: boolean } & FoundSource)
  /** The file is not at hand. */
  | { readonly kind: 'absent'; readonly sheet: MadeSheetId; readonly name: string }
  /** It is in cells of the workbook, by their names with their sheets. */
  | { readonly kind: 'cells'; readonly cells: readonly string[] };

/** What a person can do to bring a matrix in; needs none. */
export interface ImportActions {
  /**
   * Reads a file and finds the matrix in it; nothing is written. Null where `signal` stopped it. Rejects with an AddInError
   * that says what to do with the file.
   */
  previewImport(
    file: SourceFile,
    options?: ReadSourceOptions,
  ): Promise<ImportPreview | UnclearImport | null>;
  /**
   * Takes a list of known names from a file, '' for the one that comes with the add-in: kept with the settings where it is
   * short enough for a cell, else while the pane is open. Rejects with known-names-unusable.
   */
  useKnownNames(text: string, path: string): Promise<KnownNames>;
  /** Gives out the list that comes with the add-in, for a council to begin its own with. */
  saveKnownNames(): Promise<SavedFile>;
  /** Finds the matrix in what was read anew, with what a person has said of it. Rejects as before. */
  answerImport(read: ReadImport, said: ImportAnswers): Promise<ImportPreview | UnclearImport>;
  /** Writes it on a sheet of its own, which is the matrix where there was none. Rejects with an AddInError. */
  writeImport(preview: ImportPreview): Promise<WrittenImport>;
  /** Writes a matrix to be filled in, which is the matrix then; returns what was started, in a sentence. Rejects with an AddInError. */
  startMatrix(scale: LevelScale): Promise<string>;
}

/** A list of known names that was taken. */
export interface KnownNames {
  readonly count: number;
  readonly isKept: boolean;
}

/** The sheet of an import. */
export interface WrittenImport {
  readonly id: MadeSheetId;
  readonly sheet: string;
  /** The settings by which it is the matrix. */
  readonly choice: MatrixChoice;
  /** Whether it is that already. */
  readonly isMatrix: boolean;
}

/** What a person can do to roll up the matrices of several workbooks; needs no matrix in the open one. */
export interface RollUpActions {
  /**
   * Reads the services of workbooks as at a date, one after the other; a workbook of which that cannot be done is a value with
   * the reason. Null where `signal` stopped it. Nothing is asked of the open workbook.
   */
  readServices(
    files: readonly SourceFile[],
    asAt: CalendarDate,
    options?: ReadServicesOptions,
  ): Promise<readonly ServiceReading[] | null>;
  /** Reads the open workbook as a service of its own. Rejects where that cannot be done: it was asked for by name. */
  readOwnService(asAt: CalendarDate): Promise<ServiceReading>;
  /**
   * Writes the roll-up as sheets of the open workbook, in place of an earlier one there, whose official values are kept.
   * Rejects with nothing-to-roll-up.
   */
  writeRollUp(
    readings: readonly ServiceReading[],
    asAt: CalendarDate,
    options?: WritePackOptions,
  ): Promise<RollUpSummary>;
  /** Gives the roll-up out as a file of its own, with the official values that are set in the open workbook. */
  exportRollUp(
    readings: readonly ServiceReading[],
    asAt: CalendarDate,
    kind: PackFileKind,
  ): Promise<ExportSummary>;
  /** The sheets of a roll-up that stand in the open workbook. */
  listRollUpSheets(): Promise<PackOutcome['sheets']>;
}

/** What a person can do to merge two matrices; needs none in the open workbook. */
export interface MergeActions {
  /**
   * Reads the matrices of workbooks, one after the other; a workbook of which that cannot be done is a value with the reason.
   * Null where `signal` stopped it. Nothing is asked of the open workbook.
   */
  readMatrices(
    files: readonly SourceFile[],
    asAt: CalendarDate,
    options?: ReadServicesOptions,
  ): Promise<readonly ChosenMatrix[] | null>;
  /** Finds which KPIs of two matrices are the same. Rejects with merge-differs where they cannot be one. */
  findMatches(chosen: ChosenMerge): Promise<FoundMatches>;
  /**
   * Writes both as one matrix on a sheet of its own, with what a person has said of the matches; what they have not counts as
   * found. It is the matrix where there was none. Rejects with merge-outdated where the KPIs have changed since.
   */
  writeMerge(found: FoundMatches, answers: MatchAnswers): Promise<WrittenMerge>;
  /** Gives out the matches with the answers, as the list that the command line takes as well. */
  saveMatches(found: FoundMatches, answers: MatchAnswers): Promise<SavedFile>;
  /** The answers that such a list gives. Rejects with matches-unusable. */
  readMatches(found: FoundMatches, file: SourceFile): Promise<MatchAnswers>;
}

/** A matrix that was chosen to be merged. */
export type ChosenMatrix =
  | {
      readonly kind: 'read';
      readonly input: MergeInput;
      /** Of the file's bytes: SHA-256 in small hexadecimal digits. */
      readonly fingerprint: string;
    }
  | Extract<MergeReading, { kind: 'unread' }>;

/** Two matrices to be merged: that of the open workbook, if it is one of them, before the others. */
export interface ChosenMerge {
  /** What the matrix of the open workbook is called; null where it is none of them. */
  readonly ownName: string | null;
  readonly others: readonly Extract<ChosenMatrix, { kind: 'read' }>[];
}

/** What is the same of two matrices, as far as their words say. */
export interface FoundMatches {
  readonly chosen: ChosenMerge;
  /** What each is called, as the matches say it. */
  readonly labels: readonly string[];
  readonly matches: readonly KpiMatch[];
}

/** The sheet of a merged matrix. */
export interface WrittenMerge {
  readonly id: MadeSheetId;
  readonly sheet: string;
  readonly merged: MergedMatrix;
  /** Whether it is the matrix already. */
  readonly isMatrix: boolean;
}

/** How a person follows the reading of workbooks, and stops it. */
export interface ReadServicesOptions {
  /** Called with the 0-based index of each file before it is read. */
  readonly onFile?: (index: number) => void;
  /** Ends the reading at once, in the middle of a file too. */
  readonly signal?: HeardStop;
}

/** What was written of a roll-up. */
export interface RollUpSummary extends PackSummary {
  readonly serviceCount: number;
  /** Official values that are honoured, and those that are not. */
  readonly officialCount: number;
  readonly refusedCount: number;
}

/** What a person can do to find out how this Excel behaves; needs no matrix. */
export interface ExcelCheckActions {
  /** Tries what the add-in takes for granted, on sheets of its own. Rejects with workbook-protected and check-sheets-left. */
  checkExcel(options: Omit<CheckOptions, 'today'>): Promise<ExcelReport>;
  /** Opens an empty workbook to check in; false where this Excel opens none. */
  openEmptyWorkbook(): Promise<boolean>;
  /** Hands the report to the browser as a file; returns the file's name. */
  saveExcelReport(report: ExcelReport): Promise<string>;
  /** Whether a file that is handed to the browser is kept here. */
  savesFiles(): boolean;
  /** Whether what the add-in writes is a step of Excel's own Undo, which an older Excel empties instead. */
  keepsUndo(): boolean;
}

/** Fixes that may be applied at once. */
export interface BulkFixes {
  /** With what of their fixes is left. */
  readonly findings: readonly Finding[];
  /** How many cells are left out, because formulas of the workbook read their cells. */
  readonly readCount: number;
  /** How many formulas read the cells of those. */
  readonly formulaCount: number;
  /** How many more are left out, because the cells' lists of allowed texts do not have the new ones. */
  readonly refusedCount: number;
}

/** A file that was given out, or could not be. */
export interface SavedFile {
  readonly fileName: string;
  readonly delivery: FileDelivery;
}

/** The file that was given out. */
export interface ExportSummary extends SavedFile {
  /** What it says, to be copied where it is not kept; null of what has to be a file. */
  readonly copy: CopiedContent | null;
  /** Sheets that gave way to the pack that a PDF was made of. */
  readonly keptAside: readonly KeptSheet[];
  /** At how many places of a publication copy the name of a person was left out; null of any other file. */
  readonly namePlaceCount: number | null;
}

/** How a person follows the writing of a board pack, and stops it. */
export type GenerateOptions = WritePackOptions;

/** How far the session has got: looking for the matrix, in need of help to find it, or ready. */
export type SessionState =
  | { readonly kind: 'opening' }
  /** There is no matrix that can be read without a person's help: see `trouble`. */
  | {
      readonly kind: 'no-matrix';
      readonly trouble: AddInError;
      /** Where to look for it by hand. */
      readonly surveys: readonly SheetSurvey[];
      readonly settings: StoredSettings;
    }
  | ReadyState;

/** A matrix that was read and judged, with what people have decided about its findings. */
export interface ReadyState {
  readonly kind: 'ready';
  readonly review: Review;
  /** Whether the workbook holds settings yet; false the first time that the add-in meets it. */
  readonly hasSettings: boolean;
  /** The review's findings that nobody has accepted, in the review's order. */
  readonly findings: readonly Finding[];
  readonly accepted: readonly AcceptedFinding[];
  /** Changes that can be put back, newest first. */
  readonly changes: readonly ChangeRecord[];
  /** What was done in the quarters' rounds, oldest first. */
  readonly rounds: readonly RoundEntry[];
  readonly packSheets: PackOutcome['sheets'];
  /** The sheets that were brought in, tidied or merged, in tab order. */
  readonly madeSheets: readonly StandingSheet[];
  /** What was repaired for them. */
  readonly repairs: readonly RepairRecord[];
  /** What of their sources they leave out. */
  readonly noise: readonly NoiseRecord[];
  /** Sheets that the matrix could be on instead, and their columns: for mapping by hand. */
  readonly surveys: readonly SheetSurvey[];
  /** What went wrong while following the workbook; null when nothing did. The review is then the last that worked. */
  readonly trouble: AddInError | null;
}

/** How many cells carry a highlight; a kind that is switched off or falls on none counts 0. */
export interface HighlightSummary {
  /** The sheets of the matrix that could be highlighted. */
  readonly sheets: readonly string[];
  /** Those that are protected, and were left as they were. */
  readonly protectedSheets: readonly string[];
  /** Cells that carry a highlight now. */
  readonly cellCount: number;
  readonly cellsByKind: Readonly<Record<HighlightKind, number>>;
  /** How many actions the cells of a kind are of, where that is counted: several may share a cell. */
  readonly actionsByKind?: Readonly<Partial<Record<HighlightKind, number>>>;
  /** Conditional formats of anybody's that Excel could not read, and that were left alone. */
  readonly formatsUnread: number;
}

/** What clearing the highlights took away; 0 cells where there were none. */
export interface ClearSummary {
  /** Cells that carried a highlight until now. */
  readonly cellCount: number;
  /** As for {@link HighlightSummary}. */
  readonly formatsUnread: number;
}

/** What was written of the board pack: fewer sheets than `total` where a person stopped it. */
export interface PackSummary extends WrittenPack {
  readonly stopped: boolean;
  /** Sheets that were to be written. */
  readonly total: number;
}
