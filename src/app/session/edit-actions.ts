import type { CellEdit } from '../../domain/finding';
import { parseBlock } from '../../workbook/address';
import type {
  EditOutcome,
  EditRequest,
  RecordedOutcome,
  SheetEdit,
  WorkbookChange,
} from '../../workbook/port';
import type { ChangeRecord, MatrixRecords } from '../../workbook/records';
import { addRoundEntries, removeChanges, removeRoundEntries } from '../../workbook/records';
import type { GivenAnswer } from '../../workbook/round';
import type { MatrixSession, RoundActions } from '../matrix-session';
import type { Review } from '../review-matrix';
import { nameCell } from '../review-matrix';
import type { Follower } from './follow-workbook';
import type { Loader } from './load-matrix';
import type { SessionSurroundings } from './surroundings';
import type { TakeTurn } from './take-turns';

type EditActions = Pick<MatrixSession, 'applyFixes' | 'findBulkFixes' | 'putBack'> &
  Pick<RoundActions, 'answerAction' | 'takeBackAnswer'>;

/** Writing what fixes and answers say, and putting back what stood there. */
export function createEditActions(
  { workbook, readToday }: SessionSurroundings,
  loader: Loader,
  follower: Follower,
  act: TakeTurn,
): EditActions {
  /** Whatever becomes of the edits, the state says what the cells and the records say. */
  const edit = async (request: EditRequest): Promise<EditOutcome> => {
    try {
      const { review } = loader.readingNow();
      const outcome = await workbook.editCells(request);
      loader.update({ records: outcome.records });
      await follower.catchUp(listChanges(request, outcome));
      // The matrix may be gone by now, and the cells are written all the same.
      return nameCells(loader.reading()?.review ?? review, outcome);
    } catch (error) {
      await follower.catchUp(request.sheets.map(({ sheet }) => ({ kind: 'sheet', sheet })));
      throw error;
    }
  };

  const editAny = (request: EditRequest): Promise<EditOutcome> =>
    request.sheets.length === 0 ? Promise.resolve({ written: [], skipped: [] }) : edit(request);

  const changeRecords = async (change: (records: MatrixRecords) => MatrixRecords): Promise<void> =>
    loader.update({ records: await workbook.changeRecords(change) });

  const putBack = async (
    changes: readonly ChangeRecord[],
    forgottenAnswer?: GivenAnswer,
  ): Promise<EditOutcome> => {
    const { review, surveys, records } = loader.readingNow();
    const sheetNames = surveys.map(({ sheet }) => sheet);
    const { planPutBack } = await import('./plan-edits');
    const { sheets, done, lost } = planPutBack(changes, review, sheetNames, records.changes);
    const also = { forgotten: done, ...(forgottenAnswer && { forgottenAnswer }) };
    const outcome = await editAny({ sheets, ...also });
    if (sheets.length === 0 && (done.length > 0 || forgottenAnswer)) {
      const answers = forgottenAnswer ? [forgottenAnswer] : [];
      await changeRecords((records) => removeRoundEntries(removeChanges(records, done), answers));
    }
    return {
      written: outcome.written,
      skipped: [
        ...outcome.skipped,
        ...lost.map(({ cell, from, to }) => {
          return { edit: { cell, from: to, to: from }, says: null };
        }),
      ],
    };
  };

  return {
    applyFixes: (findings) =>
      act(async () => {
        const { planFixes } = await import('./plan-edits');
        const sheets = planFixes(findings, loader.readingNow().review, readToday());
        return editAny({ sheets, forgotten: [] });
      }),
    findBulkFixes: (findings) =>
      act(async () => {
        const { findBulkFixes } = await import('./find-bulk-fixes');
        return findBulkFixes(workbook, loader.readingNow().review, findings);
      }),
    putBack: (changes) => act(() => putBack(changes)),
    answerAction: (said, action, by) =>
      act(async () => {
        const { planRoundAnswer } = await import('../round/plan-answer');
        const { requireOpenRound } = await import('../round/run-round');
        const { review, records } = loader.readingNow();
        const { asAt } = requireOpenRound(records).start;
        const step = { on: readToday(), asAt, by };
        const { answer, request } = planRoundAnswer(said, action, review, step);
        if (request) return edit(request);
        await changeRecords((found) => addRoundEntries(found, [answer]));
        return { written: [], skipped: [] };
      }),
    takeBackAnswer: (answer) =>
      act(async () => {
        const { findChangesOf } = await import('../round/plan-answer');
        const newestFirst = [...loader.readingNow().records.changes].reverse();
        return putBack(findChangesOf(answer, newestFirst), answer);
      }),
  };
}

/** What became of edits, in the review's words for its cells. */
function nameCells(review: Review, { written, skipped }: RecordedOutcome): EditOutcome {
  const name = ({ sheet, edit }: SheetEdit): CellEdit => ({
    ...edit,
    cell: nameCell(review, sheet, edit.cell),
  });
  return {
    written: written.map(name),
    skipped: skipped.map((one) => ({ edit: name(one), says: one.says })),
  };
}

/** What to read after edits: their cells, or a sheet where somebody else has moved what was there. */
function listChanges({ sheets }: EditRequest, outcome: RecordedOutcome): WorkbookChange[] {
  return sheets.flatMap(({ sheet, edits }): WorkbookChange[] => {
    const isHere = (one: SheetEdit): boolean => one.sheet === sheet;
    const planned = new Set(edits.map(({ cell }) => cell));
    const isMoved =
      outcome.written.some((one) => isHere(one) && !planned.has(one.edit.cell)) ||
      outcome.skipped.some((one) => isHere(one) && one.says === null);
    if (isMoved) return [{ kind: 'sheet', sheet }];
    return edits.flatMap(({ cell }): WorkbookChange[] => {
      const block = parseBlock(cell);
      return block ? [{ kind: 'cells', sheet, block }] : [];
    });
  });
}
