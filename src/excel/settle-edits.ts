import { formatCell } from '../workbook/address';
import { AddInError } from '../workbook/errors';
import type { EditRequest, RecordedEdit } from '../workbook/port';
import type { MatrixRecords } from '../workbook/records';
import { carryOver } from '../workbook/carry-records';
import type { CellValue } from '../workbook/sheet-grid';
import type { CheckedRun } from './checked-runs';
import { contentHeld, listPlaced, loadContent, loadRun, writtenValue } from './checked-runs';
import { forgetDeletions } from './our-sheets';
import { changeRecords } from './records/change-records';
import { translateHostError } from './run-excel';
import { failureOf, isRefusal } from './run-writing';
import type { WrittenContent } from './write-contents';
import { numberFormatAt, writeContents } from './write-contents';

/** A run with what its cells held before anything was written, each as it is to be put there to hold it again. */
export interface RememberedRun {
  readonly run: CheckedRun;
  readonly held: readonly WrittenContent[];
}

/** Notes what the cells of a loaded run hold. */
export function rememberRun(run: CheckedRun): RememberedRun {
  return { run, held: run.edits.map((edit, index) => contentHeld(run.cells, edit, index)) };
}

/** Edits whose batch Excel has refused somewhere, or has not said what became of. */
export interface EditAttempt {
  readonly request: EditRequest;
  readonly runs: readonly RememberedRun[];
  /** Edits that were not to be written. */
  readonly left: ReadonlySet<RecordedEdit>;
  /** The records as they were. */
  readonly before: MatrixRecords;
  /** The records as these edits make them. */
  readonly recordOf: (edits: readonly RecordedEdit[]) => MatrixRecords;
}

/**
 * Looks what a refused batch has left, and makes all of it or nothing of it stand: where every cell is written, the
 * records follow, and it returns; otherwise cells and records say again what they said, and it throws the refusal,
 * which is then true to say that nothing was changed. Throws edits-stopped where Excel does not take back what it has
 * written, and edits-interrupted where it does not even let that be looked at.
 */
export async function settleEdits(
  context: Excel.RequestContext,
  attempt: EditAttempt,
  refusal: OfficeExtension.Error,
): Promise<void> {
  const { runs } = attempt;
  const met = translateHostError(refusal);
  forgetDeletions(context);
  let left: readonly RecordedEdit[];
  try {
    const looked = await lookAgain(context, attempt);
    const written = listWritten(looked);
    // What Excel cannot make one step of undo of is taken back, and written again without one.
    const isWhole = isWritten(looked) && refusal.code !== 'UndoNotSupported';
    left = isWhole || written.length === 0 ? written : [];
    const isPartly = !isWhole && looked.some(isTouched);
    if (isPartly && !(await takeBackWritten(context, looked))) {
      left = listWritten(await lookAgain(context, attempt));
    }
    await makeRecordsSay(context, attempt, left);
    if (isWhole) return;
  } catch (error) {
    const again = translateHostError(error);
    if (!isRefusal(again)) throw again;
    // A cell that is being edited keeps the batch from being begun.
    if (isRefusal(met) && met.code === 'cell-being-edited' && again.code === met.code) throw met;
    const cells = runs.flatMap(({ run }) => listPlaced(run)).map(({ cell }) => cell);
    throw new AddInError('edits-interrupted', { cells, ...failureOf(again) }, { cause: refusal });
  }
  if (left.length === 0) throw met;
  const failure = failureOf(met as AddInError);
  throw new AddInError('edits-stopped', { writtenCount: left.length, ...failure });
}

/** Makes the records say what these edits make of them, and nothing of the others. */
async function makeRecordsSay(
  context: Excel.RequestContext,
  { request, before, recordOf }: EditAttempt,
  written: readonly RecordedEdit[],
): Promise<void> {
  const all = recordOf(request.edits);
  const isAnyWritten = written.length > 0;
  const wanted = isAnyWritten ? recordOf(written) : before;
  // Where nothing stays there is nothing to format, which Excel may refuse as it did before.
  await changeRecords(
    context,
    (found) => carryOver(carryOver(found, all, before), before, wanted),
    isAnyWritten,
  );
}

