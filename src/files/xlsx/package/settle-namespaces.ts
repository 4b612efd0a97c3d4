/** Where the names of strict files begin: Excel's "Strict Open XML Spreadsheet" (ISO/IEC 29500-1). */
const STRICT = 'http://purl.oclc.org/ooxml/';
const NAME = new RegExp(`${STRICT}(\\w+)/(\\w+)(/\\w+)?`, 'g');

/** Words that the two kinds of file write otherwise. */
const OTHER_WORDS: Readonly<Record<string, string>> = {
  extendedProperties: 'extended-properties',
  customProperties: 'custom-properties',
};

/** A part names what it is of at its beginning. */
const HEAD_BYTES = 4096;

/** A part of a strict file under the names that files have otherwise, since it goes out again in one of those. */
export function settleNamespaces(part: Uint8Array): Uint8Array {
  const decoder = new TextDecoder();
  if (!decoder.decode(part.subarray(0, HEAD_BYTES)).includes(STRICT)) return part;
  const xml = decoder.decode(part);
  const settled = xml.replace(NAME, (_, field: string, kind: string, type = '') => {
    const words = [field, '2006', ...`${kind}${String(type)}`.split('/')];
    const names = words.map((word) => OTHER_WORDS[word] ?? word);
    return `http://schemas.openxmlformats.org/${names.join('/')}`;
  });
  return new TextEncoder().encode(settled);
}
