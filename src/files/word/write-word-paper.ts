import { Document, Packer } from 'docx';
import type { PackFileProperties } from '../../workbook/pack-files';
import type { PackSheet } from '../../workbook/pack-sheet';
import { BODY_FONT_NAME, PAPER_STYLES } from './paper-styles';
import { buildSection } from './paper-section';
import { settleFile } from './settle-file';

/** Tables for other programs, which a committee does not read. */
const NOT_IN_PAPER = ['kpis', 'actions'];

/**
 * The pack as a committee paper: a Word document with native headings, tables and chart. The same pack gives the same
 * bytes.
 */
export async function writeWordPaper(
  pack: readonly PackSheet[],
  { title, author, asAt }: PackFileProperties,
): Promise<Uint8Array> {
  const document = new Document({
    title,
    creator: author,
    lastModifiedBy: author,
    styles: PAPER_STYLES,
    features: { updateFields: false },
    sections: pack
      .filter(({ id }) => !NOT_IN_PAPER.includes(id))
      .map((sheet) => buildSection(sheet, title)),
    theme: { fonts: { headings: BODY_FONT_NAME, body: BODY_FONT_NAME } },
  });
  return settleFile(new Uint8Array(await Packer.toArrayBuffer(document)), asAt);
}
