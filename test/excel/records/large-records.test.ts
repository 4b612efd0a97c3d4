import { excelWorkbook } from '../../../src/excel/excel-workbook';
import { REQUEST_BYTES } from '../../../src/excel/batch-budget';
import { Range } from '../../../src/simulator/host/object-model/range';
import type { HostProfile } from '../../../src/simulator/host/host-profiles';
import { PLAIN_HOST } from '../../../src/simulator/host/host-profiles';
import type { OfficeHost } from '../../../src/simulator/host/office-host';
import { parseBlock } from '../../../src/workbook/address';
import type { ChangeRecord, MatrixRecords, RepairRecord } from '../../../src/workbook/records';
import { NO_RECORDS } from '../../../src/workbook/records';
import type { SheetData, WorkbookData } from '../../../src/workbook/workbook-data';
import {
  closeHost,
  openHost,
  refuseFrom,
  sheetOf,
  SMALL_MATRIX,
  TODAY,
  workbookOf,
} from '../../support/matrix-host';
import { writeRecords } from '../../support/write-records';

/** A fraction of what Excel on the web takes, so that more than a request holds is written in no time. */
const MOST_BYTES = 150_000;

beforeEach(() => {
  jest.replaceProperty(REQUEST_BYTES, 'most', 60_000);
  jest.replaceProperty(REQUEST_BYTES, 'ofRows', 20_000);
});

afterEach(() => {
  jest.restoreAllMocks();
  closeHost();
});

const LONG = 'words '.repeat(200);

const repairAt = (row: number): RepairRecord => ({
  of: 'tidy',
  kind: 'cell-split',
  certainty: 'certain',
  was: `${row} ${LONG}`,
  became: `${row}\n${LONG}`,
  row: `Plan, row ${row}`,
  heading: 'Action',
  cell: `G${row}`,
  from: `Plan!D${row}`,
  places: [],
  decision: 'open',
  edited: '',
  decidedOn: null,
});

const changeAt = (row: number): ChangeRecord => ({
  sheet: 'Plan',
  cell: `E${row}`,
  kpiId: `KPI ${row}`,
  from: row % 2 === 0 ? '0.25' : `${row} ${LONG}`,
  to: `${row} ${LONG}`,
  label: 'Write it',
  changedOn: TODAY,
  ...(row % 2 === 0 && { was: { value: 0.25, numberFormat: '0.00' } }),
});

const rowsFrom = <Made>(first: number, count: number, make: (row: number) => Made): Made[] =>
  Array.from({ length: count }, (_, index) => make(first + index));

const LARGE: MatrixRecords = {
  ...NO_RECORDS,
  made: [
    {
      id: 'tidy',
      kind: 'tidy',
      sheet: 'Tidy copy',
      source: 'Plan',
      fingerprint: '',
      scale: '',
      madeOn: TODAY,
    },
  ],
  changes: rowsFrom(2, 40, changeAt),
  repairs: rowsFrom(2, 80, repairAt),
  noise: rowsFrom(2, 40, (row) => ({
    of: 'tidy',
    kind: 'heading',
    text: `${row} ${LONG}`,
    from: `Plan!A${row}`,
  })),
};

/** Every second repair accepted, where it stands. */
const DECIDED: MatrixRecords = {
  ...LARGE,
  repairs: LARGE.repairs.map((repair, index) =>
    index % 2 === 0 ? { ...repair, decision: 'accepted', decidedOn: TODAY } : repair,
  ),
};

/** What records say, whatever their order, with the long text in a word. */
const brief = (entries: readonly object[]): string[] =>
  entries
    .map((entry) => JSON.stringify(Object.entries(entry).sort()).replaceAll(LONG, 'LONG'))
    .sort();

const SMALL_HOST: HostProfile = {
  ...PLAIN_HOST,
  limits: { maxRequestBytes: MOST_BYTES, maxResponseBytes: MOST_BYTES },
};

const planWorkbook = (): WorkbookData => workbookOf(sheetOf('Plan', SMALL_MATRIX));

const recordsSheet = ({ sheets }: WorkbookData): SheetData =>
  sheets.find(({ name }) => name === 'Matrix records')!;

async function openWith(
  records: MatrixRecords,
): Promise<{ readonly workbook: WorkbookData; readonly host: OfficeHost }> {
  const workbook = planWorkbook();
  const host = await openHost(workbook, { calculator: null, profile: SMALL_HOST });
  await writeRecords(records);
  return { workbook, host };
}

/** Acts on the sheet of records once, as somebody else would, before a request that `when` picks. */
function actBefore(
  { workbook, host }: { readonly workbook: WorkbookData; readonly host: OfficeHost },
  when: (location: string, batchIndex: number) => boolean,
  act: (rangeOf: (address: string) => Range) => void,
): () => boolean {
  let hasActed = false;
  host.failActions(({ location, batchIndex, actionIndex }) => {
    if (hasActed || actionIndex > 0 || !when(location, batchIndex)) return false;
    hasActed = true;
    const sheet = recordsSheet(workbook);
    host.session.editByPerson(() =>
      act((address) => new Range(host.session, sheet, parseBlock(address)!)),
    );
    return false;
  }, 'GeneralException');
  return () => hasActed;
}

/** What was sent of which something was done. */
const sentSince = ({ batches }: OfficeHost, first: number): OfficeHost['batches'] =>
  batches.slice(first).filter(({ locations }) => !locations.some((one) => /_Remove/.test(one)));

