import type { OfficeHost } from '../../src/simulator/host/office-host';
import { AddInError } from '../../src/workbook/errors';
import type { WorkbookData } from '../../src/workbook/workbook-data';
import { bytesOf, generate, highlight } from '../support/main-job';
import {
  closeHost,
  openHost,
  refuseFrom,
  sheetOf,
  SMALL_MATRIX,
  workbookOf,
} from '../support/matrix-host';

const makeWorkbook = (): WorkbookData =>
  workbookOf(sheetOf('Matrix', SMALL_MATRIX), sheetOf('Summary', [['Not ours']]));

const jobs = { highlighting: highlight, 'generating the pack': generate };

afterEach(closeHost);

/** How many actions the largest batch of the job that ran has, but for what the library tidies away after it. */
function measureJob(host: OfficeHost): { batch: number; actions: number } {
  const sizes = host.batches.map(({ locations }) =>
    locations.some((location) => location.endsWith('._RemoveReference')) ? 0 : locations.length,
  );
  const actions = Math.max(...sizes);
  return { batch: sizes.indexOf(actions), actions };
}

/** Each stop costs a whole run, so a spread of places is tried, each end included; `npm run faults` tries every one. */
const PLACES = 4;

describe.each(Object.entries(jobs))('%s', (_title, job) => {
  test('stopped anywhere leaves the user’s sheets untouched, and the next run leaves what one run would', async () => {
    const clean = makeWorkbook();
    const cleanHost = await openHost(clean);
    await job();
    const expected = await bytesOf(clean);
    const { batch, actions } = measureJob(cleanHost);

    const places = Math.min(PLACES, actions);
    for (let place = 0; place < places; place += 1) {
      const stopAt = Math.round((place * (actions - 1)) / (places - 1));
      const workbook = makeWorkbook();
      const userCells = workbook.sheets.map(({ cells }) => structuredClone([...cells.entries()]));
      const host = await openHost(workbook);
      const heal = refuseFrom(
        host,
        ({ batchIndex, actionIndex }) => batchIndex === batch && actionIndex === stopAt,
        'GeneralException',
      );
      await expect(job()).rejects.toBeInstanceOf(AddInError);
      heal();
      expect(workbook.sheets.slice(0, 2).map(({ cells }) => [...cells.entries()])).toEqual(
        userCells,
      );
      await job();
      expect((await bytesOf(workbook)).equals(expected)).toBe(true);
    }
  });
});

test('a sheet that got its mark but not its name is made anew', async () => {
  const workbook = makeWorkbook();
  const host = await openHost(workbook);
  const generate = jobs['generating the pack'];
  const heal = refuseFrom(host, ({ location }) => location === 'Worksheet.name', 'AccessDenied');
  await expect(generate()).rejects.toBeInstanceOf(AddInError);
  heal();
  expect(workbook.sheets).toHaveLength(3);
  await generate();
  const clean = makeWorkbook();
  await openHost(clean);
  await generate();
  expect((await bytesOf(workbook)).equals(await bytesOf(clean))).toBe(true);
});
