import type { DispatcherRoots } from './dispatcher/batch';
import { changesWorkbook, leavesStep } from './dispatcher/changes-workbook';
import type { ActionCheck } from './dispatcher/dispatcher';
import { answerBatch } from './dispatcher/dispatcher';
import type { BatchError, BatchRequest } from './dispatcher/request';
import type { TakenEvents } from './events';
import type { ServerLimits } from './host-profiles';
import { EXCEL_WEB_LIMITS } from './host-profiles';
import { Workbook } from './object-model/workbook';
import { HostObject } from './object-type';
import type { HostSession } from './session';
import { SUCCESS, TransportError } from './transports/xdm-messages';

/** What was asked for in one batch, and what came of it. */
export interface BatchRecord {
  /** Type and member of each action that was run, such as "Range.values"; '' for traces. */
  readonly locations: readonly string[];
  readonly requestBytes: number;
  /** 0 when the request was refused. */
  readonly responseBytes: number;
  /** 0 for none. */
  readonly transportError: number;
  /** Why the batch stopped, if it did. */
  readonly error: BatchError | null;
}

/** A transport error in place of a batch's answer: before any of it was done, or, where `isApplied`, after all of it was. */
export interface BatchRefusal {
  readonly transportError: number;
  readonly isApplied: boolean;
}

/** One who is told what happens to the workbook. */
export interface ChangeListener {
  tell(events: TakenEvents): void;
}

/** Answers the batches of any number of connected pages on one open workbook, and tells them of its changes. */
export class WorkbookServer {
  readonly batches: BatchRecord[] = [];
  readonly listeners = new Set<ChangeListener>();
  readonly #held: (() => void)[] = [];
  #cellEdited = false;
  /** Time before the answer to each batch is given. */
  latencyMs = 0;
  /** Called after a batch, with whether it may have changed the workbook. */
  onBatch: ((mayHaveChanged: boolean) => void) | null = null;
  /** Asked before each batch whether it is to be refused. */
  refuses: (() => BatchRefusal | null) | null = null;
  readonly #roots: DispatcherRoots;
  #syncCount = 0;

  constructor(
    readonly session: HostSession,
    readonly limits: ServerLimits = EXCEL_WEB_LIMITS,
    /** Called before each action of a batch; throws a HostError to make it fail. */
    readonly check: ActionCheck = () => undefined,
  ) {
    this.#roots = createRoots(session);
  }

  /** As while a user edits a cell: every batch is refused, or held back where it asks for that. */
  get cellEdited(): boolean {
    return this.#cellEdited;
  }

  set cellEdited(isEdited: boolean) {
    this.#cellEdited = isEdited;
    if (isEdited) return;
    for (const goOn of this.#held.splice(0)) goOn();
  }

  /** Runs a job once the cell that is being edited no longer is. */
  afterEdit(job: () => void): void {
    this.#held.push(job);
  }

  /** How many of the batches the add-in's own context.sync() calls sent. */
  get syncCount(): number {
    return this.#syncCount;
  }

  /** What the library gets for a request: the batch's answer as JSON text, or a transport error. */
  answer(body: string): object {
    const requestBytes = utf8Length(body);
    if (this.cellEdited) return this.#refuse(requestBytes, TransportError.CellEditMode);
    const refusal = this.refuses?.() ?? null;
    if (refusal && !refusal.isApplied) return this.#refuse(requestBytes, refusal.transportError);
    if (requestBytes > this.limits.maxRequestBytes) {
      return this.#refuse(requestBytes, TransportError.RequestTooLarge);
    }
    const request = JSON.parse(body) as BatchRequest;
    const locations: string[] = [];
    const response = answerBatch(request, this.#roots, (location, actionIndex) => {
      locations.push(location);
      this.check(location, actionIndex);
      this.session.undo.check(location);
    });
    this.session.undo.batchEnded(locations, leavesStep(request));
    this.session.endBatch();
    const text = JSON.stringify(response);
    const responseBytes = utf8Length(text);
    const isTooLarge = responseBytes > this.limits.maxResponseBytes;
    const transportError =
      refusal?.transportError ?? (isTooLarge ? TransportError.ResponseTooLarge : 0);
    const error = response.Error ?? null;
    const record = { locations, requestBytes, responseBytes, transportError, error };
    this.#record(record, changesWorkbook(request));
    if (transportError !== 0) return { Version: 1, Error: transportError };
    return { ...SUCCESS, Data: [200, ['Content-Type', 'application/json'], text] };
  }

  /** Tells every connected page what has happened to the workbook since the last time. */
  publishEvents(): void {
    const events = this.session.events.take();
    for (const listener of this.listeners) listener.tell(events);
  }

  #refuse(requestBytes: number, transportError: number): object {
    const nothing = { locations: [], responseBytes: 0, error: null };
    this.#record({ ...nothing, requestBytes, transportError }, false);
    return { Version: 1, Error: transportError };
  }

  #record(batch: BatchRecord, mayHaveChanged: boolean): void {
    this.batches.push(batch);
    if (!isLibraryOwn(batch)) this.#syncCount += 1;
    this.onBatch?.(mayHaveChanged);
  }
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

const encoder = new TextEncoder();

const utf8Length = (text: string): number => encoder.encode(text).length;

/** Telling the host that it has started, and letting go of objects at the end of Excel.run. */
function isLibraryOwn({ locations }: BatchRecord): boolean {
  return (
    locations.length > 0 &&
    locations.every((location) => location === '' || LIBRARY_ACTION.test(location))
  );
}

const LIBRARY_ACTION = /^AddinInternalService|AddinInternalService$|\._RemoveReference$/;

/** What Office.js itself tells the host at start-up; nothing follows from it here. */
class AddinInternalService extends HostObject {
  static override readonly typeName = 'AddinInternalService';
  static override readonly methods = ['notifyActionHandlerReady'];

  notifyActionHandlerReady(): void {}
}
