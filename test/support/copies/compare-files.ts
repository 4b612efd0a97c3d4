import type { FilePart, XmlNode } from './read-parts';
import { readFileParts } from './read-parts';

/**
 * What differs between a workbook's file and that of its copy, one line each: "-" only the first has, "+" only the second.
 * Parts are matched by the links that lead to them, and numbers that a file counts by (of formats, shared texts, links) are
 * followed to what they stand for, so that only what means something else is told.
 */
export function compareFiles(before: Uint8Array, after: Uint8Array): string[] {
  const [left, right] = [describeFile(before), describeFile(after)];
  return [
    ...[...left].flatMap(([place, said]) =>
      right.get(place) === said ? [] : [`- ${place}${said && ` ${said}`}`],
    ),
    ...[...right].flatMap(([place, said]) =>
      left.get(place) === said ? [] : [`+ ${place}${said && ` ${said}`}`],
    ),
  ];
}

/** How many parts of a file are compared. */
export function countParts(file: Uint8Array): number {
  return readFileParts(file).filter(({ label }) => !SKIPPED.test(label)).length;
}

/** Every statement of a file by its place. */
function describeFile(file: Uint8Array): Map<string, string> {
  const parts = readFileParts(file);
  const lookUps = readLookUps(parts);
  const said = new Map<string, string>();
  for (const part of parts) {
    if (SKIPPED.test(part.label)) continue;
    if (part.root === null) said.set(part.label, `${part.bytes.length} bytes`);
    else describeNode(part.root, part.label, { part, lookUps, said });
  }
  return said;
}

/** What is only followed from where it is used, and what every program says of itself. */
const SKIPPED = /^(?:sharedStrings|calcChain|thumbnail|extended-properties)$/;

/** How far the cells reach, which they say; and where on whose disk the file lay. */
function isSkipped({ name, children }: XmlNode): boolean {
  return (
    name === 'dimension' ||
    name === 'absPath' ||
    (name.startsWith('mc:') && children.every(isSkipped))
  );
}

interface Describing {
  readonly part: FilePart;
  readonly lookUps: LookUps;
  readonly said: Map<string, string>;
}

/** What cells, columns, rows and rules name by a number. */
interface LookUps {
  readonly texts: readonly string[];
  readonly formats: readonly string[];
  readonly overlays: readonly string[];
}

function readLookUps(parts: readonly FilePart[]): LookUps {
  const rootOf = (label: string) => parts.find((part) => part.label === label)?.root ?? null;
  const styles = rootOf('styles');
  return {
    texts: childrenOf(rootOf('sharedStrings'), 'si').map(describeText),
    formats: listFormats(styles),
    overlays: childrenOf(child(styles, 'dxfs'), 'dxf').map(inOneLine),
  };
}

/** Each cell format with all that it refers to. */
function listFormats(styles: XmlNode | null): string[] {
  const list = (name: string, item: string) => childrenOf(child(styles, name), item);
  const codes = new Map(
    list('numFmts', 'numFmt').map(({ attributes }) => [
      attributes.get('numFmtId')!,
      attributes.get('formatCode')!,
    ]),
  );
  const [fonts, fills, borders] = [
    list('fonts', 'font').map(inOneLine),
    list('fills', 'fill').map(inOneLine),
    list('borders', 'border').map(inOneLine),
  ];
  const names = new Map(
    list('cellStyles', 'cellStyle').map(({ attributes }) => [
      attributes.get('xfId') ?? '0',
      attributes.get('name'),
    ]),
  );
  return list('cellXfs', 'xf').map(({ attributes, children }) => {
    const number = (name: string): number => Number(attributes.get(name) ?? 0);
    const style = names.get(attributes.get('xfId') ?? '0') ?? 'Normal';
    return [
      codes.get(attributes.get('numFmtId') ?? '0') ?? `number format ${number('numFmtId')}`,
      fonts[number('fontId')],
      fills[number('fillId')],
      borders[number('borderId')],
      ...children.filter(({ name }) => name !== 'extLst').map(inOneLine),
      attributes.get('quotePrefix') === '1' ? 'quotePrefix' : '',
      style === 'Normal' ? '' : `style ${style}`,
    ]
      .filter(Boolean)
      .join(', ');
  });
}

