import type { SheetData } from '../../../workbook/workbook-data';
import { isEvaluated } from '../../host/calculation/rule-formula';
import type { Workbench, WorkbenchChange } from '../host/workbench';
import type { ConditionalLooks } from '../sheet-view/cell-view';
import { unpackLooks } from './looks';
import type { CellEdits, LooksAnswer, LooksRequest } from './messages';
import { copyCellContents, copyWorkbook } from './workbook-copy';

/** The part of a Worker that is used. */
export interface LooksWorker {
  postMessage(request: LooksRequest): void;
  onmessage: ((event: MessageEvent<LooksAnswer>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  terminate(): void;
}

/** The looks that conditional formats give a sheet, as far as they have been worked out. */
export interface LooksState {
  readonly looks: ConditionalLooks;
  /** Whether they are still of the sheet as it was before. */
  readonly isWorking: boolean;
}

/** Typing goes on for a while: only when it rests is the engine asked. */
const QUIET_MS = 150;

const NO_LOOKS: ConditionalLooks = () => undefined;
const NOTHING: LooksState = { looks: NO_LOOKS, isWorking: false };

/** The looks that conditional formats give the active sheet, kept up to date by a worker: an external store. */
export class SheetLooks {
  #state: LooksState = NOTHING;
  readonly #listeners = new Set<() => void>();
  readonly #known = new WeakMap<SheetData, ConditionalLooks>();
  readonly #unsubscribe: () => void;
  #worker: LooksWorker | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #sheet: SheetData | null = null;
  #requests = 0;
  #isBusy = false;
  /** The sheet that the worker has been sent with all that it needs; null when it has to be sent anew. */
  #sent: SheetData | null = null;
  #edits: CellEdits[] = [];

  constructor(
    readonly workbench: Workbench,
    readonly startWorker: () => LooksWorker,
  ) {
    this.#unsubscribe = workbench.subscribe((change) => this.#follow(change));
    this.#showSheet();
  }

  readonly getState = (): LooksState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  close(): void {
    this.#unsubscribe();
    clearTimeout(this.#timer);
    if (!this.#worker) return;
    // Chromium tells of what a worker throws after its end, too, such as that it was cut off while it was loading.
    this.#worker.onerror = (event) => event.preventDefault();
    this.#worker.terminate();
  }

  #follow({ topics, cells }: WorkbenchChange): void {
    if (this.#sheet !== this.workbench.session.activeSheet) this.#showSheet();
    if (!topics.has('workbook')) return;
    this.#collect(cells);
    this.#request();
  }

  #showSheet(): void {
    this.#sheet = this.workbench.session.activeSheet;
    this.#set({ looks: this.#known.get(this.#sheet) ?? NO_LOOKS, isWorking: false });
    this.#request();
  }

  /** Edits of plain cells are sent by themselves; anything else needs the whole sheet again. */
  #collect(cells: WorkbenchChange['cells']): void {
    const edits = cells.map(({ sheet, block }) => ({
      sheetName: sheet.name,
      blocks: [block],
      cells: copyCellContents(sheet, [block]),
    }));
    const hasFormula = edits.some((edit) => edit.cells.some(([, , , formula]) => formula));
    if (cells.length === 0 || hasFormula) this.#sent = null;
    else if (this.#sent) this.#edits.push(...edits);
  }

  #request(): void {
    clearTimeout(this.#timer);
    const sheet = this.#sheet!;
    if (!sheet.conditionalFormats.some(isEvaluated)) {
      this.#requests++;
      this.#known.delete(sheet);
      this.#set(NOTHING);
      return;
    }
    this.#set({ ...this.#state, isWorking: true });
    this.#timer = setTimeout(() => this.#send(sheet), QUIET_MS);
  }

  #send(sheet: SheetData): void {
    // The worker answers one request after the other; what has changed meanwhile is asked once it is free.
    if (this.#isBusy) return;
    this.#worker ??= this.#start();
    const isSent = this.#sent === sheet;
    const workbook = isSent ? null : copyWorkbook(this.workbench.session.workbook, sheet);
    const edits = isSent ? this.#edits : [];
    this.#edits = [];
    this.#sent = sheet;
    this.#isBusy = true;
    const number = ++this.#requests;
    this.#worker.postMessage({ number, sheetName: sheet.name, workbook, edits });
  }

  #start(): LooksWorker {
    const worker = this.startWorker();
    worker.onmessage = ({ data }) => this.#receive(data);
    worker.onerror = ({ message }) => {
      throw new Error(`The conditional formats were not worked out: ${message}`);
    };
    return worker;
  }

  #receive(answer: LooksAnswer): void {
    this.#isBusy = false;
    const sheet = this.#sheet!;
    const isOfNow = answer.number === this.#requests && this.#sent === sheet;
    if (!isOfNow) return this.#request();
    const looks = unpackLooks(answer);
    this.#known.set(sheet, looks);
    const isMoreToCome = this.#edits.length > 0;
    this.#set({ looks, isWorking: isMoreToCome });
    if (isMoreToCome) this.#request();
  }

  #set(state: LooksState): void {
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }
}
