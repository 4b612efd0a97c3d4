/** The middle one of numbers in their order, the higher of two; undefined for none. */
export const findMiddle = (numbers: readonly number[]): number | undefined =>
  [...numbers].sort((one, other) => one - other)[numbers.length >> 1];
