import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { setImmediate, setTimeout } from 'node:timers';
import type { WorkbookData } from '../../workbook/workbook-data';
import type { Calculator } from './calculation-state';
import { setEngineSource } from './calculation/engine';
import { ENGINE_CALCULATOR } from './calculation/engine-calculator';
import { HostError } from './errors';
import type { HostProfile } from './host-profiles';
import { PLAIN_HOST } from './host-profiles';
import { HostSession } from './session';
import type { ConversationHooks } from './transports/conversation';
import { Conversation } from './transports/conversation';
import type { PdfPrinter } from './transports/document-copies';
import type { OfficeWindow } from './transports/office-window';
import { HOST_PLACE, openOfficeWindow } from './transports/office-window';
import { standInFor } from './transports/stand-in';
import type { UndoStack } from './undo-stack';
import type { BatchRecord, BatchRefusal } from './workbook-server';
import { WorkbookServer } from './workbook-server';

/** What a host is to be like; whatever is left out is as its profile has it. */
export interface OfficeHostOptions {
  /** The Excel to stand in for. */
  readonly profile?: HostProfile;
  /** File name of the workbook, with extension. */
  readonly fileName?: string;
  /** Highest version of each requirement set that the host declares; replaces the default. */
  readonly requirements?: Readonly<Record<string, string>>;
  /** Time before each batch is answered. */
  readonly latencyMs?: number;
  readonly maxRequestBytes?: number;
  readonly maxResponseBytes?: number;
  /** As while a user edits a cell: every batch is refused until `setCellEdited(false)`. */
  readonly cellEdited?: boolean;
  /** Null leaves formulas uncalculated. */
  readonly calculator?: Calculator | null;
  /** Makes PDFs; the host then declares that it can. */
  readonly printsPdf?: PdfPrinter;
}

/** A running host with the real Office.js connected to a workbook. */
export interface OfficeHost {
  readonly Office: typeof Office;
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension;
  readonly officeWindow: OfficeWindow;
  readonly workbook: WorkbookData;
  readonly session: HostSession;
  /** Every batch so far, in order, with those that the library sends for itself. */
  readonly batches: readonly BatchRecord[];
  /** How many of the batches the add-in's own context.sync() calls sent. */
  readonly syncCount: number;
  /** Makes each action that `when` picks fail with the code, until the returned function is called. */
  failActions(when: ActionPicker, code: string, message?: string): () => void;
  /** Refuses each batch that `when` gives a refusal for, by its 0-based index, until the returned function is called. */
  refuseBatches(when: (batchIndex: number) => BatchRefusal | null): () => void;
  setCellEdited(cellEdited: boolean): void;
  /** Sends the events of changes that were made to the session directly, as a user's would be. */
  publishEvents(): void;
  /** Closes the window; the workbook stays as it is. */
  close(): void;
}

interface ActionPlace {
  /** Type and member, such as "Range.values" or "WorksheetCollection.add". */
  readonly location: string;
  /** 0-based. */
  readonly batchIndex: number;
  readonly actionIndex: number;
}

type ActionPicker = (place: ActionPlace) => boolean;

/** Starts the real Office.js on a workbook, in a window of its own, and waits until it is ready. */
export async function startOfficeHost(
  workbook: WorkbookData,
  options: OfficeHostOptions = {},
): Promise<OfficeHost> {
  const calculator = options.calculator === undefined ? engineCalculator() : options.calculator;
  const { profile = PLAIN_HOST } = options;
  const { fileName = 'Book1.xlsx' } = options;
  const session = new HostSession(workbook, fileName, calculator, profile.traits);
  const failures = new Set<Failure>();
  const server: WorkbookServer = new WorkbookServer(
    session,
    {
      maxRequestBytes: options.maxRequestBytes ?? profile.limits.maxRequestBytes,
      maxResponseBytes: options.maxResponseBytes ?? profile.limits.maxResponseBytes,
    },
    (location, actionIndex) =>
      failWhere(failures, { location, batchIndex: server.batches.length, actionIndex }),
  );
  server.cellEdited = options.cellEdited ?? false;
  server.latencyMs = options.latencyMs ?? 0;
  const { requirements = profile.requirements, printsPdf } = options;
  const host = { ...profile, requirements };
  const officeWindow = connectInProcess(server, host, printsPdf ? { printsPdf } : {});
  const { globals } = officeWindow;
  await (globals['Office'] as typeof Office).onReady();
  return {
    Office: globals['Office'] as typeof Office,
    Excel: withUndoGroups(globals['Excel'] as typeof Excel, session.undo, requirements),
    OfficeExtension: globals['OfficeExtension'] as typeof OfficeExtension,
    officeWindow,
    workbook,
    session,
    batches: server.batches,
    get syncCount() {
      return server.syncCount;
    },
    failActions(when, code, message = `Failed on purpose with ${code}.`) {
      const failure = { when, error: new HostError(code, message) };
      failures.add(failure);
      return () => failures.delete(failure);
    },
    refuseBatches(when) {
      server.refuses = () => when(server.batches.length);
      return () => {
        server.refuses = null;
      };
    },
    setCellEdited(edited) {
      server.cellEdited = edited;
    },
    publishEvents: () => server.publishEvents(),
    close: () => officeWindow.close(),
  };
}

