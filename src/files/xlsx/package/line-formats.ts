import { MAX_COLUMNS } from '../../../workbook/address';
import type { SheetPart } from './sheet-part';
import type { XmlTag } from './xml-text';
import { findTags } from './xml-text';

/** Columns side by side that a worksheet describes together, 0-based and inclusive. */
export interface ColumnRun {
  readonly first: number;
  readonly last: number;
  readonly width: number | undefined;
  readonly customWidth: boolean;
  readonly bestFit: boolean;
  readonly outlineLevel: string | undefined;
  readonly collapsed: boolean;
  /** Number of the format of cells that have none; 0 for the workbook's own. */
  readonly format: number;
}

/** What a worksheet says of a row besides whether it shows, and how high people have made it. */
export interface RowSource {
  /** Number of the format of cells that have none; 0 for the workbook's own. */
  readonly format: number;
  /** Height in points that a program has fitted to the row's texts. */
  readonly fittedHeight: string | undefined;
  /** Such as its outline level, as written. */
  readonly attributes: string;
}

/** What a worksheet part says of whole columns and rows, formats by their number in its file. */
export interface LineSource {
  readonly columns: readonly ColumnRun[];
  /** By 0-based row. */
  readonly rows: ReadonlyMap<number, RowSource>;
}

/** Reads what the file library does not: what whole columns and rows look like where they have no cells. */
export function readLines({ before, cells }: SheetPart): LineSource {
  const columns: ColumnRun[] = [];
  for (const { attributes } of findTags(before, 'col')) {
    const run = toColumnRun(attributes);
    // No column is described twice.
    if (run.first > (columns.at(-1)?.last ?? -1) && run.last >= run.first) columns.push(run);
  }
  return { columns, rows: readRows(new TextDecoder().decode(cells)) };
}

function toColumnRun(attributes: XmlTag['attributes']): ColumnRun {
  const { min, max, width, style, outlineLevel, customWidth, bestFit, collapsed } = attributes;
  return {
    first: Number(min) - 1,
    last: Math.min(Number(max), MAX_COLUMNS) - 1,
    width: width === undefined ? undefined : Number(width),
    customWidth: isTrue(customWidth),
    bestFit: isTrue(bestFit),
    outlineLevel: Number(outlineLevel ?? 0) > 0 ? outlineLevel : undefined,
    collapsed: isTrue(collapsed),
    format: Number(style ?? 0),
  };
}

function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}

const ROW_ATTRIBUTES = ['outlineLevel', 'collapsed', 'thickTop', 'thickBot', 'ph'];

/** The tag of a row that may say more than its number, which most rows do not. */
const TELLING_ROW =
  /<(?:[\w.-]+:)?row(?=[^>]*\s(?:customFormat|ht|outlineLevel|collapsed|thickTop|thickBot|ph)\s*=)[^>]*>/g;

function readRows(cellsXml: string): Map<number, RowSource> {
  const tags = cellsXml.match(TELLING_ROW) ?? [];
  return new Map(
    findTags(tags.join(''), 'row').flatMap(({ attributes }) => {
      const { r, s, customFormat, ht, customHeight } = attributes;
      const source = {
        format: isTrue(customFormat) ? Number(s ?? 0) : 0,
        fittedHeight: isTrue(customHeight) ? undefined : ht,
        attributes: ROW_ATTRIBUTES.map((name) => attributeText(name, attributes[name])).join(''),
      };
      const isPlain = source.format === 0 && source.fittedHeight === undefined;
      if (r === undefined || (isPlain && source.attributes === '')) return [];
      return [[Number(r) - 1, source] as const];
    }),
  );
}

/** '' for an attribute that is not there, or says what goes without saying. */
function attributeText(name: string, value: string | undefined): string {
  return value === undefined || ['0', 'false'].includes(value) ? '' : ` ${name}="${value}"`;
}

/** The numbers of all formats that lines have. */
export function listLineFormats(sources: readonly LineSource[]): number[] {
  const numbers = sources.flatMap(({ columns, rows }) =>
    [...columns, ...rows.values()].map(({ format }) => format),
  );
  return [...new Set(numbers)].filter((number) => number > 0);
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const LINKS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/**
 * The parts of a workbook in which a cell stands for each format, one below the other from A1: the file library tells
 * the formats of cells alone.
 */
export function formatSamples(
  styles: Uint8Array,
  formats: readonly number[],
): Map<string, Uint8Array> {
  const rows = formats.map((format, index) => {
    const number = index + 1;
    return `<row r="${number}"><c r="A${number}" s="${format}"/></row>`;
  });
  const linksTo = (type: string, target: string, id = 'rId1'): string =>
    `<Relationship Id="${id}" Type="${LINKS}/${type}" Target="${target}"/>`;
  const linkList = (links: string): string =>
    `<Relationships xmlns="${PACKAGE}/relationships">${links}</Relationships>`;
  const texts = {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPES}.sheet.main+xml"/><Override PartName="/xl/sheet.xml" ContentType="${TYPES}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPES}.styles+xml"/></Types>`,
    '_rels/.rels': linkList(linksTo('officeDocument', 'xl/workbook.xml')),
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${LINKS}"><sheets><sheet name="Formats" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': linkList(
      linksTo('worksheet', 'sheet.xml') + linksTo('styles', 'styles.xml', 'rId2'),
    ),
    'xl/sheet.xml': `<worksheet xmlns="${MAIN}"><sheetData>${rows.join('')}</sheetData></worksheet>`,
  };
  const encoder = new TextEncoder();
  const parts = Object.entries(texts).map(([path, xml]) => [path, encoder.encode(xml)] as const);
  return new Map([...parts, ['xl/styles.xml', styles]]);
}
