/**
 * Text as programs save it: UTF-8, UTF-16 with a byte order mark (Excel's “Unicode Text”) or without one, or else
 * Windows-1252 (Excel's “Text (Tab delimited)” where the language is English). A byte order mark is left out.
 */
export function decodeText(bytes: Uint8Array): string {
  const utf16 = findUtf16(bytes);
  if (utf16) return new TextDecoder(utf16).decode(bytes);
  const text = new TextDecoder('utf-8').decode(bytes);
  const isUtf8 = !text.includes(REPLACEMENT) || countReplaced(text) === countWritten(bytes);
  return isUtf8 ? text : decodeWindows1252(bytes);
}

/** What the decoder puts for bytes that are no UTF-8; a text may hold it as well. */
const REPLACEMENT = '\ufffd';

const countReplaced = (text: string): number => text.split(REPLACEMENT).length - 1;

/** How often a text in UTF-8 holds the replacement character itself. */
function countWritten(bytes: Uint8Array): number {
  let count = 0;
  for (let at = bytes.indexOf(0xef); at >= 0; at = bytes.indexOf(0xef, at + 1)) {
    if (bytes[at + 1] === 0xbf && bytes[at + 2] === 0xbd) count += 1;
  }
  return count;
}

/** So many bytes tell how a text is encoded. */
const SAMPLE_BYTES = 4096;
/** In UTF-16 one byte of each character of Latin script is 0, always on the same side. */
const FEWEST_ZEROS_SHARE = 0.3;

function findUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const zeros = { even: 0, odd: 0 };
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  sample.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2 === 0 ? 'even' : 'odd'] += 1;
  });
  const fewest = Math.max(1, (sample.length / 2) * FEWEST_ZEROS_SHARE);
  if (zeros.even === 0 && zeros.odd >= fewest) return 'utf-16le';
  return zeros.odd === 0 && zeros.even >= fewest ? 'utf-16be' : null;
}

/**
 * The characters 0x80 to 0x9F of Windows-1252, among them dashes and quotation marks; the others are Latin-1's.
 * Node 20's own decoder reads these as Latin-1's control characters (nodejs/node issue 56542).
 * https://encoding.spec.whatwg.org/index-windows-1252.txt
 */
const WINDOWS_1252_FROM_80 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

function decodeWindows1252(bytes: Uint8Array): string {
  return new TextDecoder('windows-1252')
    .decode(bytes)
    .replace(
      /[\u0080-\u009f]/g,
      (character) => WINDOWS_1252_FROM_80[character.charCodeAt(0) - 0x80]!,
    );
}
