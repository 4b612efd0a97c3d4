import type { CellEdit } from '../../domain/finding';
import { parseBlock } from '../../workbook/address';
import { AddInError } from '../../workbook/errors';
import type { EditOutcome, WorkbookChange } from '../../workbook/port';
import type { ChangeRecord } from '../../workbook/records';
import type { MatrixSession } from '../matrix-session';
import type { Follower } from './follow-workbook';
import { addChanges, removeChanges } from './keep-records';
import type { Loader } from './load-matrix';
import type { PutBack } from './plan-edits';
import { planFixes, planPutBack } from './plan-edits';
import { changeRecords } from './record-actions';
import type { SessionSurroundings } from './surroundings';
import type { TakeTurn } from './take-turns';

/** Writing what fixes say, and putting back what stood there. */
export function createEditActions(
  { workbook, readToday }: SessionSurroundings,
  loader: Loader,
  follower: Follower,
  act: TakeTurn,
): Pick<MatrixSession, 'applyFixes' | 'putBack'> {
  /** Whatever became of the edits, the state says what the cells say. */
  const editSheet = async (sheet: string, edits: readonly CellEdit[]): Promise<EditOutcome> => {
    try {
      return await workbook.editCells(sheet, edits);
    } finally {
      await follower.catchUp(edits.map(({ cell }) => changeOf(sheet, cell)));
    }
  };

  return {
    applyFixes: (findings) =>
      act(async () => {
        const { review } = loader.readingNow();
        const planned = planFixes(findings, review, readToday());
        if (planned.length === 0) return { written: [], skipped: [] };
        // Recorded first: a cell that was written without a record could not be put back.
        await changeRecords({ workbook }, loader, (records) => addChanges(records, planned));
        const forget = (changes: readonly ChangeRecord[]): Promise<void> =>
          changeRecords({ workbook }, loader, (records) => removeChanges(records, changes));
        try {
          const edits = planned.map(({ cell, from, to }) => ({ cell, from, to }));
          const outcome = await editSheet(review.grid.sheet, edits);
          const skipped = new Set(outcome.skipped.map(({ edit }) => edit.cell));
          if (skipped.size > 0) await forget(planned.filter(({ cell }) => skipped.has(cell)));
          return outcome;
        } catch (error) {
          if (isNothingWritten(error)) await forget(planned);
          throw error;
        }
      }),
    putBack: (changes) =>
      act(async () => {
        const { review, surveys } = loader.readingNow();
        const sheetNames = surveys.map(({ sheet }) => sheet);
        const { edits, done } = planPutBack(changes, review, sheetNames);
        const outcomes: EditOutcome[] = [];
        const undone: ChangeRecord[] = [...done];
        for (const [sheet, ofSheet] of groupBySheet(edits)) {
          const outcome = await editSheet(
            sheet,
            ofSheet.map(({ edit }) => edit),
          );
          outcomes.push(outcome);
          const written = new Set(outcome.written.map(({ cell }) => cell));
          const putBack = ofSheet.filter(({ edit }) => written.has(edit.cell));
          undone.push(...putBack.flatMap((each) => each.changes));
        }
        if (undone.length > 0) {
          await changeRecords({ workbook }, loader, (records) => removeChanges(records, undone));
        }
        return {
          written: outcomes.flatMap(({ written }) => written),
          skipped: outcomes.flatMap(({ skipped }) => skipped),
        };
      }),
  };
}

/** Refusals that come before the first cell is written. */
function isNothingWritten(error: unknown): boolean {
  return error instanceof AddInError && error.code !== 'edits-interrupted';
}

function changeOf(sheet: string, cell: string): WorkbookChange {
  const block = parseBlock(cell);
  return block ? { kind: 'cells', sheet, block } : { kind: 'sheet', sheet };
}

function groupBySheet(edits: readonly PutBack[]): Map<string, PutBack[]> {
  const bySheet = new Map<string, PutBack[]>();
  for (const edit of edits) {
    const ofSheet = bySheet.get(edit.sheet);
    if (ofSheet) ofSheet.push(edit);
    else bySheet.set(edit.sheet, [edit]);
  }
  return bySheet;
}
