import { formatIsoDate } from '../../domain/calendar-date';
import { splitAddress } from '../../workbook/address';
import type { ErrorCode } from '../../workbook/errors';
import { AddInError } from '../../workbook/errors';
import { changeStored } from '../follow-mapping';
import type { ExcelCheckActions, MatrixSession } from '../matrix-session';
import { createEditActions } from './edit-actions';
import { createFollower } from './follow-workbook';
import { createImportActions } from './import-actions';
import type { Loader } from './load-matrix';
import { createLoader } from './load-matrix';
import { createOutputActions } from './output-actions';
import { judgeAgain } from './reading';
import { createRecordActions } from './record-actions';
import { createStateStore } from './state-store';
import { createSourceActions } from './source-actions';
import { createRoundActions } from './round-actions';
import type { SessionSurroundings } from './surroundings';
import { createTidyActions } from './tidy-actions';
import type { TakeTurn } from './take-turns';
import { createHolding, createTurns } from './take-turns';

/** A session on the open workbook; it does nothing until it is opened. */
export function createMatrixSession(surroundings: SessionSurroundings): MatrixSession {
  const store = createStateStore();
  const takeTurn = createTurns();
  const loader = createLoader(surroundings, store);
  const follower = createFollower(surroundings, loader, takeTurn);
  // Whoever shows the state looks again.
  const holding = createHolding(surroundings.workbook, () => store.set(store.get()));
  // What is done starts from what the workbook says now, not from what it said before the last edits.
  const act: TakeTurn = (job) =>
    holding.asked(
      takeTurn(async () => {
        const hadMatrix = loader.reading() !== null;
        await follower.catchUp();
        try {
          return await job();
        } catch (error) {
          throw hadMatrix ? await explainFailure(error, loader) : error;
        }
      }),
    );
  const source = createSourceActions(surroundings, loader);
  let opening: Promise<void> | null = null;
  return {
    getState: () => store.get(),
    subscribe: (listener) => store.subscribe(listener),
    open: () =>
      (opening ??= takeTurn(() =>
        loader.loadOrSay(async () => {
          holding.start();
          const tellContent = await follower.start();
          await loader.load({ asksMerged: 'where-harmless', tellContent });
          follower.confirm();
        }),
      )),
    close: () => {
      opening = null;
      holding.stop();
      source.held.release();
      return takeTurn(() => follower.stop());
    },
    refresh: () => holding.asked(takeTurn(() => loader.load({ asksMerged: 'always' }))),
    isHeldBack: () => holding.isHeldBack(),
    ...createSettingsActions(surroundings, loader, act),
    ...createEditActions(surroundings, loader, follower, act),
    ...createRecordActions(surroundings, loader, act),
    ...createRoundActions(surroundings, loader, act),
    ...createTidyActions(surroundings, loader, act),
    ...createImportActions(surroundings, loader, source.held, act),
    ...source.actions,
    ...createOutputActions(surroundings, loader, act),
    openRollUp: async () =>
      (await import('./roll-up-actions')).createRollUpActions(surroundings, act),
    openMerge: async () =>
      (await import('./merge-actions')).createMergeActions(surroundings, loader, act),
    ...createExcelCheckActions(surroundings, takeTurn),
  };
}

/** Where a refusal comes of the matrix being gone, why there is none any more; otherwise the refusal itself. */
async function explainFailure(error: unknown, loader: Loader): Promise<unknown> {
  if (!(error instanceof AddInError) || !REFUSALS.has((error as AddInError).code)) return error;
  await loader.loadOrSay(() => loader.load({ asksMerged: 'never' }));
  return loader.trouble() ?? error;
}

/** What is said where a sheet or a range that was there is not. */
const REFUSALS: ReadonlySet<ErrorCode> = new Set(['host-failed', 'sheet-not-found']);

/** What changes how the matrix is judged, and what only goes somewhere. */
function createSettingsActions(
  { workbook, pause }: SessionSurroundings,
  loader: Loader,
  act: TakeTurn,
): Pick<MatrixSession, 'changeSettings' | 'goToCell' | 'goToSheet'> {
  return {
    changeSettings: (change) =>
      act(async () => {
        const settings = changeStored(loader.settings(), change, loader.surveys());
        await workbook.writeSettings(settings);
        const reading = loader.reading();
        const movesMatrix = change.mapping !== undefined || change.sheets !== undefined;
        // They are saved: that the matrix cannot be read by them is another trouble.
        if (!reading || movesMatrix) {
          return loader.loadOrSay(() => loader.load({ asksMerged: 'always' }));
        }
        const judged = await judgeAgain(reading, { settings }, pause);
        loader.show({ ...judged, hasSettings: true });
      }),
    goToCell: (cell) =>
      act(() => {
        const { sheet, local } = splitAddress(cell);
        return workbook.selectCell(sheet ?? loader.readingNow().review.grid.sheet, local);
      }),
    goToSheet: (sheet) => act(() => workbook.showSheet(sheet)),
  };
}

/** What finds out how Excel behaves. Nothing else goes on in the workbook meanwhile. */
function createExcelCheckActions(
  { readToday, loadExcelCheck, deliverFile, savesFiles, keepsUndo }: SessionSurroundings,
  takeTurn: TakeTurn,
): ExcelCheckActions {
  return {
    checkExcel: (options) =>
      takeTurn(async () => {
        const check = await loadExcelCheck();
        return check.checkExcel({ ...options, today: formatIsoDate(readToday()) });
      }),
    openEmptyWorkbook: () => takeTurn(async () => (await loadExcelCheck()).openEmptyWorkbook()),
    async saveExcelReport(report) {
      const { nameReportFile } = await import('../words/describe-excel-check');
      const bytes = (await loadExcelCheck()).encodeReport(report);
      const name = nameReportFile(report);
      await deliverFile({ name, bytes, mediaType: 'application/json' });
      return name;
    },
    savesFiles,
    keepsUndo,
  };
}
