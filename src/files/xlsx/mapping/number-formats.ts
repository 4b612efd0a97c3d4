import {
  escapeXml,
  findElements,
  findTags,
  replacePieces,
  withAttributes,
} from '../package/xml-text';

/**
 * Formats that a file names by number alone (ECMA-376 Part 1, 18.8.30). Excel shows some of them, 14 above
 * all, in the reader's own regional style, so they must go out by number again.
 */
const BUILT_IN_FORMATS: ReadonlyMap<number, string> = new Map([
  [1, '0'],
  [2, '0.00'],
  [3, '#,##0'],
  [4, '#,##0.00'],
  [5, '$#,##0_);($#,##0)'],
  [6, '$#,##0_);[Red]($#,##0)'],
  [7, '$#,##0.00_);($#,##0.00)'],
  [8, '$#,##0.00_);[Red]($#,##0.00)'],
  [9, '0%'],
  [10, '0.00%'],
  [11, '0.00E+00'],
  [12, '# ?/?'],
  [13, '# ??/??'],
  [14, 'm/d/yyyy'],
  [15, 'd-mmm-yy'],
  [16, 'd-mmm'],
  [17, 'mmm-yy'],
  [18, 'h:mm AM/PM'],
  [19, 'h:mm:ss AM/PM'],
  [20, 'h:mm'],
  [21, 'h:mm:ss'],
  [22, 'm/d/yyyy h:mm'],
  [37, '#,##0_);(#,##0)'],
  [38, '#,##0_);[Red](#,##0)'],
  [39, '#,##0.00_);(#,##0.00)'],
  [40, '#,##0.00_);[Red](#,##0.00)'],
  [41, '_(* #,##0_);_(* (#,##0);_(* "-"_);_(@_)'],
  [42, '_($* #,##0_);_($* (#,##0);_($* "-"_);_(@_)'],
  [43, '_(* #,##0.00_);_(* (#,##0.00);_(* "-"??_);_(@_)'],
  [44, '_($* #,##0.00_);_($* (#,##0.00);_($* "-"??_);_(@_)'],
  [45, 'mm:ss'],
  [46, '[h]:mm:ss'],
  [47, 'mm:ss.0'],
  [48, '##0.0E+0'],
  [49, '@'],
]);

const BUILT_IN_IDS: ReadonlyMap<string, number> = new Map(
  [...BUILT_IN_FORMATS].map(([id, format]) => [format, id]),
);

/**
 * Makes every number format of a styles part one quoted literal, so that no cell is taken for a date and its
 * number rounded to a time stamp. Formats named by number are spelled out on the way, and each format of cells but the
 * first gets one of its own, which names it: the file library tells what a cell's format is made of, not which it is.
 */
export function shieldNumberFormats(stylesXml: string): string {
  const tags = findTags(stylesXml, 'numFmt');
  const codes = new Map(BUILT_IN_FORMATS);
  for (const { attributes } of tags) {
    codes.set(Number(attributes['numFmtId']), attributes['formatCode'] ?? '');
  }
  const [table] = findElements(stylesXml, 'cellXfs');
  const cellFormats = table ? findTags(table.outer, 'xf') : [];
  const own = cellFormats.map(({ attributes }, number) => ({
    id: String(FIRST_CELL_FORMAT_ID + number),
    code: `${number}${CELL_FORMAT_MARK}${codes.get(Number(attributes['numFmtId'] ?? 0)) ?? ''}`,
  }));
  const shielded = replacePieces(stylesXml, [
    ...tags.map(({ start, end, source, attributes }) => ({
      start,
      end,
      text: withAttributes(source, { formatCode: shield(attributes['formatCode'] ?? '') }),
    })),
    ...cellFormats.slice(1).map(({ start, end, source }, index) => ({
      start: table!.start + start,
      end: table!.start + end,
      text: withAttributes(source, { numFmtId: own[index + 1]!.id }),
    })),
  ]);
  const known = new Set(tags.map(({ attributes }) => Number(attributes['numFmtId'])));
  const builtIns = [...BUILT_IN_FORMATS].flatMap(([id, code]) =>
    known.has(id) ? [] : [{ id: String(id), code }],
  );
  const added = [...builtIns, ...own]
    .map(({ id, code }) => `<numFmt numFmtId="${id}" formatCode="${escapeXml(shield(code))}"/>`)
    .join('');
  const [root] = findTags(shielded, 'styleSheet');
  if (!root) return shielded;
  return `${shielded.slice(0, root.end)}<numFmts>${added}</numFmts>${shielded.slice(root.end)}`;
}

