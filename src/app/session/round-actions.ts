import type { RoundActions } from '../matrix-session';
import type { RoundOutcome } from '../round/run-round';
import type { Loader } from './load-matrix';
import { judgeAgain } from './reading';
import type { SessionSurroundings } from './surroundings';
import type { TakeTurn } from './take-turns';

/** The steps of a quarter's round; its answers are edits. */
export function createRoundActions(
  { workbook, readToday, pause, loadChaseFiles, deliverFile }: SessionSurroundings,
  loader: Loader,
  act: TakeTurn,
): Omit<RoundActions, 'answerAction' | 'takeBackAnswer'> {
  // What plans and writes a round is loaded when one is asked for.
  const loadRound = () => import('../round/run-round');
  const show = async ({ settings, records }: RoundOutcome): Promise<void> => {
    const judged = await judgeAgain(loader.readingNow(), { settings }, pause);
    loader.show({ ...judged, hasSettings: true, records });
  };
  return {
    readKept: () => act(() => workbook.readPackInputs()),
    startRound: (request) =>
      act(async () => {
        const { startRound } = await loadRound();
        const { review } = loader.readingNow();
        const outcome = await startRound(workbook, review, { ...request, on: readToday() }, pause);
        await show(outcome);
        return outcome.sheet!;
      }),
    cancelRound: (by) =>
      act(async () => {
        const { cancelRound } = await loadRound();
        const { review, records } = loader.readingNow();
        await show(await cancelRound(workbook, review, records, { by, on: readToday() }));
      }),
    signOffRound: (signOff) =>
      act(async () => {
        const { signOffRound } = await loadRound();
        const { review } = loader.readingNow();
        const { sheet, records } = await signOffRound(workbook, review, signOff, pause);
        loader.update({ records });
        return sheet!;
      }),
    listChase: () =>
      act(async () => {
        const { chaseOwners } = await import('../chase-owners');
        return chaseOwners(workbook, loader.readingNow().review);
      }),
    saveChaseFile: (wanted) =>
      act(async () => {
        const { chaseOwners, writeChaseFile } = await import('../chase-owners');
        const { review } = loader.readingNow();
        const chase = await chaseOwners(workbook, review);
        const file = await writeChaseFile(chase, wanted, review, await loadChaseFiles());
        if (!file) throw new Error('No entry was offered to be saved');
        return { fileName: file.name, delivery: await deliverFile(file) };
      }),
    takeBackSignOff: (by, reason) =>
      act(async () => {
        const { takeBackSignOff } = await loadRound();
        const step = { by, reason, on: readToday() };
        loader.update({ records: await takeBackSignOff(workbook, step) });
      }),
  };
}
