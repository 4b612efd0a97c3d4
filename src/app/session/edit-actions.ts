import type { Finding } from '../../domain/finding';
import { parseBlock } from '../../workbook/address';
import type {
  EditOutcome,
  EditRequest,
  RecordedOutcome,
  WorkbookChange,
} from '../../workbook/port';
import { removeChanges } from '../../workbook/records';
import type { MatrixSession } from '../matrix-session';
import type { Follower } from './follow-workbook';
import type { Loader } from './load-matrix';
import { planFixes, planPutBack } from './plan-edits';
import type { SessionSurroundings } from './surroundings';
import type { TakeTurn } from './take-turns';

const NOTHING: EditOutcome = { written: [], skipped: [] };

/** Writing what fixes say, and putting back what stood there. */
export function createEditActions(
  { workbook, readToday }: SessionSurroundings,
  loader: Loader,
  follower: Follower,
  act: TakeTurn,
): Pick<MatrixSession, 'applyFixes' | 'findBulkFixes' | 'putBack'> {
  /** Whatever becomes of the edits, the state says what the cells and the records say. */
  const edit = async (request: EditRequest): Promise<EditOutcome> => {
    try {
      const outcome = await workbook.editCells(request);
      loader.update({ records: outcome.records });
      await follower.catchUp(listChanges(request, outcome));
      return { written: outcome.written, skipped: outcome.skipped };
    } catch (error) {
      await follower.catchUp([{ kind: 'sheet', sheet: request.sheet }]);
      throw error;
    }
  };

  return {
    applyFixes: (findings) =>
      act(async () => {
        const request = planFixes(findings, loader.readingNow().review, readToday());
        return request ? edit(request) : NOTHING;
      }),
    findBulkFixes: (findings) =>
      act(async () => {
        const { sheet } = loader.readingNow().review.grid;
        const edits = findings.flatMap(({ fix }) => fix?.edits ?? []);
        const { readCells, refusedCells } = await workbook.findEditObstacles(sheet, edits);
        const leaveOut = (from: readonly Finding[], cells: readonly string[]): Finding[] =>
          from.filter(({ fix }) => !fix?.edits.some(({ cell }) => cells.includes(cell)));
        const unread = leaveOut(findings, readCells);
        const allowed = leaveOut(unread, refusedCells);
        return {
          findings: allowed,
          readCount: findings.length - unread.length,
          refusedCount: unread.length - allowed.length,
        };
      }),
    putBack: (changes) =>
      act(async () => {
        const { review, surveys } = loader.readingNow();
        const sheetNames = surveys.map(({ sheet }) => sheet);
        const { requests, done, lost } = planPutBack(changes, review, sheetNames);
        const outcomes: EditOutcome[] = [];
        for (const [index, request] of requests.entries()) {
          outcomes.push(await edit(index === 0 ? { ...request, forgotten: done } : request));
        }
        if (requests.length === 0 && done.length > 0) {
          const forget = workbook.changeRecords((records) => removeChanges(records, done));
          loader.update({ records: await forget });
        }
        return {
          written: outcomes.flatMap(({ written }) => written),
          skipped: [
            ...outcomes.flatMap(({ skipped }) => skipped),
            ...lost.map(({ cell, from, to }) => {
              return { edit: { cell, from: to, to: from }, says: null };
            }),
          ],
        };
      }),
  };
}

/** What to read after edits: their cells, or the sheet where somebody else has moved what was there. */
function listChanges(
  { sheet, edits }: EditRequest,
  { written, skipped }: RecordedOutcome,
): WorkbookChange[] {
  const planned = new Set(edits.map(({ cell }) => cell));
  const isMoved =
    written.some(({ cell }) => !planned.has(cell)) || skipped.some(({ says }) => says === null);
  if (isMoved) return [{ kind: 'sheet', sheet }];
  return edits.flatMap(({ cell }) => {
    const block = parseBlock(cell);
    return block ? [{ kind: 'cells', sheet, block }] : [];
  });
}