/** No file numbers its own formats as high: Excel holds about 65,000 of them. */
const FIRST_CELL_FORMAT_ID = 1_000_000;
/** Stands between the number of a cell's format and its number format. */
const CELL_FORMAT_MARK = '\uE002';

/** A quoted literal of hexadecimal digits, in which nothing reads like a date. */
function shield(format: string): string {
  const digits = Array.from({ length: format.length }, (_, index) =>
    format.charCodeAt(index).toString(16).padStart(4, '0'),
  );
  return `"${digits.join('')}"`;
}

/** The number format behind a shielded one, undefined for General; and which of the file's formats a cell has. */
export function unshieldNumberFormat(shielded: string | undefined): {
  readonly numberFormat: string | undefined;
  /** 0 is the first, which cells without a format have. */
  readonly cellFormat: number;
} {
  const text = (shielded ?? '')
    .slice(1, -1)
    .replace(/[\da-f]{4}/g, (digits) => String.fromCharCode(parseInt(digits, 16)));
  const mark = text.indexOf(CELL_FORMAT_MARK);
  const code = text.slice(mark + 1);
  return {
    numberFormat: code === '' || code === 'General' ? undefined : code,
    cellFormat: mark < 0 ? 0 : Number(text.slice(0, mark)),
  };
}

/** Stands in front of the format of a cell whose text must stay text when it is edited. */
const QUOTE_PREFIX_MARK = '\uE001';

/** The format that `finishNumberFormats` turns into this one with a quote prefix. */
export function markQuotePrefix(format: string | undefined): string {
  return QUOTE_PREFIX_MARK + (format ?? 'General');
}

interface FinishedFormat {
  readonly id: string;
  readonly quotePrefix: boolean;
}

/**
 * Finishes the formats of a written styles part: names by number those that a number stands for, and turns
 * marks into quote prefixes, which the file library cannot write.
 */
export function finishNumberFormats(stylesXml: string): string {
  const [table] = findElements(stylesXml, 'cellXfs');
  const [formats] = findElements(stylesXml, 'numFmts');
  if (!table || !formats) return stylesXml;
  const finished = new Map<string, FinishedFormat>();
  const customTags: string[] = [];
  for (const { attributes, source } of findTags(formats.inner, 'numFmt')) {
    const written = attributes['formatCode'] ?? '';
    const format = written.replace(QUOTE_PREFIX_MARK, '');
    const ownId = attributes['numFmtId'] ?? '';
    const id = format === 'General' ? 0 : BUILT_IN_IDS.get(format);
    finished.set(ownId, { id: String(id ?? ownId), quotePrefix: format !== written });
    if (id === undefined) customTags.push(withAttributes(source, { formatCode: format }));
  }
  const customFormats =
    customTags.length === 0
      ? ''
      : `<numFmts count="${customTags.length}">${customTags.join('')}</numFmts>`;
  return replacePieces(stylesXml, [
    { start: formats.start, end: formats.end, text: customFormats },
    { start: table.start, end: table.end, text: finishCellFormats(table.outer, finished) },
  ]);
}

function finishCellFormats(xml: string, finished: ReadonlyMap<string, FinishedFormat>): string {
  const pieces = findTags(xml, 'xf').flatMap(({ start, end, source, attributes }) => {
    const format = finished.get(attributes['numFmtId'] ?? '');
    if (!format) return [];
    const text = withAttributes(source, {
      numFmtId: format.id,
      ...(format.id === '0' ? { applyNumberFormat: null } : {}),
      ...(format.quotePrefix ? { quotePrefix: '1' } : {}),
    });
    return [{ start, end, text }];
  });
  return replacePieces(xml, pieces);
}
