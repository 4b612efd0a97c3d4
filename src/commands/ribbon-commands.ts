import { generatePack } from '../app/generate-pack';
import { highlightMatrix } from '../app/highlight-matrix';
import { partFindings } from '../app/part-findings';
import type { Review } from '../app/review-matrix';
import { reviewMatrix } from '../app/review-matrix';
import {
  describeCheck,
  describeFirstSteps,
  describeHighlights,
  describePack,
} from '../app/words/describe-outcomes';
import type { CalendarDate } from '../domain/calendar-date';
import { AddInError } from '../workbook/errors';
import type { WorkbookPort } from '../workbook/port';

/** What the ribbon's buttons need of the place they run in. */
export interface CommandSurroundings {
  readonly workbook: WorkbookPort;
  readonly readToday: () => CalendarDate;
  /** Shows one message, its lines apart, to the person who pressed the button. */
  readonly showMessage: (text: string) => Promise<void>;
}

/** The functions that the manifest calls. */
export type CommandName = 'checkMatrix' | 'highlightMatrix' | 'startRound' | 'generateSummary';

/** What a button runs: always completes the event, shows catalogue errors, rejects on a bug. */
export type RibbonCommand = (event: Pick<Office.AddinCommands.Event, 'completed'>) => Promise<void>;

/** The ribbon's function commands by the names that the manifest calls; settings are those of the workbook. */
export function createRibbonCommands(
  surroundings: CommandSurroundings,
): Record<CommandName, RibbonCommand> {
  const { workbook, readToday } = surroundings;
  const command =
    (work: (review: Review) => Promise<string | null>): RibbonCommand =>
    (event) =>
      runCommand(surroundings, event, async () => {
        const request = {
          sheets: [],
          asAt: null,
          startMonth: null,
          scale: null,
          today: readToday(),
        };
        return work(await reviewMatrix(workbook, request));
      });
  return {
    checkMatrix: command(async (review) => {
      const { acceptances } = await workbook.readRecords();
      const { open } = partFindings(review, acceptances);
      return [describeCheck(review, open), ...describeFirstSteps(open)].join('\n');
    }),
    highlightMatrix: command(async (review) => {
      const summary = await highlightMatrix(workbook, review);
      await workbook.showSheet(summary.sheets[0]!);
      return describeHighlights(summary);
    }),
    startRound: command(async (review) => {
      const { startRoundAsProposed } = await import('../app/round/start-as-proposed');
      return (await startRoundAsProposed(workbook, review, readToday())).join('\n');
    }),
    generateSummary: command(async (review) => {
      const written = await generatePack(workbook, review);
      // Where all went as it always does, the pack's first sheet in front of the person says enough.
      const isUsual = written.sheets.length > 0 && written.keptAside.length === 0;
      return isUsual ? null : describePack(written);
    }),
  };
}

/** Excel waits for `completed` and shows a spinner until then: it is called whatever happens. */
async function runCommand(
  { showMessage }: CommandSurroundings,
  event: Pick<Office.AddinCommands.Event, 'completed'>,
  work: () => Promise<string | null>,
): Promise<void> {
  try {
    const message = await messageOf(work);
    if (message !== null) await showMessage(message);
  } finally {
    event.completed();
  }
}

async function messageOf(work: () => Promise<string | null>): Promise<string | null> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof AddInError) return error.message;
    throw error;
  }
}
