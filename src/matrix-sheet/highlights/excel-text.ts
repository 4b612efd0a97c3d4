/** What Excel's TRIM makes of a text: no spaces at the ends, single spaces within. Other white space stays. */
export function trimAsExcel(text: string): string {
  return text.replace(/ +/g, ' ').replace(/^ | $/g, '');
}
