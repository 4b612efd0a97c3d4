import type { CalendarDate } from '../domain/calendar-date';
import { describeCheck } from '../app/outcome-messages';
import { generatePack } from '../app/generate-pack';
import { highlightMatrix } from '../app/highlight-matrix';
import { reviewMatrix } from '../app/review-matrix';
import { AddInError } from '../workbook/errors';
import type { WorkbookPort } from '../workbook/port';

/** What the ribbon's buttons need of the place they run in. */
export interface CommandSurroundings {
  readonly workbook: WorkbookPort;
  readonly readToday: () => CalendarDate;
  /** Shows one message to the person who pressed the button. */
  readonly showMessage: (text: string) => Promise<void>;
}

export type RibbonCommand = (event: Pick<Office.AddinCommands.Event, 'completed'>) => Promise<void>;

/** The ribbon's function commands by the names that the manifest calls. */
export function createRibbonCommands(
  surroundings: CommandSurroundings,
): Record<'checkMatrix' | 'highlightMatrix' | 'generateSummary', RibbonCommand> {
  const { workbook, readToday, showMessage } = surroundings;
  const review = () =>
    reviewMatrix(workbook, { sheet: null, asAt: null, startMonth: null, today: readToday() });
  return {
    checkMatrix: (event) =>
      runCommand(surroundings, event, async () => {
        await showMessage(describeCheck(await review()));
      }),
    highlightMatrix: (event) =>
      runCommand(surroundings, event, async () => {
        await highlightMatrix(workbook, await review());
      }),
    generateSummary: (event) =>
      runCommand(surroundings, event, async () => {
        await generatePack(workbook, await review());
      }),
  };
}

/** Excel waits for `completed` and shows a spinner until then: it is called whatever happens. */
async function runCommand(
  { showMessage }: CommandSurroundings,
  event: Pick<Office.AddinCommands.Event, 'completed'>,
  work: () => Promise<void>,
): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof AddInError)) throw error;
    await showMessage(error.message);
  } finally {
    event.completed();
  }
}
