import type { SourceAside, SourceCell } from '../../../workbook/source-document';
import type { PaperParagraph } from './read-paragraph';
import { readAllText } from './read-paragraph';
import { settleColumns } from './settle-columns';
import type { XmlNode } from './xml-tree';
import { attributeOf, childOf } from './xml-tree';

/** A paragraph with the number or bullet in front of it; '' where there is none. */
type MarkedParagraph = PaperParagraph & { readonly mark: string };

/** A line with its number or bullet in front. */
export const markLine = (mark: string, line: string): string =>
  mark === '' ? line : `${mark} ${line}`;

/** Reads one paragraph; in the order of the paper, since lists are counted. */
export type ReadParagraph = (paragraph: XmlNode) => MarkedParagraph;

/** A table of a paper, and the texts of its rows that were deleted while changes were tracked. */
export interface PaperTable {
  readonly rows: readonly (readonly SourceCell[])[];
  readonly asides: readonly SourceAside[];
}

/** A cell that may go on in the rows below. */
interface OpenCell {
  readonly columnIndex: number;
  columnSpan: number;
  rowSpan: number;
  readonly text: string;
  readonly isStruck: boolean;
  readonly holdsTable: boolean;
  readonly asides: SourceAside[];
}

/** Reads a table: a cell that is merged stands in its first row and column. */
export function readTable(table: XmlNode, readParagraph: ReadParagraph): PaperTable {
  const asides: SourceAside[] = [];
  const rows: (readonly OpenCell[])[] = [];
  let above = new Map<number, OpenCell>();
  for (const row of listParts(table, 'tr')) {
    if (childOf(row, 'trPr', 'del')) {
      asides.push(...asideOf('deleted-text', readAllText(row)));
      continue;
    }
    const read = readRow(row, above, readParagraph);
    rows.push(read.cells);
    above = read.open;
  }
  return { rows: settleColumns(rows, readWidths(table)), asides };
}

function readWidths(table: XmlNode): number[] {
  const columns = childOf(table, 'tblGrid')?.children ?? [];
  return columns
    .filter(({ name }) => name === 'gridCol')
    .map((column) => Number(attributeOf(column, 'w') ?? 0) || 0);
}

function readRow(
  row: XmlNode,
  above: ReadonlyMap<number, OpenCell>,
  readParagraph: ReadParagraph,
): { readonly cells: OpenCell[]; readonly open: Map<number, OpenCell> } {
  const cells: OpenCell[] = [];
  const open = new Map<number, OpenCell>();
  let columnIndex = readCount(childOf(row, 'trPr', 'gridBefore')) ?? 0;
  for (const cell of listParts(row, 'tc')) {
    const look = childOf(cell, 'tcPr');
    const columnSpan = Math.max(1, readCount(childOf(look, 'gridSpan')) ?? 1);
    if (childOf(look, 'cellDel')) {
      // Its place stays empty, so that the others stand below their headings.
      cells.push({ ...readDeleted(cell), columnIndex, columnSpan, rowSpan: 1 });
      columnIndex += columnSpan;
      continue;
    }
    const down = childOf(look, 'vMerge');
    const begun = goesOn(down) ? above.get(columnIndex) : undefined;
    const before = goesOn(childOf(look, 'hMerge')) ? cells.at(-1) : undefined;
    const merged = begun ?? before;
    if (merged) {
      // Word shows nothing of a cell that another one is merged over.
      merged.asides.push(...asideOf('hidden-text', readAllText(cell)));
    }
    if (begun) {
      begun.rowSpan += 1;
      open.set(columnIndex, begun);
    } else if (before) {
      before.columnSpan += columnSpan;
    } else {
      const read = { ...readCell(cell, readParagraph), columnIndex, columnSpan, rowSpan: 1 };
      cells.push(read);
      if (down) open.set(columnIndex, read);
    }
    columnIndex += columnSpan;
  }
  return { cells, open };
}