test('records that no single request holds are written, decided on, and read again', async () => {
  const { workbook, host } = await openWith(LARGE);
  expect(await excelWorkbook.readRecords()).toEqual(LARGE);
  const first = host.batches.length;
  await writeRecords(DECIDED);
  expect(await excelWorkbook.readRecords()).toEqual(DECIDED);
  // What was decided is written where it stands: the texts beside it need not go once more.
  const size = JSON.stringify(LARGE.repairs).length;
  expect(size).toBeGreaterThan(MOST_BYTES);
  const sent = sentSince(host, first).filter(({ locations }) => locations.includes('Range.values'));
  expect(sent).toHaveLength(1);
  await writeRecords(NO_RECORDS);
  expect(workbook.sheets.map(({ name }) => name)).toEqual(['Plan']);
  expect(host.batches.filter(({ requestBytes }) => requestBytes > MOST_BYTES)).toEqual([]);
});

test('records that come to tables which stand are written in as many requests', async () => {
  const few: MatrixRecords = {
    ...LARGE,
    changes: LARGE.changes.slice(0, 1),
    repairs: LARGE.repairs.slice(0, 2),
    noise: LARGE.noise.slice(0, 1),
  };
  await openWith(few);
  await writeRecords(LARGE);
  expect(await excelWorkbook.readRecords()).toEqual(LARGE);
});

/** The records that are in each of two. */
const inBoth = (left: MatrixRecords, right: MatrixRecords): string[] => {
  const said = new Set(brief(right.repairs));
  return brief(left.repairs).filter((one) => said.has(one));
};

const OTHERS: MatrixRecords = {
  ...LARGE,
  changes: rowsFrom(22, 40, changeAt),
  repairs: rowsFrom(42, 80, repairAt),
};

test('a request that is refused in the middle is made good, or what is half is said and a retry ends as a clean run', async () => {
  const clean = await openWith(LARGE);
  const start = clean.host.batches.length;
  await writeRecords(OTHERS);
  const wanted = await excelWorkbook.readRecords();
  const writes = sentSince(clean.host, start).flatMap(({ locations }, index) =>
    locations.some((location) => /TableRowCollection.add|Range.delete/.test(location))
      ? [index]
      : [],
  );
  expect(writes.length).toBeGreaterThan(2);
  for (const batch of writes.filter((_, index) => index % 3 === 1)) {
    const once = await openWith(LARGE);
    const first = once.host.batches.length;
    let isRefused = false;
    once.host.refuseBatches((index) => {
      if (isRefused || index - first !== batch) return null;
      isRefused = true;
      return { transportError: 5012, isApplied: false };
    });
    await writeRecords(OTHERS);
    const left = await excelWorkbook.readRecords();
    expect(brief(left.repairs)).toEqual(brief(wanted.repairs));
    expect(brief(left.changes)).toEqual(brief(wanted.changes));

    const lasting = await openWith(LARGE);
    const from = lasting.host.batches.length + batch;
    const heal = refuseFrom(
      lasting.host,
      ({ batchIndex, location }) => batchIndex >= from && !location.endsWith('.load'),
      'AccessDenied',
    );
    await expect(writeRecords(OTHERS)).rejects.toMatchObject({ code: 'left-half-done' });
    heal();
    // Those that were wanted before and after were never gone.
    expect(inBoth(await excelWorkbook.readRecords(), LARGE)).toEqual(
      expect.arrayContaining(inBoth(LARGE, OTHERS)),
    );
    await writeRecords(OTHERS);
    expect(brief((await excelWorkbook.readRecords()).repairs)).toEqual(brief(OTHERS.repairs));
  }
});

test('rows that somebody inserts between two requests stay, and move nothing of ours into wrong cells', async () => {
  const clean = await openWith(LARGE);
  const start = clean.host.batches.length;
  await writeRecords(OTHERS);
  const batchCount = sentSince(clean.host, start).length;
  for (let batch = 1; batch < batchCount; batch += 3) {
    for (const [name, act] of Object.entries(INSERTIONS)) {
      const opened = await openWith(LARGE);
      const first = opened.host.batches.length;
      const hasActed = actBefore(opened, (_, index) => index - first === batch, act);
      await writeRecords(OTHERS);
      const { repairs, changes } = await excelWorkbook.readRecords();
      expect({ name, batch, repairs: brief(repairs) }).toEqual({
        name,
        batch,
        repairs: brief(OTHERS.repairs),
      });
      expect(brief(changes)).toEqual(brief(OTHERS.changes));
      expect(hasActed()).toBe(true);
    }
  }
});

/** What somebody may do to the rows of the records between two requests. */
const INSERTIONS: Readonly<Record<string, (rangeOf: (address: string) => Range) => void>> = {
  'a row above all': (rangeOf) => void rangeOf('A1:XFD1').insert('Down'),
  'a row within the repairs': (rangeOf) => void rangeOf('A10:XFD10').insert('Down'),
};

test('rows that somebody inserts between two answers are neither missed nor read twice', async () => {
  const opened = await openWith(LARGE);
  await excelWorkbook.readRecords();
  const first = opened.host.batches.length;
  await excelWorkbook.readRecords();
  const batchCount = sentSince(opened.host, first).length;
  expect(batchCount).toBeGreaterThan(2);
  for (let batch = 1; batch < batchCount; batch += 2) {
    const from = opened.host.batches.length;
    const hasActed = actBefore(
      opened,
      (_, index) => index - from === batch,
      (rangeOf) => void rangeOf('A10:XFD10').insert('Down'),
    );
    expect(await excelWorkbook.readRecords()).toEqual(LARGE);
    expect(hasActed()).toBe(true);
  }
});
