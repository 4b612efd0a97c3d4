/**
 * Chance that is named: each decision depends on the seed and on its own name alone, so that a layout can be reduced
 * form by form without the rest of it changing.
 */
export interface Dice {
  /** A whole number from 0 to `count` - 1. */
  int(name: string, count: number): number;
  chance(name: string, share: number): boolean;
  pick<Item>(name: string, items: readonly Item[]): Item;
  /** The dice for what belongs to `name`. */
  for(name: string): Dice;
}

/** Dice of which every throw follows from the seed. */
export function createDice(seed: number | string): Dice {
  const roll = (name: string): number => hash(`${seed}|${name}`) / 2 ** 32;
  return {
    int: (name, count) => Math.floor(roll(name) * count),
    chance: (name, share) => roll(name) < share,
    pick: (name, items) => items[Math.floor(roll(name) * items.length)]!,
    for: (name) => createDice(`${seed}|${name}`),
  };
}

/** FNV-1a, its bits mixed once more as MurmurHash3 does at its end. */
function hash(text: string): number {
  let bits = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    bits = Math.imul(bits ^ text.charCodeAt(index), 0x01000193);
  }
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}
