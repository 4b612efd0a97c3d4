import { toOneLine } from '../../domain/wording';

/** What goes on the clipboard: programs take the form that they know best. */
export interface CopiedContent {
  readonly text: string;
  /** The same as HTML; absent for what is text alone. */
  readonly html?: string;
}

/** A table for a mail, a document or a sheet: as text whose cells are apart by tabs, and as HTML. */
export function writeTableCopy(
  title: string,
  headings: readonly string[],
  rows: readonly (readonly string[])[],
): Required<CopiedContent> {
  const lines = [headings, ...rows].map((cells) => cells.map(toCell).join('\t'));
  const safe = rows.map((cells) => cells.map(toCell));
  return {
    text: [toCell(title), ...lines].join('\r\n'),
    html: writeHtmlTable(toOneLine(title), headings, safe),
  };
}

/** One line, which no sheet takes for a formula. */
const toCell = (text: string): string => toOneLine(text).replace(/^[=+\-@]/, "'$&");

/** A table with a caption and a header row, in which what people wrote is text. */
export function writeHtmlTable(
  caption: string,
  headings: readonly string[],
  rows: readonly (readonly string[])[],
): string {
  const writeRow = (cells: readonly string[], tag: 'th' | 'td'): string =>
    `<tr>${cells.map((cell) => `<${tag}>${escapeHtml(cell)}</${tag}>`).join('')}</tr>`;
  const body = rows.map((cells) => writeRow(cells, 'td')).join('');
  return `<table border="1"><caption>${escapeHtml(caption)}</caption><thead>${writeRow(headings, 'th')}</thead><tbody>${body}</tbody></table>`;
}

/** The text as HTML that says the same. */
export const escapeHtml = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