function describeNode(node: XmlNode, place: string, describing: Describing): void {
  const { part, lookUps, said } = describing;
  if (part.label === 'styles' && !WHOLE_STYLES.includes(node.name)) return;
  if (isSkipped(node)) return;
  if (node.name === 'c') {
    said.set(place, describeCell(node, lookUps));
    return;
  }
  if (node.name === 'conditionalFormatting') {
    for (const rule of node.children) said.set(`${place}/${describeRule(rule, lookUps)}`, '');
    return;
  }
  const attributes = [...node.attributes]
    .filter(([name, value]) => !isUnsaid(node.name, name, value))
    .map(([name, value]) => `${name}=${follow(node.name, name, value, describing)}`)
    .sort();
  const text = node.children.length === 0 ? node.text.trim() : '';
  const statement = [...attributes, text && `“${text}”`].filter(Boolean).join(' ');
  if (statement || (node.children.length === 0 && !EMPTY_IS_NONE.includes(node.name))) {
    said.set(place, statement);
  }
  const seen = new Map<string, number>();
  for (const each of node.name === 'cols' ? joinColumns(node.children) : node.children) {
    const key = keyOf(each);
    const number = (seen.get(key) ?? 0) + 1;
    seen.set(key, number);
    // Rules for the same cells may stand together or apart.
    const isOne = number === 1 || each.name === 'conditionalFormatting';
    describeNode(each, `${place}/${key}${isOne ? '' : ` ${number}`}`, describing);
  }
}

/** Columns alike side by side may be described together or each by itself. */
function joinColumns(columns: readonly XmlNode[]): XmlNode[] {
  const joined: XmlNode[] = [];
  const lookOf = ({ attributes }: XmlNode): string =>
    JSON.stringify([...attributes].filter(([name]) => !['min', 'max'].includes(name)).sort());
  for (const column of columns) {
    const last = joined.at(-1);
    const follows =
      last && Number(last.attributes.get('max')) + 1 === Number(column.attributes.get('min'));
    if (!follows || lookOf(last) !== lookOf(column)) joined.push(column);
    else {
      const attributes = new Map([...last.attributes, ['max', column.attributes.get('max')!]]);
      joined.splice(-1, 1, { ...last, attributes });
    }
  }
  return joined;
}

/** The rest of the formats is told where it is used. */
const WHOLE_STYLES: readonly string[] = [
  'styleSheet',
  'tableStyles',
  'tableStyle',
  'tableStyleElement',
  'colors',
  'indexedColors',
  'rgbColor',
  'mruColors',
  'color',
  'cellStyles',
  'cellStyle',
  'cellStyleXfs',
  'xf',
];

/** Elements that say nothing when nothing stands in them. */
const EMPTY_IS_NONE: readonly string[] = [
  'sheetPr',
  'row',
  'tableStyles',
  'styleSheet',
  'sheetView',
  // Lists in which nothing is, and properties without a value.
  'definedNames',
  'workbookProtection',
  'workbookPr',
  'creator',
  'description',
  'subject',
  'coreProperties',
];

/** By what an element is told from its like. */
const KEYS: Readonly<Record<string, readonly string[]>> = {
  row: ['r'],
  col: ['min', 'max'],
  definedName: ['localSheetId', 'name'],
  sheet: ['name'],
  hyperlink: ['ref'],
  conditionalFormatting: ['sqref'],
  dataValidation: ['sqref'],
  mergeCell: ['ref'],
  comment: ['ref'],
  property: ['name'],
  tableColumn: ['name'],
  c: ['r'],
};

function keyOf({ name, attributes }: XmlNode): string {
  const values = (KEYS[name] ?? []).flatMap((key) => attributes.get(key) ?? []);
  return values.length === 0 ? name : `${name}[${values.join(':')}]`;
}

/** What counts something that can be counted, and what says what goes without saying. */
function isUnsaid(element: string, attribute: string, value: string): boolean {
  if ([attribute, `${element}@${attribute}`].some((each) => UNSAID_ATTRIBUTES.includes(each))) {
    return true;
  }
  return UNSAID[`${element}@${attribute}`] === value || UNSAID[`@${attribute}`] === value;
}

