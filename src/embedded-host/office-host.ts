import type { DOMWindow } from 'jsdom';
import type { WorkbookData } from '../workbook/workbook-data';
import { setEngineSource } from './calculation/engine';
import { ENGINE_CALCULATOR } from './calculation/engine-calculator';
import { readEngineFile } from './calculation/engine-file';
import type { DispatcherRoots } from './dispatcher/batch';
import { answerBatch } from './dispatcher/dispatcher';
import { HostError } from './errors';
import { AddinInternalService } from './object-model/addin-internal-service';
import { Workbook } from './object-model/workbook';
import type { Calculator } from './calculation-state';
import { HostSession } from './session';
import type { BatchRecord } from './transports/in-process-transport';
import { InProcessTransport } from './transports/in-process-transport';
import type { OfficeWindow } from './transports/office-window';

export interface OfficeHostOptions {
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
}

/** A running host with the real Office.js connected to a workbook. */
export interface OfficeHost {
  readonly Office: typeof Office;
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension;
  readonly window: DOMWindow;
  readonly officeWindow: OfficeWindow;
  readonly workbook: WorkbookData;
  readonly session: HostSession;
  /** Every batch so far, in order, with those that the library sends for itself. */
  readonly batches: readonly BatchRecord[];
  /** How many of the batches the add-in's own context.sync() calls sent. */
  readonly syncCount: number;
  /** Makes each action that `when` picks fail with the code, until the returned function is called. */
  failActions(when: ActionPicker, code: string, message?: string): () => void;
  setCellEdited(cellEdited: boolean): void;
  /** Sends the events of changes that were made to the session directly, as a user's would be. */
  publishEvents(): void;
  /** Closes the window; the workbook stays as it is. */
  close(): void;
}

export interface ActionPlace {
  /** Type and member, such as "Range.values" or "WorksheetCollection.add". */
  readonly location: string;
  /** 0-based. */
  readonly batchIndex: number;
  readonly actionIndex: number;
}

export type ActionPicker = (place: ActionPlace) => boolean;

/** Without RichApiRuntime the library keeps to the actions that the dispatcher knows. */
const DEFAULT_REQUIREMENTS = {
  ExcelApi: '1.17',
  DialogApi: '1.2',
  AddinCommands: '1.1',
  Settings: '1.1',
  DocumentEvents: '1.1',
};

/** Of Excel on the web: https://learn.microsoft.com/office/dev/add-ins/concepts/resource-limits-and-performance-optimization */
const MAX_PAYLOAD_BYTES = 5 * 1024 * 1024;

/** Starts the real Office.js on a workbook, in a window of its own, and waits until it is ready. */
export async function startOfficeHost(
  workbook: WorkbookData,
  options: OfficeHostOptions = {},
): Promise<OfficeHost> {
  const calculator = options.calculator === undefined ? engineCalculator() : options.calculator;
  const session = new HostSession(workbook, options.fileName ?? 'Book1.xlsx', calculator);
  const failures = new Set<Failure>();
  let cellEdited = options.cellEdited ?? false;
  const roots = createRoots(session);
  const transport: InProcessTransport = new InProcessTransport(
    session,
    {
      requirements: options.requirements ?? DEFAULT_REQUIREMENTS,
      latencyMs: options.latencyMs ?? 0,
      maxRequestBytes: options.maxRequestBytes ?? MAX_PAYLOAD_BYTES,
      maxResponseBytes: options.maxResponseBytes ?? MAX_PAYLOAD_BYTES,
      isCellEdited: () => cellEdited,
    },
    (request, locations) => {
      const batchIndex = transport.batches.length;
      const response = answerBatch(request, roots, (location, actionIndex) => {
        locations.push(location);
        failWhere(failures, { location, batchIndex, actionIndex });
      });
      session.endBatch();
      return response;
    },
  );
  const { officeWindow } = transport;
  const { window } = officeWindow;
  await (window['Office'] as typeof Office).onReady();
  return {
    Office: window['Office'] as typeof Office,
    Excel: window['Excel'] as typeof Excel,
    OfficeExtension: window['OfficeExtension'] as typeof OfficeExtension,
    window,
    officeWindow,
    workbook,
    session,
    batches: transport.batches,
    get syncCount() {
      return transport.batches.filter((batch) => !isLibraryOwn(batch)).length;
    },
    failActions(when, code, message = `Failed on purpose with ${code}.`) {
      const failure = { when, error: new HostError(code, message) };
      failures.add(failure);
      return () => failures.delete(failure);
    },
    setCellEdited(edited) {
      cellEdited = edited;
    },
    publishEvents: () => transport.publishEvents(),
    close: () => officeWindow.close(),
  };
}

function createRoots(session: HostSession): DispatcherRoots {
  return {
    root: new Workbook(session),
    services: new Map([
      ['Microsoft.InternalService.AddinInternalService', new AddinInternalService()],
    ]),
    references: session.references,
  };
}

/** Telling the host that it has started, and letting go of objects at the end of Excel.run. */
function isLibraryOwn({ locations }: BatchRecord): boolean {
  return (
    locations.length > 0 &&
    locations.every((location) => location === '' || LIBRARY_ACTION.test(location))
  );
}

const LIBRARY_ACTION = /^AddinInternalService|AddinInternalService$|\._RemoveReference$/;

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
