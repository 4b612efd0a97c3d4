import type { LevelAlias } from '../../domain/level-scale';
import { parseScale, setAlias } from '../../domain/level-scale';
import { isSameData } from '../../domain/same-data';
import type { CellBlock } from '../../workbook/address';
import { AddInError } from '../../workbook/errors';
import type { EditOutcome, MadeSheet } from '../../workbook/port';
import type { MadeSheetId } from '../../workbook/records';
import type { MatrixSession, TidyActions } from '../matrix-session';
import type { StoredSettings } from '../../workbook/settings';
import { changeStored } from '../follow-mapping';
import type { PlacedRepair } from '../review-repairs';
import type { MatrixChoice } from '../made-sheets';
import type { Loader } from './load-matrix';
import type { SessionSurroundings } from './surroundings';
import type { TakeTurn } from './take-turns';

/** Sheets that were brought in, tidied or merged: making a tidy copy, making one the matrix, and what was repaired for them. */
export function createTidyActions(
  { workbook, readToday, pause }: SessionSurroundings,
  loader: Loader,
  act: TakeTurn,
): TidyActions {
  /** What was the matrix before such a sheet became it; null where that was in another session. */
  let before: MatrixChoice | null = null;
  /** Words that came to be read as levels with it. */
  let added: readonly LevelAlias[] = [];
  const reload = (): Promise<void> =>
    loader.loadOrSay(() => loader.load({ asksMerged: 'where-harmless' }));
  const choose = async (choice: Partial<StoredSettings>): Promise<void> => {
    await workbook.writeSettings(changeStored(loader.settings(), choice, loader.surveys()));
    await reload();
  };
  const requireSheet = (id: MadeSheetId): Pick<MadeSheet, 'id' | 'sheet'> => {
    const found = loader.readingNow().madeSheets.find((made) => made.id === id);
    if (!found) throw new AddInError('tidy-copy-missing', {});
    return found;
  };
  const placeAll: MatrixSession['listRepairs'] = async () => {
    const [{ placeRepairs }, { madeSheets, records }] = await Promise.all([
      import('../review-repairs'),
      workbook.readWorkbook(),
    ]);
    const placed: PlacedRepair[] = [];
    for (const { id, sheet, used } of madeSheets) {
      const repairs = records.repairs.filter(({ of }) => of === id);
      if (repairs.length === 0) continue;
      const content = used
        ? await workbook.readBlock({ sheet, block: blockFromFirstCell(used) })
        : { displayed: [] };
      placed.push(...placeRepairs(repairs, sheet, content));
    }
    return placed;
  };
  return {
    tidy: (options) =>
      act(async () => {
        const { tidyMatrix } = await import('../tidy-matrix');
        const { review } = loader.readingNow();
        const { records, madeSheets, ...summary } = await tidyMatrix(
          workbook,
          review,
          { ...options, today: readToday() },
          pause,
        );
        loader.update({ records, madeSheets });
        return summary;
      }),
    useMadeSheet: (id) =>
      act(async () => {
        const { settingsForMadeSheet } = await import('../made-sheets');
        const { sheet } = requireSheet(id);
        const { review, records } = loader.readingNow();
        const made = records.made.find((record) => record.id === id);
        const scale = parseScale(made?.scale ?? '') ?? review.matrix.scale;
        const { sheets, mapping, isScaleChosen, treatedAs } = review.settings;
        before = { sheets, mapping, scale: review.settings.scale, isScaleChosen };
        const words = made?.treatedAs ?? [];
        added = words.filter((one) => !treatedAs.some((known) => isSameData(known, one)));
        const all = added.reduce(setAlias, [...treatedAs]);
        await choose({ ...settingsForMadeSheet(sheet, scale), treatedAs: all });
      }),
    // Without a word of its own a tidy copy is no matrix: the sheets are found as they were before.
    useSources: () =>
      act(() =>
        choose({
          ...(before ?? { sheets: [], mapping: null }),
          treatedAs: loader
            .settings()
            .treatedAs.filter((known) => !added.some((one) => isSameData(known, one))),
        }),
      ),
    removeMadeSheet: (id) =>
      act(async () => {
        const { removeMadeSheet } = await import('../made-sheets');
        const { review, madeSheets } = loader.readingNow();
        const records = await removeMadeSheet(workbook, requireSheet(id), review.matrix);
        loader.update({ records, madeSheets: madeSheets.filter((made) => made.id !== id) });
      }),
    listRepairs: () => act(placeAll),
    answerRepairs: (records, answer) =>
      act(async (): Promise<EditOutcome & { readonly skippedCount: number }> => {
        const { keyOfRepair, planAnswer } = await import('../review-repairs');
        const answered = new Set(records.map(keyOfRepair));
        const placed = (await placeAll()).filter(({ record }) => answered.has(keyOfRepair(record)));
        const { sheets, skipped, change } = planAnswer(placed, answer, readToday());
        if (sheets.length === 0) {
          loader.update({ records: await workbook.changeRecords(change) });
          return { written: [], skipped: [], skippedCount: skipped.length };
        }
        const outcome = await workbook.editCells({ sheets, forgotten: [], recordAlso: change });
        loader.update({ records: outcome.records });
        await reload();
        return {
          written: outcome.written.map(({ edit }) => edit),
          skipped: outcome.skipped.map(({ edit, says }) => ({ edit, says })),
          skippedCount: skipped.length,
        };
      }),
  };
}

/** From A1 to the end of what is used. */
const blockFromFirstCell = (used: CellBlock): CellBlock => ({
  rowIndex: 0,
  columnIndex: 0,
  rowCount: used.rowIndex + used.rowCount,
  columnCount: used.columnIndex + used.columnCount,
});
