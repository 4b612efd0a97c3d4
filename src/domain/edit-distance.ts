/**
 * How many single-character insertions, deletions, substitutions or swaps of neighbours turn one
 * word into the other (optimal string alignment distance).
 */
export function editDistance(left: string, right: string): number {
  // Three rows of the table take turns, so that a comparison makes three arrays whatever the words' length.
  let beforePrevious = new Array<number>(right.length + 1).fill(0);
  let previous = Array.from(beforePrevious, (_, index) => index);
  let current = beforePrevious.slice();
  for (let row = 1; row <= left.length; row += 1) {
    current[0] = row;
    for (let column = 1; column <= right.length; column += 1) {
      const same = left[row - 1] === right[column - 1];
      let cost = Math.min(
        previous[column]! + 1,
        current[column - 1]! + 1,
        previous[column - 1]! + (same ? 0 : 1),
      );
      const swapped = left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1];
      if (swapped) cost = Math.min(cost, beforePrevious[column - 2]! + 1);
      current[column] = cost;
    }
    [beforePrevious, previous, current] = [previous, current, beforePrevious];
  }
  return previous[right.length]!;
}

/** Length of the longest sequence of characters that both texts contain in the same order. */
export function commonSubsequenceLength(left: string, right: string): number {
  let previous = new Array<number>(right.length + 1).fill(0);
  for (const character of left) {
    const current = [0];
    for (let column = 1; column <= right.length; column += 1) {
      current.push(
        character === right[column - 1]
          ? previous[column - 1]! + 1
          : Math.max(previous[column]!, current[column - 1]!),
      );
    }
    previous = current;
  }
  return previous[right.length]!;
}
