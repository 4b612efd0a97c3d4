import type { CellBlock } from '../../../../workbook/address';
import type { SheetData } from '../../../../workbook/workbook-data';
import { EditRefused } from '../../host/sheet-edits';
import type { Workbench } from '../../host/workbench';
import type { CellPlace } from '../../sheet-view/merges';
import { sameBlock } from '../../sheet-view/merges';
import type { GridSelection } from '../../sheet-view/selection';
import { adoptBlocks, selectOneCell } from '../../sheet-view/selection';

/** A cell that is being typed into. */
export interface CellEntry {
  readonly sheet: SheetData;
  readonly place: CellPlace;
  readonly text: string;
  /** Where the person types. */
  readonly origin: 'cell' | 'bar';
  /** Begun by typing over the cell: arrows then enter the text and move on, as in Excel. */
  readonly isTypedOver: boolean;
}

/** What a person at the grid has selected and is doing. */
export interface EditorState {
  readonly sheet: SheetData;
  readonly selection: GridSelection;
  readonly entry: CellEntry | null;
  /** Grows whenever the active cell has to be scrolled into sight. */
  readonly reveals: number;
  /** Why an edit was refused; null when none was. */
  readonly trouble: string | null;
}

/** What is selected and typed on the active sheet of an open workbook: an external store for the page's components. */
export class SheetEditor {
  #state: EditorState;
  readonly #listeners = new Set<() => void>();
  readonly #selections = new WeakMap<SheetData, GridSelection>();
  readonly #unsubscribe: () => void;

  constructor(readonly workbench: Workbench) {
    const { sheet, blocks } = workbench.session.selection;
    const selection = adoptBlocks(sheet.merges, blocks);
    this.#state = { sheet, selection, entry: null, reveals: 1, trouble: null };
    this.#unsubscribe = workbench.subscribe(({ topics }) => {
      if (topics.has('selection') || topics.has('workbook')) this.#follow();
    });
  }

  readonly getState = (): EditorState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  close(): void {
    this.#unsubscribe();
  }

  /** Selects on the active sheet; `reveal` false leaves the scrolling alone. */
  select(selection: GridSelection, reveal = true): void {
    const { sheet } = this.#state;
    this.#selections.set(sheet, selection);
    this.#set({ selection, trouble: null, reveals: this.#state.reveals + (reveal ? 1 : 0) });
    this.workbench.edits.select(sheet, selection.blocks);
  }

  selectPlace(place: CellPlace): void {
    this.select(selectOneCell(this.#state.sheet.merges, place));
  }

  /** Shows a sheet as it was left. */
  activate(sheet: SheetData): void {
    if (!this.commit()) return;
    const remembered = this.#selections.get(sheet);
    const isActivated = this.#attempt(() => this.workbench.edits.activate(sheet));
    if (!isActivated) return;
    this.#follow();
    if (remembered) this.select(remembered, false);
  }

  goTo(sheet: SheetData, block: CellBlock): void {
    if (!this.commit()) return;
    if (sheet.visibility !== 'Visible') {
      this.complain(`The sheet “${sheet.name}” is hidden, so its cells cannot be shown.`);
      return;
    }
    this.#set({ trouble: null });
    this.#attempt(() => this.workbench.edits.select(sheet, [block]));
    this.#set({ reveals: this.#state.reveals + 1 });
  }

  /** Begins to type into the active cell; null takes the text that stands there. */
  beginEntry(text: string | null, origin: CellEntry['origin']): void {
    const { sheet, selection, entry } = this.#state;
    if (entry) {
      this.#set({ entry: { ...entry, origin } });
      return;
    }
    const place = selection.active;
    const standing = (): string =>
      this.workbench.edits.textToEdit(sheet, place.rowIndex, place.columnIndex);
    const begun = { sheet, place, origin, text: text ?? standing(), isTypedOver: text !== null };
    this.workbench.cellEdited = true;
    this.#set({ entry: begun, reveals: this.#state.reveals + 1 });
  }

  /** What the person has typed so far. */
  type(text: string): void {
    const { entry } = this.#state;
    if (entry) this.#set({ entry: { ...entry, text } });
  }

  /** The person goes on within the text: arrows move the caret from now on. */
  stayInEntry(): void {
    const { entry } = this.#state;
    if (entry?.isTypedOver) this.#set({ entry: { ...entry, isTypedOver: false } });
  }

  cancel(): void {
    this.#endEntry();
  }

  /** Enters what was typed, if anything was; false when it was refused, and the person is still typing then. */
  commit(): boolean {
    const { entry } = this.#state;
    if (!entry) return true;
    const { sheet, place, text } = entry;
    // The workbook takes no edits while a cell is being typed into.
    this.workbench.cellEdited = false;
    const standing = this.workbench.edits.textToEdit(sheet, place.rowIndex, place.columnIndex);
    const isEntered =
      text === standing ||
      this.attempt((edits) => edits.enterText(sheet, place.rowIndex, place.columnIndex, text));
    if (isEntered) this.#endEntry();
    else this.workbench.cellEdited = true;
    return isEntered;
  }

  /** Does something to the workbook; false, with `trouble` set, when Excel would refuse it. */
  attempt(edit: (edits: Workbench['edits'], state: EditorState) => void): boolean {
    return this.#attempt(() => edit(this.workbench.edits, this.#state));
  }

  /** Says why something cannot be done. */
  complain(trouble: string): void {
    this.#set({ trouble });
  }

  dismissTrouble(): void {
    this.#set({ trouble: null });
  }

  #attempt(edit: () => void): boolean {
    try {
      edit();
      return true;
    } catch (error) {
      if (!(error instanceof EditRefused)) throw error;
      this.#set({ trouble: error.message });
      return false;
    }
  }

  #endEntry(): void {
    if (!this.#state.entry) return;
    this.workbench.cellEdited = false;
    this.#set({ entry: null });
  }

  /** The add-in may have selected, activated, moved or deleted something. */
  #follow(): void {
    const { sheet, blocks } = this.workbench.session.selection;
    const { selection, sheet: before, entry, reveals } = this.#state;
    const isSame = sheet === before && isSameSelection(selection.blocks, blocks);
    if (isSame) return;
    const adopted = adoptBlocks(sheet.merges, blocks);
    this.#selections.set(sheet, adopted);
    const isEntryLost =
      entry !== null && !this.workbench.session.workbook.sheets.includes(entry.sheet);
    if (isEntryLost) this.#endEntry();
    this.#set({ sheet, selection: adopted, reveals: reveals + 1 });
  }

  #set(change: Partial<EditorState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }
}

function isSameSelection(left: readonly CellBlock[], right: readonly CellBlock[]): boolean {
  return (
    left.length === right.length && left.every((block, index) => sameBlock(block, right[index]!))
  );
}
