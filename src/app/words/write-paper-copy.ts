import type {
  CommitteePaper,
  PaperBlock,
  PaperChart,
  PaperParagraph,
  PaperSection,
} from '../../workbook/committee-paper';
import { textOfPaperCell } from '../../workbook/committee-paper';
import type { CopiedContent } from './copied-content';
import { escapeHtml, writeHtmlTable } from './copied-content';

/**
 * The report to the committee for the clipboard, where no file can be given out: with its headings, numbers and tables;
 * charts as the tables that they are drawn from, and appendices by name.
 */
export function writePaperCopy(paper: CommitteePaper): Required<CopiedContent> {
  const parts: Part[] = [
    { level: 1, text: paper.title },
    { level: null, text: paper.runningHead },
    ...paper.front.map(({ label, text, isPrompt }) => ({
      level: null,
      lead: `${label}:`,
      text: isPrompt ? asPrompt(text) : text,
    })),
    ...paper.sections.flatMap(listParts),
    ...listAppendices(paper),
  ];
  return {
    text: parts.map(writeText).join('\r\n\r\n'),
    html: parts.map(writeHtml).join(''),
  };
}

/** A heading, a paragraph (of no level), or a table. */
type Part =
  | { readonly level: 1 | 2 | null; readonly lead?: string; readonly text: string }
  | {
      readonly caption: string;
      readonly headings: readonly string[];
      readonly rows: readonly (readonly string[])[];
    };

function listParts({ number, heading, blocks }: PaperSection): Part[] {
  return [{ level: 2, text: `${number}. ${heading}` }, ...blocks.map(describeBlock)];
}

function describeBlock(block: PaperBlock): Part {
  if (block.kind === 'paragraph') return describeParagraph(block);
  if (block.kind === 'chart') return tabulateChart(block);
  return {
    caption: `Table ${block.number}: ${block.caption}`,
    headings: block.columns.map(({ header }) => header),
    rows: block.rows.map((cells) => cells.map(textOfPaperCell)),
  };
}

function describeParagraph({ number, lead, text, isPrompt }: PaperParagraph): Part {
  return {
    level: null,
    lead: [number, lead].filter(Boolean).join(' '),
    text: isPrompt ? asPrompt(text) : text,
  };
}

/** Told apart from what is said, as in the file. */
const asPrompt = (text: string): string => (text.startsWith('[') ? text : `[${text}]`);

function tabulateChart({ title, categories, series }: PaperChart): Part {
  return {
    caption: title,
    headings: ['', ...series.map(({ name }) => name)],
    rows: categories.map((category, index) => [
      category,
      ...series.map(({ values }) => String(values[index] ?? '')),
    ]),
  };
}

function listAppendices({ appendices }: CommitteePaper): Part[] {
  if (appendices.length === 0) return [];
  return [
    { level: 2, text: 'Appendices' },
    ...appendices.map(({ letter, title }): Part => ({
      level: null,
      lead: `${letter}.`,
      text: `${title}, a sheet of the board pack.`,
    })),
  ];
}

function writeText(part: Part): string {
  if ('rows' in part) {
    return [part.caption, ...[part.headings, ...part.rows].map((cells) => cells.join('\t'))].join(
      '\r\n',
    );
  }
  return [part.lead, part.text].filter(Boolean).join(' ');
}

function writeHtml(part: Part): string {
  if ('rows' in part) return writeHtmlTable(part.caption, part.headings, part.rows);
  const { level, lead, text } = part;
  if (level !== null) return `<h${level}>${escapeHtml(text)}</h${level}>`;
  const led = lead ? `<strong>${escapeHtml(lead)}</strong> ` : '';
  return `<p>${led}${escapeHtml(text)}</p>`;
}
