import type { CellEdit } from '../domain/finding';
import { AddInError } from '../workbook/errors';
import type { EditOutcome, EditRequest, RecordedEdit, RecordedOutcome } from '../workbook/port';
import type { MatrixRecords } from '../workbook/records';
import {
  addChanges,
  addRoundEntries,
  removeChanges,
  removeRoundEntries,
} from '../workbook/records';
import type { GivenAnswer } from '../workbook/round';
import type { CheckedRun } from './checked-runs';
import {
  findChanges,
  listPlaced,
  loadRun,
  noteTyped,
  planRuns,
  reloadRun,
  restoreRun,
  splitEdits,
  writeRun,
} from './checked-runs';
import { noteWritten } from './own-changes';
import { changeRecords, prepareRecords } from './records/change-records';
import { translateHostError } from './run-excel';
import { failureOf, isRefusal } from './run-writing';
import { rememberRun, settleEdits } from './settle-edits';

/**
 * Writes each `to` where the cell still says `from`, holds no formula, and its rows are as they were read. Two round
 * trips while the edits fit a request, and one more where the sheet of records comes or goes.
 *
 * Others may insert, delete and sort between any two trips. So the cells are ranges that Excel moves along with what
 * stands in them, and the batch that writes reads them again first. Cells that are gone stop that batch before
 * anything is written. A range does not follow what is sorted: that shows in what the batch has read, and the cells
 * get back what they said, in one trip more.
 */
export async function editCells(
  context: Excel.RequestContext,
  request: EditRequest,
): Promise<RecordedOutcome> {
  const written: CellEdit[] = [];
  const skipped: EditOutcome['skipped'][number][] = [];
  let records: MatrixRecords | null = null;
  for (const edits of splitEdits(request)) {
    const forgotten = records ? [] : request.forgotten;
    const outcome = await editPart(context, { ...request, edits, forgotten }, written.length);
    written.push(...outcome.written);
    skipped.push(...outcome.skipped);
    ({ records } = outcome);
  }
  return { written, skipped, records: records! };
}

/** Edits that fit a request. Where some of another part are written, a refusal must not say that nothing was changed. */
async function editPart(
  context: Excel.RequestContext,
  part: EditRequest,
  writtenCount: number,
): Promise<RecordedOutcome> {
  try {
    return await editAtOnce(context, part);
  } catch (error) {
    const met = translateHostError(error);
    if (writtenCount === 0 || !isRefusal(met)) throw met;
    throw new AddInError('edits-stopped', { writtenCount, ...failureOf(met) }, { cause: met });
  }
}

/** An edit that was written, and the cell at which it was. */
interface WrittenEdit {
  readonly edit: RecordedEdit;
  readonly cell: string;
}

/** Edits that fit a request. */
async function editAtOnce(
  context: Excel.RequestContext,
  planned: EditRequest,
): Promise<RecordedOutcome> {
  const writer = prepareRecords(context);
  const sheet = context.workbook.worksheets.getItemOrNullObject(planned.sheet);
  const protection = sheet.protection.load('protected');
  const loaded = planRuns(planned).map((run) => loadRun(sheet, run));
  await context.sync();

  if (sheet.isNullObject) throw sheetNotFound(planned.sheet, writer.sheets);
  if (protection.protected && loaded.length > 0) {
    throw new AddInError('sheet-protected', { sheet: planned.sheet });
  }
  const skipped = loaded.flatMap((run) => findChanges(run));
  const left = new Set(skipped.map(({ edit }) => edit));
  const runs = loaded.map((run) => noteTyped(run, left));
  const noted = new Map(runs.flatMap(({ edits }) => edits.map((edit) => [edit.cell, edit])));
  const request = { ...planned, edits: planned.edits.map(({ cell }) => noted.get(cell)!) };
  const ready = request.edits.filter((edit) => !left.has(edit));
  const before = writer.read();
  const recordOf = (edits: readonly RecordedEdit[]): MatrixRecords =>
    recordAnswer(
      removeChanges(recordEdits(before, edits), request.forgotten),
      request,
      edits.length === request.edits.length,
    );
  const records = recordOf(ready);
  const writeRecords = await writer.plan(records);
  if (!writeRecords && ready.length === 0) return { written: [], skipped, records };

  const readyRuns = runs.filter(({ edits }) => edits.some((edit) => !left.has(edit)));
  const attempt = { request, left, runs: readyRuns.map(rememberRun), before, recordOf };
  let isSure = true;
  try {
    for (const run of readyRuns) reloadRun(run);
    context.trace(CHECKED);
    // Recorded first, forgotten last: a cell that was written without a record could not be put back.
    await writeRecords?.add();
    for (const run of readyRuns) {
      writeRun(run, left);
      noteWritten(request.sheet, run.cells.address);
    }
    await writeRecords?.remove();
    await context.sync();
  } catch (error) {
    refuseMoved(error, request.sheet);
    await settleEdits(context, attempt, error as OfficeExtension.Error);
    // Where they stood was looked at then.
    isSure = false;
  }

  const isDisplaced = (run: CheckedRun): boolean => isSure && findChanges(run, left).length > 0;
  const displaced = readyRuns.filter(isDisplaced);
  const placed = readyRuns.filter((run) => !displaced.includes(run)).flatMap(listPlaced);
  const kept = placed.filter(({ edit }) => !left.has(edit));
  const lost = displaced.flatMap(({ edits }) => edits).filter((edit) => !left.has(edit));
  if (displaced.length > 0) await takeBack(context, displaced, left);
  const moved = kept.filter(({ edit, cell }) => edit.cell !== cell && edit.recorded.length > 0);
  return {
    written: kept.map(({ edit: { from, to }, cell }) => ({ cell, from, to })),
    skipped: [...skipped, ...lost.map((edit) => ({ edit, says: null }))],
    records:
      moved.length + lost.length === 0
        ? records
        : await changeRecords(context, (found) =>
            amendAnswer(amendRecords(found, moved, lost), request.answer, moved, lost),
          ),
  };
}

