/** Longest address that `Worksheet.getRanges` takes is 8,192 characters. */
const LONGEST_ADDRESS = 8_000;

/** Joins addresses by commas into as few as the limit allows. */
export function joinAddresses(addresses: readonly string[]): string[] {
  const joined: string[] = [];
  let current = '';
  for (const address of addresses) {
    if (current.length + address.length + 1 > LONGEST_ADDRESS) {
      joined.push(current);
      current = '';
    }
    current = current === '' ? address : `${current},${address}`;
  }
  if (current !== '') joined.push(current);
  return joined;
}
