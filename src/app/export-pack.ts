import { compilePack, compilePaper, compileWorkbook } from '../board-pack/compile/compile-pack';
import { namePackFile } from '../board-pack/name-pack-file';
import { AddInError } from '../workbook/errors';
import type {
  ExportKind,
  PackFile,
  PackFileKind,
  PackFileProperties,
  PackFiles,
} from '../workbook/pack-files';
import type { PackSheet } from '../workbook/pack-sheet';
import type { KeptSheet, PackInputs, WorkbookPort } from '../workbook/port';
import { composePack } from './generate-pack';
import type { Review } from './review-matrix';

const MEDIA_TYPES: Readonly<Record<ExportKind, string>> = {
  'board-print': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'publication-copy': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'word-paper': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
};

/**
 * The board pack alone as files, one of each kind in the order given: without the matrix and anything hidden. The
 * workbook is read and not written to. Throws cover-incomplete, and pack-empty when every sheet is left out.
 */
export async function exportPack(
  workbook: WorkbookPort,
  review: Review,
  kinds: readonly PackFileKind[],
  files: PackFiles,
): Promise<PackFile[]> {
  const { cover, asAt } = review.settings;
  const pack = composeFilledPack(review, await workbook.readPackInputs());
  const title = [cover.organisation, cover.committee, 'Maturity matrix board pack']
    .filter(Boolean)
    .join(' · ');
  return Promise.all(
    kinds.map(async (kind) => ({
      kind,
      name: namePackFile(cover, asAt, kind),
      bytes: await writePackFile(kind, pack, { title, author: cover.organisation, asAt }, files),
      mediaType: MEDIA_TYPES[kind],
    })),
  );
}

/** Compiles a pack for one kind of file and writes it: the same pack and properties give the same bytes. */
export async function writePackFile(
  kind: PackFileKind,
  pack: readonly PackSheet[],
  properties: PackFileProperties,
  files: PackFiles,
): Promise<Uint8Array> {
  return kind === 'word-paper'
    ? files.writePaper(compilePaper(pack), properties)
    : files.writeWorkbook(compileWorkbook(pack, kind, properties));
}

/** A PDF of the pack, and what had to give way to make it. */
export interface PrintedPdf {
  readonly file: PackFile;
  /** Sheets that somebody had edited, and that gave way to the pack. */
  readonly keptAside: readonly KeptSheet[];
}

/**
 * The board pack alone as a PDF that Excel makes of the pack's sheets, which are written anew for it. Throws
 * cover-incomplete, pack-empty, and whatever {@link WorkbookPort.printPack} throws.
 */
export async function exportPdf(workbook: WorkbookPort, review: Review): Promise<PrintedPdf> {
  const { cover, asAt } = review.settings;
  const { keptAside } = await workbook.writePack((inputs) =>
    compilePack(composeFilledPack(review, inputs)),
  );
  const bytes = await workbook.printPack();
  const name = namePackFile(cover, asAt, 'pdf');
  return { file: { kind: 'pdf', name, bytes, mediaType: MEDIA_TYPES.pdf }, keptAside };
}

function composeFilledPack(review: Review, inputs: PackInputs): PackSheet[] {
  const pack = composePack(review, inputs);
  if (pack.length === 0) throw new AddInError('pack-empty', {});
  return pack;
}
