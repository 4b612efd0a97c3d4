import { closeHost } from '../support/matrix-host';
import { generateWorkbook, tryDamagedFile, tryWorkbook } from '../support/try-workbook';

afterAll(closeHost);

/** A sample: `npm run workbooks` tries thousands. */
test('whatever stands in a workbook, every job keeps its promises', async () => {
  const trials = [];
  for (let seed = 1; seed <= 8; seed += 1) trials.push(await tryWorkbook(generateWorkbook(seed)));
  expect(trials.flatMap(({ broken }) => broken)).toEqual([]);
  expect(trials.filter(({ refusal }) => refusal === null).length).toBeGreaterThan(3);
});

test('whatever is damaged in a file, it is read or refused in words', async () => {
  const trials = [];
  for (let seed = 1; seed <= 24; seed += 1) {
    trials.push(await tryDamagedFile(generateWorkbook(seed), seed));
  }
  expect(trials.flatMap(({ broken }) => broken)).toEqual([]);
  expect(new Set(trials.map(({ refusal }) => refusal)).size).toBeGreaterThan(2);
});
