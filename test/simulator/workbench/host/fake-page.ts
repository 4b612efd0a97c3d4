const ORIGIN = 'https://localhost';

/** The window of the workbench's page, as far as frames need it, put in place of the browser's. */
export function installWindow(): EventTarget {
  const location = { href: `${ORIGIN}/workbench.html`, origin: ORIGIN };
  const window = Object.assign(new EventTarget(), { location });
  Object.assign(globalThis, { window });
  return window;
}

interface Message {
  readonly _actionName: string;
  readonly _responseType: number;
  readonly _data: Record<string, unknown>;
}

/** An iframe with a page that speaks as Office.js does. */
export class FakePage {
  readonly received: Message[] = [];
  readonly #window = {
    name: '',
    postMessage: (text: string, target: string): void => {
      if (target === ORIGIN) this.received.push(JSON.parse(text) as Message);
    },
  };
  readonly #document = { readyState: 'complete' };
  readonly iframe = Object.assign(new EventTarget(), {
    contentWindow: this.#window,
    contentDocument: this.#document,
    src: '',
  }) as unknown as HTMLIFrameElement;

  constructor(readonly workbenchWindow: EventTarget) {}

  get name(): { readonly hostInfo: string; readonly xdmInfo: string } {
    return JSON.parse(this.#window.name) as FakePage['name'];
  }

  /** Sends a request to the workbench; `from` in place of the frame's own window and origin. */
  send(
    name: string,
    data: object = {},
    type = 0,
    from: { readonly source?: unknown; readonly origin?: string } = {},
  ): void {
    const message = {
      _messageType: 0,
      _actionType: type,
      _actionName: name,
      _conversationId: this.name.xdmInfo.split('|')[0],
      _correlationId: 1,
      _data: data,
    };
    const event = { source: this.#window, origin: ORIGIN, ...from, data: JSON.stringify(message) };
    this.workbenchWindow.dispatchEvent(Object.assign(new Event('message'), event));
  }

  /** The page's own scripts have yet to run, until `finishLoading`. */
  beginLoading(): void {
    this.#document.readyState = 'interactive';
  }

  finishLoading(): void {
    this.#document.readyState = 'complete';
    this.iframe.dispatchEvent(new Event('load'));
  }

  listen(eventName: string, data: object = {}): void {
    this.send(eventName, data, 1);
  }

  stopListening(eventName: string): void {
    this.send(eventName, {}, 2);
  }

  call(dispatchId: number, data: object): void {
    this.send('executeMethod', { DdaMethod: { DispatchId: dispatchId }, ...data });
  }

  /** Office.js tells of focus and keys. */
  notify(action: number): void {
    this.send('ContextActivationManager_notifyHost', ['id', action]);
  }

  eventsOf(eventName: string): Record<string, unknown>[] {
    return this.received
      .filter((message) => message._responseType === 1 && message._actionName === eventName)
      .map((message) => message._data);
  }
}
