import Papa from 'papaparse';

/** By it Excel knows that the file is in UTF-8. */
const BYTE_ORDER_MARK = '\ufeff';

/** Rows as CSV (RFC 4180). A text that a spreadsheet would read as a formula gets an apostrophe in front. */
export function writeCsv(rows: readonly (readonly string[])[]): Uint8Array {
  const text = Papa.unparse(
    rows.map((row) => [...row]),
    { escapeFormulae: true, newline: '\r\n' },
  );
  return new TextEncoder().encode(`${BYTE_ORDER_MARK}${text}\r\n`);
}
