/**
 * The list with one more item; it may be the same list. Most lists in a matrix hold a single item, and an array made of
 * one takes a fraction of the room of an array that was pushed to.
 */
export function appendItem<Item>(items: Item[], item: Item): Item[] {
  if (items.length === 0) return [item];
  items.push(item);
  return items;
}
