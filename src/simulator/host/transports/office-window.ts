import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { Script, createContext, runInContext } from 'node:vm';
import { composeWindowName } from './describe-host';

/** Where the task pane and, for the library's check of trust, its host come from. */
const PANE_URL = 'https://localhost/taskpane.html';

/** Who talks to whom in the window. */
export const HOST_PLACE = {
  conversationId: 'conversation-1',
  addInId: 'add-in-1',
  origin: 'https://localhost',
} as const;

const LIBRARY_BASE = 'https://appsforoffice.microsoft.com/lib/1/hosted/';

/** Taken once, so that a test's fake timers do not stop the library. */
const { setTimeout, clearTimeout, setInterval, clearInterval } = globalThis;

/** A window, without anything to be seen, in which the real Office.js has been loaded and talks to `receive`. */
export interface OfficeWindow {
  /** The window's globals, with those of the library. */
  readonly globals: Readonly<Record<string, unknown>>;
  /** Runs a compiled script in the window. */
  run(script: { runInContext(context: object): unknown }): unknown;
  /** Sends a message of the host to the library; after `close` nobody is there to get it. */
  post(message: object): void;
  /** How many timers of the library and of scripts have not ended. */
  countTimers(): number;
  /** Ends the timers that the library and scripts have started. */
  endTimers(): void;
  /** Ends the timers, and lets nothing in any more. */
  close(): void;
}

type Listener = (event: object) => void;

/** Opens a window as Excel on the web does for a task pane; `receive` gets the library's messages as JSON text. */
export function openOfficeWindow(receive: (message: string) => void): OfficeWindow {
  const listeners = new Map<string, Set<Listener>>();
  const timers = trackTimers();
  const run: OfficeWindow['run'] = (script) => script.runInContext(context);
  const globals: Record<string, unknown> = {
    ...timers.functions,
    ...listening(listeners),
    // So that errors of the library are instances of the caller's Error.
    Error,
    name: composeWindowName(HOST_PLACE),
    location: describeLocation(PANE_URL),
    navigator: { userAgent: 'Embedded host', language: 'en-GB', appName: '', appVersion: '' },
    history: { pushState: () => undefined, replaceState: () => undefined },
    sessionStorage: createStorage(),
    localStorage: createStorage(),
    opener: { postMessage: receive },
    document: createDocument((fileName, loaded) => {
      timers.functions.setTimeout(() => {
        // Nothing is reported to Microsoft from here.
        if (!fileName.startsWith('telemetry')) run(officeScript(fileName));
        loaded();
      });
    }),
    console,
    performance,
    URL,
    URLSearchParams,
    TextEncoder,
    TextDecoder,
    atob,
    btoa,
  };
  const context = createContext(globals);
  const window: unknown = runInContext('this', context);
  Object.assign(globals, { window, self: window, top: window, parent: window });
  run(officeScript('office.js'));
  let closed = false;
  return {
    globals,
    run,
    post(message) {
      if (closed) return;
      const event = { type: 'message', origin: HOST_PLACE.origin, data: JSON.stringify(message) };
      for (const listener of [...(listeners.get('message') ?? [])]) listener(event);
    },
    countTimers: timers.countPending,
    endTimers: timers.endAll,
    close() {
      closed = true;
      timers.endAll();
    },
  };
}

/** The timers of a window, whose pending ones end with it. */
function trackTimers() {
  const pending = new Set<NodeJS.Timeout>();
  const keep = (timer: NodeJS.Timeout): NodeJS.Timeout => {
    pending.add(timer);
    return timer;
  };
  const functions = {
    setTimeout(run: (...values: unknown[]) => void, delayMs?: number, ...values: unknown[]) {
      const timer = setTimeout(() => {
        pending.delete(timer);
        run(...values);
      }, delayMs);
      return keep(timer);
    },
    setInterval: (run: (...values: unknown[]) => void, delayMs?: number, ...values: unknown[]) =>
      keep(setInterval(run, delayMs, ...values)),
    clearTimeout(timer: NodeJS.Timeout | undefined) {
      if (timer) pending.delete(timer);
      clearTimeout(timer);
    },
    clearInterval(timer: NodeJS.Timeout | undefined) {
      if (timer) pending.delete(timer);
      clearInterval(timer);
    },
  };
  const endAll = (): void => {
    for (const timer of pending) clearTimeout(timer);
    pending.clear();
  };
  return { functions, countPending: () => pending.size, endAll };
}

function listening(listeners: Map<string, Set<Listener>>) {
  return {
    addEventListener(type: string, listener: Listener): void {
      const known = listeners.get(type) ?? new Set();
      listeners.set(type, known.add(listener));
    },
    removeEventListener(type: string, listener: Listener): void {
      listeners.get(type)?.delete(listener);
    },
  };
}

function describeLocation(address: string): object {
  const { href, origin, protocol, host, hostname, port, pathname, search, hash } = new URL(address);
  return {
    href,
    origin,
    protocol,
    host,
    hostname,
    port,
    pathname,
    search,
    hash,
    toString: () => address,
  };
}

function createStorage(): object {
  const items = new Map<string, string>();
  return {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: unknown) => void items.set(key, String(value)),
    removeItem: (key: string) => void items.delete(key),
    key: (index: number) => [...items.keys()][index] ?? null,
    get length() {
      return items.size;
    },
  };
}

interface Tag {
  readonly setAttribute: () => void;
  src?: string;
  onload?: (() => void) | null;
}

/**
 * As much of a document as the library uses: it finds its other files by the address of its own script tag, and adds
 * script tags for them, upon which `load` is called with the file's name.
 */
function createDocument(load: (fileName: string, loaded: () => void) => void): object {
  const tags = [{ src: `${LIBRARY_BASE}office.js`, getAttribute: () => null }];
  const head = {
    appendChild(tag: Tag): Tag {
      if (tag.src?.startsWith(LIBRARY_BASE)) {
        load(tag.src.slice(LIBRARY_BASE.length), () => tag.onload?.());
      }
      return tag;
    },
  };
  const { hostname } = new URL(PANE_URL);
  return {
    head,
    domain: hostname,
    URL: PANE_URL,
    readyState: 'complete',
    documentElement: {},
    getElementsByTagName: (name: string) =>
      name.toLowerCase() === 'script' ? tags : name.toLowerCase() === 'head' ? [head] : [],
    querySelectorAll: () => [],
    getElementById: () => null,
    createElement: (): Tag => ({ setAttribute: () => undefined }),
    hasFocus: () => true,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  };
}

/** Makes a script of its source text; `file` is where that was read from. */
export type CompileScript = (source: string, file: string) => Script;

let compileScript: CompileScript = (source, filename) => new Script(source, { filename });

/** From now on scripts of Office.js are compiled so: by whoever keeps what was compiled before. */
export function compileScriptsWith(compile: CompileScript): void {
  compileScript = compile;
}

const compiled = new Map<string, Script>();

/** A script of the installed Office.js, such as "office.js", compiled once a process. */
function officeScript(fileName: string): Script {
  const known = compiled.get(fileName);
  if (known) return known;
  const file = path.join(distFolder(), fileName);
  const script = compileScript(readFileSync(file, 'utf8'), file);
  compiled.set(fileName, script);
  return script;
}

function distFolder(): string {
  const require = createRequire(import.meta.url);
  return path.dirname(require.resolve('@microsoft/office-js/dist/office.js'));
}
