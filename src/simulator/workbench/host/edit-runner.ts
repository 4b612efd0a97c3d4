import type { CellBlock } from '../../../workbook/address';
import type { CellData, SheetData } from '../../../workbook/workbook-data';
import type { HostSession } from '../../host/session';
import { visitCells } from '../../host/sheet-model/visit-cells';
import type { Attempt } from './describe-refusal';
import { toRefusal } from './describe-refusal';
import type { ChangeTopic, WrittenCells } from './workbench';

/** Told of what a person has changed: of which kinds, and the cells that were written to. */
export type TellOfEdit = (topics: readonly ChangeTopic[], cells?: readonly WrittenCells[]) => void;

/** Runs a person's edits: as theirs, with a sentence when refused, remembered so that they can be taken back. */
export class EditRunner {
  readonly history = new EntryHistory();

  constructor(
    readonly session: HostSession,
    readonly tell: TellOfEdit,
  ) {}

  /** Runs an edit that cannot be taken back. */
  run<Result>(topics: readonly ChangeTopic[], attempt: Attempt, edit: () => Result): Result {
    const result = this.#edit(attempt, edit);
    this.tell(topics);
    return result;
  }

  /** Runs what changes the content of these cells and of no others; it is done whole or not at all. */
  write(attempt: Attempt, sheet: SheetData, blocks: readonly CellBlock[], edit: () => void): void {
    this.history.remember(sheet, blocks);
    try {
      this.#edit(attempt, edit);
    } catch (error) {
      // Of several cells some may have been written.
      this.history.abandon();
      throw error;
    }
    this.tell(['workbook'], toCells(sheet, blocks));
  }

  /** Takes back the last write; false when there is none. */
  undo(): boolean {
    return this.#step(() => this.history.takeBack());
  }

  /** Writes again what was taken back last; false when nothing was. */
  redo(): boolean {
    return this.#step(() => this.history.doAgain());
  }

  #step(step: () => ReturnType<EntryHistory['takeBack']>): boolean {
    const changed = this.session.editByPerson(() => {
      const place = step();
      for (const block of place?.blocks ?? []) this.session.contentChanged(place!.sheet, block);
      return place;
    });
    if (changed) this.tell(['workbook'], toCells(changed.sheet, changed.blocks));
    return changed !== null;
  }

  #edit<Result>(attempt: Attempt, edit: () => Result): Result {
    try {
      return this.session.editByPerson(edit);
    } catch (error) {
      throw toRefusal(error, attempt);
    }
  }
}

const toCells = (sheet: SheetData, blocks: readonly CellBlock[]): WrittenCells[] =>
  blocks.map((block) => ({ sheet, block }));

interface Place {
  readonly sheet: SheetData;
  readonly blocks: readonly CellBlock[];
}

/** Cells as they were before a person wrote to them, or took back what was written. */
interface Step extends Place {
  readonly cells: readonly HeldCell[];
}

interface HeldCell {
  readonly rowIndex: number;
  readonly columnIndex: number;
  readonly cell: CellData;
}

/** As many as Excel takes back. */
const MOST_STEPS = 100;

/** What the cells held that a person has written to, so that it can be put back. */
class EntryHistory {
  readonly #done: Step[] = [];
  readonly #takenBack: Step[] = [];

  get canTakeBack(): boolean {
    return this.#done.length > 0;
  }

  get canDoAgain(): boolean {
    return this.#takenBack.length > 0;
  }

  /** Keeps what the cells hold, before a person writes to them. */
  remember(sheet: SheetData, blocks: readonly CellBlock[]): void {
    this.#takenBack.length = 0;
    this.#done.push(holdCells(sheet, blocks));
    if (this.#done.length > MOST_STEPS) this.#done.shift();
  }

  /** Puts the last remembered cells back; answers where, or null when there are none. */
  takeBack(): Place | null {
    return exchange(this.#done, this.#takenBack);
  }

  /** Writes again what was taken back last; answers where, or null when nothing was. */
  doAgain(): Place | null {
    return exchange(this.#takenBack, this.#done);
  }

  /** Puts the last remembered cells back, of a write that failed: there is nothing to do again. */
  abandon(): void {
    const step = this.#done.pop();
    if (step) putCells(step);
  }

  /** To be called when cells have moved, or others than the person have written to them. */
  clear(): void {
    this.#done.length = 0;
    this.#takenBack.length = 0;
  }
}

/** Puts the last of `from` into the sheet, and what it replaces onto `to`. */
function exchange(from: Step[], to: Step[]): Place | null {
  const step = from.pop();
  if (!step) return null;
  const { sheet, blocks } = step;
  to.push(holdCells(sheet, blocks));
  putCells(step);
  return { sheet, blocks };
}

function holdCells(sheet: SheetData, blocks: readonly CellBlock[]): Step {
  const cells: HeldCell[] = [];
  for (const block of blocks) {
    visitCells(sheet, block, (cell, rowIndex, columnIndex) =>
      cells.push({ rowIndex, columnIndex, cell: { ...cell } }),
    );
  }
  return { sheet, blocks, cells };
}

function putCells({ sheet, blocks, cells }: Step): void {
  for (const block of blocks) {
    visitCells(sheet, block, (_cell, rowIndex, columnIndex) =>
      sheet.cells.delete(rowIndex, columnIndex),
    );
  }
  for (const { rowIndex, columnIndex, cell } of cells) {
    sheet.cells.set(rowIndex, columnIndex, cell);
  }
}
