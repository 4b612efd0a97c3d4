import { AddInError } from '../workbook/errors';
import type { EditRequest, RecordedEdit, RecordedOutcome } from '../workbook/port';
import type { MatrixRecords } from '../workbook/records';
import {
  addChanges,
  addRoundEntries,
  removeChanges,
  removeRoundEntries,
} from '../workbook/records';
import type { GivenAnswer } from '../workbook/round';
import type { CheckedRun, PlacedEdit } from './checked-runs';
import {
  contentHeld,
  findChanges,
  listPlaced,
  loadRun,
  noteTyped,
  planRuns,
  reloadRun,
  splitEdits,
  writeRun,
} from './checked-runs';
import { noteWritten } from './own-changes';
import { changeRecords, prepareRecords } from './records/change-records';
import { translateHostError } from './run-excel';
import type { EditAttempt, GivenBack } from './settle-edits';
import { giveBack, rememberRun, settleEdits, takeBackEdits } from './settle-edits';

/**
 * Writes each `to` where the cell still says `from`, holds no formula, and its rows are as they were read. Two round
 * trips while the edits fit a request, whatever sheets they are on, and one more where the sheet of records comes or goes.
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
  const parts = listParts(request);
  const attempts: EditAttempt[] = [];
  const written: RecordedOutcome['written'][number][] = [];
  const skipped: RecordedOutcome['skipped'][number][] = [];
  let records: MatrixRecords | null = null;
  for (const part of parts) {
    const outcome = await editPart(context, part, attempts);
    written.push(...outcome.written);
    skipped.push(...outcome.skipped);
    ({ records } = outcome);
  }
  return { written, skipped, records: records! };
}

/** A request in parts that fit one each: what is forgotten goes with the first, what is recorded besides with the last. */
function listParts({ sheets, ...request }: EditRequest): EditRequest[] {
  const { forgotten, forgottenAnswer, ...recorded } = request;
  const parts = splitEdits({ sheets });
  return parts.map((ofPart, index) => ({
    sheets: ofPart,
    ...(index === 0
      ? { forgotten, ...(forgottenAnswer && { forgottenAnswer }) }
      : { forgotten: [] }),
    ...(index === parts.length - 1 && recorded),
  }));
}

/**
 * Edits that fit a request. What was written of the parts before is put back where this one is not written; `attempts`
 * has these, and gets this one.
 */
async function editPart(
  context: Excel.RequestContext,
  part: EditRequest,
  attempts: EditAttempt[],
): Promise<RecordedOutcome> {
  const before = [...attempts];
  try {
    return await editAtOnce(context, part, (attempt) => attempts.push(attempt));
  } catch (error) {
    const met = translateHostError(error);
    if (before.length === 0 || !(met instanceof AddInError)) throw met;
    return takeBackEdits(context, before, met as AddInError);
  }
}

