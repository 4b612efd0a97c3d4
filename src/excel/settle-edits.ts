import { formatCell } from '../workbook/address';
import type { CellOnSheet, ErrorCode, HostFailure, LeftEdits } from '../workbook/errors';
import { AddInError } from '../workbook/errors';
import type { RecordedEdit } from '../workbook/port';
import type { MatrixRecords } from '../workbook/records';
import { carryOver } from '../workbook/carry-records';
import type { CellValue } from '../workbook/sheet-grid';
import type { CheckedRun, PlacedEdit } from './checked-runs';
import {
  contentHeld,
  listPlaced,
  loadContent,
  loadRun,
  restoreRun,
  writtenValue,
} from './checked-runs';
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

/** Edits that were written, or whose batch Excel has refused somewhere, or has not said what became of. */
export interface EditAttempt {
  readonly edits: readonly RecordedEdit[];
  readonly runs: readonly RememberedRun[];
  /** Edits that were not to be written. */
  readonly left: ReadonlySet<RecordedEdit>;
  /** The records as they were. */
  readonly before: MatrixRecords;
  /** The records as these edits make them; `isDone` where they are all that could be written. */
  readonly recordOf: (edits: readonly RecordedEdit[], isDone: boolean) => MatrixRecords;
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
  const met = translateHostError(refusal) as AddInError;
  // What Excel cannot make one step of undo of is taken back, and written again without one.
  const mayStand = refusal.code !== 'UndoNotSupported' && attempt.runs.length > 0;
  const settled = await settleOne(context, attempt, mayStand);
  if (settled === 'written') return;
  const { notLooked } = settled;
  // A cell that is being edited keeps the batch from being begun.
  if (met.code === 'cell-being-edited' && notLooked?.code === met.code) throw met;
  throw describeLeft(settled, met);
}

/**
 * Puts back what earlier parts of a request have written, the newest first, because a later one is not written for
 * the reason `met`, and throws that, or what may be left.
 */
export async function takeBackEdits(
  context: Excel.RequestContext,
  attempts: readonly EditAttempt[],
  met: AddInError,
): Promise<never> {
  let left = leftOf(met);
  for (const attempt of [...attempts].reverse()) {
    const settled = await settleOne(context, attempt, false);
    if (settled === 'written') continue;
    left = {
      cells: [...settled.cells, ...left.cells],
      isListed: settled.isListed || left.isListed,
      notLooked: settled.notLooked ?? left.notLooked,
      astray: [...settled.astray, ...left.astray],
    };
  }
  throw describeLeft(left, met);
}

/** What is left of edits that were to be taken back. */
interface SettledEdits {
  /** Cells that say what was to be written, or may. */
  readonly cells: readonly CellOnSheet[];
  /** Whether what stood in any of them is recorded as changed. */
  readonly isListed: boolean;
  /** Why the cells could not be looked at; null where they were. */
  readonly notLooked: AddInError | null;
  /** Cells that somebody else has written or moved while they were put back. */
  readonly astray: readonly CellOnSheet[];
}

const NOTHING_LEFT: SettledEdits = { cells: [], isListed: false, notLooked: null, astray: [] };

/** What an error says is left of the edits that it is about. */
function leftOf(met: AddInError): SettledEdits {
  if (isOfCode(met, 'edits-astray')) return { ...NOTHING_LEFT, astray: met.details.cells };
  if (isOfCode(met, 'edits-stopped')) return { ...NOTHING_LEFT, ...leftIn(met.details) };
  if (!isOfCode(met, 'edits-interrupted')) return NOTHING_LEFT;
  return { ...NOTHING_LEFT, ...leftIn(met.details), notLooked: met };
}

const leftIn = ({ cells, isListed }: LeftEdits): LeftEdits => ({ cells, isListed });

const isOfCode = <Code extends ErrorCode>(
  error: AddInError,
  code: Code,
): error is AddInError<Code> => error.code === code;

function describeLeft(
  { cells, isListed, notLooked, astray }: SettledEdits,
  met: AddInError,
): AddInError {
  if (astray.length > 0) {
    return new AddInError('edits-astray', { cells: [...astray, ...cells] }, { cause: met });
  }
  if (cells.length === 0) return met;
  const failure: HostFailure = failureOf(notLooked ?? met);
  const code = notLooked ? 'edits-interrupted' : 'edits-stopped';
  return new AddInError(code, { cells, isListed, ...failure }, { cause: met });
}

