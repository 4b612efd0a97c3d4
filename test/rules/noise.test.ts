import { printWorkbook } from '../support/layouts/laid-workbook';
import { createLayout, tryLayout } from '../support/layouts/try-layout';

/** Other layouts than those of the reader's test; `npm run layouts` tries as many as one likes. */
const FIRST_SEED = 10_001;
const LAYOUT_COUNT = 100;

/** The errors and warnings on a layout with nothing wrong, where it is read as it is. */
async function findNoise(seed: number): Promise<string[]> {
  const layout = createLayout(seed);
  const { outcome, noise } = await tryLayout(layout);
  if (outcome !== 'equal' || noise.length === 0) return [];
  const said = noise.map(({ rule, message }) => `${rule}: ${message}`);
  return [`seed ${seed}\n${printWorkbook(layout.workbook)}\n${said.join('\n')}`];
}

test('on a matrix with nothing wrong there is no error and no warning, whatever its layout', async () => {
  const noisy: string[] = [];
  for (let seed = FIRST_SEED; seed < FIRST_SEED + LAYOUT_COUNT; seed += 1) {
    noisy.push(...(await findNoise(seed)));
  }
  expect(noisy).toEqual([]);
});

// Each was told of something needless once: of "Completed" beside "Complete", and of levels on a sheet without descriptors.
test.each([56, 589])('layout %i is told nothing', async (seed) => {
  expect(await findNoise(seed)).toEqual([]);
});
