import type { XmlElement } from '../package/xml-text';
import {
  escapeXml,
  findElements,
  findTags,
  listSiblings,
  withAttributes,
} from '../package/xml-text';

/** The lists of a styles part in the order that its schema demands (ECMA-376 Part 1, 18.8.39). */
const LIST_ORDER = [
  'numFmts',
  'fonts',
  'fills',
  'borders',
  'cellStyleXfs',
  'cellXfs',
  'cellStyles',
  'dxfs',
  'tableStyles',
  'colors',
  'extLst',
];

/** A list of a styles part, to which elements are added at its end. */
class StyleList {
  readonly #numbers = new Map<string, number>();
  readonly #added: string[] = [];
  #count = 0;

  constructor(
    readonly name: string,
    readonly tag: string,
    readonly items: readonly string[],
  ) {
    for (const item of items) this.#note(item);
  }

  /** The number of an element, which is added when there is none like it. */
  add(item: string): number {
    const known = this.#numbers.get(item);
    if (known !== undefined) return known;
    this.#added.push(item);
    return this.#note(item);
  }

  #note(item: string): number {
    if (!this.#numbers.has(item)) this.#numbers.set(item, this.#count);
    return this.#count++;
  }

  get hasGrown(): boolean {
    return this.#added.length > 0;
  }

