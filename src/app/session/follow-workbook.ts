import { AddInError } from '../../workbook/errors';
import type { WatchedWorkbook, WorkbookChange } from '../../workbook/port';
import { listGrids } from '../review-matrix';
import type { SheetRows } from './gathered-changes';
import { planFollowing } from './gathered-changes';
import type { Loader } from './load-matrix';
import { patchGrid } from './patch-grid';
import type { Reading } from './reading';
import { judgeAgain, readSettledSettings } from './reading';
import type { SessionSurroundings } from './surroundings';
import type { TakeTurn } from './take-turns';

/** Keeps a reading true while people edit the workbook. */
export interface Follower {
  /** Begins to follow, and gives what was read of the workbook in the same round trip. To be called once until it is stopped. */
  start(): Promise<WatchedWorkbook['tellContent']>;
  stop(): Promise<void>;
  /** Takes in what has gathered so far, and these changes; to be called in a turn. */
  catchUp(changes?: readonly WorkbookChange[]): Promise<void>;
  /**
   * Has the next turn look whether what was read when following began still holds: of what somebody did before Excel had
   * answered, nothing may have been told. Nobody waits for it but whoever asks for something meanwhile.
   */
  confirm(): void;
}

/** Follows the workbook once it is started. Changes that come while something is read wait for their turn. */
export function createFollower(
  surroundings: SessionSurroundings,
  loader: Loader,
  takeTurn: TakeTurn,
): Follower {
  const { workbook, schedule } = surroundings;
  let gathered: WorkbookChange[] = [];
  let isScheduled = false;
  let stopWatching: (() => Promise<void>) | null = null;

  const catchUp = async (more: readonly WorkbookChange[] = []): Promise<void> => {
    const changes = [...gathered, ...more];
    gathered = [];
    if (changes.length === 0) return;
    await loader.loadOrSay(async () => {
      try {
        await follow(surroundings, loader, changes);
      } catch (error) {
        // Not taken in, so the next change takes them along.
        gathered = [...changes, ...gathered];
        if (isBeingEdited(error)) return;
        throw error;
      }
    });
  };

  const gather = (change: WorkbookChange): void => {
    gathered.push(change);
    if (isScheduled) return;
    isScheduled = true;
    schedule(() => {
      isScheduled = false;
      if (stopWatching) void takeTurn(() => catchUp());
    });
  };

  return {
    async start() {
      const { stop, tellContent } = await workbook.watch(gather);
      stopWatching = stop;
      return tellContent;
    },
    async stop() {
      const stop = stopWatching;
      stopWatching = null;
      gathered = [];
      await stop?.();
    },
    catchUp,
    confirm() {
      void takeTurn(async () => {
        if (stopWatching) await catchUp([{ kind: 'sheets' }]);
      });
    },
  };
}

/** Nobody asked for the reading, and the end of the edit is a change that asks again. */
function isBeingEdited(error: unknown): boolean {
  return error instanceof AddInError && error.code === 'cell-being-edited';
}

async function follow(
  surroundings: SessionSurroundings,
  loader: Loader,
  changes: readonly WorkbookChange[],
): Promise<void> {
  const { everything, sheets, settings, rows } = planFollowing(changes, loader.reading());
  if (everything) return loader.load({ asksMerged: 'never' });
  if (sheets) await loader.load({ asksMerged: 'never', keepsCells: true });
  else if (settings) await readSettingsAgain(surroundings, loader);
  if (rows.length > 0) await readRowsAgain(surroundings, loader, rows);
}

/** Reads rows of the matrix anew and judges it again when they say something else. */
async function readRowsAgain(
  { workbook, pause }: SessionSurroundings,
  loader: Loader,
  rows: readonly SheetRows[],
): Promise<void> {
  const reading = loader.reading();
  if (!reading) return;
  const before = listGrids(reading.review);
  // A sheet may have got another name since its cells were edited, and is then read as a whole.
  const known = rows.filter(({ sheet }) => before.some((grid) => grid.sheet === sheet));
  const contents = await Promise.all(
    known.map(({ sheet, rowIndex, rowCount }) => {
      const { columnIndex, values } = before.find((grid) => grid.sheet === sheet)!;
      const block = { rowIndex, rowCount, columnIndex, columnCount: values[0]!.length };
      return workbook.readBlock({ sheet, block });
    }),
  );
  const grids = before.map((grid) =>
    known.reduce(
      (patched, span, index) =>
        span.sheet === grid.sheet ? patchGrid(patched, span, contents[index]!) : patched,
      grid,
    ),
  );
  if (grids.some((grid, index) => grid !== before[index])) {
    loader.show(await judgeAgain(reading, { grids }, pause));
  }
}

async function readSettingsAgain(
  { workbook, readToday, pause }: SessionSurroundings,
  loader: Loader,
): Promise<void> {
  const [{ settings, hasSettings }, records] = await Promise.all([
    readSettledSettings(workbook, readToday()),
    workbook.readRecords(),
  ]);
  const reading = loader.reading();
  if (!reading) return;
  const { mapping, sheets } = reading.review.settings;
  if (!isEqual([settings.mapping, settings.sheets], [mapping, sheets])) {
    return loader.load({ asksMerged: 'never' });
  }
  const isJudged = isEqual(settings, reading.review.settings);
  if (isJudged && isEqual(records, reading.records)) return;
  const judged: Reading = isJudged ? reading : await judgeAgain(reading, { settings }, pause);
  loader.show({ ...judged, hasSettings, records });
}

const isEqual = (left: unknown, right: unknown): boolean =>
  JSON.stringify(left) === JSON.stringify(right);