/** As libraries of ExcelApi 1.20 have it; the one that the host is tried with does not know of groups yet. */
function withUndoGroups(
  excel: typeof Excel,
  undo: UndoStack,
  { ExcelApi = '0' }: Readonly<Record<string, string>>,
): typeof Excel {
  if (Number(ExcelApi.split('.')[1]) < 20) return excel;
  const run = async (...given: unknown[]): Promise<unknown> => {
    const runIt = excel.run as (...all: unknown[]) => Promise<unknown>;
    const { mergeUndoGroup, delayForCellEdit } = given[0] as Excel.RunOptions;
    if (!mergeUndoGroup) return runIt(...given);
    // https://github.com/OfficeDev/office-js/issues/6711
    if (delayForCellEdit) throw new Error('mergeUndoGroup does not go with delayForCellEdit');
    undo.beginGroup();
    try {
      return await runIt(...given);
    } finally {
      undo.endGroup();
    }
  };
  return Object.assign(Object.create(excel) as typeof Excel, { run });
}

interface Failure {
  readonly when: ActionPicker;
  readonly error: HostError;
}

function failWhere(failures: ReadonlySet<Failure>, place: ActionPlace): void {
  for (const { when, error } of failures) if (when(place)) throw error;
}

function engineCalculator(): Calculator {
  setEngineSource(readEngineFile);
  return ENGINE_CALCULATOR;
}

const NAMES = ['Office', 'Excel', 'OfficeExtension'] as const;

/** Runs code that uses the globals Office, Excel and OfficeExtension against a host, and takes them away again. */
export async function withOfficeGlobals<Result>(
  host: OfficeHost,
  run: () => Promise<Result>,
): Promise<Result> {
  const restore = installOfficeGlobals(host);
  try {
    return await run();
  } finally {
    restore();
  }
}

/** Puts the globals in place; the returned function puts back what was there before. */
export function installOfficeGlobals(host: OfficeHost): () => void {
  const before = NAMES.map(
    (name) => [name, Object.getOwnPropertyDescriptor(globalThis, name)] as const,
  );
  for (const name of NAMES) {
    Object.defineProperty(globalThis, name, { value: host[name], configurable: true });
  }
  return () => {
    for (const [name, descriptor] of before) {
      if (descriptor) Object.defineProperty(globalThis, name, descriptor);
      else Reflect.deleteProperty(globalThis, name);
    }
  };
}

/** The engine's bytes from the installed package: the EngineSource for Node. */
export function readEngineFile(): Buffer<ArrayBuffer> {
  const require = createRequire(import.meta.url);
  return readFileSync(require.resolve('@ironcalc/wasm/wasm_bg.wasm'));
}

/** Opens a window with the real Office.js that talks to a server in the same process, by timers that no test can fake. */
function connectInProcess(
  server: WorkbookServer,
  profile: HostProfile,
  hooks: ConversationHooks,
): OfficeWindow {
  const carrier = {
    post: (message: object): void => officeWindow.post(message),
    later(run: () => void, delayMs: number): void {
      if (delayMs > 0) setTimeout(run, delayMs);
      else setImmediate(run);
    },
  };
  const { requirements, version } = profile;
  const conversation = new Conversation(server, { ...HOST_PLACE, requirements, version }, carrier, {
    ...hooks,
    introduces: () => standInFor(profile, officeWindow.globals),
  });
  server.listeners.add(conversation);
  const officeWindow = openOfficeWindow((message) => conversation.receive(message));
  return officeWindow;
}
