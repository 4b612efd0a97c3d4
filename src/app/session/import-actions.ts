import { runWithPauses } from '../../domain/steps';
import type { ImportStep } from '../../workbook/source-document';
import { isStop } from '../../workbook/source-document';
import type { ImportActions } from '../matrix-session';
import type { MatrixChoice } from '../made-sheets';
import { afterWriting } from '../after-writing';
import type { Loader } from './load-matrix';
import type { HeldSource } from './source-actions';
import type { SessionSurroundings } from './surroundings';
import type { TakeTurn } from './take-turns';

/** A longer list of names is no setting any more: each has a row on the settings sheet. */
const MOST_KEPT = 2_000;

/** Bringing a matrix in from a file: looking at it first, and writing it on a sheet of its own. */
export function createImportActions(
  {
    workbook,
    readSource,
    fingerprintFile,
    readToday,
    deliverFile,
    schedule,
    pause,
  }: SessionSurroundings,
  loader: Loader,
  held: HeldSource,
  act: TakeTurn,
): ImportActions {
  /** A list that is too long to be kept with the settings. */
  let longNames: readonly string[] | null = null;
  return {
    // It asks nothing of the workbook, so nothing waits for it.
    async previewImport(file, options) {
      const begin = async (step: ImportStep): Promise<void> => {
        options?.onStep?.(step);
        // What has been asked for meanwhile, such as to stop, comes first.
        await new Promise<void>((go) => schedule(go));
        options?.signal?.throwIfAborted();
      };
      try {
        await begin('reading');
        const source = await readSource(file, options);
        const [{ previewImport }, fingerprint] = await Promise.all([
          import('../bring-in-matrix'),
          fingerprintFile(file.bytes),
        ]);
        const settings = { ...loader.settings(), ...(longNames && { knownWords: longNames }) };
        const preview = await previewImport(source, fingerprint, settings, {
          begin,
          pause: () => {
            options?.signal?.throwIfAborted();
            return pause();
          },
        });
        held.hold(file, fingerprint, source);
        return preview;
      } catch (error) {
        if (isStop(error, options?.signal)) return null;
        throw error;
      }
    },
    useKnownNames: (text, path) =>
      act(async () => {
        const { parseKnownWords } = await import('../../import/pages/known-words');
        const knownWords = text === '' ? [] : [...parseKnownWords(text, path)];
        const isKept = knownWords.length <= MOST_KEPT;
        if (isKept) await workbook.writeSettings({ ...loader.settings(), knownWords });
        longNames = isKept ? null : knownWords;
        if (isKept) {
          await loader.loadOrSay(() => loader.load({ asksMerged: 'where-harmless' }));
        }
        return { count: knownWords.length, isKept };
      }),
    async saveKnownNames() {
      const { SHIPPED_WORDS } = await import('../../import/pages/known-words');
      // All of it is ASCII.
      const bytes = Uint8Array.from(SHIPPED_WORDS, (letter) => letter.charCodeAt(0));
      const file = { name: 'known-names.txt', bytes, mediaType: 'text/plain' };
      return { fileName: file.name, delivery: await deliverFile(file) };
    },
    async answerImport(read, said) {
      const { answerImport } = await import('../bring-in-matrix');
      return answerImport(read, said, loader.settings(), pause);
    },
    writeImport: (preview) =>
      act(async () => {
        const [{ planImport, recordImportInSteps }, { settingsForMadeSheet }] = await Promise.all([
          import('../bring-in-matrix'),
          import('../made-sheets'),
        ]);
        const matrix = loader.reading()?.review.matrix ?? null;
        const facts = { today: readToday(), matrixSheets: matrix?.source.sheets ?? [] };
        const recorded = await runWithPauses(recordImportInSteps(preview.laidOut), pause);
        const { id, sheet } = await workbook.writeMadeSheet((kept) =>
          planImport(preview, recorded, kept, facts),
        );
        const choice = settingsForMadeSheet(sheet, preview.review.matrix.scale);
        if (matrix === null) await choose(sheet, choice);
        await loader.loadOrSay(() => loader.load({ asksMerged: 'where-harmless' }));
        return { id, sheet, choice, isMatrix: matrix === null };
      }),
    startMatrix: (scale) =>
      act(async () => {
        const [{ findBlank, startMatrix }, { settingsForMadeSheet }] = await Promise.all([
          import('../start-matrix'),
          import('../made-sheets'),
        ]);
        const started = startMatrix(scale, readToday());
        const { sheet } = await workbook.writeMadeSheet((kept) => ({
          sheet: started.sheet,
          replaces: findBlank(started, kept),
          recordsFor: () => kept.records,
        }));
        await choose(sheet, settingsForMadeSheet(sheet, scale));
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
