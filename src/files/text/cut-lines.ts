import { LONGEST_TEXT } from '../../workbook/excel-limits';
import type { SourceLine } from '../../workbook/source-document';

/** What can stand between two cells of a line, the likeliest first. */
const DELIMITERS = ['\t', ';', ',', '|'] as const;

/** What stands between the cells of a text's lines. */
export type Delimiter = (typeof DELIMITERS)[number];

/** The beginning of a text tells what parts its cells. */
const SAMPLE_LENGTH = 65_536;
/** Tabs in fewer lines stand there by chance; they are seldom typed for anything but columns. */
const FEWEST_TABBED_SHARE = 0.1;

/** What parts the cells of a text: the tab where there are any, else the mark by which most lines have equally many cells. */
export function findDelimiter(text: string): Delimiter {
  const sample = text.slice(0, SAMPLE_LENGTH);
  const judged = DELIMITERS.map((delimiter) => ({ delimiter, ...judge(sample, delimiter) }));
  const [tab] = judged;
  if (tab!.partedShare >= FEWEST_TABBED_SHARE) return '\t';
  const best = judged.reduce((one, other) => (other.equalShare > one.equalShare ? other : one));
  return best.delimiter;
}

/** How many of the lines that hold anything a mark parts, and how many of them into equally many cells. */
function judge(
  text: string,
  delimiter: Delimiter,
): { readonly partedShare: number; readonly equalShare: number } {
  const lengths = cutLines(text, delimiter).flatMap(({ cells }) =>
    cells.some((cell) => cell !== '') ? [cells.length] : [],
  );
  const counts = new Map<number, number>();
  for (const length of lengths) {
    if (length > 1) counts.set(length, (counts.get(length) ?? 0) + 1);
  }
  const parted = [...counts.values()];
  const all = Math.max(1, lengths.length);
  return {
    partedShare: parted.reduce((sum, count) => sum + count, 0) / all,
    equalShare: Math.max(0, ...parted) / all,
  };
}

/**
 * Cuts a text into lines of cells. Nothing is trimmed or repaired; a blank line has one empty cell, a last line break ends
 * the last line. A cell in quotation marks may hold the delimiter, line breaks, and quotation marks twice each (RFC 4180); no
 * program writes a tab into one that tabs part. Quotation marks that are not closed so are text.
 */
export function cutLines(text: string, delimiter: Delimiter): SourceLine[] {
  const border = new RegExp(`[${delimiter}\r\n]`, 'g');
  const lines: SourceLine[] = [];
  let at = 0;
  let lineNumber = 1;
  while (at < text.length) {
    const cells: string[] = [];
    const start = at;
    for (let isOpen = true; isOpen;) {
      const quoted = text[at] === '"' ? readQuoted(text, at, delimiter) : null;
      const end = quoted?.end ?? findBorder(text, at, border);
      cells.push(quoted?.text ?? text.slice(at, end));
      isOpen = text[end] === delimiter;
      at = isOpen ? end + 1 : end;
    }
    lines.push({ lineNumber, cells });
    if (text.startsWith('\r\n', at)) at += 2;
    else at += 1;
    lineNumber += countLineBreaks(text.slice(start, at)) || 1;
  }
  return lines;
}

function findBorder(text: string, from: number, border: RegExp): number {
  border.lastIndex = from;
  return border.exec(text)?.index ?? text.length;
}

const countLineBreaks = (text: string): number => text.match(/\r\n|\r|\n/g)?.length ?? 0;

/** The cell in quotation marks that begins at `start`, and where it ends; null where it does not end as one. */
function readQuoted(
  text: string,
  start: number,
  delimiter: Delimiter,
): { readonly text: string; readonly end: number } | null {
  let close = text.indexOf('"', start + 1);
  while (close >= 0 && text[close + 1] === '"') close = text.indexOf('"', close + 2);
  if (close < 0 || close - start > LONGEST_TEXT * 2) return null;
  const inner = text.slice(start + 1, close);
  const next = text[close + 1];
  const isBorder = next === undefined || next === delimiter || next === '\r' || next === '\n';
  if (!isBorder || (delimiter === '\t' && inner.includes('\t'))) return null;
  return { text: inner.replace(/""/g, '"'), end: close + 1 };
}
