import { HostError } from './errors';

/** What of an add-in's calls an Excel can undo. */
export interface UndoTraits {
  /** Whether calls become steps at all: older builds lose all steps at the first change that an add-in makes. */
  readonly keepsSteps: boolean;
  /** Calls that cannot be undone, such as "Worksheet.delete": nothing before them can be, either. */
  readonly notUndone: readonly string[];
  /** Calls that only read, and empty the stack all the same. */
  readonly emptiedBy: readonly string[];
}

/**
 * The steps that Excel's own undo could go back, newest last: of a person, and of add-ins. A call to `Excel.run` with
 * `mergeUndoGroup` makes one step of all its batches, and refuses what cannot be undone.
 */
export class UndoStack {
  #steps: string[] = [];
  /** Null outside of a group; then whether the group has its step. */
  #group: { hasStep: boolean } | null = null;

  constructor(readonly traits: UndoTraits) {}

  get steps(): readonly string[] {
    return this.#steps;
  }

  /** A person has done something. */
  addStep(step: string): void {
    this.#steps.push(step);
  }

  beginGroup(): void {
    this.#group = { hasStep: false };
  }

  endGroup(): void {
    this.#group = null;
  }

  /** To be called before a call is run. Throws UndoNotSupported for one that cannot be part of a group. */
  check(location: string): void {
    if (this.#group && this.traits.notUndone.includes(location)) {
      throw new HostError('UndoNotSupported', `${location} cannot be undone.`);
    }
  }

  /** To be called after a batch, with the calls that were run and whether they may have left something to undo. */
  batchEnded(locations: readonly string[], mayHaveChanged: boolean): void {
    const { keepsSteps, notUndone, emptiedBy } = this.traits;
    const empties = [...notUndone, ...emptiedBy];
    if (locations.some((location) => empties.includes(location))) this.#steps = [];
    else if (!mayHaveChanged) return;
    else if (!keepsSteps) this.#steps = [];
    else if (!this.#group?.hasStep) this.#steps.push('add-in');
    if (this.#group) this.#group.hasStep = true;
  }
}