/** Edits that fit a request; `begin` is told of them before they are written. */
async function editAtOnce(
  context: Excel.RequestContext,
  request: EditRequest,
  begin: (attempt: EditAttempt) => void,
): Promise<RecordedOutcome> {
  const wanted = request.sheets.map((planned) => ({ planned, runs: planRuns(planned) }));
  const { writer, more: seeking } = await prepareRecords(context, () =>
    wanted.map(({ planned, runs }) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject(planned.sheet);
      const protection = sheet.protection.load('protected');
      return { planned, sheet, protection, runs: runs.map((run) => loadRun(sheet, run)) };
    }),
  );

  for (const { planned, sheet, protection, runs } of seeking) {
    if (sheet.isNullObject) throw sheetNotFound(planned.sheet, writer.sheets);
    if (protection.protected && runs.length > 0) {
      throw new AddInError('sheet-protected', { sheet: planned.sheet });
    }
  }
  const loaded = seeking.flatMap(({ runs }) => runs);
  const skipped = loaded.flatMap((run) => {
    return findChanges(run).map((change) => ({ sheet: run.sheet, ...change }));
  });
  const left = new Set(skipped.map(({ edit }) => edit));
  const runs = loaded.map((run) => noteTyped(run, left));
  const noted = new Map(
    loaded.flatMap(({ edits }, run) => edits.map((edit, at) => [edit, runs[run]!.edits[at]!])),
  );
  const edits = request.sheets.flatMap((planned) => planned.edits.map((one) => noted.get(one)!));
  const ready = edits.filter((edit) => !left.has(edit));
  const before = writer.read();
  const recordOf: EditAttempt['recordOf'] = (recorded, isDone) =>
    recordRequest(
      removeChanges(recordEdits(before, recorded), request.forgotten),
      request,
      isDone && (recorded.length === edits.length ? 'whole' : 'as far as it fits'),
    );
  const records = recordOf(ready, true);
  const writeRecords = await writer.plan(records);
  if (!writeRecords && ready.length === 0) return { written: [], skipped, records };

  const readyRuns = runs.filter((run) => run.edits.some((edit) => !left.has(edit)));
  const attempt = { edits, left, runs: readyRuns.map(rememberRun), before, recordOf };
  begin(attempt);
  const sheets = [...new Set(readyRuns.map(({ sheet }) => sheet))];
  let isSure = true;
  try {
    for (const sheet of sheets) {
      for (const run of readyRuns) if (run.sheet === sheet) reloadRun(run);
      context.trace(CHECKED);
    }
    // Recorded first, forgotten last: a cell that was written without a record could not be put back.
    await writeRecords?.add();
    for (const run of readyRuns) {
      writeRun(run, left);
      noteWritten(run.sheet, run.cells.address);
    }
    await writeRecords?.remove();
    await context.sync();
  } catch (error) {
    refuseMoved(error, sheets);
    await settleEdits(context, attempt, error as OfficeExtension.Error);
    // Where they stood was looked at then.
    isSure = false;
  }

  const isDisplaced = (run: CheckedRun): boolean => isSure && findChanges(run, left).length > 0;
  const displaced = readyRuns.filter(isDisplaced);
  const placed = readyRuns.filter((run) => !displaced.includes(run)).flatMap(listPlaced);
  const kept = placed.filter(({ edit }) => !left.has(edit));
  const lost = displaced.flatMap(listPlaced).filter(({ edit }) => !left.has(edit));
  if (displaced.length > 0) await takeBack(context, displaced, left);
  const moved = kept.filter(({ edit, cell }) => edit.cell !== cell && edit.recorded.length > 0);
  return {
    written: kept.map(({ sheet, edit: { from, to }, cell }) => ({
      sheet,
      edit: { cell, from, to },
    })),
    skipped: [...skipped, ...lost.map(({ sheet, edit }) => ({ sheet, edit, says: null }))],
    records:
      moved.length + lost.length === 0
        ? records
        : await changeRecords(context, (found) =>
            amendAnswer(amendRecords(found, moved, lost), request.answer, moved, lost),
          ),
  };
}

/** Reached once for each sheet, when the cells that are to be written there are all there. */
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

/**
 * The records with what is recorded of a request besides its cells: the answer that they write where all of them can be
 * written, and what else where those are that still fit.
 */
function recordRequest(
  records: MatrixRecords,
  { answer, forgottenAnswer, recordAlso }: EditRequest,
  isDone: 'whole' | 'as far as it fits' | false,
): MatrixRecords {
  const kept = removeRoundEntries(records, forgottenAnswer ? [forgottenAnswer] : []);
  const answered = addRoundEntries(kept, answer && isDone === 'whole' ? [answer] : []);
  return recordAlso && isDone ? recordAlso(answered) : answered;
}

/** The records with the cells of the answer where others have moved them; without it where a cell was taken back. */
function amendAnswer(
  records: MatrixRecords,
  answer: GivenAnswer | undefined,
  moved: readonly PlacedEdit[],
  lost: readonly PlacedEdit[],
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
  moved: readonly PlacedEdit[],
  lost: readonly PlacedEdit[],
): MatrixRecords {
  const wrong = [...moved, ...lost];
  const others = removeChanges(
    records,
    wrong.flatMap(({ edit }) => edit.recorded),
  );
  return addChanges(others, [
    ...lost.flatMap(({ edit }) => edit.undone),
    ...moved.flatMap(({ edit, cell }) => edit.recorded.map((change) => ({ ...change, cell }))),
  ]);
}

/** Errors of a batch that meets cells which are gone, or a block of them that has grown or shrunk. */
const GONE = ['InvalidReference', 'InvalidArgument', 'ItemNotFound', 'InvalidObjectPath'];

/** Throws cells-moved where the batch stopped before it wrote, and any error that is not Excel's. */
function refuseMoved(error: unknown, sheets: readonly string[]): void {
  if (!(error instanceof OfficeExtension.Error)) throw error;
  const checkedCount = error.traceMessages.filter((message) => message === CHECKED).length;
  const sheet = sheets[checkedCount];
  if (sheet === undefined || !GONE.includes(error.code)) return;
  throw new AddInError('cells-moved', { sheet }, { cause: error });
}

/** Gives cells back what stood in them when they were written. Throws edits-astray. */
async function takeBack(
  context: Excel.RequestContext,
  runs: readonly CheckedRun[],
  left: ReadonlySet<RecordedEdit>,
): Promise<void> {
  const held = runs.map((run): GivenBack => ({
    run,
    contents: run.edits.map((edit, index) =>
      left.has(edit) ? null : contentHeld(run.cells, edit, index),
    ),
  }));
  const astray = await giveBack(context, held);
  if (astray.length === 0) return;
  const cells = astray.map(({ sheet, cell }) => ({ sheet, cell }));
  throw new AddInError('edits-astray', { cells });
}
