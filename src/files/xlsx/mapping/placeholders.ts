/**
 * Elements that the file library does not know go past it: on reading each is replaced by an element it does
 * know with a numbered formula, on writing the numbered element is replaced by the one it stands for.
 */
const PLACEHOLDER = /^"carried element (\d+)"$/;

/** The formula of a placeholder, without "=". */
export function placeholderText(number: number): string {
  return `"carried element ${number}"`;
}

/** The number of a placeholder; null for any other formula. */
export function placeholderNumber(formula: string): number | null {
  const match = PLACEHOLDER.exec(formula);
  return match ? Number(match[1]) : null;
}
