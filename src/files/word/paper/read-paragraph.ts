import type { SourceAside } from '../../../workbook/source-document';
import type { XmlNode } from './xml-tree';
import { attributeOf, childOf, isOn } from './xml-tree';

/** What a paragraph says. */
export interface PaperParagraph {
  /** What a reader of the paper sees, with tabs and line breaks. */
  readonly text: string;
  /** Whether all of it is struck through. */
  readonly isStruck: boolean;
  /** Whether all of it is bold. */
  readonly isBold: boolean;
  readonly asides: readonly SourceAside[];
  /** The contents of the text boxes that are anchored in it. */
  readonly boxes: readonly XmlNode[];
  /** Whether its end was deleted while changes were tracked, so that the next paragraph goes on in its line. */
  readonly goesOn: boolean;
}

/** Texts of notes by the name of what refers to them and their id: "footnoteReference 2". */
export type Notes = ReadonlyMap<string, string>;

/** A piece of a paragraph in one look. */
interface Piece {
  readonly text: string;
  readonly isStruck: boolean;
  readonly isBold: boolean;
}

interface Gathered {
  readonly pieces: Piece[];
  readonly deleted: string[];
  readonly hidden: string[];
  readonly asides: SourceAside[];
  readonly boxes: XmlNode[];
}

/** Reads a paragraph as it stands with all tracked changes accepted. */
export function readParagraph(paragraph: XmlNode, notes: Notes): PaperParagraph {
  const gathered: Gathered = { pieces: [], deleted: [], hidden: [], asides: [], boxes: [] };
  gather(paragraph, gathered, notes);
  const { pieces, deleted, hidden, asides, boxes } = gathered;
  const said = pieces.filter(({ text }) => text.trim() !== '');
  return {
    text: pieces.map(({ text }) => text).join(''),
    isStruck: said.length > 0 && said.every(({ isStruck }) => isStruck),
    isBold: said.length > 0 && said.every(({ isBold }) => isBold),
    asides: [
      ...asAside('deleted-text', deleted),
      ...asAside('hidden-text', hidden),
      ...asides.filter(({ text }) => text !== ''),
    ],
    boxes,
    goesOn: childOf(paragraph, 'pPr', 'rPr', 'del') !== undefined,
  };
}

function asAside(kind: SourceAside['kind'], texts: readonly string[]): SourceAside[] {
  const text = texts.join('').trim();
  return text === '' ? [] : [{ kind, text }];
}

/** What is in no paragraph's text, or stands there for something else. */
const PASSED_OVER = /^(?:pPr|rPr|instrText|sectPr|sdtPr|Fallback)$/;
const DELETED = /^(?:del|moveFrom)$/;

function gather(node: XmlNode, gathered: Gathered, notes: Notes): void {
  for (const child of node.children) {
    if (PASSED_OVER.test(child.name)) continue;
    if (child.name === 'AlternateContent') gather(chooseContent(child), gathered, notes);
    else if (DELETED.test(child.name)) gathered.deleted.push(readAllText(child));
    else if (child.name === 'r') gatherRun(child, gathered, notes);
    else gather(child, gathered, notes);
  }
}

/** What today's Word shows of a thing that older ones cannot. */
function chooseContent(node: XmlNode): XmlNode {
  return childOf(node, 'Choice') ?? childOf(node, 'Fallback') ?? node;
}

function gatherRun(run: XmlNode, gathered: Gathered, notes: Notes): void {
  const look = childOf(run, 'rPr');
  const has = (name: string): boolean => isOn(childOf(look, name));
  const isHidden = has('vanish');
  const piece = { isStruck: has('strike') || has('dstrike'), isBold: has('b') };
  for (const child of run.children) {
    const text = readRunText(child);
    if (text !== null) {
      if (isHidden) gathered.hidden.push(text);
      else gathered.pieces.push({ text, ...piece });
    } else if (child.name === 'delText') {
      gathered.deleted.push(child.text);
    } else if (/^(?:footnote|endnote)Reference$/.test(child.name)) {
      const note = notes.get(`${child.name} ${attributeOf(child, 'id')}`);
      gathered.asides.push({ kind: 'footnote', text: note ?? '' });
    } else {
      gathered.boxes.push(...listBoxes(child));
    }
  }
}

/** What an element of a run says; null where it is no text. */
function readRunText(node: XmlNode): string | null {
  switch (node.name) {
    case 't':
      return node.text;
    case 'tab':
    case 'ptab':
      return '\t';
    case 'br':
    case 'cr':
      return '\n';
    case 'noBreakHyphen':
      return '\u2011';
    case 'sym':
      return readSymbol(node);
    default:
      return null;
  }
}

/** Signs of the fonts that Word draws ticks and bullets with, by their place in the font. */
const SYMBOLS: Readonly<Record<string, string>> = {
  'wingdings fc': '✓',
  'wingdings fe': '☑',
  'wingdings fb': '✗',
  'wingdings fd': '☒',
  'wingdings a8': '☐',
  'wingdings 6f': '☐',
  'wingdings 6c': '●',
  'wingdings e0': '→',
  'wingdings 2 50': '✓',
  'wingdings 2 52': '☑',
  'wingdings 2 4f': '✗',
  'wingdings 2 53': '☒',
  'wingdings 2 a3': '☐',
  'symbol b7': '•',
};

/** A sign of a font of signs; one that is not known is the replacement character, which is seen. */
function readSymbol(node: XmlNode): string {
  const font = (attributeOf(node, 'font') ?? '').toLowerCase();
  const code = (attributeOf(node, 'char') ?? '').toLowerCase().replace(/^f0/, '');
  return SYMBOLS[`${font} ${code.replace(/^00/, '')}`] ?? '\ufffd';
}

/** The contents of text boxes, those within them not among them. */
function listBoxes(node: XmlNode): XmlNode[] {
  if (node.name === 'txbxContent') return [node];
  const from = node.name === 'AlternateContent' ? chooseContent(node) : node;
  return from.children.flatMap(listBoxes);
}

/** All text in an element, deleted or not, its paragraphs a line each. */
export function readAllText(node: XmlNode): string {
  if (node.name === 't' || node.name === 'delText') return node.text;
  const own = readRunText(node) ?? '';
  const from = node.name === 'AlternateContent' ? chooseContent(node) : node;
  const texts = from.children.filter(({ name }) => !PASSED_OVER.test(name)).map(readAllText);
  const isOfLines = from.children.some(({ name }) => /^(?:p|tbl|tr|tc)$/.test(name));
  return own + texts.filter((text) => text !== '').join(isOfLines ? '\n' : '');
}