/** A merge that does not say that it begins goes on. */
const goesOn = (merge: XmlNode | undefined): boolean =>
  merge !== undefined && attributeOf(merge, 'val') !== 'restart';

function readCount(node: XmlNode | undefined): number | null {
  const count = Number(attributeOf(node, 'val') ?? Number.NaN);
  return Number.isInteger(count) && count >= 0 && count <= MOST_COLUMNS ? count : null;
}

/** Word's own limit is 63. */
const MOST_COLUMNS = 1024;

function asideOf(kind: SourceAside['kind'], text: string): SourceAside[] {
  return text.trim() === '' ? [] : [{ kind, text: text.trim() }];
}

/** A cell that was deleted while changes were tracked. */
const readDeleted = (cell: XmlNode): ReturnType<typeof readCell> => ({
  ...{ text: '', isStruck: false, holdsTable: false },
  asides: asideOf('deleted-text', readAllText(cell)),
});

function readCell(
  cell: XmlNode,
  readParagraph: ReadParagraph,
): Pick<OpenCell, 'text' | 'isStruck' | 'holdsTable' | 'asides'> {
  const parts = listParts(cell, 'p', 'tbl');
  const paragraphs: PaperParagraph[] = [];
  const lines: string[] = [];
  let isOpen = false;
  for (const part of parts) {
    if (part.name === 'tbl') {
      const table = readTable(part, readParagraph);
      lines.push(...table.rows.map(joinCells));
      paragraphs.push(...table.rows.flat().map(asParagraph));
      paragraphs.push({ ...NO_TEXT, asides: table.asides });
      isOpen = false;
      continue;
    }
    const paragraph = readParagraph(part);
    const line = paragraph.text.replace(/\t/g, ' ');
    // Where the next paragraph goes on, a blank at the end parts their words.
    const text = paragraph.goesOn ? line.trimStart() : line.trim();
    // A cell may hold its number alone, as a column of references does.
    if (isOpen) lines.push(`${lines.pop()!}${text}`);
    else if (text !== '') lines.push(markLine(paragraph.mark, text));
    else if (parts.length === 1) lines.push(paragraph.mark.replace('•', ''));
    isOpen = paragraph.goesOn && lines.length > 0;
    paragraphs.push(paragraph);
  }
  const said = paragraphs.filter(({ text }) => text.trim() !== '');
  return {
    text: lines
      .map((line) => line.trim())
      .filter((line) => line !== '')
      .join('\n'),
    isStruck: said.length > 0 && said.every(({ isStruck }) => isStruck),
    holdsTable: parts.some(({ name }) => name === 'tbl'),
    asides: paragraphs.flatMap(({ asides, boxes }) => [
      ...asides,
      ...boxes.flatMap((box) => asideOf('text-box', readAllText(box))),
    ]),
  };
}

const NO_TEXT = {
  text: '',
  isStruck: false,
  isBold: false,
  asides: [],
  boxes: [],
  goesOn: false,
};

const asParagraph = ({ text, isStruck, asides }: SourceCell): PaperParagraph => ({
  ...NO_TEXT,
  text,
  isStruck,
  asides,
});

/** A row of a table in a cell as one line. */
const joinCells = (cells: readonly SourceCell[]): string =>
  cells
    .map(({ text }) => text.replace(/\n/g, ' '))
    .filter((text) => text !== '')
    .join(' ');

/** What may stand between a table and its rows, a row and its cells, a cell or page and its paragraphs. */
const WRAPPER = /^(?:sdt|sdtContent|customXml|smartTag|ins|moveTo)$/;

/** The parts of these names in an element, in order, whatever wraps them. */
export function listParts(node: XmlNode, ...names: readonly string[]): XmlNode[] {
  return node.children.flatMap((child) => {
    if (names.includes(child.name)) return [child];
    return WRAPPER.test(child.name) ? listParts(child, ...names) : [];
  });
}