/**
 * What became of an edit; null of one that was not to be written. One of a number may have been written without its
 * format, or its format without it.
 */
type WrittenState = 'written' | 'value' | 'format' | 'unwritten' | null;

interface LookedRun extends RememberedRun {
  readonly states: readonly WrittenState[];
}

/** Reads the cells again, in the ranges that Excel moves along; where it has lost these, at the places where they stood. */
async function lookAgain(
  context: Excel.RequestContext,
  attempt: EditAttempt,
): Promise<readonly LookedRun[]> {
  const { request, runs } = attempt;
  let lost: AddInError;
  try {
    for (const { run } of runs) loadContent(run);
    await context.sync();
    return runs.map((one) => judgeRun(one, attempt));
  } catch (error) {
    if (!(error instanceof OfficeExtension.Error)) throw error;
    lost = translateHostError(error) as AddInError;
  }
  const sheet = context.workbook.worksheets.getItem(request.sheet);
  const anew = runs.map(({ run, held }) => ({ run: loadRun(sheet, run), held }));
  await context.sync();
  if (!anew.every(({ run }) => standsWhereItStood(run, request))) throw lost;
  return anew.map((one) => judgeRun(one, attempt));
}

function judgeRun(one: RememberedRun, { left }: EditAttempt): LookedRun {
  const { edits, cells } = one.run;
  const states = edits.map((edit, index): WrittenState => {
    if (left.has(edit)) return null;
    const format = edit.typed && numberFormatAt(cells, index);
    if (cells.values[index]![0] === writtenValue(edit)) {
      return format === edit.typed?.numberFormat ? 'written' : 'value';
    }
    return format === undefined || format === one.held[index]!.numberFormat
      ? 'unwritten'
      : 'format';
  });
  return { ...one, states };
}

/** Whether the rows say what they said, but for the edits themselves. */
function standsWhereItStood({ witness, rows }: CheckedRun, { edits }: EditRequest): boolean {
  if (!witness || !rows) return true;
  const written = new Map(edits.map((edit) => [edit.cell, writtenValue(edit)]));
  const found = rows.values as CellValue[][];
  return witness.values.every((row, rowOffset) =>
    row.every((value, columnOffset) => {
      const now = found[rowOffset]![columnOffset];
      const cell = formatCell(witness.rowIndex + rowOffset, witness.columnIndex + columnOffset);
      return now === value || now === written.get(cell);
    }),
  );
}

const hasValue = (state: WrittenState): boolean => state === 'written' || state === 'value';

const listWritten = (looked: readonly LookedRun[]): RecordedEdit[] =>
  looked.flatMap(({ run, states }) => run.edits.filter((_, index) => hasValue(states[index]!)));

const isWritten = (looked: readonly LookedRun[]): boolean =>
  looked.every(({ states }) => states.every((state) => state === 'written' || state === null));

const isTouched = ({ states }: LookedRun): boolean =>
  states.some((state) => state !== 'unwritten' && state !== null);

/** Gives the cells that were written what they held; tells whether Excel has let it. */
async function takeBackWritten(
  context: Excel.RequestContext,
  looked: readonly LookedRun[],
): Promise<boolean> {
  for (const one of looked) {
    const { run, held, states } = one;
    if (!isTouched(one)) continue;
    const contents = states.map((state, index) => {
      if (state === 'unwritten' || state === null) return null;
      return hasValue(state) ? held[index]! : { ...held[index]!, value: null };
    });
    writeContents(run.cells, contents);
  }
  try {
    await context.sync();
    return true;
  } catch (error) {
    if (error instanceof OfficeExtension.Error) return false;
    throw error;
  }
}
