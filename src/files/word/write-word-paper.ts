import { Document, Packer } from 'docx';
import { estimatePageNumbersWith } from 'docx/layout';
import type { CommitteePaper } from '../../workbook/committee-paper';
import type { PackFileProperties } from '../../workbook/pack-files';
import { buildAppendix } from './appendix-section';
import { BODY_FONT_NAME, PAPER_NUMBERING, PAPER_STYLES } from './paper-styles';
import { buildReport } from './report-section';
import { settleFile } from './settle-file';

/**
 * A committee paper as a Word document with native headings, numbers, tables, captions, chart and contents. The same
 * paper gives the same bytes.
 */
export async function writeWordPaper(
  paper: CommitteePaper,
  { title, author, asAt }: PackFileProperties,
): Promise<Uint8Array> {
  const isMeasured = countUnbroken(paper) <= MOST_UNBROKEN_CHARS;
  const document = new Document({
    title,
    creator: author,
    lastModifiedBy: author,
    styles: PAPER_STYLES,
    numbering: PAPER_NUMBERING,
    features: { updateFields: !isMeasured },
    // The contents say the pages as Word lays them out, so that nobody is asked to update them. A character of which the
    // width is not known is guessed: a page number is then wrong at worst by a line.
    ...(isMeasured && { pageNumbers: estimatePageNumbersWith({ guess: true }) }),
    sections: [
      buildReport(paper),
      ...paper.appendices.map((appendix) => buildAppendix(appendix, paper.runningHead)),
    ],
    theme: { fonts: { headings: BODY_FONT_NAME, body: BODY_FONT_NAME } },
  });
  return settleFile(new Uint8Array(await Packer.toArrayBuffer(document)), asAt);
}

/**
 * Characters of words longer than a line of a table that are laid out here: each of them is measured as often as there are
 * characters in its line, which for a cell full of them takes minutes. Word is then left to count the pages.
 */
const MOST_UNBROKEN_CHARS = 3_000;
const UNBROKEN = /[^\s-]{80,}/g;

function countUnbroken(content: unknown): number {
  if (typeof content === 'string') {
    return (content.match(UNBROKEN) ?? []).reduce((sum, word) => sum + word.length, 0);
  }
  if (typeof content !== 'object' || content === null) return 0;
  return Object.values(content).reduce<number>((sum, part) => sum + countUnbroken(part), 0);
}
