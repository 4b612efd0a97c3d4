/** Whether two values of plain data say the same: strings, numbers, booleans, null, and arrays and objects of those. */
export function isSameData(left: unknown, right: unknown): boolean {
  if (left === right) return true;
  if (!isComposed(left) || !isComposed(right)) return Object.is(left, right);
  if (Array.isArray(left) !== Array.isArray(right)) return false;
  const keys = Object.keys(left);
  return (
    keys.length === Object.keys(right).length &&
    keys.every((key) => Object.hasOwn(right, key) && isSameData(left[key], right[key]))
  );
}

function isComposed(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
