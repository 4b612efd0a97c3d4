import type { SourceAside } from '../../../workbook/source-document';
import type { PaperStyles, RunLook } from './styles';
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

/** What the gathering of a paragraph's pieces goes by. */
interface GatherContext {
  readonly notes: Notes;
  readonly hasLook: (run: XmlNode, look: RunLook) => boolean;
}

interface Gathered {
  readonly pieces: Piece[];
  readonly deleted: string[];
  readonly hidden: string[];
  /** What Word asks for in a control that nobody has filled in. */
  readonly prompts: string[];
  readonly asides: SourceAside[];
  readonly boxes: XmlNode[];
}

/** Reads a paragraph as it stands with all tracked changes accepted. */
export function readParagraph(
  paragraph: XmlNode,
  notes: Notes,
  styles: Pick<PaperStyles, 'hasLook'>,
): PaperParagraph {
  const gathered: Gathered = {
    ...{ pieces: [], deleted: [], hidden: [], prompts: [], asides: [], boxes: [] },
  };
  gather(paragraph, gathered, {
    notes,
    hasLook: (run, look) => styles.hasLook(paragraph, run, look),
  });
  const { pieces, deleted, hidden, prompts, asides, boxes } = gathered;
  const said = pieces.filter(({ text }) => text.trim() !== '');
  return {
    text: pieces.map(({ text }) => text).join(''),
    isStruck: said.length > 0 && said.every(({ isStruck }) => isStruck),
    isBold: said.length > 0 && said.every(({ isBold }) => isBold),
    asides: [
      ...asAside('deleted-text', deleted),
      ...asAside('hidden-text', hidden),
      ...asAside('says-nothing', prompts),
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

function gather(node: XmlNode, gathered: Gathered, context: GatherContext): void {
  for (const child of node.children) {
    if (PASSED_OVER.test(child.name)) continue;
    if (child.name === 'AlternateContent') gather(chooseContent(child), gathered, context);
    else if (DELETED.test(child.name)) gathered.deleted.push(readAllText(child));
    else if (isPrompt(child)) gathered.prompts.push(readAllText(child));
    else if (child.name === 'r') gatherRun(child, gathered, context);
    else gather(child, gathered, context);
  }
}

/** "Click or tap here to enter text." in a control within a paragraph. */
const isPrompt = (node: XmlNode): boolean =>
  node.name === 'sdt' && isOn(childOf(node, 'sdtPr', 'showingPlcHdr'));

/** What today's Word shows of a thing that older ones cannot. */
function chooseContent(node: XmlNode): XmlNode {
  return childOf(node, 'Choice') ?? childOf(node, 'Fallback') ?? node;
}

function gatherRun(run: XmlNode, gathered: Gathered, context: GatherContext): void {
  const look = childOf(run, 'rPr');
  const isHidden = context.hasLook(run, 'vanish');
  const isPrompting = attributeOf(childOf(look, 'rStyle'), 'val') === 'PlaceholderText';
  const piece = {
    isStruck: context.hasLook(run, 'strike') || context.hasLook(run, 'dstrike'),
    isBold: isOn(childOf(look, 'b')),
  };
  for (const child of run.children) {
    const text = readRunText(child);
    if (text !== null) {
      if (isHidden) gathered.hidden.push(text);
      else if (isPrompting) gathered.prompts.push(text);
      else gathered.pieces.push({ text, ...piece });
    } else if (child.name === 'delText') {
      gathered.deleted.push(child.text);
    } else if (/^(?:footnote|endnote)Reference$/.test(child.name)) {
      const note = context.notes.get(`${child.name} ${attributeOf(child, 'id')}`);
      gathered.asides.push({ kind: 'footnote', text: note ?? '' });
    } else if (child.name === 'ruby') {
      // The text itself, and above it how it is read.
      const [base, aid] = ['rubyBase', 'rt'].map((name) => childOf(child, name));
      if (base) gather(base, gathered, context);
      if (aid) gathered.asides.push({ kind: 'reading-aid', text: readAllText(aid).trim() });
    } else {
      gathered.asides.push(...listUnread(child));
      gathered.boxes.push(...listBoxes(child));
    }
  }
}

/** What an element of a run says; null where it is no text. */
function readRunText(node: XmlNode): string | null {
  switch (node.name) {
    case 't':
      // A soft hyphen shows only where a line ends on it.
      return node.text.replace(/\u00ad/g, '');
    case 'fldChar':
      return readChoice(node);
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

/** What is chosen in a drop-down of an old form, which no run says; null for other fields. */
function readChoice(field: XmlNode): string | null {
  const list = childOf(field, 'ffData', 'ddList');
  if (!list) return null;
  const entries = list.children.filter(({ name }) => name === 'listEntry');
  const chosen = attributeOf(childOf(list, 'result') ?? childOf(list, 'default'), 'val');
  return attributeOf(entries[Number(chosen ?? 0)], 'val');
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

/** What Word calls the programs whose files are embedded in papers, by the beginning of their names. */
const PROGRAMS: readonly (readonly [start: string, thing: string])[] = [
  ['Excel.', 'A sheet of Excel'],
  ['Word.', 'Another Word document'],
  ['PowerPoint.', 'A slide of PowerPoint'],
];

/** Files that are embedded in a paper and pictures on it, of which nothing is read, in words that say so. */
function listUnread(node: XmlNode): SourceAside[] {
  if (node.name === 'txbxContent') return [];
  if (node.name === 'OLEObject') {
    const program = attributeOf(node, 'ProgID') ?? '';
    const [, thing] = PROGRAMS.find(([start]) => program.startsWith(start)) ?? [];
    const text = `${thing ?? 'A file'} that stands here, embedded, and was not read`;
    return [{ kind: 'embedded-file', text }];
  }
  const from = node.name === 'AlternateContent' ? chooseContent(node) : node;
  if (/^(?:pic|imagedata)$/.test(node.name)) {
    return [{ kind: 'picture', text: 'A picture that stands here, and was not read' }];
  }
  const found = from.children.flatMap(listUnread);
  // Of an embedded file a picture is shown in its place.
  return node.name === 'object' ? found.filter(({ kind }) => kind !== 'picture') : found;
}

/** The contents of text boxes, those within them not among them. */
function listBoxes(node: XmlNode): XmlNode[] {
  if (node.name === 'txbxContent') return [node];
  const from = node.name === 'AlternateContent' ? chooseContent(node) : node;
  return from.children.flatMap(listBoxes);
}

/** All text in an element, deleted or not, its paragraphs, and the points of a diagram, a line each. */
export function readAllText(node: XmlNode): string {
  if (node.name === 'delText') return node.text;
  const own = readRunText(node) ?? '';
  const from = node.name === 'AlternateContent' ? chooseContent(node) : node;
  const texts = from.children.filter(({ name }) => !PASSED_OVER.test(name)).map(readAllText);
  const isOfLines = from.children.some(({ name }) => /^(?:p|tbl|tr|tc|pt)$/.test(name));
  return own + texts.filter((text) => text !== '').join(isOfLines ? '\n' : '');
}
