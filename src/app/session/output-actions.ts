import { runWithPauses } from '../../domain/steps';
import type { CommitteePaper } from '../../workbook/committee-paper';
import type { ExportKind, ExportOptions, PackFile, PackFileKind } from '../../workbook/pack-files';
import type { PrintedPdf } from '../export-pack';
import type { StoredSettings } from '../../workbook/settings';
import type { MatrixSession } from '../matrix-session';
import type { Review } from '../review-matrix';
import type { Loader } from './load-matrix';
import { judgeAgain } from './reading';
import type { CopiedContent } from '../words/copied-content';
import type { SessionSurroundings } from './surroundings';
import type { TakeTurn } from './take-turns';

type OutputActions = Pick<
  MatrixSession,
  | 'highlight'
  | 'clearHighlights'
  | 'generatePack'
  | 'freeze'
  | 'listExportKinds'
  | 'exportPack'
  | 'printFindings'
  | 'previewPaper'
  | 'checkTemplate'
  | 'listOpenPoints'
>;

/** In the order in which they are offered. */
const EXPORT_KINDS: readonly ExportKind[] = [
  'board-print',
  'pdf',
  'word-paper',
  'publication-copy',
  'published-paper',
];

async function copyPaper(paper: CommitteePaper): Promise<CopiedContent> {
  const { writePaperCopy } = await import('../words/write-paper-copy');
  return writePaperCopy(paper);
}

/** What is laid over the matrix or written beside it. */
export function createOutputActions(
  { workbook, pause, loadPackFiles, makesPdf, savesFiles, deliverFile }: SessionSurroundings,
  loader: Loader,
  act: TakeTurn,
): OutputActions {
  // What was written is written, whether or not it can be looked at.
  const showPackSheets = (): Promise<void> =>
    loader.loadOrSay(async () => {
      const { sheets: packSheets } = await workbook.listPackSheets();
      loader.update({ packSheets });
    });
  const reviewWith = async (change: Partial<StoredSettings>): Promise<Review> => {
    const settings = { ...loader.settings(), ...change };
    return (await judgeAgain(loader.readingNow(), { settings }, pause)).review;
  };
  const writeFile = async (kind: PackFileKind, options: ExportOptions): Promise<PackFile> => {
    const [{ exportPack }, files] = await Promise.all([import('../export-pack'), loadPackFiles()]);
    const { review } = loader.readingNow();
    const [file] = await exportPack(workbook, review, [kind], files, options, pause);
    return file!;
  };
  const printFile = async (): Promise<PrintedPdf> => {
    const { exportPdf } = await import('../export-pack');
    try {
      return await exportPdf(workbook, loader.readingNow().review, pause);
    } finally {
      await showPackSheets();
    }
  };
  return {
    highlight: () =>
      act(async () => {
        // What is planned and written on demand is loaded then: the pane opens sooner without it.
        const { highlightMatrix } = await import('../highlight-matrix');
        const summary = await highlightMatrix(
          workbook,
          loader.readingNow().review,
          'refuse',
          pause,
        );
        // The settings that it goes by are written with it.
        loader.update({ hasSettings: true });
        return summary;
      }),
    clearHighlights: () =>
      act(async () => {
        const { clearMatrixHighlights } = await import('../highlight-matrix');
        return clearMatrixHighlights(workbook, loader.readingNow().review, pause);
      }),
    generatePack: (options) =>
      act(async () => {
        const { generatePack } = await import('../generate-pack');
        const written = await generatePack(workbook, loader.readingNow().review, options, pause);
        const { pack, sheets, keptAside } = written;
        const stopped = sheets.length < pack.length;
        if (stopped) await showPackSheets();
        else loader.update({ packSheets: sheets });
        return { sheets, keptAside, total: pack.length, stopped };
      }),
    listExportKinds: () =>
      EXPORT_KINDS.filter((kind) => kind !== 'pdf' || (makesPdf() && savesFiles())),
    exportPack: (kind, options = {}) =>
      act(async () => {
        const { file, keptAside } =
          kind === 'pdf'
            ? await printFile()
            : { file: await writeFile(kind, options), keptAside: [] };
        const { name: fileName, namePlaceCount, paper } = file;
        const delivery = await deliverFile(file);
        const copy = delivery === 'not-kept' && paper ? await copyPaper(paper) : null;
        return { fileName, delivery, copy, keptAside, namePlaceCount };
      }),
    printFindings: (located) =>
      act(async () => {
        const [{ printFindings }, files] = await Promise.all([
          import('../print-findings'),
          loadPackFiles(),
        ]);
        const file = await printFindings(loader.readingNow().review, located, files);
        return { fileName: file.name, delivery: await deliverFile(file) };
      }),
    previewPaper: (change) =>
      act(async () => {
        const [{ previewPaperInSteps }, { preparePackOfInSteps }] = await Promise.all([
          import('../../board-pack/paper/preview-paper'),
          import('../generate-pack'),
        ]);
        const inputs = await workbook.readPackInputs();
        const review = await reviewWith(change);
        const context = await runWithPauses(preparePackOfInSteps(review, inputs), pause);
        return runWithPauses(previewPaperInSteps(context, review.settings.paper), pause);
      }),
    listOpenPoints: (change, output) =>
      act(async () => {
        const { listOpenPoints } = await import('../list-open-points');
        return listOpenPoints(await reviewWith(change), await workbook.readPackInputs(), [output]);
      }),
    checkTemplate: (template) =>
      act(async () => {
        const [{ listPaperPlaceholders }, files] = await Promise.all([
          import('../export-pack'),
          loadPackFiles(),
        ]);
        const inputs = await workbook.readPackInputs();
        const placeholders = await listPaperPlaceholders(loader.readingNow().review, inputs, pause);
        return files.checkTemplate(template, placeholders);
      }),
    freeze: () =>
      act(async () => {
        const { freezeMatrix } = await import('../freeze-matrix');
        return freezeMatrix(workbook, loader.readingNow().review, pause);
      }),
  };
}
