import type { PackLink, Paragraph } from '../../workbook/pack-sheet';
import type { TextFont } from '../../workbook/text-width';
import { BODY_FONT, breakAtSpaces, measureText } from '../../workbook/text-width';
import { FIGURE_POINTS } from './pack-styles';

/** A line of text with the cell it begins in, as broken to fit the page. */
export interface PlacedLine {
  readonly rowIndex: number;
  readonly columnIndex: number;
  readonly text: string;
  readonly style: Paragraph['style'];
  /** Of the paragraph that the line begins; null for the lines that go on with one. */
  readonly link: PackLink | null;
}

interface PlacedParagraphs {
  readonly lines: PlacedLine[];
  readonly spacerRows: number[];
  /** The row after the last line. */
  readonly endRowIndex: number;
}

/**
 * Text runs over the empty cells to its right without merging them, but is cut off at the edge of the page: so it is
 * broken into lines that fit.
 */
export function placeParagraphs(
  paragraphs: readonly Paragraph[],
  firstRowIndex: number,
  roomPoints: number,
): PlacedParagraphs {
  const lines: PlacedLine[] = [];
  const spacerRows: number[] = [];
  let rowIndex = firstRowIndex;
  for (const { text, style, link = null } of paragraphs) {
    if (style === 'heading' && lines.length > 0) spacerRows.push(rowIndex++);
    const font = style === 'figure' ? FIGURE_FONT : BODY_FONT;
    for (const [index, line] of breakLines(text, roomPoints, font).entries()) {
      const ofFirst = index === 0 ? link : null;
      lines.push({ rowIndex: rowIndex++, columnIndex: 0, text: line, style, link: ofFirst });
    }
  }
  return { lines, spacerRows, endRowIndex: rowIndex };
}

const FIGURE_FONT: TextFont = { sizePoints: FIGURE_POINTS, bold: true };

/** A text as lines that fit, of the body font unless another is given. */
export function breakLines(text: string, roomPoints: number, font = BODY_FONT): string[] {
  return breakAtSpaces(text, roomPoints, (part) => measureText(part, font));
}
