import { zipSync } from 'fflate';
import { toOneLine } from '../../domain/wording';
import { AddInError } from '../../workbook/errors';
import type {
  PaperPlaceholder,
  PaperTemplate,
  PlaceholderReport,
} from '../../workbook/paper-template';
import { inflateEntry } from '../xlsx/package/inflate-entries';
import type { PackageFault } from '../xlsx/package/open-package';
import { listPackageEntries, refuseBrokenPart, unpacking } from '../xlsx/package/open-package';
import { ZipDamagedError } from '../xlsx/package/zip-directory';
import { decodeEntities } from '../xlsx/package/xml-text';

/** Of a document as Word saves it; not of a .dotx or one with macros, which would lie under the name .docx. */
const DOCUMENT_CONTENT_TYPE =
  /"application\/vnd\.openxmlformats-officedocument\.wordprocessingml\.document\.main\+xml"/;

/** The parts of a template by path, in the order of the archive. Throws template-unusable. */
export function openTemplate({ name, bytes }: PaperTemplate): Map<string, Uint8Array> {
  const refuse = refuserOf(name);
  const entries = listPackageEntries(bytes, DOCUMENT_CONTENT_TYPE, refuse);
  return unpacking(() => {
    const parts = new Map(entries.map((entry) => [entry.name, inflateEntry(entry)]));
    for (const [path, part] of parts) refuseBrokenPart(path, part, 'word/');
    if (!parts.has('word/document.xml')) throw new ZipDamagedError('the document is missing');
    return parts;
  }, refuse);
}

const FAULTS: Readonly<Record<PackageFault, string>> = {
  'other-kind':
    'is not a Word document (.docx). Open the template in Word and save it as Word Document (.docx).',
  encrypted:
    'is protected with a password. Open it in Word, remove the password (File, Info, Protect Document) and save it again.',
  damaged:
    'is damaged or cut short and cannot be read. Open it in Word, let Word repair it, and save it again.',
  'too-large':
    'unpacks to far more than a template can hold, so it was not opened. Check where the file comes from.',
};

/** Makes errors of what is wrong with a template. */
export function refuserOf(path: string) {
  return (fault: PackageFault, options?: ErrorOptions): AddInError =>
    new AddInError('template-unusable', { path, fault: FAULTS[fault] }, options);
}

/** The parts as a file again, to be handed on in memory. */
export function packTemplate(parts: ReadonlyMap<string, Uint8Array>): Uint8Array {
  return zipSync(Object.fromEntries(parts), { level: 0 });
}

/** A placeholder where a template has it. */
export interface FoundPlaceholder {
  /** Between the braces, as it is written. */
  readonly key: string;
  /** Without what the eye passes over: lower case, single spaces. */
  readonly id: string;
  /** "header", "page body paragraph 12". */
  readonly place: string;
  /** Whether a table can stand in its place: it has a paragraph of the page body for itself. */
  readonly hasOwnParagraph: boolean;
}

/** What parts are called, by the stem of their file. */
const PART_NAMES: Readonly<Record<string, string>> = {
  document: 'page body',
  header: 'header',
  footer: 'footer',
  footnotes: 'footnotes',
  endnotes: 'endnotes',
  comments: 'comments',
};

/** Placeholders of all parts that people read, in reading order: the page body first, then what stands around it. */
export function listPlaceholders(parts: ReadonlyMap<string, Uint8Array>): FoundPlaceholder[] {
  const read = new TextDecoder();
  return Object.keys(PART_NAMES).flatMap((stem) =>
    [...parts.keys()]
      .filter((path) => new RegExp(`^word/${stem}\\d*\\.xml$`).test(path))
      .flatMap((path) => listInPart(read.decode(parts.get(path)), PART_NAMES[stem]!)),
  );
}

/** What becomes of the placeholders of a template. Throws template-unusable. */
export function checkTemplate(
  template: PaperTemplate,
  placeholders: readonly PaperPlaceholder[],
): PlaceholderReport {
  return reportOn(listPlaceholders(openTemplate(template)), placeholders);
}

