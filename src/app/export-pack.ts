import { compilePack, compileWorkbook } from '../board-pack/compile/compile-pack';
import { leaveOutCells } from '../board-pack/leave-out-cells';
import { namePackFile } from '../board-pack/name-pack-file';
import { findNames } from '../board-pack/publication/find-names';
import type { PackContext } from '../board-pack/pack-context';
import { publishPack } from '../board-pack/publication/publish-pack';
import { listPackSheets } from '../board-pack/sheets/index';
import type { CommitteePaper } from '../workbook/committee-paper';
import type { CompiledSheet } from '../workbook/compiled-sheet';
import { AddInError } from '../workbook/errors';
import type {
  ExportKind,
  ExportOptions,
  PackFile,
  PackFileKind,
  PackFileProperties,
  PackFiles,
  WorkbookFileKind,
} from '../workbook/pack-files';
import { isPaperKind } from '../workbook/pack-files';
import type { PaperPlaceholder, PaperTemplate } from '../workbook/paper-template';
import type { PackSheet } from '../workbook/pack-sheet';
import type { KeptSheet, PackInputs, WorkbookPort } from '../workbook/port';
import { listSheetsToPrint, prepareOutput, preparePackOf, readFreeze } from './generate-pack';
import type { Review } from './review-matrix';

/** What each kind of file is to a browser. */
export const MEDIA_TYPES: Readonly<Record<ExportKind, string>> = {
  'board-print': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'publication-copy': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'published-paper': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'word-paper': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
};

/**
 * The board pack alone as files, one of each kind in the order given: without the matrix and anything hidden. The
 * workbook is read and not written to. Throws final-refused, template-unusable, and pack-empty when every sheet is left out.
 */
export async function exportPack(
  workbook: WorkbookPort,
  review: Review,
  kinds: readonly PackFileKind[],
  files: PackFiles,
  { withDataQuality = false, template }: ExportOptions = {},
): Promise<PackFile[]> {
  const { cover, asAt } = review.settings;
  const inputs = await workbook.readPackInputs();
  const context = prepareOutput(review, inputs);
  const pack = listPackSheets(context);
  requireSheets(pack);
  const title = [cover.organisation, cover.committee, 'Maturity matrix board pack']
    .filter(Boolean)
    .join(' · ');
  const properties = { title, author: cover.organisation, asAt };
  const listNames = () => findNames(review.matrix, inputs.freezes.map(readFreeze));
  const write = async (kind: PackFileKind): Promise<Written> => {
    if (isPaperKind(kind)) {
      const published = kind === 'published-paper' ? listNames() : null;
      return writePaper(
        await composePaperOf(review, context, published),
        properties,
        files,
        template,
      );
    }
    if (kind === 'board-print') {
      const sheets = listSheetsToPrint(review, context).map(leaveOutCells);
      return {
        bytes: await writeSheets(kind, sheets, properties, files),
        namePlaceCount: null,
      };
    }
    const { sheets, namePlaceCount } = publishPack(pack, {
      title,
      names: listNames(),
      withDataQuality,
    });
    return { bytes: await writeSheets(kind, sheets, properties, files), namePlaceCount };
  };
  return Promise.all(
    kinds.map(async (kind) => ({
      kind,
      name: namePackFile(cover, asAt, kind),
      ...(await write(kind)),
      mediaType: MEDIA_TYPES[kind],
    })),
  );
}

/** What differs from one kind of file to another. */
type Written = Pick<PackFile, 'bytes' | 'paper' | 'placeholders' | 'namePlaceCount'>;

/** The sheets as a workbook: the same pack and properties give the same bytes. Throws pack-empty. */
async function writeSheets(
  kind: WorkbookFileKind,
  sheets: readonly PackSheet[],
  properties: PackFileProperties,
  files: PackFiles,
): Promise<Uint8Array> {
  requireSheets(sheets);
  return files.writeWorkbook(compileWorkbook(sheets, kind, properties));
}

/** The report to the committee, in the council's own document where there is one; the same paper and properties give the same bytes. */
async function writePaper(
  { paper, namePlaceCount }: ComposedPaper,
  properties: PackFileProperties,
  files: PackFiles,
  template: PaperTemplate | undefined,
): Promise<Written> {
  const ofPaper = { ...properties, title: paper.title };
  if (!template) return { bytes: await files.writePaper(paper, ofPaper), paper, namePlaceCount };
  const { fillPlaceholders } = await import('../board-pack/paper/placeholders');
  const { bytes, report } = await files.fillTemplate(template, fillPlaceholders(paper), ofPaper);
  return { bytes, paper, placeholders: report, namePlaceCount };
}

/** A paper and, where it is to be published, in how many places names were taken out. */
interface ComposedPaper {
  readonly paper: CommitteePaper;
  readonly namePlaceCount: number | null;
}

/** The paper, without these names where it is to be published. */
async function composePaperOf(
  { settings }: Review,
  context: PackContext,
  names: ReturnType<typeof findNames> | null,
): Promise<ComposedPaper> {
  if (names) {
    const { publishPaper } = await import('../board-pack/publication/publish-paper');
    return publishPaper(context, settings.paper, names);
  }
  const { composePaper } = await import('../board-pack/paper/compose-paper');
  return { paper: composePaper(context, settings.paper), namePlaceCount: null };
}

/** What the paper puts in the place of each placeholder of a template. */
export async function listPaperPlaceholders(
  review: Review,
  inputs: PackInputs,
): Promise<PaperPlaceholder[]> {
  const { fillPlaceholders } = await import('../board-pack/paper/placeholders');
  const { paper } = await composePaperOf(review, preparePackOf(review, inputs), null);
  return fillPlaceholders(paper);
}

/** A PDF of the pack, and what had to give way to make it. */
export interface PrintedPdf {
  readonly file: PackFile;
  /** Sheets that somebody had edited, and that gave way to the pack. */
  readonly keptAside: readonly KeptSheet[];
}

/**
 * The board pack as it is printed, as a PDF that Excel makes of the pack's sheets, all of which are written anew. Throws
 * final-refused, pack-empty, and whatever {@link WorkbookPort.printPack} throws.
 */
export async function exportPdf(workbook: WorkbookPort, review: Review): Promise<PrintedPdf> {
  const { cover, asAt } = review.settings;
  let printed: readonly PackSheet[] = [];
  const compose = (inputs: PackInputs): CompiledSheet[] => {
    const context = prepareOutput(review, inputs);
    const pack = listPackSheets(context);
    requireSheets(pack);
    printed = listSheetsToPrint(review, context);
    return compilePack(pack);
  };
  // Whoever asks for a file stays at the sheet in front.
  const { keptAside } = await workbook.writePack(compose, { showsPack: false });
  const bytes = await workbook.printPack(printed.map(({ id }) => id));
  const name = namePackFile(cover, asAt, 'pdf');
  const file: PackFile = {
    kind: 'pdf',
    name,
    bytes,
    mediaType: MEDIA_TYPES.pdf,
    namePlaceCount: null,
  };
  return { file, keptAside };
}

function requireSheets(sheets: readonly PackSheet[]): void {
  if (sheets.length === 0) throw new AddInError('pack-empty', {});
}
