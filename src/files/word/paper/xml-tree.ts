import { decodeEntities } from '../../xlsx/package/xml-text';
import { ZipDamagedError } from '../../xlsx/package/zip-directory';

/** An element of a part's XML. */
export interface XmlNode {
  /** Without its prefix. */
  readonly name: string;
  /** The attributes as they stand; see {@link attributeOf}. */
  readonly attributes: string;
  readonly children: XmlNode[];
  /** What stands in it between its elements. */
  text: string;
}

/** Word nests a table in a table in a text box, and a run some ten elements deep in each. */
const DEEPEST = 400;
/** A tag to its end; ">" may stand in an attribute. */
const TAG = /<(\/?)(?:[\w.-]+:)?([\w.-]+)((?:[^"'<>]|"[^"]*"|'[^']*')*)>/y;

/** The root element of a part. Throws ZipDamagedError where it is not well-formed. */
export function parseXml(xml: string, part: string): XmlNode {
  const root: XmlNode = { name: '', attributes: '', children: [], text: '' };
  const open = [root];
  let at = 0;
  for (;;) {
    const start = xml.indexOf('<', at);
    const top = open.at(-1)!;
    if (start > at) top.text += decodeEntities(xml.slice(at, start));
    if (start < 0) break;
    const section = SECTIONS.find(({ from }) => xml.startsWith(from, start));
    if (section) {
      const end = xml.indexOf(section.to, start);
      if (end < 0) throw new ZipDamagedError(`${part} is cut short`);
      if (section.isText) top.text += xml.slice(start + section.from.length, end);
      at = end + section.to.length;
      continue;
    }
    TAG.lastIndex = start;
    const [tag, closing, name = '', attributes = ''] = TAG.exec(xml) ?? [];
    if (tag === undefined) throw new ZipDamagedError(`${part} has a broken tag`);
    at = start + tag.length;
    if (closing === '/') {
      if (open.length === 1 || open.pop()!.name !== name) {
        throw new ZipDamagedError(`${part} closes ${name}, which is not open`);
      }
      continue;
    }
    const node: XmlNode = { name, attributes, children: [], text: '' };
    top.children.push(node);
    if (attributes.endsWith('/')) continue;
    if (open.length > DEEPEST) throw new ZipDamagedError(`${part} is nested too deeply`);
    open.push(node);
  }
  const [first] = root.children;
  if (open.length > 1 || !first) throw new ZipDamagedError(`${part} is cut short`);
  return first;
}

/** What is no element. */
const SECTIONS = [
  { from: '<!--', to: '-->', isText: false },
  { from: '<![CDATA[', to: ']]>', isText: true },
  { from: '<?', to: '?>', isText: false },
];

/** The value of an attribute, whatever its prefix; null where there is none. */
export function attributeOf(node: XmlNode | undefined, name: string): string | null {
  if (!node?.attributes.includes(name)) return null;
  const pattern = new RegExp(`\\s(?:[\\w.-]+:)?${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`);
  const found = pattern.exec(node.attributes);
  return found ? decodeEntities(found[1] ?? found[2]!) : null;
}

/** The first element of a name right inside another, or down a path of names; undefined where there is none. */
export function childOf(
  node: XmlNode | undefined,
  ...path: readonly string[]
): XmlNode | undefined {
  return path.reduce<XmlNode | undefined>(
    (parent, name) => parent?.children.find((child) => child.name === name),
    node,
  );
}

/** Whether a switch such as w:strike is there and not set to off. */
export function isOn(node: XmlNode | undefined): boolean {
  return node !== undefined && !/^(?:0|false|off|none)$/.test(attributeOf(node, 'val') ?? '');
}