/** What becomes of these placeholders of a template, of those that there are. */
export function reportOn(
  found: readonly FoundPlaceholder[],
  placeholders: readonly PaperPlaceholder[],
): PlaceholderReport {
  const known = new Map(placeholders.map((one) => [one.id, one.content.kind]));
  const needsOwn = (id: string): boolean => known.has(id) && known.get(id) !== 'text';
  const misplaced = found.filter(({ id, hasOwnParagraph }) => needsOwn(id) && !hasOwnParagraph);
  const present = new Set(found.map(({ id }) => id));
  const name = ({ key, place }: FoundPlaceholder) => ({ name: key.trim(), place });
  return {
    filled: placeholders
      .map(({ id }) => id)
      .filter((id) => present.has(id) && !misplaced.some((one) => one.id === id)),
    unknown: found.filter(({ id }) => !known.has(id)).map(name),
    misplaced: misplaced.map(name),
    unused: placeholders
      .filter(({ id, containedIn }) => ![id, ...containedIn].some((one) => present.has(one)))
      .map(({ id }) => id),
  };
}

const PLACEHOLDER = /\{\{([^{}]+)\}\}/g;

function listInPart(xml: string, partName: string): FoundPlaceholder[] {
  return listParagraphs(xml).flatMap(({ text, where, isInBody, holdsMore }) =>
    [...text.matchAll(PLACEHOLDER)].map(([whole, key]) => ({
      key: key!,
      id: toOneLine(key!).toLowerCase(),
      place: where === '' ? partName : `${partName} ${where}`,
      hasOwnParagraph: isInBody && !holdsMore && text.trim() === whole,
    })),
  );
}

/** A paragraph with all of its text, however many runs it is in. */
interface TemplateParagraph {
  text: string;
  /** "paragraph 12", "table 2 row 1", "text box"; '' where it does not help, as in a header. */
  readonly where: string;
  /** Whether it stands between the tables of the page body, not in one. */
  readonly isInBody: boolean;
  /** Whether it holds what must not go: a picture, a box, the end of a section. */
  holdsMore: boolean;
}

const TAG =
  /<(\/?)w:(body|p|tbl|tr|t|tab|br|txbxContent|drawing|pict|object|sectPr)(?:\s[^>]*?)?(\/?)>/g;

/** Paragraphs in the order in which they begin. */
function listParagraphs(xml: string): TemplateParagraph[] {
  const paragraphs: TemplateParagraph[] = [];
  const open: string[] = [];
  const waiting: TemplateParagraph[] = [];
  const counts = { paragraph: 0, table: 0, row: 0 };
  const place = (): string => {
    if (open.includes('txbxContent')) return 'text box';
    if (!open.includes('body')) return '';
    return open.includes('tbl')
      ? `table ${counts.table} row ${counts.row}`
      : `paragraph ${++counts.paragraph}`;
  };
  for (const match of xml.matchAll(TAG)) {
    const [tag, closing, name, empty] = match;
    const current = waiting.at(-1);
    if (closing === '/') {
      open.splice(open.lastIndexOf(name!), 1);
      if (name === 'p') waiting.pop();
      continue;
    }
    if (name === 'tbl' && !open.includes('tbl'))
      Object.assign(counts, { table: counts.table + 1, row: 0 });
    if (name === 'tr' && open.filter((one) => one === 'tbl').length === 1) counts.row++;
    if (current && /^(?:drawing|pict|object|sectPr)$/.test(name!)) current.holdsMore = true;
    if (current && (name === 'tab' || name === 'br')) current.text += ' ';
    if (name === 'p') {
      const paragraph = {
        text: '',
        where: place(),
        isInBody: open.at(-1) === 'body',
        holdsMore: false,
      };
      paragraphs.push(paragraph);
      if (empty !== '/') waiting.push(paragraph);
    }
    if (empty === '/') continue;
    open.push(name!);
    if (name === 't' && current) {
      const start = match.index + tag.length;
      current.text += decodeEntities(xml.slice(start, xml.indexOf('<', start)));
    }
  }
  return paragraphs;
}
