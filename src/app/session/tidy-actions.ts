import { AddInError } from '../../workbook/errors';
import type { EditOutcome } from '../../workbook/port';
import type { MatrixSession, TidyActions } from '../matrix-session';
import type { StoredSettings } from '../../workbook/settings';
import { changeStored } from '../follow-mapping';
import type { MatrixChoice } from '../tidy-matrix';
import { afterWriting } from './after-writing';
import type { Loader } from './load-matrix';
import type { SessionSurroundings } from './surroundings';
import type { TakeTurn } from './take-turns';

const ANSWERED = {
  written: 'The cells of the answer were written',
  missing: 'the answer may not be recorded yet',
};

/** The tidy copy: making it, making it the matrix, and what was repaired for it. */
export function createTidyActions(
  { workbook, readToday }: SessionSurroundings,
  loader: Loader,
  act: TakeTurn,
): TidyActions {
  /** What was the matrix before the tidy copy became it; null where that was in another session. */
  let before: MatrixChoice | null = null;
  const reload = (): Promise<void> =>
    loader.loadOrSay(() => loader.load({ asksMerged: 'where-harmless' }));
  const choose = async (choice: Partial<StoredSettings>): Promise<void> => {
    await workbook.writeSettings(changeStored(loader.settings(), choice, loader.surveys()));
    await reload();
  };
  const requireTidyCopy = (): string => {
    const sheet = loader.readingNow().tidyCopy;
    if (sheet === null) throw new AddInError('tidy-copy-missing', {});
    return sheet;
  };
  const placeAll: MatrixSession['listRepairs'] = async () => {
    const [{ placeRepairs }, { tidyCopy, records }] = await Promise.all([
      import('../review-repairs'),
      workbook.readWorkbook(),
    ]);
    if (!tidyCopy?.used || records.repairs.length === 0) {
      return placeRepairs(records.repairs, { displayed: [] });
    }
    const { sheet, used } = tidyCopy;
    const block = {
      rowIndex: 0,
      columnIndex: 0,
      rowCount: used.rowIndex + used.rowCount,
      columnCount: used.columnIndex + used.columnCount,
    };
    return placeRepairs(records.repairs, await workbook.readBlock({ sheet, block }));
  };
  return {
    tidy: (options) =>
      act(async () => {
        const { tidyMatrix } = await import('../tidy-matrix');
        const { records, ...summary } = await tidyMatrix(
          workbook,
          loader.readingNow().review,
          options,
        );
        loader.update({ records, tidyCopy: summary.sheet });
        return summary;
      }),
    useTidyCopy: () =>
      act(async () => {
        const { settingsForTidyCopy } = await import('../tidy-matrix');
        const sheet = requireTidyCopy();
        const { matrix, settings } = loader.readingNow().review;
        const { sheets, mapping, scale, isScaleChosen } = settings;
        before = { sheets, mapping, scale, isScaleChosen };
        await choose(settingsForTidyCopy(sheet, matrix));
      }),
    // Without a word of its own a tidy copy is no matrix: the sheets are found as they were before.
    useSources: () => act(() => choose(before ?? { sheets: [], mapping: null })),
    removeTidyCopy: () =>
      act(async () => {
        const { removeTidyCopy } = await import('../tidy-matrix');
        const sheet = requireTidyCopy();
        const { matrix } = loader.readingNow().review;
        const records = await removeTidyCopy(workbook, sheet, matrix);
        loader.update({ records, tidyCopy: null });
      }),
    listRepairs: () => act(placeAll),
    answerRepairs: (records, answer) =>
      act(async (): Promise<EditOutcome & { readonly skippedCount: number }> => {
        const { isSameRepair, planAnswer } = await import('../review-repairs');
        const sheet = requireTidyCopy();
        const placed = (await placeAll()).filter(({ record }) =>
          records.some((one) => isSameRepair(one, record)),
        );
        const { request, skipped, change } = planAnswer(placed, answer, sheet, readToday());
        const outcome: EditOutcome = request
          ? await workbook.editCells(request)
          : { written: [], skipped: [] };
        const record = async (): Promise<void> =>
          loader.update({ records: await workbook.changeRecords(change) });
        await (outcome.written.length > 0 ? afterWriting(ANSWERED, record) : record());
        if (request) await reload();
        const { written, skipped: left } = outcome;
        return { written, skipped: left, skippedCount: skipped.length };
      }),
  };
}
