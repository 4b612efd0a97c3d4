/** A year from two or four digits; two digits are 20yy. Null outside 2000 to 2099, the years a quarter can name. */
export function readYear(digits: string): number | null {
  const year = digits.length === 2 ? 2000 + Number(digits) : Number(digits);
  return year >= 2000 && year <= 2099 ? year : null;
}