const UNSAID_ATTRIBUTES: readonly string[] = [
  'count',
  'uniqueCount',
  'spans',
  'xml:space',
  'table@id',
  // That a formula is to be calculated each time, which its functions say.
  'ca',
];

/** The value of an attribute that is not there (ECMA-376 Part 1, the schemas of 18). */
const UNSAID: Readonly<Record<string, string>> = {
  '@hidden': '0',
  '@collapsed': '0',
  '@outlineLevel': '0',
  '@customFormat': '0',
  '@customHeight': '0',
  'f@aca': '0',
  '@s': '0',
  '@style': '0',
  'sheetView@showGridLines': '1',
  'sheetView@tabSelected': '0',
  'sheetView@view': 'normal',
  'sheetView@zoomScale': '100',
  'sheet@state': 'visible',
  'pageSetup@orientation': 'portrait',
  'dataValidation@allowBlank': '0',
  'dataValidation@operator': 'between',
};

/** The value of an attribute, a number of something by what it stands for. */
function follow(
  element: string,
  attribute: string,
  value: string,
  { part, lookUps }: Describing,
): string {
  if (attribute.startsWith('r:')) return part.links.get(value) ?? value;
  if (/dxfid$/i.test(attribute)) return `{${lookUps.overlays[Number(value)]}}`;
  const isFormat =
    (element === 'col' && attribute === 'style') || (element === 'row' && attribute === 's');
  return isFormat ? `{${lookUps.formats[Number(value)]}}` : value;
}

function describeCell(cell: XmlNode, { texts, formats }: LookUps): string {
  const [formula, value] = [child(cell, 'f'), child(cell, 'v')];
  const type = cell.attributes.get('t') ?? 'n';
  const inline = child(cell, 'is');
  const raw = value?.text ?? '';
  const content =
    type === 's'
      ? texts[Number(raw)]!
      : inline
        ? describeText(inline)
        : type === 'n' && raw !== ''
          ? String(Number(raw))
          : raw;
  const kind = ['s', 'inlineStr', 'n'].includes(type) ? '' : `${type} `;
  const number = Number(cell.attributes.get('s') ?? 0);
  return [
    formula && `=${inOneLine(formula)}`,
    content && `${kind}${content}`,
    number > 0 && `{${formats[number]}}`,
    cell.attributes.has('cm') && 'cm',
  ]
    .filter(Boolean)
    .join(' ');
}

/** A rule but for its priority: those of others may come before it. */
function describeRule(rule: XmlNode, { overlays }: LookUps): string {
  const attributes = new Map(rule.attributes);
  attributes.delete('priority');
  const overlay = attributes.get('dxfId');
  if (overlay !== undefined) attributes.set('dxfId', `{${overlays[Number(overlay)]}}`);
  return inOneLine({ ...rule, attributes });
}

/** A text, in runs where it has several looks. */
function describeText(item: XmlNode): string {
  const plain = childrenOf(item, 't').map(({ text }) => text);
  const runs = item.children.filter(({ name }) => name !== 't').map(inOneLine);
  return [...plain, ...runs].join(' ');
}

/** An element with all within it; the order of a font's elements means nothing. */
function inOneLine(node: XmlNode): string {
  const attributes = [...node.attributes]
    .filter(([name, value]) => !isUnsaid(node.name, name, value))
    .map(([name, value]) => ` ${name}=${value}`)
    .sort();
  const children = node.children.map(inOneLine);
  if (node.name === 'font' || node.name === 'rPr') children.sort();
  const inner = children.length > 0 ? `(${children.join(' ')})` : node.text && `“${node.text}”`;
  return `${node.name}${attributes.join('')}${inner}`;
}

function child(node: XmlNode | null, name: string): XmlNode | null {
  return node?.children.find((each) => each.name === name) ?? null;
}

function childrenOf(node: XmlNode | null, name: string): XmlNode[] {
  return node?.children.filter((each) => each.name === name) ?? [];
}
