import { isUtf8 } from 'node:buffer';

/**
 * Text as programs save it: UTF-8, UTF-16 with a byte order mark (Excel's “Unicode Text”), or else Windows-1252
 * (Excel's “Text (Tab delimited)” where the language is English).
 */
export function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return isUtf8(bytes) ? new TextDecoder('utf-8').decode(bytes) : decodeWindows1252(bytes);
}

/**
 * The characters 0x80 to 0x9F of Windows-1252, among them dashes and quotation marks; the others are Latin-1's.
 * Node 20's own decoder reads these as Latin-1's control characters (nodejs/node issue 56542).
 * https://encoding.spec.whatwg.org/index-windows-1252.txt
 */
const WINDOWS_1252_FROM_80 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

function decodeWindows1252(bytes: Uint8Array): string {
  return Buffer.from(bytes)
    .toString('latin1')
    .replace(
      /[\u0080-\u009f]/g,
      (character) => WINDOWS_1252_FROM_80[character.charCodeAt(0) - 0x80]!,
    );
}
