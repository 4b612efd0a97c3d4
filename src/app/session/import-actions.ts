import type { ImportActions } from '../matrix-session';
import type { MatrixChoice } from '../tidy-matrix';
import { afterWriting } from './after-writing';
import type { Loader } from './load-matrix';
import type { SessionSurroundings } from './surroundings';
import type { TakeTurn } from './take-turns';

/** Bringing a matrix in from a file: looking at it first, and writing it on a sheet of its own. */
export function createImportActions(
  { workbook, readSource, readToday }: SessionSurroundings,
  loader: Loader,
  act: TakeTurn,
): ImportActions {
  return {
    // It asks nothing of the workbook, so nothing waits for it.
    async previewImport(file, options) {
      try {
        const source = await readSource(file, options);
        const { previewImport } = await import('../bring-in-matrix');
        return previewImport(source, loader.settings());
      } catch (error) {
        if (options?.signal?.aborted && error === options.signal.reason) return null;
        throw error;
      }
    },
    writeImport: (preview) =>
      act(async () => {
        const [{ planImport }, { settingsForTidyCopy }] = await Promise.all([
          import('../bring-in-matrix'),
          import('../tidy-matrix'),
        ]);
        const matrix = loader.reading()?.review.matrix ?? null;
        const { sheet } = await workbook.writeTidyCopy((kept) =>
          planImport(preview, kept, matrix?.source.sheets ?? []),
        );
        const choice = settingsForTidyCopy(sheet, preview.review.matrix);
        if (matrix === null) await choose(sheet, choice);
        await loader.loadOrSay(() => loader.load({ asksMerged: 'where-harmless' }));
        return { sheet, choice, isMatrix: matrix === null };
      }),
    startMatrix: (scale) =>
      act(async () => {
        const [{ startMatrix }, { settingsForTidyCopy }] = await Promise.all([
          import('../start-matrix'),
          import('../tidy-matrix'),
        ]);
        const started = startMatrix(scale, readToday());
        const { sheet } = await workbook.writeTidyCopy(({ records }) => ({
          sheet: started.sheet,
          keepsEarlier: true,
          records: { ...records, repairs: [], noise: [] },
        }));
        await choose(sheet, settingsForTidyCopy(sheet, { scale }));
        await loader.loadOrSay(() => loader.load({ asksMerged: 'where-harmless' }));
        return started.said;
      }),
  };

  /** Makes a sheet that was just written the matrix. */
  async function choose(sheet: string, choice: MatrixChoice): Promise<void> {
    const missing = 'it may not be the matrix yet';
    await afterWriting({ written: `The sheet ${sheet} was written`, missing }, () =>
      workbook.writeSettings({ ...loader.settings(), ...choice }),
    );
  }
}
