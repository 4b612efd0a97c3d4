import type { TakenEvents } from '../events';
import type { ChangeListener, WorkbookServer } from '../workbook-server';
import type { ConversationTerms } from './describe-host';
import { describeHost } from './describe-host';
import type { PdfPrinter } from './document-copies';
import { DocumentCopies, printerOf } from './document-copies';
import type { XdmData, XdmRequest } from './xdm-messages';
import { DispatchId, SUCCESS, TransportError, XdmAction, XdmEvent } from './xdm-messages';

/** ClientRequestFlags of the library: the request waits until no cell is being edited. */
const DELAY_FOR_CELL_EDIT = 64;

/** Carries the messages of one conversation. */
export interface Carrier {
  /** Sends a message of the host to the library. */
  post(message: object): void;
  /** Runs something after what runs now, or after so many milliseconds. */
  later(run: () => void, delayMs: number): void;
}

/** What a page asks for besides its workbook; whatever is left out is answered and not acted on. */
export interface ConversationHooks {
  /** The page begins to listen to an event; answers 0, or the error that refuses it. */
  readonly listens?: (eventName: string, data: XdmData) => number;
  readonly stopsListening?: (eventName: string) => void;
  /** A function of the ribbon has ended; `status` 0 is success. */
  readonly completesCommand?: (id: string, status: number) => void;
  /** A dialog's page sends a message to the page that opened it. */
  readonly messagesParent?: (message: string) => void;
  /** Office.js tells of the focus, keys and the like: a number of OSF.AgaveHostAction. */
  readonly notifies?: (action: number) => void;
  /** The page is about to be told who its host is. */
  readonly introduces?: () => void;
  /** Makes a PDF of the workbook as it stands; the page is told whether there are any. */
  readonly printsPdf?: PdfPrinter;
}

/** The host's side of what Excel on the web and one page with Office.js say to each other, over any transport. */
export class Conversation implements ChangeListener {
  readonly #listenedTo = new Set<string>();
  readonly #printPdf: PdfPrinter | null;
  readonly #copies: DocumentCopies;

  constructor(
    readonly server: WorkbookServer,
    readonly terms: ConversationTerms,
    readonly carrier: Carrier,
    readonly hooks: ConversationHooks = {},
  ) {
    const { workbook, traits } = server.session;
    this.#printPdf = hooks.printsPdf ?? printerOf(traits.pdf);
    this.#copies = new DocumentCopies(workbook, this.#printPdf);
  }

  /** Takes a message of the library; any other that the page may send, and answers to the host, are let go. */
  receive(text: string): void {
    const request = readRequest(text);
    if (request?._conversationId !== this.terms.conversationId) return;
    switch (request._actionType) {
      case XdmAction.Register:
        return this.#register(request);
      case XdmAction.Unregister:
        this.#listenedTo.delete(request._actionName);
        this.hooks.stopsListening?.(request._actionName);
        return this.#reply(request, { Error: 0 });
    }
    switch (request._actionName) {
      case 'ContextActivationManager_getAppContextAsync':
        this.hooks.introduces?.();
        return this.#reply(request, this.#describeHost());
      case 'ContextActivationManager_notifyHost':
        this.hooks.notifies?.(notifiedAction(request._data));
        return this.#reply(request, {});
      case 'executeMethod':
        return this.#execute(request);
    }
    this.#reply(request, {});
  }

  tell({ entries, selectionChanged }: TakenEvents): void {
    if (entries.length > 0) this.send(XdmEvent.RichApiMessage, { ArrayData: entries });
    if (selectionChanged) this.send(XdmEvent.SelectionChanged, {});
  }

  listensTo(eventName: string): boolean {
    return this.#listenedTo.has(eventName);
  }

  /** Sends an event if the page listens to it. */
  send(eventName: string, data: object): void {
    if (!this.listensTo(eventName)) return;
    this.#post({ _actionName: eventName, _correlationId: 0, _responseType: 1, _data: data });
  }

  #describeHost(): object {
    const { requirements } = this.terms;
    const declared = this.#printPdf ? { ...requirements, PdfFile: '1.1' } : requirements;
    return describeHost(this.server.session, { ...this.terms, requirements: declared });
  }

  #register(request: XdmRequest): void {
    const error = this.hooks.listens?.(request._actionName, request._data) ?? 0;
    if (error === 0) this.#listenedTo.add(request._actionName);
    this.#reply(request, { Error: error });
  }

  #execute(request: XdmRequest): void {
    const data = request._data;
    switch (data.DdaMethod?.DispatchId) {
      case DispatchId.ExecuteBatch: {
        const [, , , , body, , flags] = data.ArrayData ?? [];
        const answer = (): void => {
          const answered = this.server.answer(String(body));
          this.carrier.later(() => this.server.publishEvents(), 0);
          this.#reply(request, answered, this.server.latencyMs);
        };
        const mayWait = (Number(flags) & DELAY_FOR_CELL_EDIT) !== 0;
        if (!mayWait || !this.server.cellEdited) return answer();
        // What the person entered is in the cell before it is read.
        return this.server.afterEdit(() => this.carrier.later(answer, 0));
      }
      case DispatchId.SaveSettings:
        this.#saveSettings(data);
        return this.#reply(request, SUCCESS);
      case DispatchId.RefreshSettings: {
        const Settings = [...this.server.session.workbook.settings].map(([Name, Value]) => ({
          Name,
          Value,
        }));
        return this.#reply(request, { ...SUCCESS, Properties: { Settings } });
      }
      case DispatchId.GetDocumentCopy:
        return void this.#copies.make(data).then((answer) => this.#reply(request, answer));
      case DispatchId.GetDocumentCopyChunk:
        return this.#reply(request, this.#copies.slice(data));
      case DispatchId.ReleaseDocumentCopy:
        return this.#reply(request, this.#copies.close(data));
      case DispatchId.CommandCompleted:
        this.hooks.completesCommand?.(String(data['0']), Number(data['1']));
        return this.#reply(request, SUCCESS);
      case DispatchId.MessageParent:
        this.hooks.messagesParent?.(String(data['messageToParent']));
        return this.#reply(request, SUCCESS);
    }
    this.#reply(request, { Version: 1, Error: TransportError.Unsupported });
  }

  #saveSettings(data: XdmData): void {
    const { settings } = this.server.session.workbook;
    settings.clear();
    for (const [key, json] of data.DdaSettingsMethod?.Properties ?? []) settings.set(key, json);
  }

  #reply(request: XdmRequest, data: object, delayMs = 0): void {
    const message = {
      _actionName: request._actionName,
      _correlationId: request._correlationId,
      _responseType: 0,
      _data: data,
    };
    this.carrier.later(() => this.#post(message), delayMs);
  }

  #post(message: object): void {
    this.carrier.post({
      _messageType: 1,
      _errorCode: 0,
      _origin: this.terms.origin,
      _serializerVersion: 1,
      _conversationId: this.terms.conversationId,
      ...message,
    });
  }
}

/** Null for a message that is no request of the library: a page may send what it likes to the page around it. */
function readRequest(text: string): XdmRequest | null {
  let message: unknown;
  try {
    message = JSON.parse(text);
  } catch {
    return null;
  }
  const isRequest = (message as Partial<XdmRequest> | null)?._messageType === 0;
  return isRequest ? (message as XdmRequest) : null;
}

/** The library sends its page's id, then the action. */
function notifiedAction(data: unknown): number {
  return Array.isArray(data) ? Number(data[1]) : -1;
}
