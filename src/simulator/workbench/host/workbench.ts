import type { CellBlock } from '../../../workbook/address';
import type { SheetData } from '../../../workbook/workbook-data';
import type { HostProfile } from '../../host/host-profiles';
import type { HostSession } from '../../host/session';
import type { BatchRecord } from '../../host/workbook-server';
import type { SheetEdits } from './sheet-edits';

/** A page of the add-in: the task pane, the page of the ribbon's functions, or a dialog that one of them opened. */
export type FrameKind = 'pane' | 'commands' | 'dialog';

/** An open workbook, the add-in's pages that are connected to it, and what a person does to it at the grid. */
export interface Workbench {
  readonly session: HostSession;
  /** With extension. */
  readonly fileName: string;
  /** What a person does at the grid. */
  readonly edits: SheetEdits;
  /** Counts up whenever something of the kind has changed: the snapshot to give to useSyncExternalStore. */
  readonly versions: Readonly<Record<ChangeTopic, number>>;
  /** Calls the listener after each change; the returned function ends that. */
  subscribe(listener: (change: WorkbenchChange) => void): () => void;
  /**
   * Connects a page of the add-in. Call it for an iframe that has no address yet: it gives the iframe the name by
   * which Office.js knows its host, and then the address. The returned function disconnects it.
   */
  attachFrame(iframe: HTMLIFrameElement, kind: 'pane' | 'commands', url: string): () => void;
  /** Like attachFrame, for the page of an open dialog. */
  attachDialog(iframe: HTMLIFrameElement, dialog: OpenDialog): () => void;
  /**
   * Runs a function of the ribbon as its button would, once the commands page is ready; resolves when the function
   * calls event.completed(). Rejects with a CommandError when it is unknown, or says nothing for five minutes.
   */
  runCommand(functionName: string): Promise<void>;
  /** Names of the functions that have not completed yet, in the order in which they were started. */
  readonly runningCommands: readonly string[];
  readonly dialogs: readonly OpenDialog[];
  /** To be called when the person closes a dialog; the page that opened it is told. */
  closeDialog(id: string): void;
  /** Frames in which Office.js itself asks whether a window may be opened: they have to be seen to be answered. */
  readonly askingFrames: readonly FrameKind[];
  /** Time before the answer to each sync; 150 is about what Excel on the web takes. */
  latencyMs: number;
  /** While true every sync is refused, as Excel does while a person types into a cell. */
  cellEdited: boolean;
  /** Every batch so far, in order. */
  readonly batches: readonly BatchRecord[];
  /** How many of them the add-in asked for. */
  readonly syncCount: number;
  /** What the file held that a saved one will not, a plain sentence each. */
  readonly losses: readonly string[];
  /** The workbook as the bytes of an .xlsx file. */
  saveFile(): Promise<Uint8Array>;
  /** Whether anybody has changed something since the file was opened or saved. */
  readonly hasUnsavedChanges: boolean;
  /** Disconnects every frame. */
  close(): void;
}

/** A kind of thing that changes and is drawn anew. */
export type ChangeTopic =
  /** Cells, formats, sizes, sheets, tables, charts, names. */
  | 'workbook'
  /** Selected cells or the active sheet. */
  | 'selection'
  /** Open dialogs and asking frames. */
  | 'dialogs'
  /** Running commands. */
  | 'commands'
  /** Batches, latency, cell edit mode. */
  | 'status';

/** What has happened to the open workbook or to the page around it. */
export interface WorkbenchChange {
  readonly topics: ReadonlySet<ChangeTopic>;
  /** Cells that were written to; results of formulas may have changed elsewhere. Empty when that is not known. */
  readonly cells: readonly WrittenCells[];
  /** Whether the change came from the add-in or from the person at the grid. */
  readonly source: 'add-in' | 'person';
}

/** A block of cells that were written to. */
export interface WrittenCells {
  readonly sheet: SheetData;
  readonly block: CellBlock;
}

/** A dialog that the add-in has opened and that the page has to show. */
export interface OpenDialog {
  readonly id: string;
  /** The add-in's page. */
  readonly url: string;
  /** Percent of the window. */
  readonly widthPercent: number;
  readonly heightPercent: number;
}

/** How the focus leaves a frame by the keyboard: Office.js takes the key and tells its host. */
export type FrameExit = 'forward' | 'backward' | 'escape';

/** What a workbook is opened with. */
export interface WorkbenchOptions {
  /** The Excel to stand in for. */
  readonly profile?: HostProfile;
  readonly latencyMs?: number;
  /** Called when the person leaves a frame by the keyboard: the page has to put the focus somewhere. */
  readonly onFrameExit?: (kind: FrameKind, exit: FrameExit) => void;
}

/** A function of the ribbon that did not end as it should; the message says which and how. */
export class CommandError extends Error {
  override readonly name = 'CommandError';
}
