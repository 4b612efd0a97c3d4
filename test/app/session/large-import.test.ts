import type { ImportPreview } from '../../../src/app/bring-in-matrix';
import type { RepairAnswer } from '../../../src/app/review-repairs';
import { mayReject } from '../../../src/app/review-repairs';
import { REQUEST_BYTES } from '../../../src/excel/batch-budget';
import { PLAIN_HOST } from '../../../src/simulator/host/host-profiles';
import type { RepairRecord } from '../../../src/workbook/records';
import { closeHost, sheetOf, SMALL_MATRIX, workbookOf } from '../../support/matrix-host';
import type { SessionHost } from './session-host';
import { openSession } from './session-host';

/** A fraction of what Excel on the web takes, so that more than a request holds is brought in in no time. */
const MOST_BYTES = 150_000;

beforeEach(() => {
  jest.replaceProperty(REQUEST_BYTES, 'most', 60_000);
  jest.replaceProperty(REQUEST_BYTES, 'ofRows', 20_000);
});

afterEach(() => {
  jest.restoreAllMocks();
  closeHost();
});

const words = (name: string): string =>
  `${name} ${'in every service of the council '.repeat(18)}`.trim();

const PAPER = [
  'KPI\tWhere we are now\tWhere we want to be\tActions\tBy when',
  ...Array.from({ length: 80 }, (_, row) =>
    [
      `Measure ${row}`,
      `Developing: ${words('begun')}`,
      `Leader: ${words('done')}`,
      `Draft plan ${row}`,
      'Q1 24',
    ].join('\t'),
  ),
].join('\n');

async function bringIn(desk: SessionHost): Promise<ImportPreview> {
  const bytes = new TextEncoder().encode(PAPER);
  const outcome = (await desk.session.previewImport({ name: 'paper.txt', bytes }))!;
  if (outcome.kind !== 'found') throw outcome.trouble;
  await desk.session.writeImport(outcome);
  return outcome;
}

const repairsOf = ({ ready }: SessionHost): readonly RepairRecord[] => ready().repairs;

test('an import of which no request holds the records is written, answered, put back and brought in again', async () => {
  const profile = {
    ...PLAIN_HOST,
    limits: { maxRequestBytes: MOST_BYTES, maxResponseBytes: MOST_BYTES },
  };
  const workbook = workbookOf(sheetOf('Plan', SMALL_MATRIX));
  const desk = await openSession(workbook, {}, { calculator: null, profile });
  const { laidOut } = await bringIn(desk);
  expect(JSON.stringify(laidOut.repairs).length).toBeGreaterThan(MOST_BYTES);
  const written = repairsOf(desk);
  expect(written).toHaveLength(laidOut.repairs.length);

  const ANSWERS: readonly RepairAnswer[] = [
    { kind: 'accept' },
    { kind: 'edit', text: 'As the board has it' },
    { kind: 'reject' },
  ];
  const place = written.findIndex(mayReject);
  for (const answer of ANSWERS) {
    const { skippedCount } = await desk.session.answerRepairs([repairsOf(desk)[place]!], answer);
    expect(skippedCount).toBe(0);
    expect(repairsOf(desk)[place]).not.toEqual(written[place]);
    await desk.session.answerRepairs([repairsOf(desk)[place]!], { kind: 'reopen' });
    expect(repairsOf(desk)).toEqual(written);
  }

  // Nothing of it is decided any more, so it takes the place of what was brought in before.
  await bringIn(desk);
  expect(workbook.sheets.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['Plan', 'Maturity matrix', 'Matrix records']),
  );
  expect(repairsOf(desk).map(({ of: _, ...repair }) => repair)).toEqual(
    written.map(({ of: _, ...repair }) => repair),
  );
  const { id } = desk.ready().madeSheets[0]!;
  await desk.session.removeMadeSheet(id);
  expect(workbook.sheets.map(({ name }) => name)).toEqual(['Plan']);
  expect(desk.host.batches.filter(({ requestBytes }) => requestBytes > MOST_BYTES)).toEqual([]);
});
