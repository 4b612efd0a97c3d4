import type { SourceAside, SourceBlock, SourceDocument } from '../../workbook/source-document';
import { AddInError } from '../../workbook/errors';
import { inflateEntry } from '../xlsx/package/inflate-entries';
import type { PackageFault } from '../xlsx/package/open-package';
import { listPackageEntries, refuseBrokenPart, unpacking } from '../xlsx/package/open-package';
import { settleWhiteSpace } from '../xlsx/package/settle-white-space';
import type { ZipEntry } from '../xlsx/package/zip-directory';
import { ZipDamagedError } from '../xlsx/package/zip-directory';
import { createNumberer } from './paper/numbering';
import type { Notes } from './paper/read-paragraph';
import { readAllText, readParagraph } from './paper/read-paragraph';
import type { ReadParagraph } from './paper/read-table';
import { listParts, markLine, readTable } from './paper/read-table';
import { readStyles } from './paper/styles';
import type { XmlNode } from './paper/xml-tree';
import { attributeOf, parseXml } from './paper/xml-tree';

/** Of a document or template as Word saves it, with macros or without. */
const DOCUMENT_CONTENT_TYPE =
  /"application\/vnd\.(?:openxmlformats-officedocument\.wordprocessingml\.(?:document|template)|ms-word\.(?:document|template)\.macroEnabled(?:Template)?)\.main\+xml"/;

/** A paper's text alone; pictures are not unpacked. */
const MOST_TEXT_BYTES = 64 * 2 ** 20;

const FAULTS: Readonly<Record<PackageFault | 'unfinished', string>> = {
  unfinished:
    'holds another document that only Word can take in. Open it in Word and save it again.',
  'other-kind':
    'is not a Word document (.docx). Open a text in Word and save it as Word Document (.docx), a spreadsheet in Excel and save it as Excel Workbook (.xlsx).',
  encrypted:
    'is protected with a password. Open it in Word, remove the password (File, Info, Protect Document) and save it again.',
  damaged:
    'is damaged or cut short and cannot be read. Open it in Word, let Word repair it, and save it again.',
  'too-large':
    'unpacks to far more than a matrix can hold, so it was not opened. Check where the file comes from.',
};

/**
 * Reads a Word paper as it stands with all tracked changes accepted: its paragraphs and tables from top to bottom, and beside
 * them what stands in none: notes, comments, headers and footers, what is hidden and what was deleted. `path` names it.
 * Throws source-unusable.
 */
export function readPaper(
  bytes: Uint8Array,
  path: string,
): Extract<SourceDocument, { readonly kind: 'blocks' }> {
  const refuse = (fault: keyof typeof FAULTS, options?: ErrorOptions): AddInError =>
    new AddInError('source-unusable', { path, fault: FAULTS[fault] }, options);
  const entries = listPackageEntries(bytes, DOCUMENT_CONTENT_TYPE, refuse);
  return unpacking(() => {
    const parts = readParts(entries, refuse);
    const body = parts.find('document')[0]?.children.find(({ name }) => name === 'body');
    if (!body) throw new ZipDamagedError('the document has no body');
    if (listParts(body, 'altChunk').length > 0) throw refuse('unfinished');
    return { kind: 'blocks', name: path, blocks: [...readBody(body, parts), ...listAround(parts)] };
  }, refuse);
}

/** The parts of a paper that hold text. */
interface PaperParts {
  /** The parts whose file has this name, but for a number behind it. */
  readonly find: (stem: string) => readonly XmlNode[];
}

/** Those with text, by the names that Word gives them; what a diagram says stands in its data. */
const TEXT_PART =
  /^word\/(document|styles|numbering|footnotes|endnotes|comments|header|footer|diagrams\/data|charts\/chart)\d*\.xml$/;

