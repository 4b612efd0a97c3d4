import type { ChangeTopic, WorkbenchChange } from './workbench';

/** Who is told of changes, and how many there have been of each kind. */
export class ChangeNotices {
  readonly versions: Record<ChangeTopic, number> = {
    workbook: 0,
    selection: 0,
    dialogs: 0,
    commands: 0,
    status: 0,
  };
  readonly #listeners = new Set<(change: WorkbenchChange) => void>();

  subscribe(listener: (change: WorkbenchChange) => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  /** Something of these kinds has changed; `details` where they are known. */
  tell(
    topics: readonly ChangeTopic[],
    details: Partial<Omit<WorkbenchChange, 'topics'>> = {},
  ): void {
    for (const topic of topics) this.versions[topic] += 1;
    const change = { topics: new Set(topics), cells: [], source: 'add-in', ...details } as const;
    for (const listener of this.#listeners) listener(change);
  }
}
