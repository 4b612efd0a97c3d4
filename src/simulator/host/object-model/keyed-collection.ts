import type { HostObject } from '../object-type';
import { HostCollection } from '../object-type';
import { requireFound } from '../require-values';

/** Base of the collections whose items are asked for by a key: each says which item a key names, or null. */
export abstract class KeyedCollection<Item extends HostObject> extends HostCollection<Item> {
  abstract getItemOrNullObject(key: unknown): Item | null;

  /** Throws ItemNotFound where no item has the key. */
  getItem(key: unknown): Item {
    return requireFound(this.getItemOrNullObject(key));
  }
}

/** The item with that name, in whatever case, or else with that id; null when there is neither. */
export function findByNameOrId<Item extends { readonly name: string; readonly id: string }>(
  items: readonly Item[],
  key: unknown,
): Item | null {
  const wanted = String(key).toLowerCase();
  return (
    items.find(({ name }) => name.toLowerCase() === wanted) ??
    items.find(({ id }) => id.toLowerCase() === wanted) ??
    null
  );
}
