import { namePackFile } from '../pack-file/file-name';
import { AddInError } from '../workbook/errors';
import type { PackFile, PackFileKind, PackFiles } from '../workbook/pack-files';
import type { WorkbookPort } from '../workbook/port';
import { buildReviewedPack } from './generate-pack';
import type { Review } from './review-matrix';

const MEDIA_TYPES: Readonly<Record<PackFileKind, string>> = {
  'board-print': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'publication-copy': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'word-paper': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};

/**
 * The board pack alone as files, one of each kind in the order given: without the matrix and anything hidden. The workbook is read and not written to.
 * Throws cover-incomplete, and pack-empty when every sheet is left out.
 */
export async function exportPack(
  workbook: WorkbookPort,
  review: Review,
  kinds: readonly PackFileKind[],
  files: PackFiles,
): Promise<PackFile[]> {
  const { cover, asAt } = review.settings;
  const pack = await buildReviewedPack(workbook, review);
  if (pack.length === 0) throw new AddInError('pack-empty', {});
  const title = [cover.organisation, cover.committee, 'Maturity matrix board pack']
    .filter(Boolean)
    .join(' · ');
  return Promise.all(
    kinds.map(async (kind) => ({
      kind,
      name: namePackFile(cover, asAt, kind),
      bytes: await files.write(kind, pack, { title, author: cover.organisation, asAt }),
      mediaType: MEDIA_TYPES[kind],
    })),
  );
}
