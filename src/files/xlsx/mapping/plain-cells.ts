import { columnIndexOf, MAX_COLUMNS, MAX_ROWS } from '../../../workbook/address';
import type { CellValue } from '../../../workbook/sheet-grid';
import { decodeEntities } from '../package/xml-text';

/** A cell that has a number, a plain text or nothing, and a format: what most cells are. */
export interface PlainCell {
  readonly rowIndex: number;
  readonly columnIndex: number;
  readonly value: CellValue;
  /** Number of its format in the file; null where none is named. */
  readonly format: number | null;
}

/** The plain cells of a worksheet, and the rest of its `sheetData` element. */
export interface PlainCells {
  readonly cells: readonly PlainCell[];
  readonly rest: Uint8Array;
  /** Whether a cell of the rest has a text of the table of texts that {@link readPlainTexts} has read. */
  readonly restNeedsTexts: boolean;
}

/** Comments and such may hold what looks like an element. */
const mayMislead = (xml: string): boolean => xml.includes('<!');

/** A cell as Excel and most other programs write it: its place, its format, the type of its value. */
const PLAIN_CELL =
  /<c r="([A-Z]{1,3})([1-9]\d{0,6})"(?: s="(\d{1,6})")?(?: t="(?:(s)|n)")?(?:\/>|><v>(-?\d+(?:\.\d+)?(?:E[+-]?\d+)?)<\/v><\/c>)/g;

/** A row that says nothing of itself, once its cells are taken out. */
const ROW_LEFT_EMPTY = /<row r="\d+"(?: spans="[\d: ]*")?(?:\/>|><\/row>)/g;

/**
 * Reads the plain cells of a worksheet in one pass: the file library, which is given the rest, takes many times as long for
 * them and holds each several times. `texts` are those of the table of texts; undefined stands for one that is not plain.
 */
export function setPlainCellsAside(
  sheetData: Uint8Array,
  texts: readonly (string | undefined)[],
): PlainCells {
  const xml = new TextDecoder().decode(sheetData);
  if (mayMislead(xml)) return { cells: [], rest: sheetData, restNeedsTexts: true };
  const cells: PlainCell[] = [];
  const rest: string[] = [];
  let restFrom = 0;
  let leftCount = 0;
  PLAIN_CELL.lastIndex = 0;
  // Iterators and destructuring would take as long as the matching does.
  for (let match = PLAIN_CELL.exec(xml); match !== null; match = PLAIN_CELL.exec(xml)) {
    const format = match[3];
    const isText = match[4] !== undefined;
    const written = match[5];
    const value = written === undefined ? '' : isText ? texts[Number(written)] : Number(written);
    const columnIndex = columnIndexOf(match[1]!);
    const rowIndex = Number(match[2]) - 1;
    if (value === undefined || columnIndex >= MAX_COLUMNS || rowIndex >= MAX_ROWS) {
      if (isText) leftCount += 1;
      continue;
    }
    if (match.index > restFrom) rest.push(xml.slice(restFrom, match.index));
    restFrom = PLAIN_CELL.lastIndex;
    if (value === '' && format === undefined) continue;
    const isNamed = format !== undefined;
    cells.push({ rowIndex, columnIndex, value, format: isNamed ? Number(format) : null });
  }
  if (cells.length === 0) return { cells, rest: sheetData, restNeedsTexts: true };
  rest.push(xml.slice(restFrom));
  const restXml = rest.join('').replace(ROW_LEFT_EMPTY, '');
  const textCount = restXml.match(/\st\s*=\s*["']s["']/g)?.length ?? 0;
  return {
    cells,
    rest: new TextEncoder().encode(restXml),
    restNeedsTexts: textCount > leftCount,
  };
}

const TEXT_ITEM =
  /<si>(?:<t(?: xml:space="preserve")?>([^<]*)<\/t><\/si>)?|<(?:[\w.-]+:)?si(?=[\s/>])/g;
const ITEM_END = '</si>';
/** What the file library is left to make sense of: spaces at the ends, references by number, and escapes. */
const NOT_PLAIN = /^\s|\s$|^$|&#|_x/;

/** The texts of a table of texts, in their order; undefined for those that are more than plain. */
export function readPlainTexts(part: Uint8Array): (string | undefined)[] {
  const xml = new TextDecoder().decode(part);
  if (mayMislead(xml)) return [];
  const texts: (string | undefined)[] = [];
  TEXT_ITEM.lastIndex = 0;
  for (let match = TEXT_ITEM.exec(xml); match !== null; match = TEXT_ITEM.exec(xml)) {
    const text = match[1];
    const isPlain = text !== undefined && !NOT_PLAIN.test(text);
    texts.push(isPlain && text.includes('&') ? decodeEntities(text) : isPlain ? text : undefined);
  }
  return texts;
}

/**
 * A table of texts without those that are plain, whose cells have been read; the others keep their numbers. `texts` are
 * what {@link readPlainTexts} gives of it.
 */
export function withoutPlainTexts(
  part: Uint8Array,
  texts: readonly (string | undefined)[],
): Uint8Array {
  const xml = new TextDecoder().decode(part);
  if (texts.length > 0 && !texts.includes(undefined)) {
    const end = xml.lastIndexOf(ITEM_END) + ITEM_END.length;
    return new TextEncoder().encode(xml.slice(0, xml.indexOf('<si>')) + xml.slice(end));
  }
  const left = xml.replace(TEXT_ITEM, (item: string, text: string | undefined) =>
    text === undefined || NOT_PLAIN.test(text) ? item : '<si/>',
  );
  return new TextEncoder().encode(left);
}
