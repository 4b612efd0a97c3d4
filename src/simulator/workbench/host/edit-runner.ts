import type { HostSession } from '../../host/session';
import type { CellBlock } from '../../../workbook/address';
import type { SheetData } from '../../../workbook/workbook-data';
import type { Attempt } from './describe-refusal';
import { toRefusal } from './describe-refusal';
import { EntryHistory } from './entry-history';
import type { ChangedCells, ChangeTopic } from './workbench';

/** Told of what a person has changed: of which kinds, and the cells that were written to. */
export type TellOfEdit = (topics: readonly ChangeTopic[], cells?: readonly ChangedCells[]) => void;

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

const toCells = (sheet: SheetData, blocks: readonly CellBlock[]): ChangedCells[] =>
  blocks.map((block) => ({ sheet, block }));
