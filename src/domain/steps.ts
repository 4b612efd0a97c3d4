/**
 * Long work cut into steps: where it yields it may be left alone for a while, and goes on as if nothing had been. What it
 * reads must not be changed meanwhile.
 */
export type Steps<Result> = Generator<undefined, Result, undefined>;

/** Asked between two steps: undefined to go on at once, else a promise of when to go on. */
export type Pause = () => Promise<void> | undefined;

/** How many rows, KPIs or the like are gone through in a step: a few milliseconds of work. */
export const ITEMS_A_STEP = 200;

/** Does all steps one after the other. */
export function runAtOnce<Result>(steps: Steps<Result>): Result {
  let next = steps.next();
  while (!next.done) next = steps.next();
  return next.value;
}

/** Does one step after the other, and in between whatever `pause` waits for. Rejects with what a step throws. */
export async function runWithPauses<Result>(steps: Steps<Result>, pause: Pause): Promise<Result> {
  let next = steps.next();
  while (!next.done) {
    const waiting = pause();
    if (waiting) await waiting;
    next = steps.next();
  }
  return next.value;
}

/** What is made of each of many items, so many a step: fewer where a single one is much work. */
export function* mapInSteps<Item, Made>(
  items: readonly Item[],
  make: (item: Item, index: number) => Made,
  itemsAStep = ITEMS_A_STEP,
): Steps<Made[]> {
  const made: Made[] = [];
  yield* visitInSteps(items, (item, index) => void made.push(make(item, index)), itemsAStep);
  return made;
}

/** Calls `visit` for each of many items, so many a step: fewer where a single one is much work. */
export function* visitInSteps<Item>(
  items: readonly Item[],
  visit: (item: Item, index: number) => void,
  itemsAStep = ITEMS_A_STEP,
): Steps<void> {
  for (let index = 0; index < items.length; index += 1) {
    visit(items[index]!, index);
    if ((index + 1) % itemsAStep === 0) yield;
  }
}
