/**
 * The list with one more item; it may be the same list. Most lists in a matrix hold an item or two, and an array made of
 * them takes a fraction of the room of an array that was pushed to.
 */
export function appendItem<Item>(items: Item[], item: Item): Item[] {
  if (items.length === 0) return [item];
  if (items.length === 1) return [items[0]!, item];
  items.push(item);
  return items;
}
