import { JSDOM } from 'jsdom';
import type { DOMWindow } from 'jsdom';
import { windowName } from './describe-host';
import { officeScript } from './office-files';

/** Where the task pane and, for the library's check of trust, its host come from. */
const PANE_URL = 'https://localhost/taskpane.html';
export const HOST_PLACE = {
  conversationId: 'conversation-1',
  addInId: 'add-in-1',
  origin: 'https://localhost',
} as const;

const LIBRARY_BASE = 'https://appsforoffice.microsoft.com/lib/1/hosted/';

/** A browser window in which the real Office.js has been loaded and talks to `receive`. */
export interface OfficeWindow {
  readonly window: DOMWindow;
  /** Runs a compiled script in the window. */
  run(script: { runInContext(context: object): unknown }): unknown;
  /** Sends a message of the host to the library; after `close` nobody is there to get it. */
  post(message: object): void;
  close(): void;
}

/** Opens a window as Excel on the web does for a task pane; `receive` gets the library's messages as JSON text. */
export function openOfficeWindow(receive: (message: string) => void): OfficeWindow {
  const dom = new JSDOM('<!doctype html><html><head></head><body></body></html>', {
    url: PANE_URL,
    runScripts: 'outside-only',
    pretendToBeVisual: true,
  });
  const { window } = dom;
  const context = dom.getInternalVMContext();
  // So that errors of the library are instances of the caller's Error.
  Object.assign(window, { Error });
  // jsdom has no document.domain, which the library reads.
  Object.defineProperty(window.document, 'domain', { value: window.location.hostname });
  window.name = windowName(HOST_PLACE);
  Object.defineProperty(window, 'opener', { value: { postMessage: receive } });
  serveLibraryFiles(window, context);
  addLibraryTag(window);
  officeScript('office.js').runInContext(context);
  let closed = false;
  return {
    window,
    run: (script) => script.runInContext(context),
    post(message) {
      if (closed) return;
      const data = JSON.stringify(message);
      window.dispatchEvent(new window.MessageEvent('message', { origin: HOST_PLACE.origin, data }));
    },
    close() {
      closed = true;
      window.close();
    },
  };
}

/** The library finds its other files by the address of its own script tag. */
function addLibraryTag(window: DOMWindow): void {
  const tag = window.document.createElement('script');
  tag.src = `${LIBRARY_BASE}office.js`;
  window.document.head.appendChild(tag);
}

/** Runs the library's further files from the package when it adds script tags for them. */
function serveLibraryFiles(window: DOMWindow, context: object): void {
  const { head } = window.document;
  const append = head.appendChild.bind(head) as (node: Node) => Node;
  head.appendChild = function appendOrRun<Added extends Node>(node: Added): Added {
    const source = (node as unknown as { src?: unknown }).src;
    const isLibraryFile = typeof source === 'string' && source.startsWith(LIBRARY_BASE);
    const fileName = isLibraryFile ? source.slice(LIBRARY_BASE.length) : null;
    if (fileName === null || fileName === 'office.js') return append(node) as Added;
    window.setTimeout(() => {
      // Nothing is reported to Microsoft from here.
      if (!fileName.startsWith('telemetry')) officeScript(fileName).runInContext(context);
      (node as unknown as { onload: (() => void) | null }).onload?.();
    });
    return node;
  };
}
