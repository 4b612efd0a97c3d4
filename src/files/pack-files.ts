import { renderPack } from '../board-pack/compile/render-pack';
import { BOARD_PRINT, PUBLICATION_COPY } from '../board-pack/compile/pack-styles';
import { publishPack } from '../board-pack/publication/publish-pack';
import type { PackFileProperties, PackFiles } from '../workbook/pack-files';
import { writeWorkbook } from './xlsx/write-workbook';

/** Board packs as files of their own: workbooks, and a Word paper that is loaded when one is asked for. */
export const packFiles: PackFiles = {
  async write(kind, pack, properties) {
    if (kind === 'word-paper') {
      const { writeWordPaper } = await import('./word/write-word-paper');
      return writeWordPaper(pack, properties);
    }
    const workbook =
      kind === 'board-print'
        ? renderPack(pack, BOARD_PRINT, propertiesOf(properties))
        : renderPack(
            publishPack(pack, properties.title),
            PUBLICATION_COPY,
            propertiesOf(properties),
          );
    return writeWorkbook(workbook);
  },
};

/** A file without an author is one that nobody can be asked about. */
function propertiesOf({ title, author }: PackFileProperties): { title: string; author: string } {
  return { title, author: author === '' ? 'Maturity matrix add-in' : author };
}
