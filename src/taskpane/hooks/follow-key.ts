/**
 * Where to go on when a list changes under a person: `key` itself if it is still there, else the first that came
 * after it and is still there, else the last that came before it; null when none of them is left.
 */
export function followKey(
  key: string,
  before: readonly string[],
  isStillThere: (key: string) => boolean,
): string | null {
  if (isStillThere(key)) return key;
  const index = before.indexOf(key);
  if (index < 0) return null;
  return (
    before.slice(index + 1).find(isStillThere) ??
    before.slice(0, index).reverse().find(isStillThere) ??
    null
  );
}
