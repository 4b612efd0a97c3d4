import type { PackFiles } from '../workbook/pack-files';
import { writeWorkbook } from './xlsx/write-workbook';

/** Board packs as files of their own: workbooks, and a Word paper that is loaded when one is asked for. */
export const packFiles: PackFiles = {
  writeWorkbook,
  async writePaper(paper, properties) {
    const { writeWordPaper } = await import('./word/write-word-paper');
    return writeWordPaper(paper, properties);
  },
  async checkTemplate(template, placeholders) {
    const { checkTemplate } = await import('./word/read-template');
    return checkTemplate(template, placeholders);
  },
  async fillTemplate(template, placeholders, properties) {
    const { fillTemplate } = await import('./word/fill-template');
    return fillTemplate(template, placeholders, properties);
  },
};