/** Reached when the cells that are to be written are all there. */
const CHECKED = 'cells checked';

function sheetNotFound(sheet: string, { items }: Excel.WorksheetCollection): AddInError {
  const sheets = items.filter(({ visibility }) => visibility === 'Visible').map(({ name }) => name);
  return new AddInError('sheet-not-found', { sheet, sheets });
}

function recordEdits(records: MatrixRecords, edits: readonly RecordedEdit[]): MatrixRecords {
  return addChanges(
    removeChanges(
      records,
      edits.flatMap(({ undone }) => undone),
    ),
    edits.flatMap(({ recorded }) => recorded),
  );
}

/** The records with the answer that the edits write, where all of them can be written. */
function recordAnswer(
  records: MatrixRecords,
  { answer, forgottenAnswer }: EditRequest,
  isWhole: boolean,
): MatrixRecords {
  const kept = removeRoundEntries(records, forgottenAnswer ? [forgottenAnswer] : []);
  return addRoundEntries(kept, answer && isWhole ? [answer] : []);
}

/** The records with the cells of the answer where others have moved them; without it where a cell was taken back. */
function amendAnswer(
  records: MatrixRecords,
  answer: GivenAnswer | undefined,
  moved: readonly WrittenEdit[],
  lost: readonly RecordedEdit[],
): MatrixRecords {
  if (!answer) return records;
  const kept = removeRoundEntries(records, [answer]);
  if (lost.length > 0 || kept.rounds.length === records.rounds.length) return kept;
  const placeOf = new Map(moved.map(({ edit, cell }) => [edit.cell, cell]));
  const cells = answer.cells.map((cell) => placeOf.get(cell) ?? cell);
  return addRoundEntries(kept, [{ ...answer, cells }]);
}

/** The records with the places of edits that others have moved, and without those that were taken back. */
function amendRecords(
  records: MatrixRecords,
  moved: readonly WrittenEdit[],
  lost: readonly RecordedEdit[],
): MatrixRecords {
  const wrong = [...moved.map(({ edit }) => edit), ...lost];
  const others = removeChanges(
    records,
    wrong.flatMap(({ recorded }) => recorded),
  );
  return addChanges(others, [
    ...lost.flatMap(({ undone }) => undone),
    ...moved.flatMap(({ edit, cell }) => edit.recorded.map((change) => ({ ...change, cell }))),
  ]);
}

/** Errors of a batch that meets cells which are gone, or a block of them that has grown or shrunk. */
const GONE = ['InvalidReference', 'InvalidArgument', 'ItemNotFound', 'InvalidObjectPath'];

/** Throws cells-moved where the batch stopped before it wrote, and any error that is not Excel's. */
function refuseMoved(error: unknown, sheet: string): void {
  if (!(error instanceof OfficeExtension.Error)) throw error;
  if (error.traceMessages.includes(CHECKED) || !GONE.includes(error.code)) return;
  throw new AddInError('cells-moved', { sheet }, { cause: error });
}

/** Gives cells back what stood in them when they were written. One round trip. Throws edits-astray. */
async function takeBack(
  context: Excel.RequestContext,
  runs: readonly CheckedRun[],
  left: ReadonlySet<RecordedEdit>,
): Promise<void> {
  const checks = runs.map((run) => ({ run, isAsWritten: restoreRun(run, left) }));
  await context.sync();
  const astray = checks.filter(({ isAsWritten }) => !isAsWritten());
  if (astray.length === 0) return;
  const cells = astray.flatMap(({ run }) => listPlaced(run)).map(({ cell }) => cell);
  throw new AddInError('edits-astray', { cells });
}
