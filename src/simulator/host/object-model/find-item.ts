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
