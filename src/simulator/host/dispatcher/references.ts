import type { HostObject } from '../object-type';

/** Objects that the add-in keeps between batches, by the id it was given for them. */
export class ReferenceTable {
  readonly #objects = new Map<string, HostObject>();
  readonly #ids = new Map<HostObject, string>();
  #lastNumber = 0;

  keep(object: HostObject): void {
    if (this.#ids.has(object)) return;
    const id = `reference-${++this.#lastNumber}`;
    this.#ids.set(object, id);
    this.#objects.set(id, object);
  }

  remove(id: string): void {
    const object = this.#objects.get(id);
    if (!object) return;
    this.#objects.delete(id);
    this.#ids.delete(object);
  }

  removeAll(): void {
    this.#objects.clear();
    this.#ids.clear();
  }

  find(id: string): HostObject | undefined {
    return this.#objects.get(id);
  }

  idOf(object: HostObject): string | undefined {
    return this.#ids.get(object);
  }

  objects(): IterableIterator<HostObject> {
    return this.#objects.values();
  }

  get size(): number {
    return this.#objects.size;
  }
}
