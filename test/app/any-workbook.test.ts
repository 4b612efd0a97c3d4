import { closeHost } from '../support/matrix-host';
import { generateWorkbook, tryWorkbook } from '../support/try-workbook';

afterAll(closeHost);

/** A sample: `npm run workbooks` tries thousands. */
test('whatever stands in a workbook, every job keeps its promises', async () => {
  const trials = [];
  for (let seed = 1; seed <= 8; seed += 1) trials.push(await tryWorkbook(generateWorkbook(seed)));
  expect(trials.flatMap(({ broken }) => broken)).toEqual([]);
  expect(trials.filter(({ refusal }) => refusal === null).length).toBeGreaterThan(3);
});