/** Makes all of an attempt or nothing of it stand, as far as Excel lets it; all only where it `mayStand`. */
async function settleOne(
  context: Excel.RequestContext,
  attempt: EditAttempt,
  mayStand: boolean,
): Promise<'written' | SettledEdits> {
  forgetDeletions(context);
  try {
    const looked = await lookAgain(context, attempt);
    const isWhole = mayStand && isWritten(looked);
    const astray = isWhole ? [] : await takeBackWritten(context, looked);
    const isRefused = astray === null;
    const left = isRefused ? listWritten(await lookAgain(context, attempt)) : [];
    const stands = isWhole ? listWritten(looked) : left;
    const written = stands.map(({ edit }) => edit);
    await makeRecordsSay(context, attempt, written, isWhole);
    if (isWhole) return 'written';
    const isListed = left.some(isRecorded);
    return { cells: cellsOf(left), isListed, notLooked: null, astray: cellsOf(astray ?? []) };
  } catch (error) {
    const again = translateHostError(error);
    if (!isRefusal(again)) throw again;
    const placed = attempt.runs.flatMap(({ run }) => listPlaced(run));
    const isListed = placed.some(isRecorded);
    return { cells: cellsOf(placed), isListed, notLooked: again, astray: [] };
  }
}

const cellsOf = (placed: readonly PlacedEdit[]): CellOnSheet[] =>
  placed.map(({ sheet, cell }) => ({ sheet, cell }));

const isRecorded = ({ edit }: PlacedEdit): boolean => edit.recorded.length > 0;

/** Makes the records say what these edits make of them, and nothing of the others. */
async function makeRecordsSay(
  context: Excel.RequestContext,
  { edits, before, recordOf }: EditAttempt,
  written: readonly RecordedEdit[],
  isDone: boolean,
): Promise<void> {
  const all = recordOf(edits, true);
  const isAnyWritten = written.length > 0;
  const wanted = isAnyWritten ? recordOf(written, isDone) : before;
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
  const { runs } = attempt;
  let lost: AddInError;
  try {
    for (const { run } of runs) loadContent(run);
    await context.sync();
    return runs.map((one) => judgeRun(one, attempt));
  } catch (error) {
    if (!(error instanceof OfficeExtension.Error)) throw error;
    lost = translateHostError(error) as AddInError;
  }
  const anew = runs.map(({ run, held }) => {
    const sheet = context.workbook.worksheets.getItem(run.sheet);
    return { run: loadRun(sheet, run), held };
  });
  await context.sync();
  if (!anew.every(({ run }) => standsWhereItStood(run, anew))) throw lost;
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
function standsWhereItStood(
  { sheet, witness, rows }: CheckedRun,
  all: readonly RememberedRun[],
): boolean {
  if (!witness || !rows) return true;
  const edits = all.flatMap(({ run }) => (run.sheet === sheet ? run.edits : []));
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

const listWritten = (looked: readonly LookedRun[]): PlacedEdit[] =>
  looked.flatMap(({ run, states }) =>
    listPlaced(run).filter((_, index) => hasValue(states[index]!)),
  );

const isWritten = (looked: readonly LookedRun[]): boolean =>
  looked.every(({ states }) => states.every((state) => state === 'written' || state === null));

const isTouched = ({ states }: LookedRun): boolean =>
  states.some((state) => state !== 'unwritten' && state !== null);

/**
 * Gives the cells that were written what they held. Returns those that somebody else had written or moved meanwhile;
 * null where Excel has not let it.
 */
async function takeBackWritten(
  context: Excel.RequestContext,
  looked: readonly LookedRun[],
): Promise<readonly PlacedEdit[] | null> {
  const touched = looked.filter(isTouched).map(({ run, held, states }) => {
    const contents = states.map((state, index) => {
      if (state === 'unwritten' || state === null) return null;
      return hasValue(state) ? held[index]! : { ...held[index]!, value: null };
    });
    return { run, contents };
  });
  if (touched.length === 0) return [];
  try {
    return await giveBack(context, touched);
  } catch (error) {
    if (error instanceof OfficeExtension.Error) return null;
    throw error;
  }
}

/** A run, and what its cells are to hold again; null leaves one as it is. */
export interface GivenBack {
  readonly run: CheckedRun;
  readonly contents: readonly (WrittenContent | null)[];
}

/**
 * Puts contents into the cells of runs. Returns the cells that no longer said what was written: somebody has written
 * there since they were looked at, which they get back in one trip more, or has sorted the rows, and then what was
 * written stands elsewhere.
 */
export async function giveBack(
  context: Excel.RequestContext,
  runs: readonly GivenBack[],
): Promise<readonly PlacedEdit[]> {
  const restored = runs.map(({ run, contents }) => ({ run, findNewer: restoreRun(run, contents) }));
  await context.sync();
  const newer = restored
    .map(({ run, findNewer }): GivenBack => ({ run, contents: findNewer() }))
    .filter(({ contents }) => contents.some((content) => content !== null));
  if (newer.length === 0) return [];
  for (const { run, contents } of newer) writeContents(run.cells, contents);
  await context.sync();
  return newer.flatMap(({ run, contents }) =>
    listPlaced(run).filter((_, index) => contents[index] !== null),
  );
}
