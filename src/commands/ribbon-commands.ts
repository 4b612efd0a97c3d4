import { generatePack } from '../app/generate-pack';
import { highlightMatrix } from '../app/highlight-matrix';
import { partFindings } from '../app/part-findings';
import type { Review } from '../app/review-matrix';
import { reviewMatrix } from '../app/review-matrix';
import { findWaysOut, takeWayOut } from '../app/ways-out';
import {
  describeCheck,
  describeFirstSteps,
  describeHighlights,
  describePack,
} from '../app/words/describe-outcomes';
import type { CalendarDate } from '../domain/calendar-date';
import { AddInError } from '../workbook/errors';
import type { WorkbookPort } from '../workbook/port';

/** A message to the person who pressed a button of the ribbon. */
export interface CommandMessage {
  /** Its lines apart. */
  readonly text: string;
  /** What the person may choose beside closing it, as buttons say it. */
  readonly choices: readonly string[];
  /** What is said after the choices; '' for nothing. */
  readonly note: string;
}

/** What the ribbon's buttons need of the place they run in. */
export interface CommandSurroundings {
  readonly workbook: WorkbookPort;
  readonly readToday: () => CalendarDate;
  /**
   * Shows one message until it is closed, or until `limit` is over; answers with the index of what was chosen, and with
   * null where nothing was.
   */
  readonly showMessage: (message: CommandMessage, limit: AbortSignal) => Promise<number | null>;
  /** Aborts shortly before Excel gives up a function of the ribbon that was called now. */
  readonly startLimit: () => AbortSignal;
}

/** The functions that the manifest calls. */
export type CommandName = 'checkMatrix' | 'highlightMatrix' | 'startRound' | 'generateSummary';

/** What a button runs: always completes the event, shows catalogue errors, rejects on a bug. */
export type RibbonCommand = (event: Pick<Office.AddinCommands.Event, 'completed'>) => Promise<void>;

/** Does what a button says with the matrix that was found; answers with what there is to tell, null for nothing. */
type CommandWork = (review: Review) => Promise<string | null>;

/** The ribbon's function commands by the names that the manifest calls; settings are those of the workbook. */
export function createRibbonCommands(
  surroundings: CommandSurroundings,
): Record<CommandName, RibbonCommand> {
  const { workbook, readToday } = surroundings;
  const command =
    (work: CommandWork): RibbonCommand =>
    (event) =>
      runCommand(surroundings, event, work);
  return {
    checkMatrix: command(async (review) => {
      const { acceptances } = await workbook.readRecords();
      const { open } = partFindings(review, acceptances);
      return [describeCheck(review, open), ...describeFirstSteps(open)].join('\n');
    }),
    highlightMatrix: command(async (review) => {
      const summary = await highlightMatrix(workbook, review);
      const sheet = summary.sheets[0]!;
      const isShown = await succeeds(() => workbook.showSheet(sheet));
      return [
        describeHighlights(summary),
        ...(isShown ? [] : [`Go to ${sheet} to see them.`]),
      ].join(' ');
    }),
    startRound: command(async (review) => {
      const { startRoundAsProposed } = await import('../app/round/start-as-proposed');
      return (await startRoundAsProposed(workbook, review, readToday())).join('\n');
    }),
    generateSummary: command(async (review) => {
      const written = await generatePack(workbook, review);
      if (written.sheets.length === 0) throw new AddInError('pack-empty', {});
      // Where all went as it always does, the pack's first sheet in front of the person says enough.
      return written.keptAside.length === 0 ? null : describePack(written);
    }),
  };
}

/**
 * Excel waits for `completed` and shows a spinner until then: it is called whatever happens, and not before the message is
 * closed. A window whose command has completed is closed at once by Excel for Mac, and on the web its buttons lead
 * nowhere: https://github.com/OfficeDev/office-js/issues/428, https://github.com/OfficeDev/office-js/issues/1452
 */
async function runCommand(
  surroundings: CommandSurroundings,
  event: Pick<Office.AddinCommands.Event, 'completed'>,
  work: CommandWork,
): Promise<void> {
  const limit = surroundings.startLimit();
  try {
    await workUntilDone(surroundings, limit, work);
  } finally {
    event.completed();
  }
}

/** Where something is in the way, the person is asked what to do about it, and the work is done by their answer. */
async function workUntilDone(
  { workbook, readToday, showMessage }: CommandSurroundings,
  limit: AbortSignal,
  work: CommandWork,
): Promise<void> {
  const tell = async (): Promise<void> => {
    const request = { sheets: [], asAt: null, startMonth: null, scale: null, today: readToday() };
    const text = await work(await reviewMatrix(workbook, request));
    if (text !== null) await showMessage({ text, choices: [], note: '' }, limit);
  };
  let hasChosen = false;
  let trouble = await troubleOf(tell);
  while (trouble) {
    const met = trouble;
    trouble = await troubleOf(async () => {
      const { text: asked, waysOut, note } = await findWaysOut(workbook, met, readToday());
      const text = hasChosen ? ownUpToChoice(asked) : asked;
      const choices = waysOut.map(({ label }) => label);
      const chosen = await showMessage({ text, choices, note }, limit);
      const wayOut = chosen === null ? undefined : waysOut[chosen];
      if (!wayOut) return;
      await takeWayOut(workbook, wayOut, readToday());
      hasChosen ||= wayOut.change !== null;
      await tell();
    });
  }
}

/** What is in the way after a choice was kept, which is a change of the workbook. */
const ownUpToChoice = (text: string): string =>
  text.includes(NOTHING)
    ? text.replace(NOTHING, `${CHOICE} Nothing else was changed.`)
    : `${text} ${CHOICE}`;

const NOTHING = 'Nothing was changed.';
const CHOICE = 'What you chose is kept.';

/** Whether what follows a job that is done can be done as well: the job is no less done where Excel refuses it. */
async function succeeds(job: () => Promise<void>): Promise<boolean> {
  try {
    await job();
    return true;
  } catch (error) {
    if (error instanceof AddInError) return false;
    throw error;
  }
}

/** The error of the catalogue that a job ends in; null where it comes to its end. */
async function troubleOf(job: () => Promise<void>): Promise<AddInError | null> {
  try {
    await job();
    return null;
  } catch (error) {
    if (error instanceof AddInError) return error;
    throw error;
  }
}
