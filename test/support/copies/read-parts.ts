import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import {
  parseRelationships,
  relationshipsPathOf,
} from '../../../src/files/xlsx/package/relationships';

/** An element of a part, its names with the prefix that Excel gives their namespace. */
export interface XmlNode {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: XmlNode[];
  text: string;
}

/** A part of a file, found by what leads to it: programs call their parts as they like. */
export interface FilePart {
  /** Where it stands, by the links that lead there, such as "Plan/table 2". */
  readonly label: string;
  readonly path: string;
  /** Null for what is no XML. */
  readonly root: XmlNode | null;
  readonly bytes: Uint8Array;
  /** What its links lead to, by id: a label, or the address outside. */
  readonly links: ReadonlyMap<string, string>;
}

const PREFIXES: Readonly<Record<string, string>> = {
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r:',
  'http://schemas.microsoft.com/office/spreadsheetml/2009/9/main': 'x14:',
  'http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac': 'x14ac:',
  'http://schemas.microsoft.com/office/excel/2006/main': 'xm:',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc:',
  'http://www.w3.org/XML/1998/namespace': 'xml:',
  'http://www.w3.org/2000/xmlns/': 'xmlns:',
};

/** The parts that a file's links lead to, the workbook and its sheets first. */
export function readFileParts(file: Uint8Array): FilePart[] {
  const entries = unzipSync(file);
  const found = new Map<string, FilePart>();
  const waiting = listLinks(entries, '').map((link) => ({ ...link, label: link.type }));
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    const { target: path, label } = next;
    const bytes = entries[path];
    if (!bytes || found.has(path)) continue;
    const root = /\.xml$/.test(path) ? parseXml(strFromU8(bytes)) : null;
    const labelled = labelLinks(listLinks(entries, path), label, root);
    found.set(path, {
      label,
      path,
      root,
      bytes,
      links: new Map(labelled.map((link) => [link.id, link.external ? link.target : link.label])),
    });
    waiting.push(...labelled.filter((link) => !link.external));
  }
  return [...found.values()];
}

type Link = ReturnType<typeof parseRelationships>[number];

function listLinks(entries: Readonly<Record<string, Uint8Array>>, path: string): Link[] {
  const bytes = entries[relationshipsPathOf(path)];
  return bytes ? parseRelationships(strFromU8(bytes), path) : [];
}

/** A sheet is called by its name, what else a workbook has by its kind, and what a sheet has by the sheet and its kind. */
function labelLinks(
  links: readonly Link[],
  from: string,
  root: XmlNode | null,
): (Link & { readonly label: string })[] {
  const isWorkbook = root?.name === 'workbook';
  const names = new Map(
    (root ? [...descendants(root)] : [])
      .filter((node) => isWorkbook && node.name === 'sheet')
      .map(({ attributes }) => [attributes.get('r:id'), attributes.get('name')!]),
  );
  const seen = new Map<string, number>();
  const inOrder = [...links].sort((left, right) => (left.target < right.target ? -1 : 1));
  return inOrder.map((link) => {
    const number = (seen.get(link.type) ?? 0) + 1;
    seen.set(link.type, number);
    const kind = number === 1 ? link.type : `${link.type} ${number}`;
    return { ...link, label: names.get(link.id) ?? (isWorkbook ? kind : `${from}/${kind}`) };
  });
}

/** An element and all within it. */
export function* descendants(node: XmlNode): Generator<XmlNode> {
  yield node;
  for (const child of node.children) yield* descendants(child);
}

function parseXml(xml: string): XmlNode {
  const parser = new SaxesParser({ xmlns: true });
  const document: XmlNode = { name: '', attributes: new Map(), children: [], text: '' };
  const open = [document];
  parser.on('opentag', (tag) => {
    const attributes = new Map(
      Object.values(tag.attributes)
        .filter(({ uri, prefix, name }) => prefix !== 'xmlns' && name !== 'xmlns' && !isMark(uri))
        .map(({ uri, local, value }) => [(PREFIXES[uri] ?? '') + local, toDigit(value)] as const),
    );
    const node = {
      name: (PREFIXES[tag.uri] ?? '') + tag.local,
      attributes,
      children: [],
      text: '',
    };
    open.at(-1)!.children.push(node);
    open.push(node);
  });
  parser.on('text', (text) => (open.at(-1)!.text += text));
  parser.on('closetag', () => open.pop());
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(xml.replace(/^\uFEFF/, '')).close();
  return document.children[0]!;
}

/** The two ways to write what is true or not. */
function toDigit(value: string): string {
  return value === 'true' ? '1' : value === 'false' ? '0' : value;
}

/** Marks of a program for itself: who changed what in which session, where a screen cut a line. */
function isMark(uri: string): boolean {
  return (
    /\/spreadsheetml\/\d{4}\/revision\d*$/.test(uri) ||
    uri.endsWith('/spreadsheetml/2009/9/ac') ||
    uri.endsWith('/markup-compatibility/2006')
  );
}
