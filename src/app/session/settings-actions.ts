import type { MatrixSession } from '../matrix-session';
import type { Loader } from './load-matrix';
import { judgeAgain } from './reading';
import type { SessionSurroundings } from './surroundings';
import type { TakeTurn } from './take-turns';

/** What changes how the matrix is judged, and what only goes somewhere. */
export function createSettingsActions(
  { workbook }: SessionSurroundings,
  loader: Loader,
  act: TakeTurn,
): Pick<MatrixSession, 'changeSettings' | 'goToCell' | 'goToSheet'> {
  return {
    changeSettings: (change) =>
      act(async () => {
        const settings = { ...loader.settings(), ...change };
        await workbook.writeSettings(settings);
        const reading = loader.reading();
        if (!reading || change.mapping !== undefined) return loader.load({ isAsked: true });
        loader.show({ ...judgeAgain(reading, { settings }), hasSettings: true });
      }),
    goToCell: (cell) => act(() => workbook.selectCell(loader.readingNow().review.grid.sheet, cell)),
    goToSheet: (sheet) => act(() => workbook.showSheet(sheet)),
  };
}
