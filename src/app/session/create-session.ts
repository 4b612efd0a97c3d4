import type { MatrixSession } from '../matrix-session';
import { createEditActions } from './edit-actions';
import { createFollower } from './follow-workbook';
import { createLoader } from './load-matrix';
import { createOutputActions } from './output-actions';
import { createRecordActions } from './record-actions';
import { createSettingsActions } from './settings-actions';
import { createStateStore } from './state-store';
import type { SessionSurroundings } from './surroundings';
import type { TakeTurn } from './take-turns';
import { createTurns } from './take-turns';

/** A session on the open workbook; it does nothing until it is opened. */
export function createMatrixSession(surroundings: SessionSurroundings): MatrixSession {
  const store = createStateStore();
  const takeTurn = createTurns();
  const loader = createLoader(surroundings, store);
  const follower = createFollower(surroundings, loader, takeTurn);
  // What is done starts from what the workbook says now, not from what it said before the last edits.
  const act: TakeTurn = (job) =>
    takeTurn(async () => {
      await follower.catchUp();
      return job();
    });
  return {
    getState: () => store.get(),
    subscribe: (listener) => store.subscribe(listener),
    open: () =>
      takeTurn(() =>
        loader.loadOrSay(async () => {
          await follower.start();
          await loader.load({ isAsked: true });
        }),
      ),
    close: () => takeTurn(() => follower.stop()),
    refresh: () => takeTurn(() => loader.load({ isAsked: true })),
    ...createSettingsActions(surroundings, loader, act),
    ...createEditActions(surroundings, loader, follower, act),
    ...createRecordActions(surroundings, loader, act),
    ...createOutputActions(surroundings, loader, act),
  };
}