  toXml(): string {
    const tag = withAttributes(this.tag, { count: String(this.#count) });
    return `${tag}${this.items.join('')}${this.#added.join('')}</${this.name}>`;
  }
}

/** The formats of a workbook's cells by their number in its file, of which a quote prefix keeps text from being a formula. */
export interface CellFormats {
  /** The number in the finished file of a format that the library has written; `origin` is what it was made from. */
  cellFormat(number: number, origin: number | undefined): number;
  /** The number in the finished file of what a conditional format lays over cells. */
  overlay(number: number): number;
}

/** Takes what the file library has written as it is. */
export const WRITTEN_FORMATS: CellFormats = {
  cellFormat: (number) => number,
  overlay: (number) => number,
};

/**
 * The styles part that came with a workbook. It goes out again as it came, so that all that names a style, a format or an
 * overlay of it still does; formats that it does not have yet are taken out of the part that the library wrote and added.
 */
export class KeptStyles implements CellFormats {
  readonly #lists: Map<string, StyleList>;
  readonly #written: Map<string, readonly string[]>;
  readonly #formatCodes: Map<string, string>;
  readonly #formatIds: Map<string, string>;
  readonly #normal: string | null;

  /** Both are styles parts; `kept` has no prefix. */
  constructor(
    private readonly kept: string,
    written: string,
  ) {
    this.#lists = new Map(
      listsOf(kept).map(({ name, outer }) => [
        name,
        new StyleList(name, startTag(outer), itemsOf(outer)),
      ]),
    );
    this.#written = new Map(listsOf(written).map(({ name, outer }) => [name, itemsOf(outer)]));
    const codesOf = (items: readonly string[]): [string, string][] =>
      items
        .flatMap((item) => findTags(item, 'numFmt'))
        .map(({ attributes }) => [attributes['numFmtId'] ?? '', attributes['formatCode'] ?? '']);
    this.#formatCodes = new Map(codesOf(this.#written.get('numFmts') ?? []));
    const keptCodes = codesOf(this.#lists.get('numFmts')?.items ?? []);
    this.#formatIds = new Map(keptCodes.map(([id, code]) => [code, id]));
    this.#normal = normalStyle(kept);
  }

  cellFormat(number: number, origin: number | undefined): number {
    const item = this.#written.get('cellXfs')?.[number];
    const [tag] = findTags(item ?? '', 'xf');
    if (item === undefined || !tag) return 0;
    const { numFmtId = '0', fontId = '0', fillId = '0', borderId = '0' } = tag.attributes;
    const ids = {
      numFmtId: this.#numberFormat(numFmtId),
      // The library is given the workbook's own font as the first.
      fontId: fontId === '0' ? '0' : String(this.#add('fonts', fontId)),
      fillId: String(this.#add('fills', fillId)),
      borderId: String(this.#add('borders', borderId)),
    };
    const [from] = findTags(this.#lists.get('cellXfs')?.items[origin ?? -1] ?? '', 'xf');
    const own = { xfId: this.#normal, ...(from && ownAttributes(from.attributes)) };
    const children = item.slice(tag.end, tag.selfClosing ? tag.end : item.lastIndexOf('</'));
    const extensions = from ? this.#extensionsOf(origin!) : '';
    const open = withAttributes(tag.source, { ...ids, ...own }).replace(/\s*\/?>$/, '');
    const inner = children + extensions;
    const xf = inner === '' ? `${open}/>` : `${open}>${inner}</xf>`;
    return this.#list('cellXfs').add(xf);
  }

  overlay(number: number): number {
    const item = this.#written.get('dxfs')?.[number] ?? '<dxf/>';
    const [format] = findTags(item, 'numFmt');
    if (!format) return this.#list('dxfs').add(item);
    const id = this.#formatId(format.attributes['formatCode'] ?? '');
    const numbered = withAttributes(format.source, { numFmtId: id });
    return this.#list('dxfs').add(item.replace(format.source, () => numbered));
  }

  /** The finished part. */
  toXml(): string {
    const grown = [...this.#lists.values()].filter(({ hasGrown }) => hasGrown);
    return grown.reduce((xml, list) => putList(xml, list), this.kept);
  }

  #extensionsOf(number: number): string {
    const xf = this.#lists.get('cellXfs')!.items[number]!;
    const [tag] = findTags(xf, 'xf');
    return listSiblings(xf.slice(tag!.end))
      .filter(({ name }) => name === 'extLst')
      .map(({ outer }) => outer)
      .join('');
  }

  #list(name: string): StyleList {
    const known = this.#lists.get(name) ?? new StyleList(name, `<${name}>`, []);
    this.#lists.set(name, known);
    return known;
  }

  #add(list: string, number: string): number {
    const item = this.#written.get(list)?.[Number(number)];
    return item === undefined ? 0 : this.#list(list).add(item);
  }

  /** A format without a code of its own is one of those that every file knows by their number. */
  #numberFormat(id: string): string {
    const code = this.#formatCodes.get(id);
    return code === undefined ? id : this.#formatId(code);
  }

  #formatId(code: string): string {
    const known = this.#formatIds.get(code);
    if (known !== undefined) return known;
    const taken = [...this.#formatIds.values()].map(Number);
    const free = String(Math.max(FIRST_OWN_FORMAT - 1, ...taken) + 1);
    this.#formatIds.set(code, free);
    this.#list('numFmts').add(`<numFmt numFmtId="${free}" formatCode="${escapeXml(code)}"/>`);
    return free;
  }
}

/** Lower numbers are formats that every file knows (ECMA-376 Part 1, 18.8.30). */
const FIRST_OWN_FORMAT = 164;

/** What a changed format keeps of the one that it was made from: its named style, and how it takes texts. */
function ownAttributes(
  attributes: Readonly<Record<string, string>>,
): Readonly<Record<string, string | null>> {
  const { xfId, quotePrefix, pivotButton } = attributes;
  return {
    xfId: xfId ?? null,
    ...(quotePrefix === undefined ? {} : { quotePrefix }),
    ...(pivotButton === undefined ? {} : { pivotButton }),
  };
}

function normalStyle(styles: string): string | null {
  const [bases] = findElements(styles, 'cellStyleXfs');
  if (!bases) return null;
  const named = findTags(styles, 'cellStyle');
  const normal = named.find(({ attributes }) => attributes['builtinId'] === '0');
  return normal?.attributes['xfId'] ?? '0';
}

function listsOf(styles: string): XmlElement[] {
  const [root] = findTags(styles, 'styleSheet');
  if (!root) return [];
  return listSiblings(styles.slice(root.end)).map(({ name, start, end, outer }) => ({
    name,
    start: root.end + start,
    end: root.end + end,
    outer,
  }));
}

function startTag(list: string): string {
  return /^<[^>]*>/.exec(list)![0].replace(/\s*\/>$/, '>');
}

function itemsOf(list: string): string[] {
  const end = list.indexOf('>') + 1;
  return listSiblings(list.slice(end)).map(({ outer }) => outer);
}

function putList(styles: string, list: StyleList): string {
  const lists = listsOf(styles);
  const before = lists.find(({ name }) => name === list.name);
  if (before) return styles.slice(0, before.start) + list.toXml() + styles.slice(before.end);
  const followers = LIST_ORDER.slice(LIST_ORDER.indexOf(list.name) + 1);
  const follower = lists.find(({ name }) => followers.includes(name));
  const at = follower?.start ?? styles.lastIndexOf('</');
  return styles.slice(0, at) + list.toXml() + styles.slice(at);
}
