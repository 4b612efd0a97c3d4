import type { Steps } from '../../src/domain/steps';

/**
 * Counts work: items that arrays were gone through for, what was put into lists and maps and asked of maps, and texts that were
 * rewritten. Each takes well under a microsecond.
 */
function countWork(): { readonly units: () => number; readonly stop: () => void } {
  let units = 0;
  const undo: (() => void)[] = [];
  const count = (
    owner: object,
    names: readonly string[],
    weigh: (self: unknown) => number,
  ): void => {
    for (const name of names) {
      const own = Reflect.get(owner, name) as (...given: unknown[]) => unknown;
      const counted = function (this: unknown, ...given: unknown[]): unknown {
        units += weigh(this);
        return Reflect.apply(own, this, given);
      };
      Object.defineProperty(owner, name, { value: counted, configurable: true, writable: true });
      undo.push(() =>
        Object.defineProperty(owner, name, { value: own, configurable: true, writable: true }),
      );
    }
  };
  const lengthOf = (list: unknown): number => (list as readonly unknown[]).length;
  count(Array.prototype, ['map', 'flatMap', 'filter', 'forEach', 'reduce', 'sort'], lengthOf);
  count(Array.prototype, ['push', 'find', 'some', 'every'], () => 1);
  count(Map.prototype, ['get', 'set', 'has'], () => 1);
  count(Set.prototype, ['add', 'has'], () => 1);
  count(String.prototype, ['replace', 'toLowerCase'], () => 1);
  return { units: () => units, stop: () => undo.forEach((act) => act()) };
}

/** In units of work. */
export interface Cost {
  readonly all: number;
  /** Of the longest step. */
  readonly longest: number;
}

/** Does all steps, and says what they cost. */
export function weigh<Result>(steps: Steps<Result>): {
  readonly result: Result;
  readonly cost: Cost;
} {
  const work = countWork();
  try {
    let before = 0;
    let longest = 0;
    for (;;) {
      const next = steps.next();
      longest = Math.max(longest, work.units() - before);
      before = work.units();
      if (next.done) return { result: next.value, cost: { all: before, longest } };
    }
  } finally {
    work.stop();
  }
}
