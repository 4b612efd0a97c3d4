import type { BatchError, BatchRequest, BatchResponse } from '../dispatcher/request';
import type { HostSession } from '../session';
import type { OfficeWindow } from './office-window';
import { ADD_IN_ID, CONVERSATION_ID, HOST_ORIGIN, openOfficeWindow } from './office-window';
import type { XdmRequest } from './xdm-messages';
import { DispatchId, SUCCESS, TransportError, XdmAction } from './xdm-messages';

/** Taken once, so that a test's fake timers do not stop the host. */
const startTimer = setTimeout;
const startImmediate = setImmediate;

export interface TransportOptions {
  readonly requirements: Readonly<Record<string, string>>;
  readonly latencyMs: number;
  readonly maxRequestBytes: number;
  readonly maxResponseBytes: number;
  /** Asked before each batch. */
  readonly isCellEdited: () => boolean;
}

/** What went over the transport for one batch. */
export interface BatchRecord {
  /** Type and member of each action that was run, such as "Range.values"; '' for traces. */
  readonly locations: readonly string[];
  readonly requestBytes: number;
  /** 0 when the transport refused the request. */
  readonly responseBytes: number;
  /** 0 for none. */
  readonly transportError: number;
  /** Why the batch stopped, if it did. */
  readonly error: BatchError | null;
}

/** Answers a batch; `locations` takes the place of each action. */
export type AnswerBatch = (request: BatchRequest, locations: string[]) => BatchResponse;

/** Connects a window with the real Office.js to a session in the same process. */
export class InProcessTransport {
  readonly batches: BatchRecord[] = [];
  readonly officeWindow: OfficeWindow;
  readonly #listenedTo = new Set<string>();

  constructor(
    readonly session: HostSession,
    readonly options: TransportOptions,
    readonly answer: AnswerBatch,
  ) {
    this.officeWindow = openOfficeWindow((message) => this.#receive(message));
  }

  /** Tells the add-in what has happened to the workbook since the last time. */
  publishEvents(): void {
    const { entries, selectionChanged } = this.session.events.take();
    if (entries.length > 0) this.#send('richApiMessage', { ArrayData: entries });
    if (selectionChanged) this.#send('documentSelectionChanged', {});
  }

  #receive(message: string): void {
    const request = JSON.parse(message) as XdmRequest;
    if (request._messageType !== 0) return;
    switch (request._actionType) {
      case XdmAction.Register:
        this.#listenedTo.add(request._actionName);
        return this.#reply(request, { Error: 0 });
      case XdmAction.Unregister:
        this.#listenedTo.delete(request._actionName);
        return this.#reply(request, { Error: 0 });
    }
    switch (request._actionName) {
      case 'ContextActivationManager_getAppContextAsync':
        return this.#reply(request, this.#describeHost());
      case 'executeMethod':
        return this.#execute(request);
    }
    this.#reply(request, {});
  }

  #execute(request: XdmRequest): void {
    const { settings } = this.session.workbook;
    switch (request._data.DdaMethod?.DispatchId) {
      case DispatchId.ExecuteBatch: {
        const answer = this.#answerBatch(String(request._data.ArrayData?.[4]));
        const delayMs = this.options.latencyMs;
        return this.#reply(request, answer, delayMs);
      }
      case DispatchId.SaveSettings:
        settings.clear();
        for (const [key, json] of request._data.DdaSettingsMethod?.Properties ?? []) {
          settings.set(key, json);
        }
        return this.#reply(request, SUCCESS);
      case DispatchId.RefreshSettings: {
        const Settings = [...settings].map(([Name, Value]) => ({ Name, Value }));
        return this.#reply(request, { ...SUCCESS, Properties: { Settings } });
      }
    }
    this.#reply(request, { Version: 1, Error: TransportError.Unsupported });
  }

  #answerBatch(body: string): object {
    const requestBytes = Buffer.byteLength(body);
    if (this.options.isCellEdited()) return this.#refuse(requestBytes, TransportError.CellEditMode);
    if (requestBytes > this.options.maxRequestBytes) {
      return this.#refuse(requestBytes, TransportError.RequestTooLarge);
    }
    const locations: string[] = [];
    const response = this.answer(JSON.parse(body) as BatchRequest, locations);
    startImmediate(() => this.publishEvents());
    const text = JSON.stringify(response);
    const responseBytes = Buffer.byteLength(text);
    const isTooLarge = responseBytes > this.options.maxResponseBytes;
    const transportError = isTooLarge ? TransportError.ResponseTooLarge : 0;
    const error = response.Error ?? null;
    this.batches.push({ locations, requestBytes, responseBytes, transportError, error });
    if (isTooLarge) return { Version: 1, Error: transportError };
    return { ...SUCCESS, Data: [200, ['Content-Type', 'application/json'], text] };
  }

  #refuse(requestBytes: number, transportError: number): object {
    const nothing = { locations: [], responseBytes: 0, error: null };
    this.batches.push({ ...nothing, requestBytes, transportError });
    return { Version: 1, Error: transportError };
  }

  #describeHost(): object {
    return {
      _id: ADD_IN_ID,
      _appName: 16,
      _appVersion: '16.0',
      _appUILocale: 'en-GB',
      _dataLocale: 'en-GB',
      _docUrl: `https://localhost/${encodeURIComponent(this.session.fileName)}`,
      _clientMode: 1,
      _settings: [...this.session.workbook.settings],
      _reason: 'documentOpened',
      _osfControlType: 1,
      _requirementMatrix: JSON.stringify(this.options.requirements),
      _hostFullVersion: '16.0.17928.20000',
      _appDomains: [],
    };
  }

  #reply(request: XdmRequest, data: object, delayMs = 0): void {
    const message = {
      _actionName: request._actionName,
      _correlationId: request._correlationId,
      _responseType: 0,
      _data: data,
    };
    if (delayMs > 0) startTimer(() => this.#post(message), delayMs);
    else startImmediate(() => this.#post(message));
  }

  #send(eventName: string, data: object): void {
    if (!this.#listenedTo.has(eventName)) return;
    this.#post({ _actionName: eventName, _correlationId: 0, _responseType: 1, _data: data });
  }

  #post(message: object): void {
    this.officeWindow.post({
      _messageType: 1,
      _errorCode: 0,
      _origin: HOST_ORIGIN,
      _serializerVersion: 1,
      _conversationId: CONVERSATION_ID,
      ...message,
    });
  }
}
