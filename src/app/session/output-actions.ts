import { clearHighlights, highlightMatrix } from '../highlight-matrix';
import type { MatrixSession } from '../matrix-session';
import type { Loader } from './load-matrix';
import type { SessionSurroundings } from './surroundings';
import type { TakeTurn } from './take-turns';

/** What is laid over the matrix or written beside it. */
export function createOutputActions(
  { workbook, loadPackFiles, deliverFile }: SessionSurroundings,
  loader: Loader,
  act: TakeTurn,
): Pick<MatrixSession, 'highlight' | 'clearHighlights' | 'generatePack' | 'freeze' | 'exportPack'> {
  return {
    highlight: () => act(() => highlightMatrix(workbook, loader.readingNow().review)),
    clearHighlights: () => act(() => clearHighlights(workbook, loader.readingNow().review)),
    generatePack: (options) =>
      act(async () => {
        // A board pack is rarely asked for: what writes it is loaded when it is.
        const { generatePack } = await import('../generate-pack');
        const written = await generatePack(workbook, loader.readingNow().review, options);
        const { pack, sheets, keptAside } = written;
        const { sheets: packSheets } = await workbook.listPackSheets();
        loader.show({ ...loader.readingNow(), packSheets });
        return { sheets, keptAside, total: pack.length, stopped: sheets.length < pack.length };
      }),
    exportPack: (kind) =>
      act(async () => {
        const [{ exportPack }, files] = await Promise.all([
          import('../export-pack'),
          loadPackFiles(),
        ]);
        const { review } = loader.readingNow();
        const [file] = await exportPack(workbook, review, [kind], files);
        return { fileName: file!.name, delivery: await deliverFile(file!) };
      }),
    freeze: () =>
      act(async () => {
        const { freezeMatrix } = await import('../freeze-matrix');
        return freezeMatrix(workbook, loader.readingNow().review);
      }),
  };
}
