import { compilePackInSteps, compileWorkbookInSteps } from '../board-pack/compile/compile-pack';
import { leaveOutCells } from '../board-pack/leave-out-cells';
import { namePackFile } from '../board-pack/name-pack-file';
import { findNames } from '../board-pack/publication/find-names';
import type { PackContext } from '../board-pack/pack-context';
import { publishPackInSteps } from '../board-pack/publication/publish-pack';
import { listPackSheetsInSteps } from '../board-pack/sheets/index';
import type { Pause, Steps } from '../domain/steps';
import { runWithPauses } from '../domain/steps';
import type { CompiledSheet } from '../workbook/compiled-sheet';
import type { ErrorCode } from '../workbook/errors';
import { AddInError } from '../workbook/errors';
import type {
  ExportKind,
  ExportOptions,
  PackFile,
  PackFileKind,
  PackFiles,
  WorkbookFileKind,
} from '../workbook/pack-files';
import { isPaperKind } from '../workbook/pack-files';
import type { PaperPlaceholder } from '../workbook/paper-template';
import type { PackSheet } from '../workbook/pack-sheet';
import type { KeptSheet, PackInputs, WorkbookPort } from '../workbook/port';
import { afterWriting } from './after-writing';
import {
  listSheetsToPrintInSteps,
  prepareOutputInSteps,
  preparePackOfInSteps,
  readFreeze,
} from './generate-pack';
import type { Review } from './review-matrix';
import type { ComposedPaper } from './write-paper';
import { writePaper } from './write-paper';

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
  workbook: Pick<WorkbookPort, 'readPackInputs'>,
  review: Review,
  kinds: readonly PackFileKind[],
  files: PackFiles,
  { withDataQuality = false, template }: ExportOptions = {},
  pause: Pause = () => undefined,
): Promise<PackFile[]> {
  const { cover, asAt } = review.settings;
  const inputs = await workbook.readPackInputs();
  const context = await runWithPauses(prepareOutputInSteps(review, inputs), pause);
  const pack = await runWithPauses(listPackSheetsInSteps(context), pause);
  requireSheets(pack);
  const title = [cover.organisation, cover.committee, 'Maturity matrix board pack']
    .filter(Boolean)
    .join(' · ');
  const properties = { title, author: cover.organisation, asAt };
  const listNames = () => findNames(review.matrix, inputs.freezes.map(readFreeze));
  const writeSheets = async (
    kind: WorkbookFileKind,
    sheets: readonly PackSheet[],
  ): Promise<Uint8Array> => {
    requireSheets(sheets);
    const compiled = compileWorkbookInSteps(sheets, kind, properties);
    return files.writeWorkbook(await runWithPauses(compiled, pause));
  };
  const write = async (kind: PackFileKind): Promise<Written> => {
    if (isPaperKind(kind)) {
      const published = kind === 'published-paper' ? listNames() : null;
      return writePaper(
        await composePaperOf(review, context, published, pause),
        properties,
        files,
        template,
      );
    }
    if (kind === 'board-print') {
      const sheets = await runWithPauses(listSheetsToPrintInSteps(review, context), pause);
      return {
        bytes: await writeSheets(kind, sheets.map(leaveOutCells)),
        namePlaceCount: null,
      };
    }
    const publication = publishPackInSteps(pack, { title, names: listNames(), withDataQuality });
    const { sheets, namePlaceCount } = await runWithPauses(publication, pause);
    return { bytes: await writeSheets(kind, sheets), namePlaceCount };
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

/** The paper, without these names where it is to be published. */
async function composePaperOf(
  { settings }: Review,
  context: PackContext,
  names: ReturnType<typeof findNames> | null,
  pause: Pause,
): Promise<ComposedPaper> {
  if (names) {
    const { publishPaperInSteps } = await import('../board-pack/publication/publish-paper');
    return runWithPauses(publishPaperInSteps(context, settings.paper, names), pause);
  }
  const { composePaperInSteps } = await import('../board-pack/paper/compose-paper');
  const paper = await runWithPauses(composePaperInSteps(context, settings.paper), pause);
  return { paper, namePlaceCount: null };
}

/** What the paper puts in the place of each placeholder of a template. */
export async function listPaperPlaceholders(
  review: Review,
  inputs: PackInputs,
  pause: Pause = () => undefined,
): Promise<PaperPlaceholder[]> {
  const { fillPlaceholders } = await import('../board-pack/paper/placeholders');
  const context = await runWithPauses(preparePackOfInSteps(review, inputs), pause);
  const { paper } = await composePaperOf(review, context, null, pause);
  return fillPlaceholders(paper);
}

/** A PDF of the pack, and what had to give way to make it. */
export interface PrintedPdf {
  readonly file: PackFile;
  /** Sheets that somebody had edited, and that gave way to the pack. */
  readonly keptAside: readonly KeptSheet[];
}

const WRITTEN = {
  written: 'The board pack was written',
  missing: 'no PDF was made of it',
};

const TELLS_OF_PACK: ReadonlySet<ErrorCode> = new Set([
  'pdf-not-made',
  'pdf-workbook-protected',
  'sheets-left-hidden',
]);

/**
 * The board pack as it is printed, as a PDF that Excel makes of the pack's sheets, all of which are written anew. Throws
 * final-refused, pack-empty, what {@link WorkbookPort.printPack} throws of a PDF, and written-in-part for all else.
 */
export async function exportPdf(
  workbook: WorkbookPort,
  review: Review,
  pause: Pause = () => undefined,
): Promise<PrintedPdf> {
  const { cover, asAt } = review.settings;
  let printed: readonly PackSheet[] = [];
  const compose = function* (inputs: PackInputs): Steps<CompiledSheet[]> {
    const context = yield* prepareOutputInSteps(review, inputs);
    const pack = yield* listPackSheetsInSteps(context);
    requireSheets(pack);
    printed = yield* listSheetsToPrintInSteps(review, context);
    return yield* compilePackInSteps(pack);
  };
  // Whoever asks for a file stays at the sheet in front.
  const { keptAside } = await workbook.writePack(
    (inputs) => runWithPauses(compose(inputs), pause),
    {
      showsPack: false,
    },
  );
  const ids = printed.map(({ id }) => id);
  const bytes = await afterWriting(WRITTEN, () => workbook.printPack(ids), TELLS_OF_PACK);
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
