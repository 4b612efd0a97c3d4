import { composePaper } from '../../src/board-pack/paper/compose-paper';
import { listPackSheets } from '../../src/board-pack/sheets/index';
import { DEFAULT_SETTINGS } from '../../src/workbook/settings';
import { createGoldens } from '../support/goldens';
import { prepareDetailedPack } from './detailed-pack';
import { renderSheet } from './render-sheet';
import { renderPaper } from './render-paper';
import { buildMovedSeedPack, buildSeedPack, prepareSeedAfter } from './seed-pack';

const compareWithGolden = createGoldens('test/board-pack/seed-golden');

/** What the history of the matrix shows in. */
const OF_HISTORY: readonly string[] = ['summary', 'movement', 'trend'];

const afterFreezes = [2, 5, 12].map((count) => [count, prepareSeedAfter(count)] as const);

const detailed = prepareDetailedPack();

const goldens = [
  ...buildSeedPack().pack.map((sheet) => [`pack-${sheet.id}`, sheet] as const),
  ...buildMovedSeedPack().map((sheet) => [`pack-moved-${sheet.id}`, sheet] as const),
  ...listPackSheets(detailed).map((sheet) => [`pack-detailed-${sheet.id}`, sheet] as const),
  ...afterFreezes.flatMap(([count, context]) =>
    listPackSheets(context)
      .filter(({ id }) => OF_HISTORY.includes(id))
      .map((sheet) => [`pack-after-${count}-${sheet.id}`, sheet] as const),
  ),
];

test.each(goldens)('the sheet %s is as the golden shows', (name, sheet) => {
  compareWithGolden(name, renderSheet(sheet));
});

test.each(afterFreezes)(
  'the seed’s paper after %i freezes is as the golden shows',
  (count, context) => {
    compareWithGolden(
      `paper-after-${count}`,
      renderPaper(composePaper(context, DEFAULT_SETTINGS.paper)),
    );
  },
);

test('the paper of a matrix that fills in every column is as the golden shows', () => {
  compareWithGolden('paper-detailed', renderPaper(composePaper(detailed, DEFAULT_SETTINGS.paper)));
});
