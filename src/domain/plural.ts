/** `0 actions`, `1 action`, `12 actions`; give `many` where it is not the noun with an "s". */
export function plural(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