function readParts(
  entries: readonly ZipEntry[],
  refuse: (fault: PackageFault) => AddInError,
): PaperParts {
  const byStem = new Map<string, XmlNode[]>();
  const texts = entries.filter(({ name }) => TEXT_PART.test(name));
  if (texts.reduce((sum, { unpackedBytes }) => sum + unpackedBytes, 0) > MOST_TEXT_BYTES) {
    throw refuse('too-large');
  }
  for (const entry of texts) {
    const bytes = settleWhiteSpace(inflateEntry(entry));
    refuseBrokenPart(entry.name, bytes, 'word/');
    const stem = TEXT_PART.exec(entry.name)![1]!;
    const root = parseXml(new TextDecoder().decode(bytes), entry.name);
    byStem.set(stem, [...(byStem.get(stem) ?? []), root]);
  }
  return { find: (stem) => byStem.get(stem) ?? [] };
}

function readBody(body: XmlNode, parts: PaperParts): SourceBlock[] {
  const styles = readStyles(parts.find('styles')[0]);
  const readMark = createNumberer(parts.find('numbering')[0], styles);
  const notes = readNotes(parts);
  const read: ReadParagraph = (paragraph) => ({
    ...readParagraph(paragraph, notes, styles),
    mark: readMark(paragraph),
  });
  return readBlocks(body, read, styles.isHeading);
}

function readNotes(parts: PaperParts): Notes {
  const kinds = [
    ['footnotes', 'footnote'],
    ['endnotes', 'endnote'],
  ] as const;
  return new Map(
    kinds.flatMap(([stem, name]) =>
      listOf(parts, stem, name).map((note): [string, string] => [
        `${name}Reference ${attributeOf(note, 'id')}`,
        readAllText(note).trim(),
      ]),
    ),
  );
}

const listOf = (parts: PaperParts, stem: string, name: string): XmlNode[] =>
  parts.find(stem).flatMap((root) => root.children.filter((child) => child.name === name));

/** Longer bold text is no heading. */
const LONGEST_BOLD_HEADING = 80;

function readBlocks(
  container: XmlNode,
  read: ReadParagraph,
  isStyledHeading: (paragraph: XmlNode) => boolean,
): SourceBlock[] {
  const blocks: SourceBlock[] = [];
  let before = '';
  for (const part of listParts(container, 'p', 'tbl')) {
    if (part.name === 'tbl') {
      const { rows, asides } = readTable(part, read);
      if (rows.length > 0) blocks.push({ kind: 'table', rows });
      blocks.push(...standingAlone(asides));
      continue;
    }
    const { text: own, mark, isBold, asides, boxes, goesOn } = read(part);
    const text = own.trim() === '' ? before : before + markLine(before === '' ? mark : '', own);
    before = goesOn ? text : '';
    const line = goesOn ? '' : text.trim();
    const isLabel = isBold && line.length <= LONGEST_BOLD_HEADING;
    if (line !== '' || asides.length > 0) {
      const isHeading = line !== '' && (isStyledHeading(part) || isLabel);
      blocks.push({ kind: 'paragraph', text: line, isHeading, asides });
    }
    for (const box of boxes) blocks.push(...readBlocks(box, read, isStyledHeading));
  }
  return blocks;
}

/** What stands around the text: comments, headers and footers, and what drawings say, each once. */
function listAround(parts: PaperParts): SourceBlock[] {
  const comments = listOf(parts, 'comments', 'comment').map(readAllText);
  const titles = [...parts.find('header'), ...parts.find('footer')].map(readAllText);
  const list = (kind: SourceAside['kind'], texts: readonly string[]): SourceAside[] =>
    [...new Set(texts.map((text) => text.trim()))].flatMap((text) =>
      text === '' ? [] : [{ kind, text }],
    );
  const drawings = [...parts.find('diagrams/data'), ...parts.find('charts/chart')].map(readAllText);
  return standingAlone([
    ...list('comment', comments),
    ...list('running-title', titles),
    ...list('text-box', drawings),
  ]);
}

const standingAlone = (asides: readonly SourceAside[]): SourceBlock[] =>
  asides.length === 0 ? [] : [{ kind: 'paragraph', text: '', isHeading: false, asides }];
